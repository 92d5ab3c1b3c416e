import { ForbiddenError } from '../../shared/errors.js';

const ELSEWHERE = 'or set EDUGRAPH_DATA to another folder.';
const ANEW =
  'Move it away, with the files whose names begin with its name, and start again: the graph is made anew from the ' +
  'data packages. Or set EDUGRAPH_DATA to another folder.';

/**
 * What the system or the engine says, and what it means to whoever runs the service. The first that fits counts: what
 * is wrong with the disk is also said of the engine's lock files.
 */
const FAULTS: readonly (readonly [words: RegExp, means: string])[] = [
  [
    /No space left|quota exceeded|^ENOSPC|^EDQUOT/i,
    `could not be written: the disk is full. Nothing was changed. Make room, ${ELSEWHERE}`,
  ],
  [
    /Permission denied|Read-only file system|Operation not permitted|^EACCES|^EPERM|^EROFS/i,
    `cannot be written: it or its folder is read-only for this user. Allow this user to write there, ${ELSEWHERE}`,
  ],
  [
    /Not a directory|^ENOTDIR|^EEXIST|^ENOENT/i,
    `cannot be made: its folder is not there and cannot be made, or is a file. Make the folder, ${ELSEWHERE}`,
  ],
  [
    /locked by another process|cannot be locked|held by another process|cannot lock the migration/i,
    `is in use by another process, and only one can open it. Stop that process, ${ELSEWHERE}`,
  ],
  [
    /unsupported .*version|newer version/i,
    `was written by another version of the embedded engine. Use the version of Edugraph that wrote it. ${ANEW}`,
  ],
  [/is damaged|corrupt/i, `is damaged: it was cut off or changed. ${ANEW}`],
  [
    /header magic|not a database file/i,
    `is something else than a graph of the embedded engine. Move it away, ${ELSEWHERE}`,
  ],
];
const UNKNOWN = `could not be opened as a graph, for the cause that is named with it. Move the file away, ${ELSEWHERE}`;

/** What an error of the store means; null if it is none that is known. The cause stays with it. */
export function storeFault(file: string | null, error: unknown): ForbiddenError | null {
  const said = wordsOf(file, error);
  const found = FAULTS.find(([words]) => words.test(said));
  return found ? new ForbiddenError(`${file ?? 'The graph'} ${found[1]}`, { cause: error }) : null;
}

/** The same of a store that could not be opened, whatever the error. */
export const openingFault = (file: string, error: unknown): ForbiddenError =>
  storeFault(file, error) ?? new ForbiddenError(`${file} ${UNKNOWN}`, { cause: error });

/** The code of an error of Node.js, else the words of the engine without the path, which may hold any word. */
function wordsOf(file: string | null, error: unknown): string {
  const { syscall, code } = (error ?? {}) as NodeJS.ErrnoException;
  if (syscall !== undefined) return String(code);
  return file === null ? String(error) : String(error).replaceAll(file, '');
}
