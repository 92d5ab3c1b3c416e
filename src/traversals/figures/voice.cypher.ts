import { cypher } from '../../database/cypher.js';

/** What is read of an observation to decide which voice of its quantity is used. */
export interface VoiceColumns {
  readonly id: string;
  readonly value: number;
  /** The upper end of a range. */
  readonly upper: number | null;
  /** The least and the most that it can mean; null is open. */
  readonly least: number | null;
  readonly most: number | null;
  readonly rank: string;
  /** The day of its newest source. */
  readonly published: string;
  readonly sources: readonly string[];
  readonly corrects: string | null;
  readonly correctedBy: readonly string[];
}

/** What of a figure decides which voice is used. */
export interface Voice extends VoiceColumns {
  /** The sources that its source copies, in any steps; and those that revise its source. */
  readonly origins?: readonly string[];
  readonly revisions?: readonly string[];
}

/** Each as an expression of the observation `o`, as the clauses below know it. */
export const VOICE_COLUMNS: Readonly<Record<keyof VoiceColumns, string>> = {
  id: 'o.id',
  value: 'o.value',
  upper: 'o.upper',
  least: 'o.least',
  most: 'o.most',
  rank: 'o.rank',
  published: 'published',
  sources: 'sources',
  corrects: 'corrects',
  correctedBy: 'correctedBy',
};

/** The sources of the observation `o`, the day of the newest, and what it corrects and is corrected by. */
export const VOICE = cypher`
  CALL (o) {
    MATCH (o)-[:REPORTED_IN]->(s:Node:Source)
    WITH s
    ORDER BY s.id
    RETURN max(s.knownFrom) AS published, collect(s.id) AS sources
  }
  CALL (o) {
    MATCH (o)-[:CORRECTS]->(c:Node:Observation)
    RETURN min(c.id) AS corrects
  }
  CALL (o) {
    MATCH (o)<-[:CORRECTS]-(c:Node:Observation)
    WITH c
    ORDER BY c.id
    RETURN collect(c.id) AS correctedBy
  }`;
