import type { RelationField } from '../definition/edge.js';
import { identifier } from '../definition/identifier.js';
import type { NodeDefinition } from '../definition/node.js';

/** The pieces that statements are put together from; every name in them comes from a definition. */

/** Where a page begins and which way it goes. */
export interface PageShape {
  readonly backward: boolean;
  readonly cursor: boolean;
}

/** The labels that anchor a node by its id: Node holds the constraint. */
export const anchorLabels = (node: NodeDefinition | 'Entity' | 'Node'): string =>
  node === 'Node' ? 'Node' : node === 'Entity' ? 'Node:Entity' : `Node:${node.label}`;

/** `b.id, b.name`: the values of some properties, in the order given. */
export const values = (variable: string, properties: readonly string[]): string =>
  properties.map((property) => `${variable}.${identifier(property)}`).join(', ');

/** The same with every column named, as both engines want it. */
export const columns = (variable: string, properties: readonly string[]): string =>
  properties.map((property) => `${variable}.${identifier(property)} AS ${property}`).join(', ');

/** `(a)-[e:TYPE]->`: a relationship of these types out of, or into, the node before it. */
export function arrow(
  direction: RelationField['direction'] | 'BOTH',
  types: readonly string[],
  variable = 'e',
  span = '',
): string {
  const inner = `[${variable}${types.length > 0 ? `:${types.map(identifier).join('|')}` : ''}${span}]`;
  return `${direction === 'IN' ? '<-' : '-'}${inner}${direction === 'OUT' ? '->' : '-'}`;
}

/** The rest of a list after, or before, a position: `a > $k0 OR (a = $k0 AND b > $k1)`. */
export function beyond(keys: readonly string[], { backward }: PageShape): string {
  const compare = backward ? '<' : '>';
  const [first, ...rest] = keys.map((key, index) => ({ key, parameter: `$key${index}` })) as [
    { key: string; parameter: string },
    ...{ key: string; parameter: string }[],
  ];
  return rest.reduce(
    (text, { key, parameter }) => `(${text} OR (${first.key} = ${first.parameter} AND ${key} ${compare} ${parameter}))`,
    `${first.key} ${compare} ${first.parameter}`,
  );
}

export const orderBy = (keys: readonly string[], { backward }: PageShape): string =>
  `ORDER BY ${keys.map((key) => (backward ? `${key} DESC` : key)).join(', ')}`;

/** A name for each shape of a page, so that every text has a name of its own. */
export const shapeName = ({ backward, cursor }: PageShape): string =>
  `${backward ? 'last' : 'first'}${cursor ? (backward ? 'Before' : 'After') : ''}`;

export const pageShapes: readonly PageShape[] = [false, true].flatMap((backward) =>
  [false, true].map((cursor) => ({ backward, cursor })),
);
