import { cypher } from '../../database/cypher.js';
import { statement, type Statement } from '../../database/statement.js';
import type { IdParameters } from '../../model/statements/fragments.js';

type OfLevel = { readonly level: string; readonly limit: number };

/** The districts of a level, by id. */
export const districtsOfLevel = statement<OfLevel, [id: string]>({
  name: 'coverage.districts',
  parameters: { level: 'text', limit: 'number' },
  columns: ['id'],
  text: cypher`
    MATCH (d:District)
    WHERE d.id IS NOT NULL AND d.level = $level
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
    MATCH (a:Node:District {id: $within})<-[:PART_OF*0..8]-(d:Node:District)
    WHERE d.level = $level
    RETURN DISTINCT d.id AS id
    ORDER BY id
    LIMIT $limit`,
});

/** The year that a figure must be of: the first day of it, and of the next. */
export type Year = { readonly from: string; readonly before: string };
export type WithFigures = IdParameters &
  Partial<Year> & { readonly level: string; readonly statuses: readonly string[] };

/** One row per metric: its id, and the districts of the level that have a figure of it, in a year if that is given. */
export const districtsWithFigures = (
  year: boolean,
): Statement<WithFigures, [id: string, districts: readonly string[]]> =>
  statement<WithFigures, [id: string, districts: readonly string[]]>({
    name: `coverage.present${year ? '.year' : ''}`,
    parameters: {
      ids: 'nodes',
      level: 'text',
      statuses: 'texts',
      ...(year ? { from: 'text', before: 'text' } : {}),
    },
    columns: ['id', 'districts'],
    text: cypher`
      UNWIND $ids AS id
      MATCH (m:Node:Metric {id: id})
      CALL (m) {
        MATCH (m)<-[:OF]-(o:Node:Observation)-[:ABOUT]->(d:Node:District)
        WHERE d.level = $level AND o.status IN $statuses AND o.rank <> 'DEPRECATED'
          AND o.breakdown IS NULL AND coalesce(o.currency, 'CNY') = 'CNY'
          AND NOT EXISTS { MATCH (o)<-[:CORRECTS]-(:Node:Observation) }
          ${year ? 'AND o.periodTo >= $from AND o.periodFrom < $before' : ''}
        WITH DISTINCT d
        ORDER BY d.id
        RETURN collect(d.id) AS districts
      }
      RETURN id AS id, districts AS districts`,
  });
