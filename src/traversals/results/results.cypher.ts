import { cypher } from '../../database/cypher.js';
import { statement } from '../../database/statement.js';
import type { IdParameters } from '../../model/statements/fragments.js';

/**
 * What targets these entities have: one row per entity and metric, with the metric's direction and the day of the last
 * source that speaks of the entity and was known by then. A standard lists it, and does not speak of it.
 */
export const targetsOf = statement<
  IdParameters & { readonly knownAt: string },
  [entity: string, metric: string, direction: string, spoken: string | null]
>({
  name: 'results',
  parameters: { ids: 'nodes', knownAt: 'text' },
  columns: ['entity', 'metric', 'direction', 'spoken'],
  text: cypher`
    UNWIND $ids AS id
    MATCH (x:Node:Entity {id: id})<-[:ABOUT]-(o:Node:Observation)
    WHERE o.status = 'TARGET'
    MATCH (o)-[:OF]->(m:Node:Metric)
    WITH DISTINCT id, x, m
    CALL (x) {
      MATCH (x)-[:REPORTED_IN]->(s:Node:Source)
      WHERE s.sourceKind <> 'STANDARD' AND s.knownFrom <= $knownAt
      RETURN max(s.knownFrom) AS spoken
    }
    RETURN id AS entity, m.id AS metric, m.direction AS direction, spoken AS spoken`,
});
