import { parseArgs } from 'node:util';
import { getIntrospectionQuery } from 'graphql';
import { freePort } from '../support/free-port.js';
import { ours } from './contestants.js';

/**
 * The heaviest questions that are allowed, each with how long it holds the event loop at most: as `npm run bench:stalls
 * -- --data DIR`, where DIR holds an embedded graph of the benchmark. Beside each, a small question is asked again and
 * again. A busy machine shows longer times than the service takes: what counts is the least of some rounds.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '3' },
  },
});

const listOf = (count: number, word: (index: number) => string): string =>
  JSON.stringify(Array.from({ length: count }, (_, index) => word(index)));
const SCHOOLS = listOf(25, (index) => `school:b${index}`);
const METRICS = listOf(19, (index) => `metric:b${index}`);
const FEW = listOf(10, (index) => `metric:b${index}`);
const aliased = (count: number, field: string): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

const TYPES = `__schema { types { name description fields { name description
  args { name type { name ofType { name } } } type { name ofType { name ofType { name } } } } } }`;
const FIGURE = '{ notes { code } observation { id value } }';
const BY_NAME = 'schools(first: 100, orderBy: [{ field: NAME, direction: ASC }]) { totalCount nodes { id name } }';
const ALLOWED: Readonly<Record<string, string>> = {
  groups: `{ observationGroups(by: [DISTRICT], filter: { metric: { in: ${METRICS} }, year: { eq: 2015 } }, first: 100) {
    totalCount nodes { district { id } count sum } } }`,
  groupsOften: aliased(
    10,
    `observationGroups(by: [ENTITY], filter: { metric: { in: ${METRICS} }, year: { eq: 2015 } }, first: 100) {
    nodes { entity { id } count median } }`,
  ),
  groupsLarge: `{ observationGroups(by: [METRIC, STATUS], first: 100) { totalCount nodes { count sum median note } } }`,
  groupsMany: `{ observationGroups(by: [ENTITY, YEAR, METRIC], first: 100) { totalCount nodes { count sum } } }`,
  groupsOfSources: `{ observationGroups(by: [SOURCE, ENTITY], filter: { metric: { in: ${FEW} }, year: { eq: 2015 } },
    first: 100) { totalCount nodes { source { id } count sum } } }`,
  ranking: `{ ranking(metric: "metric:b1", first: 100) { totalCount edges { figure ${FIGURE} node { id } } } }`,
  rankings: aliased(10, 'ranking(metric: "metric:b1", filter: {}, first: 100) { totalCount nodes { id } }'),
  timeline: `{ timeline(entities: ${SCHOOLS}, metric: "metric:b1") { points ${FIGURE} } }`,
  compare: `{ compare(entities: ${SCHOOLS}, metrics: ${METRICS}) { rows { cells ${FIGURE} } } }`,
  coverage: '{ metrics(first: 20) { nodes { id coverage { present expected missing { id } } } } }',
  resolve: `{ resolve(names: ${listOf(250, (index) => `虚构小学${index}`)}) { name match { id } } }`,
  search: aliased(10, 'search(query: "虚构", first: 100) { totalCount nodes { id name } }'),
  disagreements: `{ disagreements(first: 100) { totalCount nodes ${FIGURE} } }`,
  byName: `{ ${BY_NAME} }`,
  byNameOften: aliased(10, BY_NAME),
  observations: aliased(
    10,
    'observations(first: 100, orderBy: [{ field: VALUE, direction: DESC }]) { totalCount nodes { id value } }',
  ),
  neighborhood: `{ neighborhood(ids: ${listOf(25, (index) => `district:b${index + 16}`)}, depth: 3, perRelation: 100) {
    nodes { id } relations { id sentence } } }`,
  paths: '{ paths(from: "school:b1", to: "school:b600", maxLength: 6, first: 10) { paths { length sentence } } }',
  relations: '{ sources(first: 100) { nodes { relations(first: 100) { nodes { id sentence } } } } }',
  deep: `{ sources(first: 100) { nodes { id observations(first: 100) { nodes { id value metric { name }
    about { id name } } } } } }`,
  nested: `{ metric(id: "metric:b1") { observations(first: 100) { nodes { id metric { observations(first: 100) { nodes {
    id value upper asPrinted breakdown currency extent knownFrom moneyStage note noteEn period periodEnd periodStart
    printedAt qualifier rank reading status unit metric { id name } program { id name } } } } } } } }`,
  edges: `{ districts(first: 100) { nodes { name schools(first: 100) { nodes { name programs(first: 4) {
    nodes { name } edges { role: participation } } } } } } }`,
  manyIds: `{ nodes(ids: ${listOf(250, (index) => `school:b${index}`)}) { id ... on School { observations(first: 60) {
    nodes { id value metric { name } program { name } } } } } }`,
  introspection: getIntrospectionQuery(),
  introspectionOften: `{ ${Array.from({ length: 10 }, (_, index) => `a${index}: ${TYPES}`).join(' ')} }`,
  wide: `{ schools(first: 100) { nodes { id name observations(first: 40) { nodes { id value
    evidence { source { id title } } } } } } }`,
};

const metricsPort = await freePort();
const service = await ours('service', {
  EDUGRAPH_DATA: values.data ?? 'data',
  EDUGRAPH_PACKAGES: process.env['EDUGRAPH_PACKAGES'] ?? 'seeds',
  METRICS_PORT: String(metricsPort),
});

/** The longest time since this was last asked that the event loop was held, in milliseconds. */
async function held(): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text)?.[1]) * 1_000;
}
const ask = async (query: string): Promise<string> =>
  service.ask({ name: '', about: '', ours: query, peer: '', floor: '', variables: {} }, {});

/** How long small questions take until `done`, the slowest of a hundred left out. */
async function smallOnes(done: { value: boolean }): Promise<number> {
  const times: number[] = [];
  while (!done.value) {
    const began = performance.now();
    await ask('{ school(id: "school:b17") { id name } }');
    times.push(performance.now() - began);
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? NaN;
}

try {
  for (const [name, query] of Object.entries(ALLOWED)) {
    if (values.only !== '' && !values.only.split(',').includes(name)) continue;
    await ask(query);
    let [milliseconds, longest, text] = [Infinity, Infinity, ''];
    for (let round = 0; round < Number(values.rounds); round++) {
      await held();
      const began = performance.now();
      text = await ask(query);
      milliseconds = Math.min(milliseconds, performance.now() - began);
      longest = Math.min(longest, await held());
    }
    const answer = JSON.parse(text) as {
      readonly extensions?: { readonly cost?: object };
      readonly errors?: readonly { readonly message: string }[];
    };
    const done = { value: false };
    const small = smallOnes(done);
    await ask(query);
    done.value = true;
    process.stdout.write(
      `${name.padEnd(14)} ${milliseconds.toFixed(0).padStart(6)} ms, loop held ${longest.toFixed(0).padStart(5)} ms, ` +
        `small beside it p99 ${(await small).toFixed(0).padStart(5)} ms ` +
        `${JSON.stringify(answer.extensions?.cost ?? null)} ${answer.errors?.[0]?.message ?? ''}\n`,
    );
  }
} finally {
  await service.end();
}
