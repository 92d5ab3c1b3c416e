import { relationId } from '../../src/model/definition/edge.js';
import type { SeedGraph } from '../../src/seed/graph-rows.js';
import type { Pick } from './random-graph.js';

/** A figure with all that leads from it; written for the tests alone, plain and slow. */
export interface Known {
  readonly id: string;
  readonly metric: string;
  readonly about: string;
  readonly program: string | null;
  readonly sources: readonly string[];
  readonly published: string;
  readonly value: number;
  readonly upper: number | null;
  readonly qualifier: string;
  readonly status: string;
  readonly rank: string;
  readonly start: string | null;
  readonly end: string | null;
}
export interface Used {
  readonly used: string;
  readonly alternatives: readonly string[];
}

const PERIODS = [
  ['2019-01-01', '2019-12-31'],
  ['2020-01-01', '2020-12-31'],
  ['2020-01-01', '2020-09-06'],
  ['2020-07-01', '2021-06-30'],
  ['2019-01-01', '2021-12-31'],
  ['2021-09-28', '2021-09-28'],
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
    const dated = periodStart === null ? {} : { periodStart, periodEnd, periodPrecision: 'DAY' };
    const amount = {
      value: one([10, 20.5, 30]),
      qualifier: range ? 'RANGE' : one(['EXACT', 'EXACT', 'AT_LEAST']),
      ...(range ? { upper: 40 } : {}),
    };
    return {
      status: one(['ACTUAL', 'ACTUAL', 'PLANNED']),
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
  return { nodes, edges };
}

/** The figures of a graph, and what its relationships say of entities. */
export class FigureReference {
  readonly figures: readonly Known[];
  constructor(readonly graph: SeedGraph) {
    this.figures = graph.nodes
      .filter(({ definition }) => definition.kind === 'observation')
      .map(({ id, properties }) => {
        const sources = this.to(id, 'REPORTED_IN').sort();
        const published = sources.map((source) => this.property(source, 'knownFrom') as string).sort();
        return {
          ...(properties as unknown as Known),
          ...{
            id,
            metric: this.to(id, 'OF')[0] as string,
            about: this.to(id, 'ABOUT')[0] as string,
            program: this.to(id, 'FOR')[0] ?? null,
          },
          ...{ sources, published: published.at(-1) ?? '', upper: (properties['upper'] as number | undefined) ?? null },
          ...{
            start: (properties['periodStart'] as string | undefined) ?? null,
            end: (properties['periodEnd'] as string | undefined) ?? null,
          },
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

  overlapping(statuses: readonly string[], from: number | null, to: number | null): readonly Known[] {
    return this.figures.filter(
      ({ status, start, end }) =>
        statuses.includes(status) &&
        (from === null || (end !== null && Number(end.slice(0, 4)) >= from)) &&
        (to === null || (start !== null && Number(start.slice(0, 4)) <= to)),
    );
  }
}

const samePeriod = (one: Known, other: Known): boolean => one.start === other.start && one.end === other.end;

/** Of figures of one period the one that is used. */
export function usedOf(figures: readonly Known[]): Known | null {
  const allowed = figures.filter(({ rank }) => rank !== 'DEPRECATED');
  const whole = allowed.filter(({ program }) => program === null);
  const fit = whole.length > 0 ? whole : allowed;
  const preferred = fit.filter(({ rank }) => rank === 'PREFERRED');
  const best = preferred.length > 0 ? preferred : fit;
  const newest = best.filter(({ published }) => best.every((other) => other.published <= published));
  return newest.find(({ id }) => newest.every((other) => other.id >= id)) ?? null;
}

/** What is used for each period, in order, and what else there is for it. */
export function points(figures: readonly Known[]): readonly (Used & { readonly known: Known })[] {
  const firsts = figures.filter((figure, index) => figures.findIndex((other) => samePeriod(figure, other)) === index);
  return firsts
    .flatMap((first) => {
      const same = figures.filter((figure) => samePeriod(figure, first));
      const known = usedOf(same);
      const others = same.filter(
        (figure) =>
          known &&
          (figure.value !== known.value ||
            figure.upper !== known.upper ||
            figure.qualifier !== known.qualifier ||
            figure.status !== known.status),
      );
      return known ? [{ used: known.id, alternatives: others.map(({ id }) => id).sort(), known }] : [];
    })
    .sort(({ known: one }, { known: other }) =>
      `${one.start ?? '~'} ${one.end ?? '~'}` < `${other.start ?? '~'} ${other.end ?? '~'}` ? -1 : 1,
    );
}

const days = (start: string, end: string): ReadonlySet<number> => {
  const [from, to] = [start, end].map((date) => Date.parse(date) / 86_400_000) as [number, number];
  return new Set(Array.from({ length: to - from + 1 }, (_, index) => from + index));
};

/** The figure of one entity and metric: for a year, or the latest. */
export function single(figures: readonly Known[], year: number | null): (Used & { readonly known: Known }) | null {
  const all = points(figures);
  const whole = all.filter(({ known }) => known.program === null);
  const scored = (whole.length > 0 ? whole : all).map((point) => {
    const { start, end } = point.known;
    const late = [end ?? '', start ?? ''];
    if (year === null || start === null || end === null) return { point, score: [0, 0], late };
    const [period, whole] = [days(start, end), days(`${year}-01-01`, `${year}-12-31`)];
    const beyond = [...period].filter((each) => !whole.has(each)).length;
    const lacking = [...whole].filter((each) => !period.has(each)).length;
    return { point, score: [beyond > 0 ? 1 : 0, beyond + lacking], late };
  });
  const order = (one: (typeof scored)[number], other: (typeof scored)[number]): number =>
    (one.score[0] as number) - (other.score[0] as number) ||
    (one.score[1] as number) - (other.score[1] as number) ||
    (one.late.join(' ') < other.late.join(' ') ? 1 : -1);
  return scored.sort(order)[0]?.point ?? null;
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
        (within === null || reference.within(id, within)),
    );
  const missing = expected.filter((id) => !having.has(id)).sort();
  return {
    expected: expected.length,
    present: expected.length - missing.length,
    missing: missing.map((id) => ({ id })),
  };
}
