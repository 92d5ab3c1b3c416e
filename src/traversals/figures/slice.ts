import { createHash } from 'node:crypto';
import { decodeCursor, encodeCursor, type CursorKey, type CursorPart } from '../../shared/cursor.js';
import type { Entry, Listing } from '../../model/reader/listing.js';
import type { PageRequest } from '../../shared/pages.js';

/** What the cursors of a list that was asked for with these arguments are bound to; null is the same as absent. */
export const scopeFor = (name: string, asked: object): string => {
  const text = JSON.stringify(asked, (_, value: unknown) => value ?? undefined);
  return `${name}?${createHash('sha256').update(text).digest('base64url').slice(0, 8)}`;
};

/** A list that is known as a whole and in its order: where an entry stands, and how two positions compare. */
export interface Whole<Value> {
  readonly scope: string;
  readonly values: readonly Value[];
  readonly keysOf: (value: Value) => readonly CursorKey[];
  readonly compare: (one: readonly CursorKey[], other: readonly CursorKey[]) => number;
}

/** A page forward of such a list, beginning after the position, even if the entry there is gone. */
export function slice<Value>(
  { scope, values, keysOf, compare }: Whole<Value>,
  page: PageRequest,
  parts: readonly CursorPart[],
): {
  readonly values: readonly Value[];
  readonly listing: (read: (value: Value) => Omit<Entry, 'cursor'> | null) => Listing;
} {
  const position = page.cursor === null ? null : decodeCursor(scope, 'after', page.cursor, parts);
  const rest = position === null ? values : values.filter((value) => compare(keysOf(value), position) > 0);
  const shown = rest.slice(0, page.size);
  return {
    values: shown,
    listing: (read) => ({
      entries: shown.flatMap((value): readonly Entry[] => {
        const entry = read(value);
        if (entry === null) return [];
        return [
          {
            ...entry,
            get cursor() {
              return encodeCursor(scope, keysOf(value));
            },
          },
        ];
      }),
      hasMore: rest.length > page.size,
    }),
  };
}
