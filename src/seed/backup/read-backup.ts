import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { EdgeDefinition } from '../../model/definition/edge.js';
import { relationOf } from '../../model/definition/edge.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import type { NodeDefinition } from '../../model/definition/node.js';
import type { Properties, StoredAs } from '../../model/definition/property.js';
import { storageVersionOf } from '../../model/definition/storage-version.js';
import { AppError, InputError, quote } from '../../shared/errors.js';
import { LIMIT } from '../../shared/limits.js';
import { BACKUP_FORMAT, type BackupHeader, type ReleasedGraph } from './backup.js';
import type { EdgeRow, NodeRow } from '../load/seed-graph.js';

type Values = Readonly<Record<string, unknown>> & { readonly id: string };

/** What a file of a backup holds, once all of it was found to be whole. @throws InputError */
export async function readBackup(model: GraphModel, file: string): Promise<ReleasedGraph & { readonly hash: string }> {
  const reading = new BackupReading(model);
  const [source, pieces] = [createReadStream(file), createGunzip()];
  // Without this the end of the file would never come if it cannot be read.
  source.on('error', (error) => pieces.destroy(error)).pipe(pieces);
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let rest = '';
    for await (const piece of pieces) {
      const lines = `${rest}${decoder.decode(piece as Buffer, { stream: true })}`.split('\n');
      rest = lines.pop() as string;
      if (rest.length > LIMIT.backupLineCharacters)
        throw new InputError(`expected lines of at most ${LIMIT.backupLineCharacters} characters, got a longer one.`);
      for (const line of lines) reading.take(line);
    }
    if (rest !== '') reading.take(rest);
    return reading.end();
  } catch (error) {
    if (error instanceof AppError) throw new InputError(`${file}: ${error.message} Nothing was changed.`);
    throw new InputError(`${file}: ${wordsOf(error)} Nothing was changed.`, { cause: error });
  } finally {
    source.destroy();
  }
}

/** What Node.js says of a file that cannot be read or is not, or no longer, what was compressed. */
function wordsOf(error: unknown): string {
  const { syscall, message } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return 'expected a file that can be read.';
  return /incorrect header check/.test(message)
    ? 'expected a backup of Edugraph, got a file of another kind.'
    : 'expected a whole backup, got one that was cut off or changed.';
}

const joins = (edge: EdgeDefinition, from: NodeDefinition | undefined, to: NodeDefinition | undefined): boolean =>
  from !== undefined && to !== undefined && edge.from.includes(from) && edge.to.includes(to);

const otherNumber = (): InputError =>
  new InputError('expected as many rows as its first line says, got another number.');

const isText = (value: unknown): boolean => typeof value === 'string';
/** Whether a value is one that a property is stored as. */
const IS: Readonly<Record<StoredAs, (value: unknown) => boolean>> = {
  string: isText,
  strings: (value) => Array.isArray(value) && value.every(isText),
  integer: Number.isSafeInteger,
  integers: (value) => Array.isArray(value) && value.every(Number.isSafeInteger),
  number: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  date: isText,
  partialDate: isText,
};

/** Reads the lines of a backup one by one. */
class BackupReading {
  readonly #hash = createHash('sha256');
  readonly #nodes = new Map<string, NodeRow>();
  readonly #edges = new Map<string, EdgeRow>();
  readonly #types: ReadonlyMap<string, EdgeDefinition>;
  #header: BackupHeader | undefined;
  #said: string | undefined;

  constructor(private readonly model: GraphModel) {
    this.#types = new Map(model.edges.map((edge) => [edge.type, edge]));
  }

  take(line: string): void {
    const values = JSON.parse(line) as Values | BackupHeader | { readonly sha256: string };
    if (this.#said !== undefined) throw new InputError('expected nothing after the hash, got more lines.');
    if ('sha256' in values) return void (this.#said = values.sha256 as string);
    this.#hash.update(`${line}\n`);
    if (this.#header === undefined) this.#header = this.#headerOf(values as BackupHeader);
    else this.#row(values as Values);
  }

  end(): ReleasedGraph & { readonly hash: string } {
    const hash = this.#hash.digest('hex');
    const [nodes, edges] = [[...this.#nodes.values()], [...this.#edges.values()]];
    if (this.#header === undefined || this.#said === undefined)
      throw new InputError('expected a whole backup, got one without its end.');
    if (this.#said !== hash) throw new InputError('expected the rows of its hash, got others: it was changed.');
    if (nodes.length !== this.#header.nodes || edges.length !== this.#header.relationships) throw otherNumber();
    const hanging = edges.find(({ from, to }) => !this.#nodes.has(from) || !this.#nodes.has(to));
    if (hanging) throw new InputError(`expected both ends of ${hanging.id}, got one that is not there.`);
    return { nodes, edges, release: this.#header.release, hash };
  }

  #headerOf(header: BackupHeader): BackupHeader {
    if (header.format !== BACKUP_FORMAT)
      throw new InputError(`expected a backup of Edugraph (${BACKUP_FORMAT}), got ${quote(header.format)}.`);
    if (header.storageVersion !== storageVersionOf(this.model))
      throw new InputError(
        'expected data in the form of this version, got those of another: restore them with the version that made ' +
          'them, or load the data packages.',
      );
    const { nodes, relationships } = header;
    if (![nodes, relationships].every((count) => Number.isSafeInteger(count) && count >= 0))
      throw new InputError('expected how many nodes and relationships there are, got something else.');
    if (nodes + relationships > LIMIT.backupRows)
      throw new InputError(`expected at most ${LIMIT.backupRows} rows, got ${nodes + relationships}.`);
    return header;
  }

  #row(properties: Values): void {
    const { id } = properties;
    const node = this.model.nodeOf(id);
    const { type, from, to } = relationOf(id);
    const edge = this.#types.get(type);
    const { nodes, relationships } = this.#header as BackupHeader;
    if (this.#nodes.size + this.#edges.size === nodes + relationships) throw otherNumber();
    if (node && !id.includes('|')) this.#add(this.#nodes, { definition: node, id, properties });
    else if (edge && joins(edge, this.model.nodeOf(from), this.model.nodeOf(to)))
      this.#add(this.#edges, { definition: edge, id, from, to, properties });
    else throw new InputError(`expected a kind or type of this version, got ${quote(id)}.`);
  }

  #add<Row extends NodeRow | EdgeRow>(rows: Map<string, Row>, row: Row): void {
    const known: Properties = row.definition.properties;
    const unknown = Object.keys(row.properties).find((name) => name !== 'id' && !(name in known));
    if (unknown !== undefined) throw new InputError(`expected no property ${unknown} of ${row.id}.`);
    for (const [name, { storedAs, required }] of Object.entries(known)) {
      const value = row.properties[name];
      if (value === undefined ? required : !IS[storedAs](value))
        throw new InputError(`expected ${name} of ${row.id} as a ${storedAs}, got ${quote(value)}.`);
    }
    if (rows.has(row.id)) throw new InputError(`expected ${row.id} once, got it twice.`);
    rows.set(row.id, row);
  }
}
