import { createHash } from 'node:crypto';
import type { GraphModel } from './graph-model.js';
import type { Properties } from './property.js';

/**
 * What a load decides beyond its cells: which figure is used of its quantity, what search and lists compare. Raise it
 * when the same tables would be stored with other values under the same names.
 */
const RULES = 20;

/**
 * How a graph of these definitions is stored: the first 16 hexadecimal digits of a hash of the rules of a load, and of
 * all labels, types and their properties. A graph that was stored by another version gives wrong answers.
 */
export function storageVersionOf({ nodes, edges }: Pick<GraphModel, 'nodes' | 'edges'>, rules = RULES): string {
  const stored = [
    rules,
    ...nodes.map(({ label, properties }) => [label, formOf(properties)]),
    ...edges.map(({ type, properties }) => [type, formOf(properties)]),
  ];
  return createHash('sha256').update(JSON.stringify(stored)).digest('hex').slice(0, 16);
}

const formOf = (properties: Properties): readonly (readonly [name: string, storedAs: string])[] =>
  Object.entries(properties).map(([name, { storedAs }]) => [name, storedAs]);
