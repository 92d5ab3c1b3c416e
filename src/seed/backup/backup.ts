import { createHash } from 'node:crypto';
import type { Database } from '../../database/database.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { storageVersionOf } from '../../model/definition/storage-version.js';
import { readRelease, RELEASE } from '../../model/statements/release.js';
import { ascending, chunks } from '../../shared/collections.js';
import { ForbiddenError } from '../../shared/errors.js';
import type { EdgeRow, NodeRow, SeedGraph } from '../load/seed-graph.js';
import { storedGraph, storedItems } from '../load/stored-graph.js';

/** The first line of a backup; a line for each row follows, and one with the hash of all before it. */
export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly release: string;
  /** In which form the rows are: only a version of the same form can restore them. */
  readonly storageVersion: string;
  readonly nodes: number;
  readonly relationships: number;
}
export const BACKUP_FORMAT = 'edugraph-backup-1';
export type ReleasedGraph = SeedGraph & { readonly release: string };

const CHUNK = 1_000;

/** All that a graph holds. @throws ForbiddenError if it is of no release, or another load finishes meanwhile */
export function wholeGraph(database: Database, model: GraphModel): Promise<ReleasedGraph> {
  return database.readTogether(async (transaction) => {
    const held = async () => (await transaction.run(readRelease, { id: RELEASE }))[0] ?? [null, null];
    const [first, version] = await held();
    if (first === null)
      throw new ForbiddenError(
        'The graph holds no release: it is empty, or a load or restore in batches broke off. ' +
          'Load it first, or run again what broke off.',
      );
    if (version !== storageVersionOf(model))
      throw new ForbiddenError(
        'The data were stored in the form of another version of Edugraph: back them up with that version, or load.',
      );
    const itemsOf = storedItems((statement, parameters) => transaction.run(statement, parameters));
    const graph = await storedGraph(model, itemsOf);
    // One transaction of Neo4j sees what another has committed meanwhile.
    if ((await held())[0] !== first)
      throw new ForbiddenError('Another load has finished in the meantime; run this one again.');
    return { ...graph, release: first };
  });
}

/** A backup of a graph, in pieces: the same rows give the same text, whatever engine they come from. */
export function* backupText(model: GraphModel, { release, nodes, edges }: ReleasedGraph): Generator<string> {
  const header: BackupHeader = {
    format: BACKUP_FORMAT,
    release,
    storageVersion: storageVersionOf(model),
    nodes: nodes.length,
    relationships: edges.length,
  };
  const hash = createHash('sha256');
  const hashed = (text: string): string => {
    hash.update(text);
    return text;
  };
  yield hashed(`${JSON.stringify(header)}\n`);
  for (const rows of [nodes, edges])
    for (const part of chunks(inOrder(rows), CHUNK)) yield hashed(part.map((row) => `${lineOf(row)}\n`).join(''));
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
}

const inOrder = (rows: readonly (NodeRow | EdgeRow)[]): readonly (NodeRow | EdgeRow)[] =>
  [...rows].sort((one, other) => ascending(one.id, other.id));

const lineOf = ({ properties }: NodeRow | EdgeRow): string =>
  JSON.stringify(Object.fromEntries(Object.entries(properties).sort(([one], [other]) => ascending(one, other))));
