import { Derivation } from '../../src/domain/vocabulary.js';
import { relationId } from '../../src/model/definition/edge.js';
import type { SeedGraph } from '../../src/seed/load/seed-graph.js';
import { withKeys, withUsedFigures } from './figure-keys.js';
import { GraphReference } from './graph-reference.js';
import { days, withdrawn, type Known } from './choice-reference.js';
import type { Pick } from './random-graph.js';

/** How many sources figures are from. */
const SOURCES = 4;
const PERIODS = [
  ['2019-01-01', '2019-12-31'],
  ['2020-01-01', '2020-12-31'],
  ['2020-01-01', '2020-09-06'],
  ['2020-07-01', '2021-06-30'],
  ['2019-01-01', '2021-12-31'],
  ['2021-09-28', '2021-09-28'],
  ['2020-01-01', null],
  [null, '2020-12-31'],
  [null, null],
] as const;

/** The first and the last day on which a source can have been published: a day, a month, a year. */
const PUBLISHED = [
  ...['2020-09-06', '2021-09-28', '2021-12-16'].map((day) => ({ saidFrom: day, knownFrom: day })),
  ...['2021-12-01', '2021-01-01'].map((saidFrom) => ({ saidFrom, knownFrom: '2021-12-31' })),
];
/** The same graph with figures that meet each other: few values, periods, statuses and days of publication. */
export function withFigures(graph: SeedGraph, pick: Pick): SeedGraph {
  const one = <Value>(values: readonly Value[]): Value => values[pick(values.length)] as Value;
  const alike = pick(2) === 0;
  const withProgram = new Set(
    graph.edges.filter(({ definition }) => definition.type === 'FOR').map(({ from }) => from),
  );
  const changed = (kind: string): Record<string, unknown> => {
    if (kind === 'metric') return { additive: pick(4) > 0, additiveOverTime: pick(3) > 0 };
    if (kind === 'source') return one(PUBLISHED);
    if (kind === 'district') return { level: one(['PROVINCE', 'CITY', 'COUNTY', 'COUNTY']) };
    const [periodStart, periodEnd] = pick(2) === 0 ? PERIODS[1] : one(PERIODS);
    const range = pick(8) === 0;
    const dated = {
      ...(periodStart === null ? {} : { periodStart }),
      ...(periodEnd === null ? {} : { periodEnd }),
      ...(periodStart === null && periodEnd === null ? {} : { periodPrecision: 'DAY' }),
    };
    const amount = {
      value: one([10, 11, 30]),
      qualifier: range ? 'RANGE' : one(['EXACT', 'EXACT', 'AT_LEAST', 'ABOUT']),
      ...(range ? { upper: 40 } : {}),
    };
    // Those that are alike differ by what they say and by their sources alone.
    if (alike)
      return {
        ...{ ...amount, status: 'ACTUAL', extent: 'WHOLE', rank: one(['NORMAL', 'NORMAL', 'NORMAL', 'DEPRECATED']) },
        ...{ periodStart: '2020-01-01', periodEnd: '2020-12-31', periodPrecision: 'YEAR', asPrinted: '10' },
      };
    return {
      status: one(['ACTUAL', 'ACTUAL', 'PLANNED']),
      extent: one(['WHOLE', 'WHOLE', 'PART']),
      ...(pick(5) === 0 ? { breakdown: one(['sex=FEMALE', 'sex=MALE', 'sex=FEMALE;stage=PRIMARY']) } : {}),
      ...(pick(3) === 0 ? { moneyStage: one(['BUDGET', 'EXPENDITURE', 'DISBURSEMENT']) } : {}),
      ...(pick(6) === 0 ? { currency: one(['USD', 'CNY']) } : {}),
      rank: one(['NORMAL', 'NORMAL', 'PREFERRED', 'DEPRECATED']),
      asPrinted: '10',
      ...amount,
      ...dated,
    };
  };
  const nodes = graph.nodes.map((node) => {
    const { kind } = node.definition;
    if (!['metric', 'source', 'district', 'observation'].includes(kind)) return node;
    const kept =
      kind === 'observation'
        ? { id: node.id, evidence: node.properties['evidence'], knownFrom: node.properties['knownFrom'] }
        : node.properties;
    const properties = { ...kept, ...changed(kind) };
    // A part is what one programme did: without one, the check refuses it.
    const whole = kind === 'observation' && !withProgram.has(node.id) ? { extent: 'WHOLE' } : {};
    return { ...node, properties: { ...properties, ...whole } };
  });
  const edges = [
    ...graph.edges.filter(fewSources(pick)).map((edge) => towards(edge, alike, pick)),
    ...derivations(graph, pick),
  ];
  return { nodes: withUsedFigures(withKeys(nodes, edges), edges), edges };
}

/** Two metrics, few entities and few sources, so that figures for the same thing stand side by side. */
function towards(edge: SeedGraph['edges'][number], alike: boolean, pick: Pick): SeedGraph['edges'][number] {
  const { type } = edge.definition;
  const entities = ['district:n0', 'school:n0', 'district:n1', 'program:n0'];
  const to =
    type === 'OF'
      ? `metric:n${pick(2)}`
      : type === 'ABOUT' && (alike || pick(4) > 0)
        ? (entities[pick(alike ? 2 : 4)] as string)
        : type === 'REPORTED_IN' && edge.from.startsWith('observation:')
          ? `source:n${Number(edge.to.slice('source:n'.length)) % SOURCES}`
          : edge.to;
  const id = relationId(type, edge.from, to);
  return to === edge.to ? edge : { ...edge, to, id, properties: { ...edge.properties, id, to } };
}

const OFTEN = Derivation.values.filter((each) => each !== 'RETRACTION');
/** Each of the first sources but one derives from one before it. */
function derivations({ nodes, edges }: SeedGraph, pick: Pick): SeedGraph['edges'] {
  const given = edges.find(({ definition }) => definition.type === 'DERIVED_FROM');
  const sources = nodes.filter(({ definition }) => definition.kind === 'source').slice(0, SOURCES);
  if (!given) return [];
  return sources.slice(1).map(({ id: from }, index) => {
    const to = (sources[pick(index + 1)] as (typeof sources)[number]).id;
    const id = relationId('DERIVED_FROM', from, to);
    const derivation = pick(4) === 0 ? 'RETRACTION' : OFTEN[pick(OFTEN.length)];
    return { ...given, id, from, to, properties: { ...given.properties, id, to, derivation } };
  });
}

/** Most figures have one source, none has more than two. */
function fewSources(pick: Pick): (edge: SeedGraph['edges'][number]) => boolean {
  const reported = new Map<string, number[]>();
  return ({ definition: { type }, from, to }) => {
    if (type === 'DERIVED_FROM') return false;
    if (type !== 'REPORTED_IN' || !from.startsWith('observation:')) return true;
    const [known, source] = [reported.get(from) ?? [], Number(to.slice('source:n'.length)) % SOURCES];
    if (known.includes(source) || (known.length > 0 && (known.length > 1 || pick(4) > 0))) return false;
    reported.set(from, [...known, source]);
    return true;
  };
}

/** The figures of a graph. */
export class FigureReference extends GraphReference {
  readonly #known = new Map<string | null, readonly Known[]>();

  /** As if only the sources published by a day existed; null is all. */
  figures(knownAt: string | null): readonly Known[] {
    const known = this.#known.get(knownAt) ?? this.#figures(knownAt);
    this.#known.set(knownAt, known);
    return known;
  }

  #figures(knownAt: string | null): readonly Known[] {
    const isKnown = (source: string): boolean =>
      knownAt === null || (this.property(source, 'knownFrom') as string) <= knownAt;
    const sourcesOf = (id: string): readonly string[] => this.to(id, 'REPORTED_IN').filter(isKnown).sort();
    return this.graph.nodes
      .filter(({ definition, id }) => definition.kind === 'observation' && sourcesOf(id).length > 0)
      .map(({ id, properties }) => {
        const sources = this.thatCount(sourcesOf(id), knownAt);
        const text = (name: string): never => (properties[name] ?? null) as never;
        const about = this.to(id, 'ABOUT')[0] as string;
        return {
          ...(properties as unknown as Known),
          ...{ id, metric: this.to(id, 'OF')[0] as string, about, program: this.to(id, 'FOR')[0] ?? null },
          ...{ sources, said: this.firstSaid(id), publishedFrom: this.days(sources, 'saidFrom').at(-1) ?? '' },
          ...{ published: this.days(sources, 'saidBy').at(-1) ?? '', retracted: this.allRetracted(sources, knownAt) },
          ...{ origins: sources.map((each) => this.origins(each)) },
          ...{ revisions: sources.map((each) => this.revisions(each)), borders: this.borders(about) },
          ...{ upper: text('upper'), start: text('periodStart'), end: text('periodEnd'), breakdown: text('breakdown') },
          ...{ moneyStage: text('moneyStage'), currency: text('currency') === 'USD' ? 'USD' : null },
          ...{
            corrects: this.to(id, 'CORRECTS')[0] ?? null,
            correctedBy: this.from(id, 'CORRECTS').filter(
              (each) => sourcesOf(each).length > 0 && this.allRetracted(sourcesOf(each), knownAt) === null,
            ),
          },
          addsOverTime: this.property(this.to(id, 'OF')[0] as string, 'additiveOverTime') === true,
        };
      })
      .filter(({ metric, about }) => metric !== undefined && about !== undefined);
  }

  /** Of whatever status: what else there is stands beside what is asked for. */
  overlapping(from: number | null, to: number | null, knownAt: string | null = null): readonly Known[] {
    return this.figures(knownAt).filter((figure) => {
      const found = days(figure);
      return (
        (from === null || (found !== null && Number(found[1].slice(0, 4)) >= from)) &&
        (to === null || (found !== null && Number(found[0].slice(0, 4)) <= to))
      );
    });
  }
  standing(figures: readonly Known[]): readonly Known[] {
    return figures.filter((figure) => !withdrawn(figure, figures));
  }
}

/** How many districts of a level have one of these figures, and which have none. */
export function covered(
  reference: FigureReference,
  level: string,
  within: string | null,
  having: ReadonlySet<string>,
): object {
  const expected = reference.graph.nodes
    .map(({ id }) => id)
    .filter(
      (id) =>
        id.startsWith('district:') &&
        reference.property(id, 'level') === level &&
        !reference.graph.edges.some(
          ({ definition, from, properties }) => definition.type === 'PART_OF' && from === id && properties['until'],
        ) &&
        (within === null || reference.within(id, within)),
    );
  const missing = expected.filter((id) => !having.has(id)).sort();
  return {
    expected: expected.length,
    present: expected.length - missing.length,
    missing: missing.map((id) => ({ id })),
  };
}
