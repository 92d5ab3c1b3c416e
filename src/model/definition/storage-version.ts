import { createHash } from 'node:crypto';
import type { GraphModel } from './graph-model.js';

/**
 * How a graph of these definitions is stored: the first 16 hexadecimal digits of a hash of all labels, types and their
 * properties. A graph that was stored by another version gives wrong answers.
 */
export function storageVersionOf({ nodes, edges }: GraphModel): string {
  const stored = [
    ...nodes.map(({ label, properties }) => [label, Object.keys(properties)]),
    ...edges.map(({ type, properties }) => [type, Object.keys(properties)]),
  ];
  return createHash('sha256').update(JSON.stringify(stored)).digest('hex').slice(0, 16);
}
