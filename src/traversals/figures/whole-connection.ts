import type { CurrentField } from '../../graphql/current-field.js';
import { connection } from '../../graphql/listing.js';
import type { Entry } from '../../model/reader/listing.js';
import type { CursorPart } from '../../shared/cursor.js';
import type { PageRequest } from '../../shared/pages.js';
import { slice, type Whole } from './slice.js';

/** Makes an entry of each value of a page, null of one that is gone; what it needs is read for all of them together. */
type Read<Value> = (values: readonly Value[]) => Promise<(value: Value) => Omit<Entry, 'cursor'> | null>;

/** A page of a list that is known as a whole, as a connection; each entry is charged. */
export async function wholeConnection<Value>(
  { reader, selection }: Pick<CurrentField, 'reader' | 'selection'>,
  whole: Whole<Value>,
  page: PageRequest,
  parts: readonly CursorPart[],
  read: Read<Value>,
): Promise<object> {
  const { values, listing } = slice(whole, page, parts);
  reader.chargeNodes(values.length);
  return connection(listing(await read(values)), page, selection, () => Promise.resolve(whole.values.length));
}
