import { InputError, quote } from './errors.js';
import { LIMIT } from './limits.js';

/** What a caller may send; null and absent mean the same. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A page to read: `size` entries after (or, backward, before) a position. */
export interface PageRequest {
  readonly size: number;
  readonly backward: boolean;
  readonly cursor: string | null;
}

function pageSize(name: string, value: number, most: number): number {
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new InputError(`${name}: expected a whole number from 1 to ${most}, got ${quote(value)}.`);
  return value;
}

/** The page that Relay's arguments ask for; `first` has its default if neither `first` nor `last` is given. */
export function parsePage({ first, after, last, before }: PageArguments, most = LIMIT.page): PageRequest {
  if (first != null && last != null) throw new InputError('Expected first or last, got both.');
  const backward = last != null || (first == null && before != null);
  if (backward && after != null)
    throw new InputError('after: expected with first; paging backward (last) takes before.');
  if (!backward && before != null)
    throw new InputError('before: expected with last; paging forward (first) takes after.');
  return backward
    ? { size: pageSize('last', last ?? LIMIT.defaultPage, most), backward, cursor: before ?? null }
    : { size: pageSize('first', first ?? LIMIT.defaultPage, most), backward, cursor: after ?? null };
}
