import type { CurrentField } from '../../graphql/current-field.js';
import { connection, wantedOf } from '../../graphql/listing.js';
import { nodeProjection, type NodeType } from '../../graphql/projection.js';
import type { Selection } from '../../graphql/selection.js';
import type { Item } from '../../model/statements/decode.js';
import { NO_LISTING, type Listing } from '../../model/reader/listing.js';
import { parsePage, type PageArguments, type PageRequest } from '../../shared/pages.js';
import { forLater } from '../../shared/soon.js';
import { source } from '../../nodes/source/source.node.js';
import { resolve, Search, type Among, type Resolution } from './search.js';

/** A search whose answer has entities, and the same search for the sources beside them. */
export interface Searched {
  readonly search: Search;
  readonly kinds: readonly string[] | null | undefined;
  /** Whether there is no entity at all. */
  readonly nothing: boolean;
}

/** A page of the entities that a search finds. */
export async function searchConnection(
  field: CurrentField,
  { query, kinds }: { readonly query: string; readonly kinds?: readonly string[] | null },
  args: PageArguments,
): Promise<Searched> {
  const { reader, selection } = field;
  const page = parsePage(args);
  const search = new Search(reader, query);
  const asked = ['edges', 'nodes', 'pageInfo', 'suggestions'].some((name) => selection.has(name));
  const listing = asked ? await hitsOf(field, search, { kinds }, page) : NO_LISTING;
  const nothing = listing.entries.length === 0 && page.cursor === null;
  const found = {
    ...connection(listing, page, selection, () => search.total({ kinds })),
    facets: selection.has('facets') ? forLater(search.facets()) : [],
  };
  return { ...found, search, kinds, nothing };
}

/** A page of the sources that it finds. */
export async function sourcesConnection(
  field: CurrentField,
  { search }: Searched,
  args: PageArguments,
): Promise<object> {
  const page = parsePage(args);
  const listing = await hitsOf(field, search, 'sources', page);
  return connection(listing, page, field.selection, () => search.total('sources'));
}

function hitsOf(field: CurrentField, search: Search, among: Among, page: PageRequest): Promise<Listing> {
  const edges = field.selection.of('edges');
  const matched = edges.has('matched') || edges.has('matchedIn');
  return search.page(among, page, wantedOf(field, among === 'sources' ? source : 'Entity').node, matched);
}

/** What a name may mean: entities, and sources that have it as their title. */
interface Meant extends Resolution {
  readonly source: Item | null;
  readonly sources: readonly Item[];
}

/** What names may mean, with what is selected of the entities and sources. */
export async function resolutions(
  field: CurrentField,
  names: readonly string[],
  kinds: readonly string[] | null | undefined,
): Promise<readonly Meant[]> {
  const { reader, selection } = field;
  const propertiesIn = (type: NodeType, places: readonly Selection[]): readonly string[] =>
    [...new Set(places.flatMap((place) => nodeProjection(field, type, place)))].sort();
  const entities = propertiesIn('Entity', [selection.of('candidates').of('entity'), selection.of('match')]);
  const titles = propertiesIn(source, [selection.of('sources'), selection.of('source')]);
  const ofSources = selection.has('sources') || selection.has('source');
  const [found, documents] = await Promise.all([
    resolve(reader, names, { kinds }, entities),
    ofSources ? resolve(reader, names, 'sources', titles) : [],
  ]);
  return found.map((each, index) => ({
    ...each,
    source: documents[index]?.match ?? null,
    sources: documents[index]?.candidates.map(({ entity }) => entity) ?? [],
  }));
}
