import { statement, type Statement } from '../../database/statement.js';
import { arrow, beyond, orderBy, shapeName, values, type PageShape } from '../../model/statements/fragments.js';
import {
  collected,
  districtWays,
  inOrder,
  listsName,
  schoolWays,
  shownLists,
  waysOf,
  type ListsAsked,
  type Way,
} from './ways.cypher.js';

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

const BELOW = `(a)${arrow('IN', ['PART_OF'], '', '*0..8')}(:Node:District)`;
const ways = ({ label, descendants }: PartnersOf): readonly Way[] =>
  label === 'School' ? schoolWays : districtWays(descendants ? BELOW : '(a)');
const nameOf = ({ label, descendants }: PartnersOf): string => `${label}.partners${descendants ? '.below' : ''}`;
const anchor = ({ label }: PartnersOf): string => /* cypher */ `UNWIND $ids AS id MATCH (a:Node:${label} {id: id})`;

/**
 * Parameters: ids, limit, and key0 after a cursor. One row per parent: its id, and a list of lists: the partner's id and properties, its
 * number of programmes here, and the ids of the first programmes and relationships.
 */
export const partnersPage = (
  of: PartnersOf,
  properties: readonly string[],
  lists: ListsAsked,
  page: PageShape,
): Statement =>
  statement(
    `${nameOf(of)}${listsName(lists)}.${shapeName(page)}`,
    /* cypher */ `${anchor(of)} CALL (a) { ${waysOf(ways(of), page.cursor ? ` WHERE ${beyond(['b.id'], page)}` : '')} WITH b, ${collected(lists)} ${orderBy(['b.id'], page)} LIMIT $limit${inOrder(lists)} WITH b, [${values('b', ['id', ...properties])}, ${shownLists(lists)}] AS row ${orderBy(['b.id'], page)} RETURN collect(row) AS rows } RETURN id AS id, rows AS rows`,
  );

/** Parameters: ids. One row per parent: its id, and how many partners it has. */
export const partnersCount = (of: PartnersOf): Statement =>
  statement(
    `${nameOf(of)}.count`,
    /* cypher */ `${anchor(of)} CALL (a) { ${waysOf(ways(of))} RETURN count(DISTINCT b) AS count } RETURN id AS id, count AS count`,
  );
