import type { GraphReader } from '../../model/reader/graph-reader.js';
import type { Listing } from '../../model/reader/listing.js';
import { ID_ALONE } from '../../shared/cursor.js';
import type { PageRequest } from '../../shared/pages.js';
import type { Soon } from '../../shared/soon.js';
import { partnersCount, partnersPage, type PartnersOf } from './partners.cypher.js';
import type { ListsAsked } from './partner-patterns.cypher.js';

/** A page of the organisations that are partners of a district or a school. */
export const partners = (
  reader: GraphReader,
  of: PartnersOf,
  parent: string,
  page: PageRequest,
  properties: readonly string[],
  lists: ListsAsked,
): Soon<Listing> =>
  reader.pagePerParent(
    {
      scope: `${of.label}.partners${of.descendants ? '?below' : ''}`,
      keys: ID_ALONE,
      statement: (shape) => partnersPage(of, properties, lists, shape),
      entry: ({ node, ...edgeFields }) => ({ node, relation: null, keys: [node.id], edgeFields }),
    },
    page,
  )(parent);

export const partnersTotal = (reader: GraphReader, of: PartnersOf, parent: string): Soon<number> =>
  reader.countPerParent(partnersCount(of))(parent);
