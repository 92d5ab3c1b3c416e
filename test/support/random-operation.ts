import { graphModel } from '../../src/edges/graph.js';
import type { RelationField } from '../../src/model/definition/edge.js';
import type { NodeDefinition } from '../../src/model/definition/node.js';
import type { Pick } from './random-graph.js';

const fieldsOf = (node: NodeDefinition): readonly RelationField[] =>
  graphModel.fields.filter(({ on }) => on === node || (on === 'Entity' && node.entity));

/** What is asked of the nodes of a kind, and of what they lead to. */
function selectionOf(node: NodeDefinition, depth: number, pick: Pick): string {
  const properties = Object.keys(node.properties).filter((name) => ['name', 'title', 'value'].includes(name));
  const fields = fieldsOf(node);
  const asked =
    depth === 0 || fields.length === 0 ? [] : Array.from({ length: 1 + pick(3) }, () => pick(fields.length));
  const nested = asked.map((index, alias) => `a${alias}: ${fieldOf(fields[index] as RelationField, depth, pick)}`);
  return `{ id ${properties.join(' ')} ${nested.join(' ')} }`;
}

function fieldOf(field: RelationField, depth: number, pick: Pick): string {
  const { name, many, target, descendants, filter, order, on } = field;
  const selection = target === 'Entity' ? '{ id name }' : selectionOf(target, depth - 1, pick);
  if (!many) return `${name} ${selection}`;
  const args = [
    pick(4) === 0 ? `last: ${1 + pick(3)}` : `first: ${pick(3) === 0 ? '$first' : 1 + pick(4)}`,
    ...(descendants && on !== 'Entity' && pick(3) === 0 ? ['includeDescendants: true'] : []),
    ...(filter && pick(3) === 0 ? [`filter: { not: { id: { eq: "x:${pick(9)}" } } }`] : []),
    ...(order && target !== 'Entity' && pick(3) === 0 ? [orderOf(target, pick)] : []),
  ];
  const parts = [
    `nodes ${selection}`,
    `edges { cursor node ${selection} relation { id evidence { locator source { id } } } }`,
    'pageInfo { hasNextPage hasPreviousPage endCursor }',
    'totalCount',
  ].filter(() => pick(2) === 0);
  return `${name}(${args.join(' ')}) { __typename ${parts.join(' ')} }`;
}

const orderOf = (node: NodeDefinition, pick: Pick): string => {
  const orders = Object.keys(graphModel.ordersOf(node));
  return `orderBy: [{ field: ${orders[pick(orders.length)] as string}, direction: DESC }]`;
};

/** A question with lists in lists, of the nodes of one kind or of one of them, by `$first` here and there. */
export function randomOperation(ids: readonly string[], pick: Pick): string {
  const node = graphModel.nodes[pick(graphModel.nodes.length)] as NodeDefinition;
  const selection = selectionOf(node, 3, pick);
  const own = ids.filter((id) => id.startsWith(`${node.kind}:`));
  const root =
    pick(2) === 0
      ? `${node.plural}(first: ${1 + pick(5)}) { nodes ${selection} }`
      : `${node.kind}(id: "${own[pick(own.length)] ?? `${node.kind}:none`}") ${selection}`;
  return `query ${root.includes('$first') ? '($first: Int!)' : ''} { ${root} }`;
}
