import type { GraphReader } from '../../model/reader/graph-reader.js';
import type { Listing } from '../../model/reader/listing.js';
import { ID_ALONE } from '../../shared/cursor.js';
import type { PageRequest } from '../../shared/pages.js';
import type { Soon } from '../../shared/soon.js';
import { presenceCount, presencePage } from './presence.cypher.js';

/** A page of the districts that an organisation is at work in. */
export const presence = (
  reader: GraphReader,
  organization: string,
  page: PageRequest,
  properties: readonly string[],
): Soon<Listing> =>
  reader.pagePerParent(
    {
      scope: 'Organization.districts',
      keys: ID_ALONE,
      statement: (shape) => presencePage(properties, shape),
      entry: ({ node, programCount, evidence }) => ({
        node,
        relation: null,
        keys: [node.id],
        edgeFields: { programCount, evidence: [...new Set(evidence.flat())].sort() },
      }),
    },
    page,
  )(organization);

export const presenceTotal = (reader: GraphReader, organization: string): Soon<number> =>
  reader.countPerParent(presenceCount)(organization);
