import { statement, type Statement } from '../../database/statement.js';
import type { NodeDefinition } from '../definition/node.js';
import type { CursorKey } from '../../shared/cursor.js';
import { WHOLE, type Narrowing } from './narrowing.js';
import { anchorLabels, beyond, columns, shapeName, type PageShape } from './fragments.js';
import { beyondKeys, idKeys, orderByKeys, orderText } from './order.js';

/** Parameters: ids. One row per node that is there: its id, and the properties asked for. */
export function nodesById(node: NodeDefinition | 'Node', properties: readonly string[]): Statement {
  const name = node === 'Node' ? 'Node' : node.label;
  return statement(
    `${name}.byId`,
    `UNWIND $ids AS id MATCH (n:${anchorLabels(node)} {id: id}) RETURN ${columns('n', ['id', ...properties])}`,
  );
}

/** Parameters: limit, those of the filter, and key0, key1 … after a cursor. A page of all nodes of a label; each row ends with the keys of the order. */
export function nodePage(
  node: NodeDefinition,
  properties: readonly string[],
  shape: PageShape,
  { filter, order }: Narrowing = WHOLE,
  position: readonly CursorKey[] = [''],
): Statement {
  const name = `${node.label}.page.${shapeName(shape)}`;
  const filtered = filter.text === '' ? '' : ` AND ${filter.text}`;
  const { matches, columns: by, keys: ordered } = orderText(order, 'n');
  const keys = [...ordered, ...idKeys('n.id')];
  const returned = [
    columns('n', ['id', ...properties]),
    ...ordered.map(({ expression }) => `${expression} AS ${expression}`),
  ].join(', ');
  const end = `RETURN ${returned} ${orderByKeys(keys, shape.backward)} LIMIT $limit`;
  if (order.length === 0)
    return statement(
      name,
      `MATCH (n:${node.label}) WHERE ${shape.cursor ? beyond(['n.id'], shape) : 'n.id IS NOT NULL'}${filtered} ${end}`,
    );
  const from = shape.cursor ? ` WHERE ${beyondKeys(keys, position, shape.backward)}` : '';
  return statement(
    `${name}.ordered`,
    `MATCH (n:${node.label}) WHERE n.id IS NOT NULL${filtered}${matches} WITH n, ${by.join(', ')}${from} ${end}`,
  );
}

/** Parameters: those of the filter. One row: how many nodes of the label there are. */
export const nodeCount = (node: NodeDefinition, { filter }: Narrowing = WHOLE): Statement =>
  statement(
    `${node.label}.count`,
    `MATCH (n:${node.label})${filter.text === '' ? '' : ` WHERE n.id IS NOT NULL AND ${filter.text}`} RETURN count(n) AS count`,
  );
