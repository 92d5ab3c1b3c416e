import type { Row } from '../../database/statement.js';
import { decode } from '../../model/reader/decode.js';
import type { GraphReader, Listing } from '../../model/reader/graph-reader.js';
import { district } from '../../nodes/district/district.node.js';
import type { Page } from '../../shared/pages.js';
import { presenceCount, presencePage } from './presence.cypher.js';

const SCOPE = 'Organization.districts';

/** A page of the districts that an organisation is at work in. */
export function presence(
  reader: GraphReader,
  organization: string,
  page: Page,
  properties: readonly string[],
): Promise<Listing> {
  return reader.pagePerParent(
    SCOPE,
    1,
    organization,
    page,
    (shape) => presencePage(properties, shape),
    (row: Row) => {
      const node = decode(district.properties, properties, row);
      const [programCount, evidence] = row.slice(properties.length + 1) as [number, readonly (readonly string[])[]];
      return {
        node,
        relation: null,
        keys: [node.id],
        more: { programCount, evidence: [...new Set(evidence.flat())].sort() },
      };
    },
  );
}

export const presenceTotal = (reader: GraphReader, organization: string): Promise<number> =>
  reader.countPerParent(presenceCount, organization);
