import { cypher, unionAll } from '../../database/cypher.js';
import { statement, type NoParameters, type Statement } from '../../database/statement.js';
import type { EdgeDefinition } from '../../model/definition/edge.js';
import type { GraphModel } from '../../model/definition/graph-model.js';

/**
 * One row per label and per relationship type: its name and how many there are, from the engines' own counts. Those of
 * which there are none may be left out.
 */
export const overviewCounts = ({ nodes, edges }: GraphModel): Statement<NoParameters, [name: string, count: number]> =>
  statement<NoParameters, [name: string, count: number]>({
    name: 'overview.counts',
    parameters: {},
    columns: ['name', 'count'],
    text: unionAll([
      ...nodes.map(
        ({ label }) => cypher`
          MATCH (n:${label})
          RETURN '${label}' AS name, count(n) AS count`,
      ),
      ...edges.map(
        ({ type }) => cypher`
          MATCH ()-[e:${type}]->()
          RETURN '${type}' AS name, count(e) AS count`,
      ),
    ]),
  });

type RelationKindRow = [type: string, from: string, to: string, count: number];

/**
 * One row per type of relationship and the labels of both ends: how many there are. A type that has one label at an end
 * is counted from the other, which an engine can answer from its own counts.
 */
export const relationKindCounts = ({ edges }: GraphModel): Statement<NoParameters, RelationKindRow> =>
  statement<NoParameters, RelationKindRow>({
    name: 'overview.kinds',
    parameters: {},
    columns: ['type', 'from', 'to', 'count'],
    text: unionAll(
      edges.flatMap((edge) =>
        pairsOf(edge).map(
          ([from, to]) => cypher`
            MATCH (${edge.from.length > 1 ? `:${from}` : ''})-[e:${edge.type}]->(${
              edge.to.length > 1 && !edge.sameLabel ? `:${to}` : ''
            })
            RETURN '${edge.type}' AS type, '${from}' AS from, '${to}' AS to, count(e) AS count`,
        ),
      ),
    ),
  });

/** The labels that the ends of a relationship can have together. */
const pairsOf = ({ from, to, sameLabel }: EdgeDefinition): readonly (readonly [from: string, to: string])[] =>
  from.flatMap((tail) =>
    to.filter((head) => !sameLabel || head === tail).map((head) => [tail.label, head.label] as const),
  );

/** One row at most: the first day that a figure is for. */
export const firstDayKnown = statement<NoParameters, [day: string]>({
  name: 'overview.first',
  parameters: {},
  columns: ['day'],
  text: cypher`
    MATCH (n:Observation)
    WHERE n.periodStart IS NOT NULL AND n.id IS NOT NULL
    RETURN n.periodStart AS day
    ORDER BY day
    LIMIT 1`,
});
/** One row at most: the last day that a figure is for. */
export const lastDayKnown = statement<NoParameters, [day: string]>({
  name: 'overview.last',
  parameters: {},
  columns: ['day'],
  text: cypher`
    MATCH (n:Observation)
    WHERE n.periodEnd IS NOT NULL AND n.id IS NOT NULL
    RETURN n.periodEnd AS day
    ORDER BY day DESC
    LIMIT 1`,
});
