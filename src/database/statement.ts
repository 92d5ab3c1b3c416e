import { checkDefinition } from './check-definition.js';

/** The values of a statement's parameters, by their names. */
export type Parameters = Readonly<Record<string, unknown>>;
/** What a statement without parameters is given. */
export type NoParameters = Readonly<Record<never, never>>;
/** The values of one record, in the order of the statement's columns. */
export type Row = readonly unknown[];

/** A place in a list, as a cursor holds it: the values that the list is ordered by. */
type Key = string | number | boolean | null;

/** What a parameter can be, and the type of its value. */
interface ParameterKinds {
  /** The id of a node, and ids of nodes. */
  readonly node: string;
  readonly nodes: readonly string[];
  /** The id of a relationship. */
  readonly relation: string;
  readonly text: string;
  readonly texts: readonly string[];
  readonly number: number;
  readonly numbers: readonly number[];
  readonly truth: boolean;
  readonly 'text or null': string | null;
  /** A value that a list is ordered by. */
  readonly key: Key;
  /** Pairs of the id of a node and ids of its relationships. */
  readonly pairs: readonly (readonly [string, readonly string[]])[];
}
/** What a parameter is; `relation A|B` is the id of a relationship of one of these types. */
export type ParameterKind = keyof ParameterKinds | `relation ${string}` | 'map' | 'maps';
type KindOf<Value> =
  | { [Kind in keyof ParameterKinds]: ParameterKinds[Kind] extends Value ? Kind : never }[keyof ParameterKinds]
  | (string extends Value ? `relation ${string}` : never)
  | (Value extends readonly object[] ? 'maps' : Value extends object ? 'map' : never);

/** A named, parameterised text of Cypher; its name travels to the log and the database. */
export interface Statement<Given extends Parameters = Parameters, Found extends Row = Row> {
  readonly name: string;
  readonly text: string;
  /** What each of its parameters is, by name. */
  readonly parameters: Readonly<Record<string, ParameterKind>>;
  readonly columns: readonly string[];
  /** The statements whose answers it holds beside its own. */
  readonly along?: readonly Statement[];
  /** There in types alone: what is given to it, and what a row of it is. */
  readonly types?: { readonly given: Given; readonly found: Found };
}

/** How a statement is written down: each parameter and each column by its name, as its types have them. */
export interface StatementDefinition<Given extends Parameters, Found extends Row> {
  readonly name: string;
  readonly parameters: { readonly [Name in keyof Given]: KindOf<Exclude<Given[Name], undefined>> };
  readonly columns: Readonly<{ [Index in keyof Found]: string }>;
  readonly text: string;
  readonly along?: readonly Statement[];
}

/** @throws InternalError if the text has other parameters or columns than those that are declared */
export function statement<Given extends Parameters, Found extends Row>(
  definition: StatementDefinition<Given, Found>,
): Statement<Given, Found> {
  checkDefinition(definition);
  return definition;
}

/** The values of a row by the names of its columns. */
export function byColumn<Columns>(names: readonly (keyof Columns)[], row: Row): Columns {
  const values: Partial<Record<keyof Columns, unknown>> = {};
  for (let index = 0; index < names.length; index++) values[names[index] as keyof Columns] = row[index];
  return values as Columns;
}
