import type { Database } from '../../src/database/database.js';
import { answer } from './ask.js';

const QUERY = `query ($query: String!) { search(query: $query, first: 3) { nodes { id } asked {
  disagreements unit year entities { id } entitiesLeftOut metrics { id } metricsLeftOut
  observations { totalCount nodes { id } } } } }`;

interface Ids {
  readonly nodes: readonly { readonly id: string }[];
}
interface Found extends Ids {
  readonly asked: {
    readonly disagreements: boolean;
    readonly unit: string | null;
    readonly year: number | null;
    readonly entities: Ids['nodes'];
    readonly entitiesLeftOut: number;
    readonly metrics: Ids['nodes'];
    readonly metricsLeftOut: number;
    readonly observations: Ids & { readonly totalCount: number };
  };
}
export const ids = (nodes: Ids['nodes']): readonly string[] => nodes.map(({ id }) => id);

/** What a question in words finds, and asks for. */
export const foundBy = async (database: Database, query: string): Promise<Found> =>
  ((await answer(database, QUERY, { query })) as unknown as { readonly search: Found }).search;

/** What it asks for: its ids, and the number of figures. */
export const shortOf = ({ asked: { entities, metrics, observations, unit, year } }: Found) => ({
  ...{ unit, year, entities: ids(entities), metrics: ids(metrics) },
  count: observations.totalCount,
});
