import type { Row } from '../../database/statement.js';
import { decodeCursor, encodeCursor, type CursorKey, type CursorPart } from '../../shared/cursor.js';
import type { PageRequest } from '../../shared/pages.js';
import type { PageShape } from '../../database/cypher.js';
import { pageParameters, type PageParameters } from '../statements/fragments.js';
import type { Item } from '../statements/decode.js';

/** One entry of a page: a node, and the relationship that led to it if there is one. */
export interface Entry {
  readonly node: Item;
  readonly relation: Item | null;
  /** What the edge has beside that. */
  readonly edgeFields?: object;
  /** Made only if it is asked for. */
  readonly cursor: string;
}
export interface Listing {
  readonly entries: readonly Entry[];
  readonly hasMore: boolean;
}
/** An entry as it is read, with the keys that its cursor holds. */
export type ReadEntry = Omit<Entry, 'cursor'> & { readonly keys: readonly CursorKey[] };

export const NO_LISTING: Listing = { entries: [], hasMore: false };

/** Where a page of a list begins, and what its statement is given for that. */
interface PageStart {
  readonly shape: PageShape;
  readonly position: readonly CursorKey[];
  readonly parameters: PageParameters;
}

/** `scope` is what the list is called in its cursors, and `keys` what these hold. */
export function pageStart(scope: string, page: PageRequest, keys: readonly CursorPart[]): PageStart {
  const argument = page.backward ? 'before' : 'after';
  const position = page.cursor === null ? [] : decodeCursor(scope, argument, page.cursor, keys);
  return {
    position,
    shape: { backward: page.backward, cursor: position.length > 0 },
    parameters: pageParameters(page.size + 1, position),
  };
}

class ListedEntry implements Entry {
  readonly node: Item;
  readonly relation: Item | null;
  readonly edgeFields?: object;
  readonly #scope: string;
  readonly #keys: readonly CursorKey[];

  constructor(scope: string, { node, relation, edgeFields, keys }: ReadEntry) {
    [this.node, this.relation] = [node, relation];
    if (edgeFields) this.edgeFields = edgeFields;
    [this.#scope, this.#keys] = [scope, keys];
  }

  get cursor(): string {
    return encodeCursor(this.#scope, this.#keys);
  }
}

/** The entries of a page in list order: one row more than the page was read, to see whether there is more. */
export function listing<Read extends Row>(
  scope: string,
  rows: readonly Read[],
  page: PageRequest,
  read: (row: Read) => ReadEntry,
): Listing {
  const entries = rows.slice(0, page.size).map((row) => new ListedEntry(scope, read(row)));
  return { entries: page.backward ? entries.reverse() : entries, hasMore: rows.length > page.size };
}

/** What a list is called in its cursors: the field, and what narrows it. */
export const scopeOf = (name: string, ...narrowed: readonly (readonly string[])[]): string =>
  [name, ...narrowed.flat()].join('?');
