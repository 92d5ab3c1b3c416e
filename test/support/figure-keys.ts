import type { SeedGraph } from '../../src/seed/load/seed-graph.js';
import { intervalOf } from '../../src/nodes/observation/interval.js';
import { firstDayOf, lastDayOf, quantityOf, undividedQuantity } from '../../src/nodes/observation/quantity.js';
import { decideFigures, type Undecided, type OfSource } from '../../src/seed/load/used-figures.js';
import { GraphReference } from './graph-reference.js';

/** The same nodes, each figure with what is decided of it. */
export function withUsedFigures(nodes: SeedGraph['nodes'], edges: SeedGraph['edges']): SeedGraph['nodes'] {
  const reference = new GraphReference({ nodes, edges });
  const rows = new Map(nodes.map(({ id, properties }) => [id, properties]));
  const sourcesOf = (id: string): readonly string[] => [...reference.to(id, 'REPORTED_IN')].sort();
  const nothing = { upper: null, least: null, most: null, periodTo: null };
  const figures = nodes
    .filter(({ definition }) => definition.kind === 'observation')
    .map(({ id, properties }) => ({ ...nothing, ...properties, id, sources: sourcesOf(id) }) as unknown as Undecided);
  const corrections = edges
    .filter(({ definition }) => definition.type === 'CORRECTS')
    .map(({ from, to }) => ({ from, to, sources: sourcesOf(from) }));
  const used = decideFigures([figures], corrections, (id) => rows.get(id) as unknown as OfSource);
  return nodes.map((node) => ({ ...node, properties: { ...node.properties, ...used.get(node.id) } }));
}

/** What is made at load of a figure, of a source and of a district from what surrounds them. */
export function withKeys(nodes: SeedGraph['nodes'], edges: SeedGraph['edges']): SeedGraph['nodes'] {
  const reference = new GraphReference({ nodes, edges });
  const to = (id: string, type: string): readonly string[] => reference.to(id, type);
  const surrounded = ({ id, definition: { kind } }: (typeof nodes)[number]): Record<string, unknown> =>
    kind === 'source'
      ? {
          ...{ ...reference.said(id), origins: reference.origins(id), revisions: reference.revisions(id) },
          ...{ retractions: reference.retractions(id), retractedOn: reference.allRetracted([id], null) },
        }
      : { movedOn: reference.moved(id), bordersOn: reference.borders(id) };
  return nodes.map((node) => {
    const { kind } = node.definition;
    if (kind === 'source' || kind === 'district')
      return { ...node, properties: withoutNulls({ ...node.properties, ...surrounded(node) }) };
    if (kind !== 'observation') return node;
    const { properties, id } = node;
    const firstSaid = reference.firstSaid(id);
    const ends = { metric: to(id, 'OF')[0], about: to(id, 'ABOUT')[0], program: to(id, 'FOR')[0] };
    const values = { upper: null, ...properties, ...ends };
    const interval = intervalOf(values as unknown as Parameters<typeof intervalOf>[0]);
    const keys = {
      knownFrom: reference.days(to(id, 'REPORTED_IN'))[0] ?? '2020-09-06',
      metricId: ends.metric ?? null,
      quantity: quantityOf(values, { firstSaid }),
      undivided: undividedQuantity(values, { firstSaid }),
      periodFrom: firstDayOf(values),
      periodTo: lastDayOf(values, { firstSaid }),
      ...interval,
    };
    return { ...node, properties: { ...properties, breakdownKeys: [], currencyKeys: [], ...withoutNulls(keys) } };
  });
}
const withoutNulls = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
