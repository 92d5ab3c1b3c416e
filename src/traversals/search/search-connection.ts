import type { CurrentField } from '../../graphql/current-field.js';
import { connection, wantedOf } from '../../graphql/listing.js';
import { nodeProjection } from '../../graphql/projection.js';
import { parsePage, type PageArguments } from '../../shared/pages.js';
import { resolve, Search, type Resolution } from './search.js';

/** A page of what a search finds. */
export async function searchConnection(
  field: CurrentField,
  { query, kinds }: { readonly query: string; readonly kinds?: readonly string[] | null },
  args: PageArguments,
): Promise<object> {
  const { reader, selection } = field;
  const page = parsePage(args);
  const search = new Search(reader, query, kinds);
  const edges = selection.of('edges');
  const matched = edges.has('matched') || edges.has('matchedIn');
  const listing = await search.page(page, wantedOf(field, 'Entity').node, matched);
  const nothing = listing.entries.length === 0 && page.cursor === null;
  return {
    ...connection(listing, page, selection, () => search.total()),
    facets: selection.has('facets') ? search.facets() : [],
    suggestions: nothing && selection.has('suggestions') ? search.suggestions() : [],
  };
}

/** What names may mean, with what is selected of the entities. */
export function resolutions(
  field: CurrentField,
  names: readonly string[],
  kinds: readonly string[] | null | undefined,
): Promise<readonly Resolution[]> {
  const places = [field.selection.of('candidates').of('entity'), field.selection.of('match')];
  const properties = new Set(places.flatMap((place) => nodeProjection(field, 'Entity', place)));
  return resolve(field.reader, names, kinds, [...properties].sort());
}
