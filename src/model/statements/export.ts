import { arrow, cypher } from '../../database/cypher.js';
import { statement } from '../../database/statement.js';
import { eachNode, typesOf, type IdParameters } from './fragments.js';
import type { EdgeDefinition } from '../definition/edge.js';
import type { GraphModel } from '../definition/graph-model.js';
import type { Item } from './decode.js';
import { columnsOf, itemPart, reading, type ItemRow, type ReadStatement } from './columns.js';

/** One row per relationship of these types out of these nodes: its id and the properties asked for. */
export function relationsFrom(
  model: GraphModel,
  edges: readonly EdgeDefinition[],
  properties: readonly string[],
): ReadStatement<IdParameters, ItemRow, Item> {
  const columns = columnsOf<{ readonly relation: Item }>({ relation: itemPart('e', model.edgeProperties, properties) });
  return reading(
    statement<IdParameters, ItemRow>({
      name: 'export.relations',
      parameters: { ids: 'nodes' },
      columns: columns.names,
      text: cypher`
        ${eachNode('Node')}
        MATCH (a)${arrow('OUT', typesOf(edges))}(:Node)
        RETURN ${columns.named}`,
    }),
    (values) => columns.read(values).relation,
  );
}
