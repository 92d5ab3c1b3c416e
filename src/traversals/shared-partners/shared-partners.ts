import type { Row } from '../../database/statement.js';
import { decode } from '../../model/reader/decode.js';
import type { Entry, GraphReader, Listing } from '../../model/reader/graph-reader.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import type { Page } from '../../shared/pages.js';
import { partnerLists } from '../partners/partners.js';
import type { ListsAsked } from '../partners/ways.cypher.js';
import { sharedPartnersCount, sharedPartnersPage } from './shared-partners.cypher.js';

const SCOPE = 'sharedPartners';

/** What is asked: by how many of these nodes at least an organisation is to be shared. */
export interface SharedAsked {
  readonly ids: readonly string[];
  readonly minimum: number;
}

/** A page of the organisations that nodes share, those of the most nodes first. One statement. */
export async function sharedPartners(
  reader: GraphReader,
  { ids, minimum }: SharedAsked,
  page: Page,
  properties: readonly string[],
  lists: ListsAsked,
): Promise<Listing> {
  const position = page.cursor === null ? [] : decodeCursor(SCOPE, 'after', page.cursor, 3);
  const keys = Object.fromEntries(position.map((key, index) => [`key${index}`, key]));
  const rows = await reader.run(sharedPartnersPage(properties, { ...lists, after: position.length > 0 }), {
    ids,
    minimum,
    limit: page.size + 1,
    ...keys,
  });
  const order = new Map(ids.map((id, index) => [id, index]));
  const entries = rows.slice(0, page.size).map(([shared, entities, values, row]): Entry => {
    const node = decode(organization.properties, properties, row as Row);
    const entityIds = [...(entities as readonly string[])].sort(
      (one, other) => (order.get(one) as number) - (order.get(other) as number),
    );
    const partner = partnerLists(values as Row);
    return {
      node,
      relation: null,
      more: { ...partner, entityIds },
      get cursor() {
        return encodeCursor(SCOPE, [shared as number, partner.programCount, node.id]);
      },
    };
  });
  return { entries, more: rows.length > page.size };
}

export const sharedPartnersTotal = async (reader: GraphReader, { ids, minimum }: SharedAsked): Promise<number> =>
  ((await reader.run(sharedPartnersCount, { ids, minimum }))[0]?.[0] as number | undefined) ?? 0;
