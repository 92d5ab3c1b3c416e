import { cypher } from '../../database/cypher.js';
import { statement, type Row } from '../../database/statement.js';
import type { Item } from '../../model/statements/decode.js';
import { columnsOf, itemPart, reading, type ReadStatement } from '../../model/statements/columns.js';
import { eachNode, pageKinds, type IdParameters, type PageParameters } from '../../model/statements/fragments.js';
import { organization } from '../../nodes/organization/organization.node.js';
import {
  collected,
  districtPatterns,
  collectedInOrder,
  listsName,
  partnerLists,
  programPattern,
  schoolProgramPattern,
  partnersBy,
  type ListsAsked,
  type PartnerLists,
  type PartnerPattern,
} from '../partners/partner-patterns.cypher.js';

/**
 * Types and directions tell the kinds of node apart: no way is of two kinds but a partnership with a district or a
 * school itself, once.
 */
const PARTNER_PATTERNS: readonly PartnerPattern[] = [...districtPatterns(), schoolProgramPattern, programPattern];
const SHARED = cypher`
  ${eachNode('Node')}
  ${partnersBy(PARTNER_PATTERNS, 'WHERE NOT coalesce(b.nameless, false)')}`;

/** Whether the page begins after a position, and which lists are asked for. */
interface SharedShape extends ListsAsked {
  readonly after: boolean;
}
type SharedParameters = IdParameters & { readonly minimum: number };
/** How many nodes share the organisation and their ids, and what is read of it. */
type SharedRow = [shared: number, entities: readonly string[], values: Row];
type SharedPartner = PartnerLists & { readonly node: Item };

/** A position is a number of entities, a number of programmes and an id. */
const AFTER_PARTNER = cypher`
  AND (shared < $key0
    OR (shared = $key0 AND (programCount < $key1
      OR (programCount = $key1 AND b.id > $key2))))`;
const ORDER = 'ORDER BY shared DESC, programCount DESC, b.id';

/** One row per organisation that at least so many of the nodes share, those of the most nodes first. */
export function sharedPartnersPage(
  properties: readonly string[],
  shape: SharedShape,
): ReadStatement<SharedParameters & PageParameters, SharedRow, SharedPartner> {
  const columns = columnsOf<SharedPartner>({
    node: itemPart('b', organization.properties, properties),
    ...partnerLists(shape),
  });
  return reading(
    statement<SharedParameters & PageParameters, SharedRow>({
      name: `sharedPartners${listsName(shape)}.first${shape.after ? 'After' : ''}`,
      parameters: {
        ids: 'nodes',
        minimum: 'number',
        ...pageKinds({ backward: false, cursor: shape.after }, ['number', 'number', 'node']),
      },
      columns: ['shared', 'entities', 'values'],
      text: cypher`
        ${SHARED}
        WITH b, id, program, relation
        ORDER BY id
        WITH b, count(DISTINCT id) AS shared, collect(DISTINCT id) AS entities, ${collected(shape)}
        WHERE shared >= $minimum
          ${shape.after ? AFTER_PARTNER : ''}
        WITH b, shared, entities, programCount, programs, relations
        ${ORDER}
        LIMIT $limit
        ${collectedInOrder(shape)}
        WITH b, shared, entities, programCount, [${columns.list}] AS values
        ${ORDER}
        RETURN shared AS shared, entities AS entities, values AS values`,
    }),
    columns.read,
  );
}

/** One row: how many organisations at least so many of the nodes share. */
export const sharedPartnersCount = statement<SharedParameters, [count: number]>({
  name: 'sharedPartners.count',
  parameters: { ids: 'nodes', minimum: 'number' },
  columns: ['count'],
  text: cypher`
    ${SHARED}
    WITH b, count(DISTINCT id) AS shared
    WHERE shared >= $minimum
    RETURN count(b) AS count`,
});
