import type { Database } from './database/database.js';
import { Selections } from './graphql/selection.js';
import type { GraphModel } from './model/definition/graph-model.js';
import { GraphReader } from './model/reader/graph-reader.js';
import { GivenTexts } from './sources/given-texts.js';
import type { Texts } from './sources/texts.js';

interface ContextOptions {
  readonly database: Database;
  readonly model: GraphModel;
  /** How many nodes an answer may hold. */
  readonly mostNodes?: number;
  readonly signal?: AbortSignal;
  /** The texts of sources, if whoever asks may see them. */
  readonly texts?: Texts | null;
}

/** What one request has: its reader of the graph, with the loaders, and what its operation asks for. */
export function createContext({ database, model, mostNodes, signal, texts }: ContextOptions) {
  return {
    reader: new GraphReader(database, model, { mostNodes, signal }),
    selections: new Selections(),
    texts: texts ? new GivenTexts(texts) : null,
  };
}
export type Context = ReturnType<typeof createContext>;
