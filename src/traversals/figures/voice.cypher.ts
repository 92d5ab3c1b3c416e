import { cypher } from '../../database/cypher.js';
import type { Voice } from '../../nodes/observation/voice.js';

/** Each as an expression of the observation `o`, as the clauses below know it. */
export const VOICE_COLUMNS: Readonly<Record<keyof Voice, string>> = {
  id: 'o.id',
  value: 'o.value',
  upper: 'o.upper',
  least: 'o.least',
  most: 'o.most',
  rank: 'o.rank',
  publishedFrom: 'publishedFrom',
  published: 'published',
  sources: 'sources',
  origins: 'origins',
  revisions: 'revisions',
  retracted: "CASE retracted WHEN '~' THEN null ELSE substring(retracted, 11) END",
  corrects: 'corrects',
  correctedBy: 'correctedBy',
};

/** The observation `o` was known on a day. */
export const KNOWN = 'o.knownFrom <= $knownAt';

/** When a source was retracted and stood again, as was known on the day, and whether it stood: domain/retraction.ts. */
const changesOf = (source: string): string => `[change IN ${source}.retractions WHERE left(change, 10) <= $knownAt]`;
const stood = (changes: string): string => `size(${changes}) % 2 = 0`;

/** A correction `c` of the observation `o` that was known, and not retracted by then. */
export const CORRECTED = cypher`
  MATCH (o)<-[:CORRECTS]-(c:Node:Observation)-[:REPORTED_IN]->(by:Node:Source)
  WHERE by.knownFrom <= $knownAt AND ${stood(changesOf('by'))}`;

/** What an observation says, and of which quantity: if one was corrected, all others that say so are withdrawn too. */
export const said = (name: string): string =>
  [`${name}.quantity`, ...['value', 'least', 'most'].map((end) => `coalesce(toString(${name}.${end}), '')`)].join(
    " + '|' + ",
  );

/** The sources of the observation `o` that were known and count, and what it corrects and is then corrected by. */
export const VOICE = cypher`
  CALL (o) {
    MATCH (o)-[:REPORTED_IN]->(s:Node:Source)
    WHERE s.knownFrom <= $knownAt
    WITH s, ${changesOf('s')} AS changes
    ORDER BY s.id
    WHERE ${stood('changes')} OR NOT EXISTS {
      MATCH (o)-[:REPORTED_IN]->(t:Node:Source)
      WHERE t.knownFrom <= $knownAt AND ${stood(changesOf('t'))}
    }
    RETURN collect(s.title) AS titles, collect(coalesce(s.titleEn, s.title)) AS titlesEn,
      max(CASE WHEN ${stood('changes')} THEN '~' ELSE substring(changes[-1], 11) END) AS retracted,
      max(s.saidFrom) AS publishedFrom, max(s.saidBy) AS published,
      collect(s.id) AS sources, collect(s.origins) AS origins, collect(s.revisions) AS revisions
  }
  CALL (o) {
    MATCH (o)-[:CORRECTS]->(c:Node:Observation)
    RETURN min(c.id) AS corrects
  }
  CALL (o) {
    ${CORRECTED}
    WITH c, by
    ORDER BY by.knownFrom, by.id, c.id
    RETURN collect(c.id) AS correctedBy,
      collect([by.title, coalesce(by.titleEn, by.title), by.publishedOn]) AS corrections
  }`;
