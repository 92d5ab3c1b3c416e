import type { Parameters, Row, Statement } from '../../database/statement.js';
import type { CursorKey } from '../../shared/cursor.js';
import { identifier } from '../definition/identifier.js';
import type { Properties } from '../definition/property.js';
import { decode, type Item } from './decode.js';

/**
 * Some columns of a row that belong together: their expressions, and what reads their values, which begin at an index.
 */
export interface RowPart<Value> {
  readonly expressions: readonly string[];
  readonly read: (values: Row, start: number) => Value;
}

/** The id of a node or a relationship, and the properties asked for. */
export const itemPart = (variable: string, types: Properties, properties: readonly string[]): RowPart<Item> => ({
  expressions: ['id', ...properties].map((property) => `${variable}.${identifier(property)}`),
  read: (values, start) => decode(types, properties, values, start),
});

/** The keys that a list is ordered by. */
export const keysPart = (expressions: readonly string[]): RowPart<readonly CursorKey[]> => ({
  expressions,
  read: (values, start) => values.slice(start, start + expressions.length) as readonly CursorKey[],
});

/** One value, of the type that its expression has. */
export const valuePart = <Value>(expression: string): RowPart<Value> => ({
  expressions: [expression],
  read: (values, start) => values[start] as Value,
});

/** The parts of a row, one after the other; read back, each by its name. */
export interface Columns<Values> {
  /** `b.id, b.name, e.id`: the values of a list. */
  readonly list: string;
  /** `b.id AS id, b.name AS name`: the columns of a statement. */
  readonly named: string;
  readonly names: readonly [string, ...string[]];
  readonly read: (values: Row) => Values;
}

export function columnsOf<Values extends object>(parts: {
  readonly [Name in keyof Values]: RowPart<Values[Name]>;
}): Columns<Values> {
  const named = Object.entries<RowPart<unknown>>(parts);
  const expressions = named.flatMap(([, part]) => part.expressions);
  const [first = '', ...others] = expressions.map((expression) => expression.slice(expression.indexOf('.') + 1));
  const names = [first, ...others] as const;
  let start = 0;
  const placed = named.map(([name, { expressions: own, read }]) => {
    const at = start;
    start += own.length;
    return { name, at, read };
  });
  return {
    list: expressions.join(', '),
    named: expressions.map((expression, index) => `${expression} AS ${names[index]}`).join(', '),
    names,
    read: (values) => {
      const row: Record<string, unknown> = {};
      for (const { name, at, read } of placed) row[name] = read(values, at);
      return row as Values;
    },
  };
}

/** A statement whose rows, or the rows in them, have columns that depend on what is asked for; `read` reads one. */
export type ReadStatement<Given extends Parameters, Found extends Row, Value> = Statement<Given, Found> & {
  readonly read: (values: Row) => Value;
};
/** A row that begins with an id; the rest depends on what is asked for. */
export type ItemRow = [id: string, ...values: unknown[]];

export const reading = <Asked extends object, Value>(
  statement: Asked,
  read: (values: Row) => Value,
): Asked & { readonly read: (values: Row) => Value } => ({ ...statement, read });
