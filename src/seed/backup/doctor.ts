import { relative } from 'node:path';
import type { Database } from '../../database/database.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { sourceIdOf } from '../../model/definition/evidence-place.js';
import { storageVersionOf } from '../../model/definition/storage-version.js';
import { constraintsOf } from '../../model/statements/constraints.js';
import { countEnds, countOurs } from '../../model/statements/write.js';
import { counted } from '../../shared/counted.js';
import { AppError, several, type ErrorCode } from '../../shared/errors.js';
import { LIMIT } from '../../shared/limits.js';
import { difference } from '../load/difference.js';
import { rowsIn, type SeedGraph } from '../load/seed-graph.js';
import { refuseForeign, releaseIn, sizesIn } from '../load/load.js';
import { heldIn, type Held } from '../load/held.js';
import { readPackages } from '../packages.js';
import { loadCommand } from '../load/prepare.js';
import { sizesOf } from '../load/sizes.js';
import { itemsIn, storedGraph, storedItems } from '../load/stored-graph.js';

/** What one check found, in words for whoever keeps the service. */
export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly says: string;
  /** What to do; null if it is well. */
  readonly todo: string | null;
}
type Found = Omit<Finding, 'check'>;

export const well = (says: string): Found => ({ ok: true, says, todo: null });
export const wrong = (says: string, todo: string): Found => ({ ok: false, says, todo });

/** What to do about an error that does not say so itself. */
const ADVICE: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_USER_INPUT: 'Mend what it names; docs/operations.md has more.',
  FORBIDDEN: 'Do what it says, and run this again.',
};
const OTHER_ADVICE = 'Look into the log of the service and of the database.';

/** What a check finds; what it throws is what is wrong. */
export async function found(check: string, look: () => Found | Promise<Found>): Promise<Finding> {
  try {
    return { check, ...(await look()) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const [first = '', ...others] = error.message.split('\n');
    const says = others.length === 0 ? first : `${first} (and ${counted(others.length, 'line')} more)`;
    return { check, ...wrong(says, error.advice ?? ADVICE[error.code] ?? OTHER_ADVICE) };
  }
}

/**
 * Whether a graph is whole, well stored and what the packages say. Changes nothing. `running`: by the service that has
 * the graph open, so that no command can write to it.
 */
export async function examine(
  database: Database,
  model: GraphModel,
  folders: readonly string[],
  { running = false }: { readonly running?: boolean } = {},
): Promise<readonly Finding[]> {
  const engine = await found('engine', async () => {
    await database.ping();
    return well(`It answers: ${await database.version()}.`);
  });
  if (!engine.ok) return [engine];
  let mend = mendAdvice(folders, { running, restored: false });
  const form = await found('form', async () => {
    const stored = await heldIn(database);
    const options = { running, restored: stored?.restored === true };
    mend = mendAdvice(folders, options);
    return checkForm(database, model, stored, reloadAdvice(folders, options), brokenAdvice(folders, options));
  });
  const schema = await found('indexes', () => checkSchema(database, model));
  if (!form.ok) return [engine, form, schema];
  let graph: SeedGraph = { nodes: [], edges: [] };
  const counts = await found('counts', async () => {
    graph = await storedGraph(
      model,
      storedItems((...given) => database.read(...given)),
    );
    return checkCounts(database, model, graph, mend);
  });
  return [
    engine,
    form,
    schema,
    counts,
    await found('ends', () => checkEnds(database, graph, mend)),
    await found('packages', () => checkAgainstPackages(database, model, graph, folders, mend)),
  ];
}

interface Circumstances {
  readonly running: boolean;
  /** Whether a backup was restored into the graph. */
  readonly restored: boolean;
}

/** What mends rows that are not as they were loaded: a start and a load trust them while no file changes. */
function mendAdvice(folders: readonly string[], options: Circumstances): string {
  if (options.restored) return reloadAdvice(folders, options);
  return `${options.running ? 'Stop the service, then run' : 'Run'}: ${loadCommand(folders)} --compare`;
}

/** What loads a graph that is not there, or is in another form. */
function reloadAdvice(folders: readonly string[], { running, restored }: Circumstances): string {
  const load = loadCommand(folders);
  if (restored) return `${running ? 'Stop the service, and restore' : 'Restore'} a backup again, or run: ${load}`;
  return running ? 'Restart the service: at its start the graph is brought to what the packages say.' : `Run: ${load}`;
}

/** What finishes a load or a restore in batches. */
function brokenAdvice(folders: readonly string[], { running, restored }: Circumstances): string {
  const again = restored ? 'restore again with the same file and' : loadCommand(folders);
  return `${running ? 'Stop the service, then run' : 'Run'}: ${again} --batched`;
}

async function checkForm(
  database: Database,
  model: GraphModel,
  stored: Held | undefined,
  reload: string,
  finish: string,
): Promise<Found> {
  await refuseForeign(database);
  if (stored === undefined) return wrong('The graph is empty: nothing was ever loaded.', reload);
  const { release, storageVersion } = stored;
  if (storageVersion !== storageVersionOf(model))
    return wrong('The data were stored in the form of another version of Edugraph.', reload);
  return release === null
    ? wrong('A load or restore in batches broke off: the graph holds a part of its data.', finish)
    : well(`The data are in the form of this version, of release ${release}.`);
}

async function checkSchema(database: Database, model: GraphModel): Promise<Found> {
  const schema = constraintsOf(model);
  const differences = await database.differences(schema);
  return differences.length === 0
    ? well('All constraints and indexes of the definitions are there that the engine can have.')
    : wrong(
        `${counted(differences.length, 'constraint or index', 'constraints and indexes')} not as defined: ` +
          `${several(differences)}.`,
        'Drop by name what is defined otherwise; the next start, or load, makes what is missing.',
      );
}

/** The sizes that the release says are those from which the cost of a question is estimated. */
async function checkCounts(database: Database, model: GraphModel, graph: SeedGraph, mend: string): Promise<Found> {
  const [said, ours] = await Promise.all([sizesIn(database), database.read(countOurs, {})]);
  const all = ours[0]?.[0] ?? 0;
  if (all !== graph.nodes.length)
    return wrong(`${all} nodes are ours, but ${graph.nodes.length} have a kind that this version knows.`, mend);
  const are = sizesOf(model, rowsIn(graph));
  const differing = Object.keys({ ...said?.nodes, ...are.nodes }).filter(
    (kind) => said?.nodes[kind] !== are.nodes[kind],
  );
  if (differing.length > 0)
    return wrong(
      'The graph does not hold as many nodes as its release says: ' +
        several(differing.map((kind) => `${kind} ${are.nodes[kind] ?? 0} instead of ${said?.nodes[kind] ?? 0}`)),
      mend,
    );
  return JSON.stringify(said) === JSON.stringify(are)
    ? well(`${graph.nodes.length} nodes and ${graph.edges.length} relationships, as many as the release says.`)
    : wrong('Nodes do not have as many relationships as the release says.', mend);
}

async function checkEnds(database: Database, graph: SeedGraph, mend: string): Promise<Found> {
  const [[count, wrongEnds, example] = [0, 0, null]] = await database.read(
    countEnds,
    {},
    { timeout: LIMIT.loadMilliseconds },
  );
  if (wrongEnds > 0)
    return wrong(
      `${counted(wrongEnds, 'relationship does', 'relationships do')} not lie between the nodes that the id names, ` +
        `such as ${example === '' ? 'one without an id' : String(example)}.`,
      mend,
    );
  if (count !== graph.edges.length)
    return wrong(`${count} relationships, but ${graph.edges.length} have a type that this version knows.`, mend);
  const ids = new Set(graph.nodes.map(({ id }) => id));
  const absent = new Set(
    [...graph.nodes, ...graph.edges]
      .flatMap(({ properties }) => (properties['evidence'] ?? []) as readonly string[])
      .map(sourceIdOf)
      .filter((id) => !ids.has(id)),
  );
  return absent.size === 0
    ? well('Every relationship lies between the nodes that it names, and every source of evidence is there.')
    : wrong(`Evidence names sources that are not there: ${several([...absent].sort())}.`, mend);
}

async function checkAgainstPackages(
  database: Database,
  model: GraphModel,
  graph: SeedGraph,
  folders: readonly string[],
  mend: string,
): Promise<Found> {
  const said = readPackages(model, folders);
  const { written, removed } = await difference(database, model, said, itemsIn(graph));
  const release = await releaseIn(database);
  const named = folders.map((folder) => relative('.', folder) || '.').join(', ');
  if (written + removed > 0)
    return wrong(
      `The graph is not what the packages (${named}) say: ${counted(written, 'row')} to write, ` +
        `${removed} to remove.`,
      mend,
    );
  return release === said.release
    ? well(`The graph is row for row what the packages say (${named}).`)
    : wrong(`The rows are those of the packages, but the release is ${release} instead of ${said.release}.`, mend);
}
