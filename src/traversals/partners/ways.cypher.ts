import { cypher, unionAll } from '../../database/cypher.js';
import { valuePart } from '../../model/statements/columns.js';
import { LIMIT } from '../../shared/limits.js';

/** How an organisation (b) comes to be a partner of a node (a): each a pattern, and the programme it is by, if any. */
export interface PartnerPattern {
  readonly match: string;
  readonly program: string;
}
const ORGANIZATION = '(b:Node:Organization)';

/** Of a district: with it, with a school in it, or in a programme done in it. */
export const districtPatterns = (district: string): readonly PartnerPattern[] => [
  { match: `${district}<-[e:PARTNERS_WITH]-${ORGANIZATION}`, program: 'null' },
  { match: `${district}<-[:LOCATED_IN]-(:Node:School)<-[e:PARTNERS_WITH]-${ORGANIZATION}`, program: 'null' },
  { match: `${district}<-[:IMPLEMENTED_IN]-(p:Node:Program)<-[e:PARTNERS_IN]-${ORGANIZATION}`, program: 'p.id' },
];
/** Of a school: with it, or in a programme that it takes part in. */
export const schoolPatterns: readonly PartnerPattern[] = [
  { match: `(a)<-[e:PARTNERS_WITH]-${ORGANIZATION}`, program: 'null' },
  { match: `(a)-[:PARTICIPATES_IN]->(p:Node:Program)<-[e:PARTNERS_IN]-${ORGANIZATION}`, program: 'p.id' },
];
/** Of a programme: in it. */
export const programPatterns: readonly PartnerPattern[] = [
  { match: `(a)<-[e:PARTNERS_IN]-${ORGANIZATION}`, program: 'a.id' },
];

/**
 * The organisations (b), programmes and relationships of all ways, as a subquery over the node (a). A condition stands
 * in it: behind it, the embedded engine fails at more than 65,535 rows.
 */
export function partnersBy(ways: readonly PartnerPattern[], condition = ''): string {
  const branches = ways.map(
    ({ match, program }) => cypher`
      MATCH ${match}
      ${condition}
      RETURN b AS b, ${program} AS program, e.id AS relation`,
  );
  return cypher`
    CALL (a) {
      ${unionAll(branches)}
    }`;
}

/** Which of the lists of an edge are asked for. */
export interface ListsAsked {
  readonly programs: boolean;
  readonly relations: boolean;
}
export const EVERY_LIST: ListsAsked = { programs: true, relations: true };

/** What an edge to a partner has: the ids of what its lists show are read further if more is asked of them. */
export interface PartnerLists {
  readonly programCount: number;
  readonly programIds: readonly string[];
  readonly relationIds: readonly string[];
}

/** The lists that are asked for, collected beside a number of programmes; the others are empty. */
export const collected = ({ programs, relations }: ListsAsked): string =>
  [
    'count(DISTINCT program) AS programCount',
    `${programs ? 'collect(DISTINCT program)' : '[]'} AS programs`,
    `${relations ? 'collect(DISTINCT relation)' : '[]'} AS relations`,
  ].join(', ');

/** The same lists in order and cut, each by a subquery. */
export const inOrder = ({ programs, relations }: ListsAsked): string =>
  [...(programs ? [sortedList('programs')] : []), ...(relations ? [sortedList('relations')] : [])].join('\n');
const sortedList = (list: string): string => cypher`
  CALL (${list}) {
    UNWIND ${list} AS each
    WITH each
    ORDER BY each
    LIMIT ${String(LIMIT.partnerRelations)}
    RETURN collect(each) AS first${list}
  }`;

/** What `inOrder` made, as the columns of a row. */
export const partnerLists = ({ programs, relations }: ListsAsked) => ({
  programCount: valuePart<number>('programCount'),
  programIds: valuePart<readonly string[]>(programs ? 'firstprograms' : '[]'),
  relationIds: valuePart<readonly string[]>(relations ? 'firstrelations' : '[]'),
});
export const listsName = ({ programs, relations }: ListsAsked): string =>
  `${programs ? '.programs' : ''}${relations ? '.relations' : ''}`;
