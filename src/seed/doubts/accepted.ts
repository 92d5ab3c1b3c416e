import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { csvCell } from '../../shared/csv-cell.js';
import { InputError, quote } from '../../shared/errors.js';
import { readCsv } from '../read/csv.js';
import { packageFolders } from '../read/package-folders.js';
import { readPlainFile } from '../read/plain-file.js';
import { DOUBTS, type Doubt } from '../doubt.js';
import type { SeedRow } from '../read/seed-row.js';
import { rowKeyOf } from '../read/row-key.js';
import { fault, report, fileStart, type Fault, type FilePosition } from '../fault.js';

/** The file of a package that lists the doubts that were looked at and are meant, each with the reason. */
export const ACCEPTED_FILE = 'doubts.accepted';
const HEADER = ['doubt', 'about', 'column', 'reason'];

/** One doubt that was accepted, by its key, and where that stands. */
interface Accepted {
  readonly key: string;
  readonly about: readonly string[];
  readonly place: FilePosition;
}
export interface AcceptedDoubts {
  readonly accepted: readonly Accepted[];
  readonly faults: readonly Fault[];
}

const keyText = (code: string, about: readonly string[], column: string | null): string =>
  [code, [...about].sort().join(' '), column ?? ''].join('\t');

/** What the packages in these folders accept, and the faults of those files. */
export function readAccepted(folders: readonly string[]): AcceptedDoubts {
  const read = folders
    .map((folder) => join(folder, ACCEPTED_FILE))
    .filter(existsSync)
    .map(readFile);
  return { accepted: read.flatMap(({ accepted }) => accepted), faults: read.flatMap(({ faults }) => faults) };
}

function readFile(file: string): AcceptedDoubts {
  const content = readPlainFile(file, 'descriptorBytes');
  if ('message' in content) return { accepted: [], faults: [content] };
  const records = readCsv(file, content);
  if ('message' in records) return { accepted: [], faults: [records] };
  const [header, ...body] = records;
  if (header?.texts.map((text) => text.trim()).join() !== HEADER.join())
    return {
      accepted: [],
      faults: [fault(fileStart(file), `expected a header ${HEADER.join(',')}`)],
    };
  const faults: Fault[] = [];
  const accepted = body.map((record) => {
    const place = record.placeOf();
    const [code = '', about = '', column = '', reason = ''] = record.texts.map((text) => text.trim());
    if (record.texts.length !== HEADER.length)
      faults.push(fault(place, `expected ${HEADER.length} cells, as in the header, got ${record.texts.length}`));
    else if (!(code in DOUBTS))
      faults.push(fault(place, `doubt: expected one of ${Object.keys(DOUBTS).join(', ')}, got ${quote(code)}`));
    else if (reason === '')
      faults.push(fault(record.placeOf(3), 'reason: expected why it is right, got an empty cell'));
    const ids = about.split(/\s+/u);
    return { key: keyText(code, ids, column), about: ids, place };
  });
  return { accepted, faults };
}

/**
 * The doubts that are new, and how many were accepted. What was accepted in vain is a doubt itself, unless a package
 * that it is about is not there.
 */
export function settle(
  doubts: readonly Doubt[],
  accepted: readonly Accepted[],
  rows: readonly SeedRow[],
): { readonly doubts: readonly Doubt[]; readonly accepted: number } {
  if (accepted.length === 0) return { doubts, accepted: 0 };
  const known = new Set(rows.map(rowKeyOf));
  const keys = new Set(accepted.map(({ key }) => key));
  const open = doubts.filter(({ code, about, cell }) => !keys.has(keyText(code, about, cell)));
  const found = new Set(doubts.map(({ code, about, cell }) => keyText(code, about, cell)));
  const here = (about: readonly string[]): number => about.filter((id) => known.has(id)).length;
  const inVain = accepted
    .filter(({ key, about }) => !found.has(key) && [0, about.length].includes(here(about)))
    .map(({ key, about, place }): Doubt => ({
      ...fault(
        place,
        `doubt: expected ${String(key.split('\t')[0])} of ${about.join(' and ')}, got none any more; remove ` +
          'this line',
      ),
      code: 'ACCEPTED_IN_VAIN',
      about,
      cell: null,
    }));
  return { doubts: [...open, ...inVain], accepted: doubts.length - open.length };
}

/**
 * Those of these doubts that stand at some places, as `report` prints them; all of them if no places are given.
 * @throws InputError if there is none at one of the places
 */
export function doubtsAt(doubts: readonly Doubt[], places: readonly string[] | undefined): readonly Doubt[] {
  if (places === undefined) return doubts;
  const stands = ({ file, line, column }: Doubt, place: string): boolean =>
    [`${file}:${line}`, `${file}:${line}:${column}`].includes(place.replace(/:$/u, ''));
  const empty = places.find((place) => !doubts.some((each) => stands(each, place)));
  if (empty !== undefined)
    throw new InputError(`--at: expected the place of such a doubt, file:line as it is printed, got ${quote(empty)}.`);
  return doubts.filter((each) => places.some((place) => stands(each, place)));
}

/**
 * Writes these doubts into the packages that they are in, at these paths or right below, with the reason. Returns the
 * files that were written.
 * @throws InputError if such a file is there and cannot be read
 */
export function accept(paths: readonly string[], doubts: readonly Doubt[], reason: string): readonly string[] {
  return packageFolders(paths).flatMap((folder) => {
    const begin = `${resolve(folder)}${sep}`;
    const own = doubts.filter(({ file, code }) => resolve(file).startsWith(begin) && code !== 'ACCEPTED_IN_VAIN');
    if (own.length === 0) return [];
    const file = join(folder, ACCEPTED_FILE);
    const content = existsSync(file) ? readPlainFile(file, 'descriptorBytes') : Buffer.of();
    if ('message' in content) throw new InputError(report([content]));
    const [, ...lines] = content.toString('utf8').trimEnd().split(/\r?\n/u);
    const added = own.map(({ code, about, cell }) =>
      [code, about.join(' '), cell ?? '', reason].map(csvCell).join(','),
    );
    writeFileSync(file, `${[HEADER.join(','), ...[...new Set([...lines, ...added])].sort()].join('\n')}\n`);
    return [file];
  });
}
