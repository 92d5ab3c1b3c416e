import { graphModel } from '../../src/edges/graph.js';
import type { SeedGraph } from '../../src/seed/load/seed-graph.js';
import { firstDay, lastDay } from '../../src/shared/dates.js';
import { quantity, usedIn, type Known } from './choice-reference.js';
import { DIMENSIONS } from '../../src/domain/breakdown.js';
import { FigureReference } from './figure-reference.js';
import { GraphReference } from './graph-reference.js';
import type { Written } from './random-documents.js';

/** What rows say, however many packages they are in: plain and slow, for the tests alone. */
export function referenceOf(rows: readonly Written[]): FigureReference {
  const at = (path: string): readonly Written['cells'][] =>
    rows.filter((row) => row.path === path).map(({ cells }) => cells);
  const node = (kind: string, id: string, properties: object): SeedGraph['nodes'][number] => ({
    definition: graphModel.nodes.find((each) => each.kind === kind) as SeedGraph['nodes'][number]['definition'],
    ...{ id, properties: { id, ...properties } },
  });
  const edge = (type: string, from: string, to: string, properties = {}): SeedGraph['edges'][number] => ({
    definition: graphModel.edges.find((each) => each.type === type) as SeedGraph['edges'][number]['definition'],
    ...{ id: `${type}|${from}|${to}`, from, to, properties },
  });
  const figures = at('nodes/observations.csv');
  const edges = [
    ...at('edges/derived-from.csv').map(({ from = '', to = '', derivation }) =>
      edge('DERIVED_FROM', from, to, { derivation }),
    ),
    ...figures.flatMap(({ id = '', metric = '', about = '', program, corrects, evidence = '' }) => [
      ...[edge('OF', id, metric), edge('ABOUT', id, about)],
      ...(program ? [edge('FOR', id, program)] : []),
      ...(corrects ? [edge('CORRECTS', id, corrects)] : []),
      ...sourcesIn(evidence).map((source) => edge('REPORTED_IN', id, source)),
    ]),
  ];
  const sources = at('nodes/sources.csv').map(({ id = '', publishedOn = '', sourceKind }) => {
    const days = { knownFrom: lastDay(publishedOn), saidFrom: firstDay(publishedOn), saidBy: lastDay(publishedOn) };
    return node('source', id, { ...days, publishedOn, sourceKind });
  });
  const reference = new GraphReference({ nodes: sources, edges });
  const nodes = [
    ...sources.map((each) => ({ ...each, properties: { ...each.properties, ...reference.said(each.id) } })),
    ...at('nodes/metrics.csv').map(({ id = '', additiveOverTime }) =>
      node('metric', id, { additiveOverTime: additiveOverTime === 'true' }),
    ),
    ...figures.map(({ id = '', value, upper, ...cells }) => {
      const filled = Object.entries(cells).filter(([, text]) => text !== '');
      const numbers = { value: Number(value), ...(upper ? { upper: Number(upper) } : {}) };
      return node('observation', id, { ...Object.fromEntries(filled), ...numbers });
    }),
  ];
  return new FigureReference({ nodes, edges });
}

export const sourcesIn = (evidence: string): readonly string[] =>
  [...new Set(evidence.split(';').map((place) => place.split('#')[0] as string))].sort();

/** The day of the last source that speaks of an entity in rows and in figures; a standard does not speak of it. */
export function spokenOf(rows: readonly Written[], reference: GraphReference, id: string, day: string): string | null {
  return (
    rows
      .filter(
        ({ path, cells }) =>
          path !== 'claims.csv' && [cells['id'], cells['about'], cells['from'], cells['to']].includes(id),
      )
      .flatMap(({ cells }) => sourcesIn(cells['evidence'] ?? ''))
      .filter((source) => reference.property(source, 'sourceKind') === 'GOVERNMENT')
      .map((source) => reference.property(source, 'knownFrom') as string)
      .filter((known) => known <= day)
      .sort()
      .at(-1) ?? null
  );
}

export interface Parts {
  readonly dimension: string;
  readonly parts: readonly string[];
  readonly sum: number | null;
}

/** What a figure is broken down into, by dimension: of each code the figure that is used, and what they come to. */
export function partsOf(whole: Known, figures: readonly Known[], adds: boolean): readonly Parts[] {
  const pairs = (text: string | null): readonly string[] => (text === null ? [] : text.split(';'));
  const own = pairs(whole.breakdown);
  const used = usedIn(figures).filter(
    (figure) =>
      quantity({ ...figure, breakdown: null }) === quantity({ ...whole, breakdown: null }) &&
      pairs(figure.breakdown).length === own.length + 1 &&
      own.every((pair) => pairs(figure.breakdown).includes(pair)),
  );
  const further = used.map((figure) => {
    const [dimension, code] = (pairs(figure.breakdown).find((pair) => !own.includes(pair)) as string).split('=');
    return { figure, dimension: dimension as string, code: code as string };
  });
  return [...new Set(further.map(({ dimension }) => dimension))].sort().map((dimension) => {
    const parts = further.filter((each) => each.dimension === dimension);
    const contains = DIMENSIONS[dimension]?.contains ?? {};
    const outermost = parts.filter(({ code }) => !parts.some((other) => contains[other.code]?.includes(code)));
    const isRange = outermost.some(({ figure }) => figure.upper !== null);
    return {
      ...{ dimension, parts: parts.map(({ figure }) => figure.id).sort() },
      sum: adds && !isRange ? outermost.reduce((sum, { figure }) => sum + figure.value, 0) : null,
    };
  });
}
