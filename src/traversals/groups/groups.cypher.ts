import { statement, type Statement } from '../../database/statement.js';

/** What leads from an entity to that which it is a part of, or lies or is done in. */
const UP = 'LOCATED_IN|IMPLEMENTED_IN|ISSUED_IN|PART_OF';

/** Parameters: ids. Every link upward from these entities, however deep, each once: where from, its type, where to, and the level of a district. */
export const linksUpward: Statement = statement(
  'groups.links',
  /* cypher */ `UNWIND $ids AS id MATCH (x:Node:Entity {id: id})-[:${UP}*0..10]->(y:Node:Entity) WITH DISTINCT y MATCH (y)-[e:${UP}]->(z:Node:Entity) RETURN y.id AS from, type(e) AS type, z.id AS to, z.level AS level`,
);

/** Parameters: ids. One row per metric: what decides whether its values may be added up. */
export const metricFacts: Statement = statement(
  'groups.metrics',
  /* cypher */ 'UNWIND $ids AS id MATCH (m:Node:Metric {id: id}) RETURN id AS id, m.unit AS unit, m.category AS category, m.additive AS additive, m.additiveOverTime AS additiveOverTime',
);
