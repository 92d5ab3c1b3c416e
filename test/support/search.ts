import type { Database } from '../../src/database/database.js';
import { answer } from './ask.js';

export interface Hits {
  readonly totalCount: number;
  readonly facets: readonly { readonly kind: string; readonly count: number }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly {
    readonly score: number;
    readonly matched: string;
    readonly matchedIn: string;
    readonly cursor: string;
    readonly node: { readonly id: string };
  }[];
}
interface Resolved {
  readonly name: string;
  readonly match: { readonly id: string } | null;
  readonly candidates: readonly {
    readonly score: number;
    readonly matched: string;
    readonly entity: { readonly id: string };
  }[];
}

export const SEARCH = `query ($query: String!, $kinds: [EntityKind!], $first: Int, $after: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after) {
  totalCount facets { kind count } pageInfo { hasNextPage endCursor }
  edges { cursor score matched matchedIn node { id } } } }`;
export const RESOLVE =
  'query ($names: [String!]!, $kinds: [EntityKind!]) { resolve(names: $names, kinds: $kinds) { name match { ' +
  'id } candidates { score matched entity { id } } } }';

/** The first hundred hits, or what `more` asks for. */
export const search = async (database: Database, query: string, more: object = {}): Promise<Hits> =>
  (await answer(database, SEARCH, { query, first: 100, ...more }))['search'] as unknown as Hits;
export const resolve = async (
  database: Database,
  names: readonly string[],
  more: object = {},
): Promise<readonly Resolved[]> =>
  (await answer(database, RESOLVE, { names, ...more }))['resolve'] as unknown as readonly Resolved[];
