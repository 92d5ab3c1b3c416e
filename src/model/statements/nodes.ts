import { beyondCursor, cypher, where, type PageShape } from '../../database/cypher.js';
import { statement, type Statement } from '../../database/statement.js';
import type { CursorKey } from '../../shared/cursor.js';
import { remembered } from '../../shared/remembered.js';
import type { GraphModel } from '../definition/graph-model.js';
import type { NodeDefinition } from '../definition/node.js';
import type { Order } from '../narrowing/order.js';
import { WHOLE, type Narrowing } from './narrowing.js';
import { alongText, type Along, type FoundNode } from './along.js';
import { columnsOf, itemPart, keysPart, reading, type ItemRow, type ReadStatement } from './columns.js';
import { wantedParts, type Wanted } from './wanted.js';
import { conditionsOf, filterKinds, type FilterParameters, type FilterText } from './filter.js';
import { anchorLabels, pageKinds, shapeName, type IdParameters, type PageParameters } from './fragments.js';
import { beyondKeys, idKeys, orderByKeys, orderText, type OrderText, type SortKey } from './order.js';

type NodesById = ReadStatement<IdParameters, ItemRow, FoundNode>;

/** One row per node that is there: its id, and the properties asked for. */
export const readNodesById = remembered(makeById, (model, kind, node, along) => [
  model,
  kind,
  ...wantedParts({ node, along: along ?? [] }),
]);

function makeById(
  model: GraphModel,
  node: NodeDefinition | 'Node',
  properties: readonly string[],
  along: readonly Along[] = [],
): NodesById {
  const types = node === 'Node' ? model.nodeProperties : node.properties;
  const further = alongText('n', along);
  const columns = columnsOf<FoundNode>({ node: itemPart('n', types, properties), along: further.part });
  return reading(
    statement<IdParameters, ItemRow>({
      name: `${node === 'Node' ? 'Node' : node.label}.byId`,
      parameters: { ids: 'nodes', ...further.parameters },
      columns: columns.names,
      text: cypher`
        UNWIND $ids AS id
        MATCH (n:${anchorLabels(node)} {id: id})
        ${further.clauses}
        RETURN ${columns.named}`,
      along: further.statements,
    }),
    (values) => columns.read(values),
  );
}

/** A node of a list, and the keys of its place there. */
interface ListedNode extends FoundNode {
  readonly keys: readonly CursorKey[];
}
type NodePage = ReadStatement<PageParameters & FilterParameters, ItemRow, ListedNode>;

const keysOf = ({ keys }: OrderText): readonly SortKey[] => [...keys, ...idKeys('n.id')];
/** What such a list is ordered by: its cursors hold a value of each. */
export const nodeKeys = (order: Order): readonly SortKey[] => keysOf(orderText(order, 'n'));

/**
 * The nodes `n` of a label that a filter lets through. If all of them must be looked at, by `whole`, it begins at
 * whatever the filter fixes; a page by ids alone can stop early, and begins there only if that is few.
 */
function matchedNodes(
  node: NodeDefinition,
  filter: FilterText,
  whole: boolean,
  further: readonly string[] = [],
): string {
  const { start } = filter;
  if (start && (whole || start.small))
    return cypher`
      ${start.clauses}
      ${where([...further, ...conditionsOf(start)])}`;
  const there = further.length > 0 ? further : ['n.id IS NOT NULL'];
  return cypher`
    MATCH (n:${node.label})
    ${where([...there, ...conditionsOf(filter)])}`;
}

/** A page of all nodes of a label: each its id, the properties asked for, and the keys of the order. */
export function nodePage(
  node: NodeDefinition,
  { node: properties, along = [] }: Pick<Wanted, 'node' | 'along'>,
  page: PageShape,
  narrowing: Narrowing = WHOLE,
  position: readonly CursorKey[] = [],
): NodePage {
  const order = orderText(narrowing.order, 'n');
  const { matches, columns: ordered, keys } = order;
  const further = alongText('n', along);
  const columns = columnsOf<ListedNode>({
    node: itemPart('n', node.properties, properties),
    keys: keysPart(keys.map(({ expression }) => expression)),
    along: further.part,
  });
  const every = keysOf(order);
  const inOrder = orderByKeys(every, page.backward);
  const listed =
    along.length === 0
      ? cypher`
          RETURN ${columns.named}
          ${inOrder}
          LIMIT $limit`
      : cypher`
          WITH ${['n', ...keys.map(({ expression }) => expression)].join(', ')}
          ${inOrder}
          LIMIT $limit
          ${further.clauses}
          RETURN ${columns.named}
          ${inOrder}`;
  const beyond = ordered.length === 0 ? beyondCursor('n.id', page) : [];
  const matched = matchedNodes(node, narrowing.filter, ordered.length > 0, beyond);
  return reading(
    statement<PageParameters & FilterParameters, ItemRow>({
      name: `${node.label}.page.${shapeName(page)}${ordered.length === 0 ? '' : '.ordered'}`,
      parameters: {
        ...pageKinds(page, [...keys.map(() => 'key' as const), 'node'], position),
        ...filterKinds(narrowing.filter),
        ...further.parameters,
      },
      along: further.statements,
      columns: columns.names,
      text:
        ordered.length === 0
          ? cypher`
              ${matched}
              ${listed}`
          : cypher`
              ${matched}
              ${matches}
              WITH n, ${ordered.join(', ')}
              ${where(page.cursor ? [beyondKeys(every, position, page.backward)] : [])}
              ${listed}`,
    }),
    (values) => {
      const { keys: own, ...found } = columns.read(values);
      return { ...found, keys: [...own, found.node.id] };
    },
  );
}

/** One row: how many nodes of the label there are. */
export const nodeCount = (
  node: NodeDefinition,
  { filter }: Narrowing = WHOLE,
): Statement<FilterParameters, [count: number]> =>
  statement<FilterParameters, [count: number]>({
    name: `${node.label}.count`,
    parameters: filterKinds(filter),
    columns: ['count'],
    text: cypher`
      ${filter.text === '' ? `MATCH (n:${node.label})` : matchedNodes(node, filter, true)}
      RETURN count(n) AS count`,
  });
