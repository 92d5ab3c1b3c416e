import { createHash } from 'node:crypto';
import { InputError, quote } from './errors.js';
import { LIMIT } from './limits.js';

export type CursorKey = string | number | boolean | null;
/** What a cursor holds at one place: whether that can be null. */
export interface CursorPart {
  readonly nullable: boolean;
}
/** So many values, all of which can be null or none. */
export const cursorParts = (count: number, nullable = false): readonly CursorPart[] =>
  Array.from({ length: count }, () => ({ nullable }));
/** The id that a list is ordered by. */
export const ID_ALONE = cursorParts(1);

const checksum = (payload: string): string => createHash('sha256').update(payload).digest('base64url').slice(0, 6);

/** An opaque position in one list: the list it belongs to, and the sort keys of the entry it points at. */
export function encodeCursor(scope: string, keys: readonly CursorKey[]): string {
  const payload = JSON.stringify([scope, ...keys]);
  return Buffer.from(payload + checksum(payload)).toString('base64url');
}

/** The sort keys a cursor holds. A cursor of another list, cut short, edited or made up is an InputError. */
export function decodeCursor(
  scope: string,
  argument: string,
  cursor: string,
  parts: readonly CursorPart[],
): readonly CursorKey[] {
  const held = payloadOf(cursor);
  if (!held) throw notOurs(scope, argument, cursor);
  const [from, ...keys] = held;
  if (from !== scope && listOf(from) === listOf(scope))
    throw new InputError(
      `${argument}: expected a cursor from a page of ${listOf(scope)} with the same filter, order and ` +
        'other arguments, got one with different ones.',
    );
  if (from !== scope || keys.length !== parts.length)
    throw new InputError(
      `${argument}: expected a cursor from a page of ${listOf(scope)}, got one from ${listOf(from)}.`,
    );
  if (keys.some((key, index) => key === null && !parts[index]?.nullable)) throw notOurs(scope, argument, cursor);
  return keys;
}

const notOurs = (scope: string, argument: string, cursor: string): InputError =>
  new InputError(
    `${argument}: expected a cursor from a page of ${listOf(scope)}, got ${quote(cursor)}, ` +
      'which is not a cursor of this service.',
  );

/**
 * What a cursor holds; null if it is none. The check finds a slip, not a forger: what is in it may still be
 * anything.
 */
function payloadOf(cursor: string): readonly [scope: string, ...keys: CursorKey[]] | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const payload = text.slice(0, -6);
  if (checksum(payload) !== text.slice(-6) || Buffer.from(text).toString('base64url') !== cursor) return null;
  try {
    const held = JSON.parse(payload) as unknown;
    return Array.isArray(held) &&
      typeof held[0] === 'string' &&
      held.every((key) => key === null || typeof key !== 'object')
      ? (held as [string, ...CursorKey[]])
      : null;
  } catch {
    return null;
  }
}

/** The name of a list; a cursor that was made by hand may hold any. */
const listOf = (scope: string): string => (scope.split('?')[0] as string).slice(0, LIMIT.shownCharactersOfGraphql);
