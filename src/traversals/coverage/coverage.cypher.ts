import { cypher } from '../../database/cypher.js';
import type { YearBounds } from '../../shared/dates.js';
import { BEGINS_BEFORE, ENDS_FROM } from '../figures/figures.cypher.js';
import { CORRECTED, KNOWN, said } from '../figures/voice.cypher.js';
import { statement, type Statement } from '../../database/statement.js';
import { partOf } from '../../edges/part-of/part-of.edge.js';
import type { IdParameters } from '../../model/statements/fragments.js';
import { pathPattern } from '../../model/statements/paths.js';

type OfLevel = { readonly level: string; readonly limit: number };

/** What lies in another district no longer, and in no other instead, is not expected to have figures. */
const STANDS = 'NOT EXISTS { MATCH (d)-[e:PART_OF]->(:Node:District) WHERE e.until IS NOT NULL }';

/** The districts of a level, by id, but for those that have ended. */
export const districtsOfLevel = statement<OfLevel, [id: string]>({
  name: 'coverage.districts',
  parameters: { level: 'text', limit: 'number' },
  columns: ['id'],
  text: cypher`
    MATCH (d:District)
    WHERE d.id IS NOT NULL AND d.level = $level AND ${STANDS}
    RETURN d.id AS id
    ORDER BY id
    LIMIT $limit`,
});

/** Those that are or lie in a district. */
export const districtsOfLevelWithin = statement<OfLevel & { readonly within: string }, [id: string]>({
  name: 'coverage.districts.within',
  parameters: { level: 'text', limit: 'number', within: 'node' },
  columns: ['id'],
  text: cypher`
    MATCH ${pathPattern('a:Node:District {id: $within}', partOf.paths.downward, 'd')}
    WHERE d.level = $level AND ${STANDS}
    RETURN DISTINCT d.id AS id
    ORDER BY id
    LIMIT $limit`,
});

type WithFigures = IdParameters &
  Partial<YearBounds> & { readonly level: string; readonly statuses: readonly string[]; readonly knownAt: string };

/**
 * One row per metric: its id, and the districts of the level that have a figure of it that was not withdrawn, in a year
 * if that is given.
 */
export const districtsWithFigures = (
  year: boolean,
): Statement<WithFigures, [id: string, districts: readonly string[]]> => {
  const known = [KNOWN, ...(year ? [ENDS_FROM, BEGINS_BEFORE] : [])].join(' AND ');
  return statement<WithFigures, [id: string, districts: readonly string[]]>({
    name: `coverage.present${year ? '.year' : ''}`,
    parameters: {
      ids: 'nodes',
      level: 'text',
      statuses: 'texts',
      knownAt: 'text',
      ...(year ? { from: 'text', before: 'text' } : {}),
    },
    columns: ['id', 'districts'],
    text: cypher`
      UNWIND $ids AS id
      MATCH (m:Node:Metric {id: id})
      CALL (m) {
        MATCH (m)<-[:OF]-(o:Node:Observation)
        WHERE ${known}
        ${CORRECTED}
        RETURN collect(DISTINCT o.id) AS corrected, collect(DISTINCT ${said('o')}) AS withdrawn
      }
      CALL (m, corrected, withdrawn) {
        MATCH (m)<-[:OF]-(o:Node:Observation)-[:ABOUT]->(d:Node:District)
        WHERE d.level = $level AND o.status IN $statuses AND o.rank <> 'DEPRECATED' AND ${known}
          AND o.breakdown IS NULL AND coalesce(o.currency, 'CNY') = 'CNY'
          AND NOT o.id IN corrected
          AND (NOT ${said('o')} IN withdrawn OR EXISTS { MATCH (o)-[:CORRECTS]->(:Node:Observation) })
        WITH DISTINCT d
        ORDER BY d.id
        RETURN collect(d.id) AS districts
      }
      RETURN id AS id, districts AS districts`,
  });
};
