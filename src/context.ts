import type { Database } from './database/database.js';
import { Selections } from './graphql/selection.js';
import type { GraphModel } from './model/definition/graph-model.js';
import { GraphReader } from './model/reader/graph-reader.js';
import { GivenTexts } from './sources/given-texts.js';
import type { Texts } from './sources/texts.js';

/** What is known of a request before it is answered. */
export interface Visit {
  /** Ends when whoever asked has gone, or the time is over. */
  readonly signal: AbortSignal;
  readonly requestId: string;
  /** How many nodes its answer may hold. */
  readonly mostNodes: number;
  /** Whether it comes from this machine. */
  readonly local: boolean;
}
interface ContextOptions extends Partial<Omit<Visit, 'local'>> {
  readonly database: Database;
  readonly model: GraphModel;
  /** The texts of sources, if whoever asks may see them. */
  readonly texts?: Texts | null;
}

/** What one request has: its reader of the graph, with the loaders, and what its operation asks for. */
export function createContext({ database, model, texts, ...visit }: ContextOptions) {
  return {
    reader: new GraphReader(database, model, visit),
    selections: new Selections(),
    texts: texts ? new GivenTexts(texts) : null,
  };
}
export type Context = ReturnType<typeof createContext>;
