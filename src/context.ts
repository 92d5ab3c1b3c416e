import type { Database } from './database/database.js';
import { Selections } from './graphql/selection.js';
import type { GraphModel } from './model/definition/graph-model.js';
import { GraphReader } from './model/reader/graph-reader.js';

interface ContextOptions {
  readonly database: Database;
  readonly model: GraphModel;
  /** How many nodes an answer may hold. */
  readonly mostNodes?: number;
  readonly signal?: AbortSignal;
}

/** What one request has: its reader of the graph, with the loaders, and what its operation asks for. */
export function createContext({ database, model, mostNodes, signal }: ContextOptions) {
  return { reader: new GraphReader(database, model, { mostNodes, signal }), selections: new Selections() };
}
export type Context = ReturnType<typeof createContext>;
