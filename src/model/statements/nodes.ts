import { statement, type Statement } from '../../graph/statement.js';
import type { NodeDefinition } from '../node-definition.js';
import { anchorLabels, beyond, columns, orderBy, shapeName, type PageShape } from './fragments.js';

/** Parameters: ids. One row per node that is there: its id, and the properties asked for. */
export function nodesById(node: NodeDefinition | 'Node', properties: readonly string[]): Statement {
  const name = node === 'Node' ? 'Node' : node.label;
  return statement(`${name}.byId`, `UNWIND $ids AS id MATCH (n:${anchorLabels(node)} {id: id}) RETURN ${columns('n', ['id', ...properties])}`);
}

/** Parameters: limit, and key0 after a cursor. A page of all nodes of a label, by id. */
export function nodePage(node: NodeDefinition, properties: readonly string[], shape: PageShape): Statement {
  const from = shape.cursor ? beyond(['n.id'], shape) : 'n.id IS NOT NULL';
  return statement(`${node.label}.page.${shapeName(shape)}`, `MATCH (n:${node.label}) WHERE ${from} RETURN ${columns('n', ['id', ...properties])} ${orderBy(['n.id'], shape)} LIMIT $limit`);
}

/** One row: how many nodes have the label. */
export const nodeCount = (node: NodeDefinition): Statement => statement(`${node.label}.count`, `MATCH (n:${node.label}) RETURN count(n) AS count`);
