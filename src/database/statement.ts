/**
 * A named, parameterised text of Cypher that both engines read; its name travels to the log and the database. Where Neo4j finds the
 * same rows faster by an index that the embedded engine has not, it has a text of its own.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly neo4j?: string;
}

/** What tells a statement from every other, on either engine: its texts. */
export const identityOf = ({ text, neo4j }: Statement): string => (neo4j === undefined ? text : `${text}\n${neo4j}`);

export type Parameters = Readonly<Record<string, unknown>>;
/** The values of one record, in the order of the statement's columns. */
export type Row = readonly unknown[];

export const statement = (name: string, text: string, neo4j?: string): Statement =>
  Object.freeze({ name, text, ...(neo4j === undefined ? {} : { neo4j }) });
