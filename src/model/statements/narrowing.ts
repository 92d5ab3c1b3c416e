import { createHash } from 'node:crypto';
import { readFilter } from '../narrowing/read-filter.js';
import type { FilterInput } from '../narrowing/condition.js';
import type { GraphModel } from '../definition/graph-model.js';
import type { NodeDefinition } from '../definition/node.js';
import { orderScope, readOrder, type Order, type OrderInput } from '../narrowing/order.js';
import { filterText, NO_FILTER, type FilterText } from './filter.js';

/** How a list is narrowed and ordered. */
export interface Narrowing {
  readonly filter: FilterText;
  readonly order: Order;
  /** What its cursors are bound to. */
  readonly scope: string;
}
export const WHOLE: Narrowing = { filter: NO_FILTER, order: [], scope: '' };

export interface NarrowingArguments {
  readonly filter?: FilterInput | null;
  readonly orderBy?: readonly OrderInput[] | null;
}

/** What a list's filter and order ask of the node in `variable`. */
export function readNarrowing(
  model: GraphModel,
  node: NodeDefinition,
  variable: string,
  { filter, orderBy }: NarrowingArguments,
): Narrowing {
  if (filter == null && (orderBy ?? []).length === 0) return WHOLE;
  const found = filterText(readFilter(model, node, filter), node, variable);
  const { text, parameters } = found;
  const order = readOrder(model, node, orderBy);
  const bound =
    text === ''
      ? ''
      : `?${createHash('sha256').update(JSON.stringify({ text, parameters })).digest('base64url').slice(0, 8)}`;
  return { filter: found, order, scope: `${bound}${orderScope(order)}` };
}
