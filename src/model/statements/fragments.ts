import { cypher, type PageShape } from '../../database/cypher.js';
import type { RelationshipHop } from '../../database/dialect.js';
import {
  statement,
  type ParameterKind,
  type Row,
  type Statement,
  type StatementDefinition,
} from '../../database/statement.js';
import type { CursorKey } from '../../shared/cursor.js';
import type { EdgeDefinition, DirectedEdge } from '../definition/edge.js';
import { identifier } from '../definition/identifier.js';
import type { NodeDefinition } from '../definition/node.js';
import type { ReadStatement } from './columns.js';

/** The pieces that statements are put together from; every name in them comes from a definition. */

/** What is given to a statement that reads one page of a list: how many entries, and its place in the list. */
export type PageParameters = { readonly limit: number } & { readonly [key: `key${number}`]: CursorKey };
/** What is given to a statement that answers for many nodes at once. */
export type IdParameters = { readonly ids: readonly string[] };
/** One row per parent: its id, and a list of rows of its own, each of which `read` reads. */
export type ListStatement<Given extends IdParameters, Value> = ReadStatement<
  Given,
  [id: string, rows: readonly Row[]],
  Value
>;
/** One row per parent: its id, and a number. */
export type CountStatement<Given extends IdParameters = IdParameters> = Statement<Given, [id: string, count: number]>;

/** A statement that answers for many nodes; its `clauses` find for the node `a` what the variable `value` holds. */
export interface PerNode<Given extends IdParameters = IdParameters, Found extends Row = Row> extends Statement<
  Given,
  Found
> {
  readonly clauses: string;
  readonly value: string;
}

/** The same of lists: each row of the value is read by `read`. */
export type ListPerNode<Given extends IdParameters, Value> = PerNode<Given, [id: string, rows: readonly Row[]]> &
  ListStatement<Given, Value>;

/** The label of all that the search looks through: entities and sources. */
export const SEARCHED = 'Searched';

/** The labels that anchor a node by its id: Node holds the constraint. */
export const anchorLabels = (node: NodeDefinition | 'Entity' | 'Node'): string =>
  node === 'Node' ? 'Node' : node === 'Entity' ? 'Node:Entity' : `Node:${node.label}`;

/** The beginning of a statement that answers for many nodes: each is `a`. */
export const eachNode = (node: NodeDefinition | 'Entity' | 'Node'): string => cypher`
  UNWIND $ids AS id
  MATCH (a:${anchorLabels(node)} {id: id})`;

export const typesOf = (edges: readonly EdgeDefinition[]): readonly string[] => edges.map(({ type }) => type);

export const hopsOf = (directed: readonly DirectedEdge[]): readonly RelationshipHop[] =>
  directed.map(({ edge: { type }, direction }) => ({ type: identifier(type), direction }));

/**
 * What the parameters of a page are: its position is by keys of these kinds, none of which is asked for if it is null.
 */
export function pageKinds(
  page: PageShape,
  kinds: readonly ParameterKind[],
  position: readonly CursorKey[] = [],
): { readonly limit: 'number' } & Readonly<Record<`key${number}`, 'key'>> {
  const keys = page.cursor
    ? kinds.flatMap((kind, index) => (position[index] === null ? [] : [[`key${index}`, kind]]))
    : [];
  return { limit: 'number', ...(Object.fromEntries(keys) as Readonly<Record<`key${number}`, 'key'>>) };
}

/** The values of a position, as the parameters of a page: null is in the text of the statement. */
export const pageParameters = (limit: number, position: readonly CursorKey[]): PageParameters =>
  Object.assign(
    { limit },
    ...position.map((key, index) => (key === null ? {} : { [`key${index}`]: key })),
  ) as PageParameters;

/** A name for each shape of a page, so that every text has a name of its own. */
export const shapeName = ({ backward, cursor }: PageShape): string =>
  `${backward ? 'last' : 'first'}${cursor ? (backward ? 'Before' : 'After') : ''}`;

export const pageShapes: readonly PageShape[] = [false, true].flatMap((backward) =>
  [false, true].map((cursor) => ({ backward, cursor })),
);

/** What is asked of each of many nodes: a value of its own. */
export function perNode<Given extends IdParameters, Value>(
  on: NodeDefinition | 'Entity' | 'Node',
  {
    clauses,
    value,
    ...asked
  }: Omit<StatementDefinition<Given, [id: string, value: Value]>, 'text' | 'columns'> &
    Pick<PerNode, 'clauses' | 'value'>,
): PerNode<Given, [id: string, value: Value]> {
  const text = cypher`
    ${eachNode(on)}
    ${clauses}
    RETURN id AS id, ${value} AS ${value}`;
  return {
    ...statement<Given, [id: string, value: Value]>({ ...asked, columns: ['id', value], text }),
    clauses,
    value,
  };
}
