import { cypher } from '../../database/cypher.js';

/** What is read of an observation to decide which voice of its quantity is used. */
export interface Voice {
  readonly id: string;
  readonly value: number;
  /** The upper end of a range. */
  readonly upper: number | null;
  /** The least and the most that it can mean; null is open. */
  readonly least: number | null;
  readonly most: number | null;
  readonly rank: string;
  /** The day of its newest source that was known. */
  readonly published: string;
  readonly sources: readonly string[];
  /** Of each of these sources: those that it copies, and those that revise it, in any number of steps. */
  readonly origins: readonly (readonly string[])[];
  readonly revisions: readonly (readonly string[])[];
  readonly corrects: string | null;
  readonly correctedBy: readonly string[];
}

/** Each as an expression of the observation `o`, as the clauses below know it. */
export const VOICE_COLUMNS: Readonly<Record<keyof Voice, string>> = {
  id: 'o.id',
  value: 'o.value',
  upper: 'o.upper',
  least: 'o.least',
  most: 'o.most',
  rank: 'o.rank',
  published: 'published',
  sources: 'sources',
  origins: 'origins',
  revisions: 'revisions',
  corrects: 'corrects',
  correctedBy: 'correctedBy',
};

/** The observation `o` was known on a day. */
export const KNOWN = 'o.knownFrom <= $knownAt';

/** The sources of the observation `o` that were known, and what it corrects and is then corrected by. */
export const VOICE = cypher`
  CALL (o) {
    MATCH (o)-[:REPORTED_IN]->(s:Node:Source)
    WHERE s.knownFrom <= $knownAt
    WITH s
    ORDER BY s.id
    RETURN max(s.knownFrom) AS published, collect(s.id) AS sources, collect(s.origins) AS origins,
      collect(s.revisions) AS revisions
  }
  CALL (o) {
    MATCH (o)-[:CORRECTS]->(c:Node:Observation)
    RETURN min(c.id) AS corrects
  }
  CALL (o) {
    MATCH (o)<-[:CORRECTS]-(c:Node:Observation)
    WHERE c.knownFrom <= $knownAt
    WITH c
    ORDER BY c.id
    RETURN collect(c.id) AS correctedBy
  }`;
