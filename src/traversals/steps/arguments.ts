import type { GraphReader } from '../../model/reader/graph-reader.js';
import { InputError, LimitError, quote, several } from '../../shared/errors.js';

/**
 * What is said of ids that nothing in the graph has: an answer without them would look as if there were nothing to
 * tell.
 */
export const notThere = (name: string, ids: readonly string[]): InputError =>
  new InputError(
    `${name}: expected ids that are in the graph, got ${several(ids.map(quote))}. ` +
      'The field search finds ids by name.',
  );

/**
 * All ids of these arguments are of something in the graph. One statement. @throws InputError that names those that are
 * not
 */
export async function allThere(reader: GraphReader, ids: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const found = await Promise.all(
    Object.entries(ids).map(async ([name, given]) => {
      const nodes = await Promise.all(given.map((id) => reader.node('Node', id, [])));
      return { name, absent: given.filter((_, index) => nodes[index] === null) };
    }),
  );
  for (const { name, absent } of found) if (absent.length > 0) throw notThere(name, absent);
}

/** A whole number from `least` to `most`; more than that is asking for too much. */
export function checkWholeNumber(name: string, value: number, most: number, least = 1): number {
  if (value > most) throw new LimitError(`${name}: expected at most ${most}, got ${quote(value)}.`);
  if (!Number.isInteger(value) || value < least)
    throw new InputError(`${name}: expected a whole number from ${least} to ${most}, got ${quote(value)}.`);
  return value;
}

/** Ids, each once, in the order given: from `least` to `most` of them. */
export function distinctIds(ids: readonly string[], most: number, least = 1): readonly string[] {
  if (ids.length > most) throw new LimitError(`ids: expected at most ${most}, got ${ids.length}.`);
  const distinct = [...new Set(ids)];
  if (distinct.length < least)
    throw new InputError(
      `ids: expected at least ${least === 1 ? 'one' : `${least} different ones`}, ` +
        `got ${distinct.length === 0 ? 'none' : distinct.length}.`,
    );
  return distinct;
}
