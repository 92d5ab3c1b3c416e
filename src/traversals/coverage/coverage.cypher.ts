import { statement, type Statement } from '../../database/statement.js';

/** Parameters: level, limit, and within where it is given. One row per district of the level, by id: itself or below that one. */
export const districtsOfLevel = (within: boolean): Statement =>
  statement(
    `coverage.districts${within ? '.within' : ''}`,
    within
      ? /* cypher */ 'MATCH (a:Node:District {id: $within})<-[:PART_OF*0..8]-(d:Node:District) WHERE d.level = $level RETURN DISTINCT d.id AS id ORDER BY id LIMIT $limit'
      : /* cypher */ 'MATCH (d:District) WHERE d.id IS NOT NULL AND d.level = $level RETURN d.id AS id ORDER BY id LIMIT $limit',
  );

/** Parameters: ids, statuses, level, and from and before where there is a year. One row per metric: its id, and the districts of the level that have a figure of it. */
export const districtsWithFigures = (year: boolean): Statement =>
  statement(
    `coverage.present${year ? '.year' : ''}`,
    /* cypher */ `UNWIND $ids AS id MATCH (m:Node:Metric {id: id}) CALL (m) { MATCH (m)<-[:OF]-(o:Node:Observation)-[:ABOUT]->(d:Node:District) WHERE d.level = $level AND o.status IN $statuses AND o.rank <> 'DEPRECATED'${year ? ' AND o.periodEnd >= $from AND o.periodStart < $before' : ''} WITH DISTINCT d ORDER BY d.id RETURN collect(d.id) AS districts } RETURN id AS id, districts AS districts`,
  );
