import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Database, Engine } from '../../src/database/database.js';
import { embedded, neo4jAt, seededEmbedded, URI_VARIABLE } from './databases.js';
import { listed } from './listed.js';
import { spareNeo4j } from './spare-neo4j.js';

declare global {
  /** Which Jest project this is: see jest.config.js. */
  var edugraphProject: 'fast' | 'engines' | 'processes' | 'clients' | 'bench';
}

/** An engine as the tests use it. */
interface TestedEngine {
  /** Whether this machine has it. */
  readonly there: boolean;
  /** A graph that holds the seeds; it may be shared. */
  readonly seeded: () => Promise<Database>;
  /** An empty graph that no other test uses. */
  readonly empty: () => Promise<Database>;
}

const uri = process.env[URI_VARIABLE] ?? '';

/** Every engine that there is; the others are compared with the embedded one. */
const ENGINES: Readonly<Record<Engine, TestedEngine>> = {
  embedded: {
    there: true,
    seeded: seededEmbedded,
    empty: () => Promise.resolve(embedded()),
  },
  neo4j: {
    there: uri !== '',
    seeded: () => neo4jAt(uri),
    empty: async () => neo4jAt(await spareNeo4j()),
  },
};
const names = Object.keys(ENGINES) as Engine[];

/** The engines of this run. */
export const engines: readonly Engine[] = names.filter((name) => ENGINES[name].there);

/** Shown as skipped if the engine is not there; in the project `fast` the embedded one is alone. */
function describeOn(engine: Engine, title: string, tests: () => void): void {
  if (globalThis.edugraphProject === 'fast' && engine !== 'embedded') return;
  (ENGINES[engine].there ? describe : describe.skip)(title, tests);
}

/** Tests of Neo4j alone. */
export const describeNeo4j = (title: string, tests: () => void): void => describeOn('neo4j', title, tests);

/** The same tests on each engine but the embedded one, which is what they are compared with. %s is its name. */
export function describeOthers(title: string, tests: (engine: Engine) => void): void {
  for (const engine of names.filter((name) => name !== 'embedded'))
    describeOn(engine, title.replace('%s', engine), () => tests(engine));
}

/** The same tests on each engine: on the embedded one in the project `fast`, on the others in `engines`. */
export function describeEngine(title: string, tests: (engine: Engine) => void): void {
  if (globalThis.edugraphProject === 'fast')
    describeOn('embedded', title.replace('%s', 'embedded'), () => tests('embedded'));
  else describeOthers(title, tests);
}

/** A graph that holds the seeds, for tests that only read: the server of the run is shared. */
export const seeded = async (engine: Engine): Promise<Database> => listed(await ENGINES[engine].seeded());

/** An empty graph, for tests that write; `end` gives it back. One at a time on Neo4j: a worker has one spare server. */
export async function empty(
  engine: Engine,
): Promise<{ readonly database: Database; readonly end: () => Promise<void> }> {
  const database = listed(await ENGINES[engine].empty());
  return { database, end: () => database.close() };
}

/** The same for all tests of a block: it is there once they run, and given back after them. */
export function ownGraph(engine: Engine): { readonly database: Database } {
  let own: Awaited<ReturnType<typeof empty>>;
  beforeAll(async () => {
    own = await empty(engine);
  }, 120_000);
  afterAll(() => own.end());
  return {
    get database() {
      return own.database;
    },
  };
}
