import { cypher } from '../../database/cypher.js';
import { statement } from '../../database/statement.js';
import type { IdParameters } from '../../model/statements/fragments.js';

/** What leads from an entity to that which it is a part of, or lies or is done in. */
const UP = 'LOCATED_IN|IMPLEMENTED_IN|ISSUED_IN|PART_OF';

/**
 * Every link upward from these entities, however deep, each once: where from, its type, where to, and the level of a
 * district.
 */
export const linksUpward = statement<IdParameters, [from: string, type: string, to: string, level: string | null]>({
  name: 'groups.links',
  parameters: { ids: 'nodes' },
  columns: ['from', 'type', 'to', 'level'],
  text: cypher`
    UNWIND $ids AS id
    MATCH (x:Node:Entity {id: id})-[:${UP}*0..10]->(y:Node:Entity)
    WITH DISTINCT y
    MATCH (y)-[e:${UP}]->(z:Node:Entity)
    RETURN y.id AS from, type(e) AS type, z.id AS to, z.level AS level`,
});

/** What decides whether the values of a metric may be added up: one row each. */
export const metricFacts = statement<
  IdParameters,
  [id: string, unit: string, category: string | null, additive: boolean, additiveOverTime: boolean]
>({
  name: 'groups.metrics',
  parameters: { ids: 'nodes' },
  columns: ['id', 'unit', 'category', 'additive', 'additiveOverTime'],
  text: cypher`
    UNWIND $ids AS id
    MATCH (m:Node:Metric {id: id})
    RETURN id AS id, m.unit AS unit, m.category AS category, m.additive AS additive,
      m.additiveOverTime AS additiveOverTime`,
});
