import type { GraphReader } from '../../model/reader/graph-reader.js';
import { listing, pageStart, type Listing } from '../../model/reader/listing.js';
import { cursorParts } from '../../shared/cursor.js';
import type { PageRequest } from '../../shared/pages.js';
import type { ListsAsked } from '../partners/partner-patterns.cypher.js';
import { sharedPartnersCount, sharedPartnersPage } from './shared-partners.cypher.js';

const SHARED_PARTNERS_SCOPE = 'sharedPartners';
/** A position is a number of entities, a number of programmes and an id. */
const SHARED_PARTNER_KEYS = cursorParts(3);

/** What is asked: by how many of these nodes at least an organisation is to be shared. */
export interface SharedAsked {
  readonly ids: readonly string[];
  readonly minimum: number;
}

/** A page of the organisations that nodes share, those of the most nodes first. One statement. */
export async function sharedPartners(
  reader: GraphReader,
  { ids, minimum }: SharedAsked,
  page: PageRequest,
  properties: readonly string[],
  lists: ListsAsked,
): Promise<Listing> {
  const { shape, parameters } = pageStart(SHARED_PARTNERS_SCOPE, page, SHARED_PARTNER_KEYS);
  const statement = sharedPartnersPage(properties, { ...lists, after: shape.cursor });
  const rows = await reader.run(statement, { ids, minimum, ...parameters });
  reader.chargeNodes(Math.min(rows.length, page.size));
  return listing(SHARED_PARTNERS_SCOPE, rows, page, ([shared, entities, values]) => {
    const { node, ...partner } = statement.read(values);
    return {
      node,
      relation: null,
      keys: [shared, partner.programCount, node.id],
      edgeFields: { ...partner, entityIds: ids.filter((id) => entities.includes(id)) },
    };
  });
}

export async function sharedPartnersTotal(reader: GraphReader, { ids, minimum }: SharedAsked): Promise<number> {
  const [row] = await reader.run(sharedPartnersCount, { ids, minimum });
  return row?.[0] ?? 0;
}
