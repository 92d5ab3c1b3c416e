import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { LIMIT, withCommas } from '../../shared/limits.js';
import { fault, fileStart, type Fault } from '../fault.js';

const KINDS: readonly (readonly [string, (stats: Stats) => boolean])[] = [
  ['a folder', (stats) => stats.isDirectory()],
  ['a symbolic link', (stats) => stats.isSymbolicLink()],
  ['a pipe', (stats) => stats.isFIFO()],
  ['a socket', (stats) => stats.isSocket()],
  ['a device', (stats) => stats.isBlockDevice() || stats.isCharacterDevice()],
];

/** Whether there is a file, and not a pipe that would never end or a link to who knows what. */
export const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The bytes of a file of a package; what is wrong if it is none, too large, or cannot be read. */
export function readPlainFile(file: string, limit: 'tableBytes' | 'descriptorBytes'): Buffer | Fault {
  const wrong = (message: string): Fault => fault(fileStart(file), message);
  const stats = lstatSync(file);
  if (!stats.isFile())
    return wrong(`expected a file, got ${KINDS.find(([, is]) => is(stats))?.[0] ?? 'something else'}`);
  const { size } = stats;
  if (size > LIMIT[limit])
    return wrong(`expected at most ${withCommas(LIMIT[limit])} bytes, got ${withCommas(size)}; split it into several`);
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = 'an error' } = error as NodeJS.ErrnoException;
    return wrong(`expected a file that can be read, got ${code}`);
  }
}
