/** A named, parameterised text of Cypher that both engines read; its name travels to the log and the database. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export type Parameters = Readonly<Record<string, unknown>>;
/** The values of one record, in the order of the statement's columns. */
export type Row = readonly unknown[];

export const statement = (name: string, text: string): Statement => Object.freeze({ name, text });
