import type { Row } from '../../database/statement.js';
import { decode } from '../../model/reader/decode.js';
import type { GraphReader, Listing } from '../../model/reader/graph-reader.js';
import { organization } from '../../nodes/organization/organization.node.js';
import type { Page } from '../../shared/pages.js';
import { partnersCount, partnersPage, type PartnersOf } from './partners.cypher.js';
import type { ListsAsked } from './ways.cypher.js';

/** What an edge to a partner has: the ids of what its lists show are read further where more is asked of them. */
export interface PartnerLists {
  readonly programCount: number;
  readonly programIds: readonly string[];
  readonly relationIds: readonly string[];
}
export const partnerLists = ([programCount, programIds, relationIds]: Row): PartnerLists =>
  ({ programCount, programIds, relationIds }) as PartnerLists;

/** A page of the organisations that are partners of a district or a school. */
export function partners(
  reader: GraphReader,
  of: PartnersOf,
  parent: string,
  page: Page,
  properties: readonly string[],
  lists: ListsAsked,
): Promise<Listing> {
  return reader.pagePerParent(
    `${of.label}.partners${of.descendants ? '?below' : ''}`,
    1,
    parent,
    page,
    (shape) => partnersPage(of, properties, lists, shape),
    (row) => {
      const node = decode(organization.properties, properties, row);
      return { node, relation: null, keys: [node.id], more: partnerLists(row.slice(properties.length + 1)) };
    },
  );
}

export const partnersTotal = (reader: GraphReader, of: PartnersOf, parent: string): Promise<number> =>
  reader.countPerParent(partnersCount(of), parent);
