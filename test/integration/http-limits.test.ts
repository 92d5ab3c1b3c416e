import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { createHash } from 'node:crypto';
import { formatError, isFault, MASKED } from '../../src/graphql/error-format.js';
import { shortened } from '../../src/shared/errors.js';
import { LIMIT } from '../../src/shared/limits.js';
import { codesOf, startService, stillAnswers, type Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

/** Fragments that each spread the next one twice. */
const doubling = (count: number, field = '__typename'): string => {
  const fragments = Array.from(
    { length: count },
    (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`,
  );
  return `{ ...f0 } ${fragments.join(' ')} fragment f${count} on Query { ${field} }`;
};
const MOST = 'first: 100';
/** Every programme of every district of every programme, and back: a district has dozens of them. */
const PROGRAMS = `programs(${MOST}) { nodes { districts(${MOST}) { nodes { programs(${MOST}) { nodes { id } } } } } }`;
const TOO_MANY_NODES = `{ districts(${MOST}) { nodes { ${PROGRAMS} } } }`;

test.each([
  ['an answer that may hold too many nodes', TOO_MANY_NODES],
  ['15 fragments that double', doubling(15)],
  ['60 fragments that double', doubling(60)],
])('%s is refused with 400 before it is run', async (_, query) => {
  const answer = await service.ask(query);
  expect([answer.status, answer.data]).toEqual([400, null]);
  expect(new Set(codesOf(answer))).toEqual(new Set(['LIMIT_EXCEEDED']));
  await stillAnswers(service);
});

test('a few fragments that double are answered', async () => {
  expect((await service.ask(doubling(8))).data).toEqual({ __typename: 'Query' });
});

test.each([
  ['a text for an enum', 'A'.repeat(90_000)],
  ['a text with spaces and quotes', '"A \\'.repeat(12_000)],
  ['an object', Object.fromEntries(Array.from({ length: 1_500 }, (_, index) => [`a${index}`, 'a b'.repeat(10)]))],
])('%s that is wrong is not echoed whole', async (_, level) => {
  const query = 'query ($level: DistrictLevel) { districts(filter: { level: { eq: $level } }) { totalCount } }';
  const answer = await service.ask(query, { level });
  expect([answer.status, answer.errors.length > 0]).toEqual([400, true]);
  for (const { message } of answer.errors) expect(message.length).toBeLessThan(4 * LIMIT.shownCharactersOfGraphql);
});

const LONG = 'x'.repeat(7_000);
const forged = (scope: string): string => {
  const payload = JSON.stringify([scope, 'a']);
  const check = createHash('sha256').update(payload).digest('base64url').slice(0, 6);
  return Buffer.from(payload + check).toString('base64url');
};
const asked = (query: string, variables: object = {}, more: object = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables, ...more }),
});
const districts = 'query ($a: String) { districts(after: $a) { totalCount nodes { id } } }';
const node = (name: string): string => `query ($id: ID!) { ${name}(id: $id) { id } }`;

test.each<[what: string, path: string, init?: RequestInit]>([
  ['the path of the address', `/${LONG}`],
  ['a path below /export', `/export/${LONG}`],
  ['the name of a parameter', `/export/graph.json?${LONG}=1`],
  ['the value of a parameter', `/export/graph.json?kinds=${LONG}`],
  ['an id of an export', `/export/graph.json?ids=district:${LONG}`],
  ['many ids of an export', `/export/graph.json?ids=${Array.from({ length: 90 }, (_, i) => `district:${i}`).join()}`],
  ['a cursor that is none', '/graphql', asked(districts, { a: LONG })],
  ['a cursor of a list with a long name', '/graphql', asked(districts, { a: forged(LONG) })],
  ['the id of another kind', '/graphql', asked(node('school'), { id: LONG })],
  ['an id with quotes', '/graphql', asked(node('school'), { id: '"a '.repeat(9_000) })],
  ['a name of an operation', '/graphql', asked('query A { overview { release } }', {}, { operationName: LONG })],
  ['a name of a field', '/graphql', asked(`{ ${LONG} }`)],
  ['a name of a variable', '/graphql', asked(`query ($${LONG}: Int!) { overview { release } }`)],
  ['a name of a type', '/graphql', asked(`query ($a: ${LONG}) { overview { release } }`)],
  ['a name of a directive', '/graphql', asked(`{ overview @${LONG} { release } }`)],
  ['a text in the query', '/graphql', asked(`{ districts(first: "${LONG}") { totalCount } }`)],
  ['many dimensions', '/graphql', asked(`{ observationGroups(by: [${'YEAR '.repeat(900)}]) { totalCount } }`)],
  [
    'many ids',
    '/graphql',
    asked('query ($ids: [ID!]!) { neighborhood(ids: $ids) { truncated } }', {
      ids: Array.from({ length: 25 }, (_, index) => `district:${index}${'y'.repeat(200)}`),
    }),
  ],
  ['variables that are none', '/graphql', asked('{ overview { release } }', LONG as unknown as object)],
  ['a query that is none', '/graphql', asked([LONG] as unknown as string)],
])('%s is not echoed whole', async (...[, path, init]) => {
  const answer = await service.send(path, init);
  expect(answer.errors).not.toEqual([]);
  for (const { message } of answer.errors) {
    expect(message).not.toMatch(/[xy]{201}/);
    expect(message.length).toBeLessThan(3 * LIMIT.shownCharactersOfGraphql);
  }
});

test('what is long in a message is cut, and the rest of it stays', () => {
  const message = shortened(`Value "${'a '.repeat(45_000)}" does not exist in "Level" enum, nor ${'1'.repeat(9_000)}.`);
  expect(message).toMatch(/^Value "a a .*\.\.\." does not exist in "Level" enum, nor 1+\.\.\.$/);
  expect(message.length).toBeLessThan(3 * LIMIT.shownCharactersOfGraphql);
  expect(shortened('Cannot query field "nmae" on type "District".')).toBe(
    'Cannot query field "nmae" on type "District".',
  );
});

test('an error that is none of GraphQL is a fault, and formatting it does not hide it', () => {
  const error = new RangeError('Maximum call stack size exceeded');
  expect(isFault(error)).toBe(true);
  expect(formatError({ message: error.message }, error)).toMatchObject({ extensions: { code: 'INTERNAL' } });
  const unreadable = Object.defineProperty(new Error(), 'message', {
    get: () => {
      throw new RangeError('Maximum call stack size exceeded');
    },
  });
  expect(isFault(unreadable)).toBe(true);
  expect(formatError(unreadable, unreadable)).toEqual({ message: MASKED, extensions: { code: 'INTERNAL' } });
  expect(isFault(new GraphQLError('', { extensions: { code: 'LIMIT_EXCEEDED' } }))).toBe(false);
});
