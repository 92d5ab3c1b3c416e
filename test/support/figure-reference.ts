import { relationId } from '../../src/model/definition/edge.js';
import type { SeedGraph } from '../../src/seed/graph-rows.js';
import { intervalOf } from '../../src/nodes/observation/interval.js';
import { firstDayOf, lastDayOf, quantityOf, undividedQuantity } from '../../src/nodes/observation/quantity.js';
import { days, withdrawn, type Known } from './choice-reference.js';
import type { Pick } from './random-graph.js';

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

/** The same graph with figures that meet each other: few values, periods, statuses and days of publication. */
export function withFigures(graph: SeedGraph, pick: Pick): SeedGraph {
  const one = <Value>(values: readonly Value[]): Value => values[pick(values.length)] as Value;
  const changed = (kind: string): Record<string, unknown> => {
    if (kind === 'metric') return { additive: pick(4) > 0, additiveOverTime: pick(3) > 0 };
    if (kind === 'source') return { knownFrom: one(['2020-09-06', '2021-09-28', '2021-12-16']) };
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
    return { ...node, properties: { ...kept, ...changed(kind) } };
  });
  // Two metrics and few entities, so that figures for the same thing stand side by side.
  const edges = graph.edges.map((edge) => {
    const { type } = edge.definition;
    const to =
      type === 'OF'
        ? `metric:n${pick(2)}`
        : type === 'ABOUT' && pick(4) > 0
          ? one(['district:n0', 'district:n1', 'school:n0', 'program:n0'])
          : edge.to;
    return type === 'OF' || type === 'ABOUT'
      ? {
          ...edge,
          to,
          id: relationId(type, edge.from, to),
          properties: { ...edge.properties, id: relationId(type, edge.from, to), to },
        }
      : edge;
  });
  return { nodes: withKeys(nodes, edges), edges };
}

/** What is made at load from the rest of a figure. */
function withKeys(nodes: SeedGraph['nodes'], edges: SeedGraph['edges']): SeedGraph['nodes'] {
  const published = new Map(nodes.map(({ id, properties }) => [id, properties['publishedOn'] as string]));
  const to = (id: string, type: string): readonly string[] =>
    edges.filter((edge) => edge.from === id && edge.definition.type === type).map((edge) => edge.to);
  return nodes.map((node) => {
    if (node.definition.kind !== 'observation') return node;
    const { properties, id } = node;
    const newest =
      to(id, 'REPORTED_IN')
        .map((source) => published.get(source) as string)
        .sort()
        .at(-1) ?? '';
    const ends = { metric: to(id, 'OF')[0], about: to(id, 'ABOUT')[0], program: to(id, 'FOR')[0] };
    const values = { upper: null, ...properties, ...ends };
    const interval = intervalOf(values as unknown as Parameters<typeof intervalOf>[0]);
    const keys = {
      quantity: quantityOf(values, newest),
      undivided: undividedQuantity(values, newest),
      periodFrom: firstDayOf(values),
      periodTo: lastDayOf(values, newest),
      ...interval,
    };
    const made = Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== null));
    return { ...node, properties: { ...properties, breakdownKeys: [], currencyKeys: [], ...made } };
  });
}

/** The figures of a graph, and what its relationships say of entities. */
export class FigureReference {
  readonly figures: readonly Known[];
  constructor(readonly graph: SeedGraph) {
    this.figures = graph.nodes
      .filter(({ definition }) => definition.kind === 'observation')
      .map(({ id, properties }) => {
        const sources = this.to(id, 'REPORTED_IN').sort();
        const text = (name: string): never => (properties[name] ?? null) as never;
        const published = sources.map((source) => this.property(source, 'knownFrom') as string).sort();
        return {
          ...(properties as unknown as Known),
          ...{
            id,
            metric: this.to(id, 'OF')[0] as string,
            about: this.to(id, 'ABOUT')[0] as string,
            program: this.to(id, 'FOR')[0] ?? null,
          },
          ...{ sources, published: published.at(-1) ?? '' },
          ...{ upper: text('upper'), start: text('periodStart'), end: text('periodEnd'), breakdown: text('breakdown') },
          ...{ moneyStage: text('moneyStage'), currency: text('currency') === 'USD' ? 'USD' : null },
          ...{ corrects: this.to(id, 'CORRECTS')[0] ?? null, correctedBy: this.from(id, 'CORRECTS') },
          addsOverTime: this.property(this.to(id, 'OF')[0] as string, 'additiveOverTime') === true,
        };
      })
      .filter(({ metric, about }) => metric !== undefined && about !== undefined);
  }

  property(id: string, name: string): unknown {
    return this.graph.nodes.find((node) => node.id === id)?.properties[name] ?? null;
  }
  to(from: string, ...types: readonly string[]): string[] {
    return this.graph.edges
      .filter((edge) => edge.from === from && types.includes(edge.definition.type))
      .map(({ to }) => to);
  }
  from(to: string, type: string): string[] {
    return this.graph.edges.filter((edge) => edge.to === to && edge.definition.type === type).map(({ from }) => from);
  }
  above(id: string): ReadonlySet<string> {
    const direct = this.to(id, 'LOCATED_IN', 'IMPLEMENTED_IN', 'ISSUED_IN', 'PART_OF');
    return new Set(direct.flatMap((each) => [each, ...this.above(each)]));
  }
  within(id: string, district: string): boolean {
    return id === district || this.above(id).has(district);
  }
  districts(entity: string): readonly string[] {
    return entity.startsWith('district:') ? [entity] : this.to(entity, 'LOCATED_IN', 'IMPLEMENTED_IN', 'ISSUED_IN');
  }
  city(district: string): string | null {
    if (this.property(district, 'level') === 'CITY') return district;
    const [parent] = this.to(district, 'PART_OF');
    return parent === undefined ? null : this.city(parent);
  }

  /** Of whatever status: what else there is stands beside what is asked for. */
  overlapping(from: number | null, to: number | null): readonly Known[] {
    return this.figures.filter((figure) => {
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
