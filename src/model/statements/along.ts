import { withNamesOfItsOwn } from '../../database/cypher.js';
import type { ParameterKind, Parameters, Row, Statement } from '../../database/statement.js';
import type { RowPart } from './columns.js';
import type { Item } from './decode.js';
import type { PerNode } from './fragments.js';

/** What will be asked of each node that a statement finds, and what that is given: both are answered at once. */
export interface Along {
  readonly asked: PerNode;
  readonly given: Parameters;
}

/** A node that was found, and what was answered along: the value of each statement. */
export interface FoundNode {
  readonly node: Item;
  readonly along: Row;
}

/** What a statement has in its text for all that it answers along with its own question. */
interface AlongText {
  readonly clauses: string;
  /** For each the value that its own statement has in its second column. */
  readonly part: RowPart<Row>;
  readonly parameters: Readonly<Record<string, ParameterKind>>;
  readonly statements: readonly Statement[];
}

const suffixOf = (index: number): string => `_${index}`;

/** What is answered along for the node in a variable. */
export function alongText(variable: string, along: readonly Along[]): AlongText {
  return {
    clauses: along
      .map(({ asked }, index) => withNamesOfItsOwn(asked.clauses, suffixOf(index), { a: variable }))
      .join('\n'),
    part: {
      expressions: along.map(({ asked }, index) => `${asked.value}${suffixOf(index)}`),
      read: (values, start) => values.slice(start, start + along.length),
    },
    parameters: Object.assign({}, ...along.map(({ asked }, index) => suffixed(asked.parameters, index))),
    statements: along.flatMap(({ asked }) => [asked, ...(asked.along ?? [])]),
  };
}

/** What the clauses are given. */
export const givenAlong = (along: readonly Along[]): Parameters =>
  Object.assign({}, ...along.map(({ given }, index) => suffixed(given, index)));

const suffixed = <Value>(values: Readonly<Record<string, Value>>, index: number): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (name === 'ids' ? [] : [[`${name}${suffixOf(index)}`, value]])),
  );
