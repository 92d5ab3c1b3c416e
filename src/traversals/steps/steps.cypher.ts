import { arrow, cypher, unionAll } from '../../database/cypher.js';
import type { Dialect } from '../../database/dialect.js';
import { statement, type Row } from '../../database/statement.js';
import type { DirectedEdge } from '../../model/definition/edge.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import type { Item } from '../../model/statements/decode.js';
import { columnsOf, itemPart, reading, type Columns, type ReadStatement } from '../../model/statements/columns.js';
import { hopsOf, perNode, type IdParameters, type ListStatement } from '../../model/statements/fragments.js';

const columnsFor = (model: GraphModel, properties: readonly string[]): Columns<{ readonly relation: Item }> =>
  columnsOf<{ readonly relation: Item }>({ relation: itemPart('e', model.edgeProperties, properties) });

/** All relationships of these types of many nodes, by id. */
export function everyRelation(
  model: GraphModel,
  types: readonly string[],
  properties: readonly string[],
): ListStatement<IdParameters, Item> {
  const columns = columnsFor(model, properties);
  return reading(
    perNode<IdParameters, readonly Row[]>('Node', {
      name: 'steps.every',
      parameters: { ids: 'nodes' },
      clauses: cypher`
        CALL (a) {
          MATCH (a)${arrow('BOTH', types)}()
          WITH e
          ORDER BY e.id
          RETURN collect([${columns.list}]) AS rows
        }`,
      value: 'rows',
    }),
    (values) => columns.read(values).relation,
  );
}

/** The same with at most `limit` of each of these directed edges, those of the least ids. */
export function firstRelations(
  model: GraphModel,
  dialect: Dialect,
  directed: readonly DirectedEdge[],
  properties: readonly string[],
): ListStatement<IdParameters & { readonly limit: number }, Item> {
  const columns = columnsFor(model, properties);
  const branches = hopsOf(directed).map(
    (hop) => cypher`
      ${dialect.first(hop)}
      RETURN e.id AS relation, [${columns.list}] AS row`,
  );
  return reading(
    perNode<IdParameters & { readonly limit: number }, readonly Row[]>('Node', {
      name: 'steps.first',
      parameters: { ids: 'nodes', limit: 'number' },
      clauses: cypher`
        CALL (a) {
          CALL (a) {
            ${unionAll(branches)}
          }
          WITH relation, row
          ORDER BY relation
          RETURN collect(row) AS rows
        }`,
      value: 'rows',
    }),
    (values) => columns.read(values).relation,
  );
}

type AskedParameters = { readonly asked: readonly (readonly [node: string, relations: readonly string[]])[] };

/** One row per relationship that is there, of those that are asked for at a node: its id and what is read of it. */
export function relationsById(
  model: GraphModel,
  types: readonly string[],
  properties: readonly string[],
): ReadStatement<AskedParameters, [id: string, relation: Row], Item> {
  const columns = columnsFor(model, properties);
  return reading(
    statement<AskedParameters, [id: string, relation: Row]>({
      name: 'steps.byId',
      parameters: { asked: 'pairs' },
      columns: ['id', 'relation'],
      text: cypher`
        UNWIND $asked AS pair
        MATCH (a:Node {id: pair[0]})
        MATCH (a)${arrow('BOTH', types)}()
        WHERE e.id IN pair[1]
        RETURN e.id AS id, [${columns.list}] AS relation`,
    }),
    (values) => columns.read(values).relation,
  );
}
