import { InputError } from '../../shared/errors.js';
import type { OrderKey } from '../definition/filter-field.js';
import type { GraphModel, ListOrder } from '../definition/graph-model.js';
import type { NodeDefinition } from '../definition/node.js';
import { LIMIT } from '../../shared/limits.js';

export interface OrderInput {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}
/** One key of an order, and which way it goes. */
export interface Ordered {
  readonly name: string;
  readonly key: OrderKey;
  readonly descending: boolean;
}
export type Order = readonly Ordered[];

/** The keys of an order; the id closes every order. @throws InputError if there are too many, or one twice */
export function readOrder(
  model: GraphModel,
  node: NodeDefinition,
  input: readonly OrderInput[] | null | undefined,
): Order {
  const keys = input ?? [];
  if (keys.length > LIMIT.orderKeys)
    throw new InputError(`orderBy: expected at most ${LIMIT.orderKeys} keys, got ${keys.length}.`);
  if (new Set(keys.map(({ field }) => field)).size < keys.length)
    throw new InputError(`orderBy: expected each key once, got ${keys.map(({ field }) => field).join(', ')}.`);
  const known = model.ordersOf(node);
  return keys.map(({ field, direction }) => ({
    name: field,
    key: (known[field] as ListOrder).key,
    descending: direction === 'DESC',
  }));
}

/** What a cursor is bound to: the order, as `?NAME-?CODE`; nothing for the order by id. */
export const orderScope = (order: Order): string =>
  order.map(({ name, descending }) => `?${name}${descending ? '-' : ''}`).join('');
