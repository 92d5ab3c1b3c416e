import { cypher, unionAll } from '../../database/cypher.js';
import { partnersIn } from '../../edges/partners-in/partners-in.edge.js';
import { partnersWith } from '../../edges/partners-with/partners-with.edge.js';
import { reversed, type HopPath } from '../../model/definition/path.js';
import { valuePart } from '../../model/statements/columns.js';
import { pathPattern } from '../../model/statements/paths.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { program } from '../../nodes/program/program.node.js';
import { LIMIT } from '../../shared/limits.js';

/** How an organisation and a node are joined: a pattern, and the id of the programme it is by, or null. */
export interface PartnerPattern {
  readonly match: string;
  readonly program: string;
}

/** Which relationships join an organisation as a partner. */
const PARTNERSHIPS = [partnersIn.edge, partnersWith.edge];

/** A path between an organisation and a node as a pattern: the partnership on it is e, a programme p. */
export function partnerPattern(path: HopPath): PartnerPattern {
  const variables = path.map(({ edges, to }) => ({
    relation: edges.some((edge) => PARTNERSHIPS.includes(edge)) ? 'e' : '',
    node: to === program ? 'p' : '',
  }));
  return {
    match: pathPattern('a', path, 'b', variables),
    program: variables.some(({ node }) => node !== '') ? 'p.id' : 'null',
  };
}

/** Of a district (a): the organisations (b) that are at work in it, or in one that a path leads to from it. */
export const districtPatterns = (toDistrict: HopPath = []): readonly PartnerPattern[] =>
  partnersWith.paths.districtPartners.map((path) => partnerPattern([...toDistrict, ...path]));

/** Of a school: with it, or in a programme that it takes part in. */
export const schoolPatterns: readonly PartnerPattern[] = partnersWith.paths.schoolPartners.map(partnerPattern);
export const schoolProgramPattern = partnerPattern(partnersWith.paths.schoolPartnersByProgram);
/** Of a programme: in it. */
export const programPattern: PartnerPattern = {
  ...partnerPattern(reversed(partnersIn.paths.programs, organization)),
  program: 'a.id',
};

/**
 * The organisations (b), programmes and relationships of all these patterns, as a subquery over the node (a). A
 * condition stands in it: behind it, the embedded engine fails at more than 65,535 rows.
 */
export function partnersBy(patterns: readonly PartnerPattern[], condition = ''): string {
  const branches = patterns.map(
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
export const collectedInOrder = ({ programs, relations }: ListsAsked): string =>
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
