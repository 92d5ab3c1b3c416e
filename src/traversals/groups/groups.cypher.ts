import { arrow, cypher } from '../../database/cypher.js';
import { statement } from '../../database/statement.js';
import { placement } from '../../edges/placement.js';
import { typesOf, type IdParameters } from '../../model/statements/fragments.js';
import { pathPattern } from '../../model/statements/paths.js';

/**
 * Every link upward from these entities, however deep, each once: where from, its type, where to, and of a district
 * its level and when it last moved.
 */
export const linksUpward = statement<
  IdParameters,
  [from: string, type: string, to: string, level: string | null, moved: string | null]
>({
  name: 'groups.links',
  parameters: { ids: 'nodes' },
  columns: ['from', 'type', 'to', 'level', 'moved'],
  text: cypher`
    UNWIND $ids AS id
    MATCH ${pathPattern('x:Node:Entity {id: id}', [{ ...placement, to: 'Entity' }], 'y')}
    WITH DISTINCT y
    MATCH (y)${arrow('OUT', typesOf(placement.edges))}(z:Node:Entity)
    RETURN y.id AS from, type(e) AS type, z.id AS to, z.level AS level, z.movedOn AS moved`,
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
