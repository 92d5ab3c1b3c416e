import type { Database } from '../database/database.js';
import type { Row, Statement } from '../database/statement.js';
import type { EdgeDefinition } from '../model/definition/edge.js';
import { relationOf } from '../model/definition/edge.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { NodeDefinition } from '../model/definition/node.js';
import type { Properties } from '../model/definition/property.js';
import { decode } from '../model/reader/decode.js';
import {
  createEdges,
  deleteEdges,
  deleteNodes,
  readEdges,
  readNodes,
  writeEdges,
  writeNodes,
} from '../model/statements/write.js';
import { chunks } from '../shared/collections.js';
import type { EdgeRow, GraphRows, NodeRow } from './graph-rows.js';

const CHUNK = 1_000;
/** A load reads whole labels: more than a question may. */
const READ_TIMEOUT = 600_000;

/** A piece of work on the graph: one statement for at most CHUNK rows. */
export interface LoadStep {
  readonly statement: Statement;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly rows: number;
  /** Whether every row must be counted back. */
  readonly exact: boolean;
}

/** What must be done for a graph to be another: its steps in order, and how many rows they write and remove. */
export interface Difference {
  readonly steps: readonly LoadStep[];
  readonly written: number;
  readonly removed: number;
}

/** The rows of one definition beside what is stored of it. */
interface Compared<Definition, RowType> {
  readonly definition: Definition;
  /** What is stored, by id. */
  readonly found: ReadonlyMap<string, string>;
  /** The rows that are not stored as they are. */
  readonly changed: readonly RowType[];
  /** The ids that are stored and that no row has. */
  readonly stale: readonly string[];
}

/**
 * What must be done for the graph to be what the rows say: relationships away, nodes away, nodes in, relationships in.
 */
export async function difference(database: Database, model: GraphModel, graph: GraphRows): Promise<Difference> {
  const nodes = await Promise.all(
    model.nodes.map((node) => compareRows(database, node, readNodes(node), rowsOfDefinition(graph.nodes, node))),
  );
  const edges = await Promise.all(
    model.edges.map((edge) => compareRows(database, edge, readEdges(edge), rowsOfDefinition(graph.edges, edge))),
  );
  const staleNodes = nodes.flatMap(({ stale }) => stale);
  const steps = [
    ...edges.flatMap(edgesAway),
    ...chunks(staleNodes, CHUNK).map((ids) => removal(deleteNodes, { ids }, ids.length)),
    ...nodes.flatMap(nodesIn),
    ...edges.flatMap(edgesIn),
  ];
  const removed = staleNodes.length + edges.reduce((sum, { stale }) => sum + stale.length, 0);
  return { steps, removed, written: steps.reduce((sum, { rows }) => sum + rows, 0) - removed };
}

const rowsOfDefinition = <RowType extends NodeRow | EdgeRow>(
  rows: readonly RowType[],
  definition: RowType['definition'],
): readonly RowType[] => rows.filter((row) => row.definition === definition);

const edgesAway = ({ definition, stale }: Compared<EdgeDefinition, EdgeRow>): readonly LoadStep[] =>
  chunks(stale, CHUNK).map((ids) =>
    removal(deleteEdges(definition), { rows: ids.map((id) => ({ id, from: relationOf(id).from })) }, ids.length),
  );

const nodesIn = ({ definition, changed }: Compared<NodeDefinition, NodeRow>): readonly LoadStep[] =>
  writing(writeNodes(definition), changed, ({ id, properties }) => ({ id, properties }));

/** Those that are stored otherwise, then those that are new. */
function edgesIn({ definition, changed, found }: Compared<EdgeDefinition, EdgeRow>): readonly LoadStep[] {
  const row = ({ id, from, to, properties }: EdgeRow): object => ({ id, from, to, properties });
  const isNew = ({ id }: EdgeRow): boolean => !found.has(id);
  return [
    ...writing(
      writeEdges(definition),
      changed.filter((each) => !isNew(each)),
      row,
    ),
    ...writing(createEdges(definition), changed.filter(isNew), row),
  ];
}

const writing = <RowType>(
  statement: Statement,
  rows: readonly RowType[],
  parameter: (row: RowType) => object,
): readonly LoadStep[] =>
  chunks(rows, CHUNK).map((some) => ({
    statement,
    parameters: { rows: some.map(parameter) },
    rows: some.length,
    exact: true,
  }));
const removal = (statement: Statement, parameters: LoadStep['parameters'], rows: number): LoadStep => ({
  statement,
  parameters,
  rows,
  exact: false,
});

async function compareRows<Definition extends NodeDefinition | EdgeDefinition, RowType extends NodeRow | EdgeRow>(
  database: Database,
  definition: Definition,
  statement: Statement,
  rows: readonly RowType[],
): Promise<Compared<Definition, RowType>> {
  const found = await storedRows(database, statement, definition.properties);
  const ids = new Set(rows.map(({ id }) => id));
  return {
    definition,
    found,
    changed: rows.filter(({ id, properties }) => found.get(id) !== canonical({ id, ...properties })),
    stale: [...found.keys()].filter((id) => !ids.has(id)),
  };
}

async function storedRows(
  database: Database,
  statement: Statement,
  properties: Properties,
): Promise<ReadonlyMap<string, string>> {
  const names = Object.keys(properties).filter((name) => name !== 'id');
  const rows: readonly Row[] = await database.read(statement, {}, { timeout: READ_TIMEOUT });
  return new Map(rows.map((row) => [row[0] as string, canonical(decode(properties, names, row))]));
}

const canonical = (properties: object): string =>
  JSON.stringify(
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
