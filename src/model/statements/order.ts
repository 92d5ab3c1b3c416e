import type { CursorKey } from '../../shared/cursor.js';
import { identifier } from '../definition/identifier.js';
import type { Order, Ordered } from '../narrowing/order.js';
import { pathPattern } from './paths.js';

/**
 * One key of a list's order, as an expression that can be compared; the ids that close an order have no nulls and go
 * up.
 */
export interface SortKey {
  readonly expression: string;
  readonly descending: boolean;
  readonly nullable: boolean;
}

/** The pieces of a statement that an order adds: what it must match, and the columns o0, o1 that it is by. */
export interface OrderText {
  readonly matches: string;
  readonly columns: readonly string[];
  readonly keys: readonly SortKey[];
}

export function orderText(order: Order, variable: string): OrderText {
  return {
    matches: order
      .flatMap(({ key }, index) =>
        key.kind === 'end' ? [`MATCH ${pathPattern(variable, key.path, `t${index}`)}`] : [],
      )
      .join('\n'),
    columns: order.map((ordered, index) => `${expression(ordered, variable, index)} AS o${index}`),
    keys: order.map(({ key, descending }, index) => ({
      expression: `o${index}`,
      descending,
      nullable: key.kind === 'property' && key.nullable,
    })),
  };
}

function expression({ key }: Ordered, variable: string, index: number): string {
  switch (key.kind) {
    case 'property':
      return `${variable}.${identifier(key.property)}`;
    case 'count':
      return `COUNT { MATCH ${pathPattern(variable, key.path, 'counted')} }`;
    case 'end':
      return `t${index}.id`;
  }
}

export const idKeys = (...expressions: readonly string[]): readonly SortKey[] =>
  expressions.map((each) => ({ expression: each, descending: false, nullable: false }));

/** The order of a page: nulls last whichever way a key goes, and all of it turned round for a page backward. */
export function orderByKeys(keys: readonly SortKey[], backward: boolean): string {
  const parts = keys.flatMap(({ expression: each, descending, nullable }) => [
    ...(nullable ? [`CASE WHEN ${each} IS NULL THEN 1 ELSE 0 END${backward ? ' DESC' : ''}`] : []),
    `${each}${descending === backward ? '' : ' DESC'}`,
  ]);
  return `ORDER BY ${parts.join(', ')}`;
}

/**
 * The rest of a list after, or before, a position whose values are $key0, $key1, …; the text depends on which of them
 * are null. Of a position that is not given none is.
 */
export function beyondKeys(
  keys: readonly SortKey[],
  position: readonly CursorKey[],
  backward: boolean,
  index = 0,
): string {
  const [key, ...rest] = keys as readonly [SortKey, ...SortKey[]];
  const { expression: each, descending, nullable } = key;
  const isNull = position[index] === null;
  const further = isNull
    ? backward
      ? `${each} IS NOT NULL`
      : 'false'
    : [
        `${each} ${descending === backward ? '>' : '<'} $key${index}`,
        ...(nullable && !backward ? [`${each} IS NULL`] : []),
      ].join(' OR ');
  if (rest.length === 0) return `(${further})`;
  const same = isNull ? `${each} IS NULL` : `${each} = $key${index}`;
  return `(${further} OR (${same} AND ${beyondKeys(rest, position, backward, index + 1)}))`;
}
