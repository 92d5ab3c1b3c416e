import { beyondCursor, cypher, orderBy, where, type PageShape } from '../../database/cypher.js';
import { statement, type Row } from '../../database/statement.js';
import { partOf } from '../../edges/part-of/part-of.edge.js';
import type { Item } from '../../model/statements/decode.js';
import { columnsOf, itemPart, reading } from '../../model/statements/columns.js';
import {
  eachNode,
  pageKinds,
  shapeName,
  type CountStatement,
  type IdParameters,
  type ListStatement,
  type PageParameters,
} from '../../model/statements/fragments.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { school } from '../../nodes/school/school.node.js';
import {
  collected,
  districtPatterns,
  collectedInOrder,
  listsName,
  partnerLists,
  schoolPatterns,
  partnersBy,
  type ListsAsked,
  type PartnerLists,
  type PartnerPattern,
} from './partner-patterns.cypher.js';

/** Whose partners: a district's, also of what lies in it, or a school's. */
export interface PartnersOf {
  readonly label: 'District' | 'School';
  readonly descendants: boolean;
}
export const everyPartnersOf: readonly PartnersOf[] = [
  { label: 'District', descendants: false },
  { label: 'District', descendants: true },
  { label: 'School', descendants: false },
];
/** A partner, and through what it is one. */
type Partner = PartnerLists & { readonly node: Item };

const patternsOf = ({ label, descendants }: PartnersOf): readonly PartnerPattern[] =>
  label === 'School' ? schoolPatterns : districtPatterns(descendants ? partOf.paths.downward : []);
const partnersName = ({ label, descendants }: PartnersOf): string => `${label}.partners${descendants ? '.below' : ''}`;
const anchor = ({ label }: PartnersOf): string => eachNode(label === 'School' ? school : district);

/** A page of partners of many nodes, by id. */
export function partnersPage(
  of: PartnersOf,
  properties: readonly string[],
  lists: ListsAsked,
  page: PageShape,
): ListStatement<IdParameters & PageParameters, Partner> {
  const columns = columnsOf<Partner>({
    node: itemPart('b', organization.properties, properties),
    ...partnerLists(lists),
  });
  return reading(
    statement<IdParameters & PageParameters, [id: string, rows: readonly Row[]]>({
      name: `${partnersName(of)}${listsName(lists)}.${shapeName(page)}`,
      parameters: { ids: 'nodes', ...pageKinds(page, ['node']) },
      columns: ['id', 'rows'],
      text: cypher`
        ${anchor(of)}
        CALL (a) {
          ${partnersBy(patternsOf(of), where(beyondCursor('b.id', page)))}
          WITH b, ${collected(lists)}
          ${orderBy(['b.id'], page)}
          LIMIT $limit
          ${collectedInOrder(lists)}
          WITH b, [${columns.list}] AS row
          ${orderBy(['b.id'], page)}
          RETURN collect(row) AS rows
        }
        RETURN id AS id, rows AS rows`,
    }),
    columns.read,
  );
}

/** How many partners many nodes have. */
export const partnersCount = (of: PartnersOf): CountStatement =>
  statement<IdParameters, [id: string, count: number]>({
    name: `${partnersName(of)}.count`,
    parameters: { ids: 'nodes' },
    columns: ['id', 'count'],
    text: cypher`
      ${anchor(of)}
      CALL (a) {
        ${partnersBy(patternsOf(of))}
        RETURN count(DISTINCT b) AS count
      }
      RETURN id AS id, count AS count`,
  });
