import { createHash } from 'node:crypto';
import { InputError, shown } from './errors.js';

export type CursorKey = string | number | boolean | null;

const check = (payload: string): string => createHash('sha256').update(payload).digest('base64url').slice(0, 6);

/** An opaque position in one list: the list it belongs to, and the sort keys of the entry it points at. */
export function encodeCursor(scope: string, keys: readonly CursorKey[]): string {
  const payload = JSON.stringify([scope, ...keys]);
  return Buffer.from(payload + check(payload)).toString('base64url');
}

/** The sort keys a cursor holds. A cursor of another list, cut short or edited is an InputError. */
export function decodeCursor(scope: string, argument: string, cursor: string, length: number): readonly CursorKey[] {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const payload = text.slice(0, -6);
  if (payload === '' || check(payload) !== text.slice(-6) || encodeBack(text) !== cursor)
    throw new InputError(`${argument}: expected a cursor from a page of ${listOf(scope)}, got ${shown(cursor)}, which is no cursor of this service.`);
  const [from, ...keys] = JSON.parse(payload) as [string, ...CursorKey[]];
  if (from !== scope || keys.length !== length) throw new InputError(`${argument}: expected a cursor from a page of ${listOf(scope)}, got one from ${listOf(from)}.`);
  return keys;
}

const encodeBack = (text: string): string => Buffer.from(text).toString('base64url');
const listOf = (scope: string): string => scope.split('?')[0] as string;
