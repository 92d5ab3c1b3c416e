import { InputError, LimitError, shown } from '../../shared/errors.js';

/** A whole number from `least` to `most`; more than that is asking for too much. */
export function wholeNumber(name: string, value: number, most: number, least = 1): number {
  if (value > most) throw new LimitError(`${name}: expected at most ${most}, got ${shown(value)}.`);
  if (!Number.isInteger(value) || value < least) throw new InputError(`${name}: expected a whole number from ${least} to ${most}, got ${shown(value)}.`);
  return value;
}

/** Ids, each once, in the order given: from `least` to `most` of them. */
export function distinctIds(ids: readonly string[], most: number, least = 1): readonly string[] {
  if (ids.length > most) throw new LimitError(`ids: expected at most ${most}, got ${ids.length}.`);
  const distinct = [...new Set(ids)];
  if (distinct.length < least) throw new InputError(`ids: expected at least ${least === 1 ? 'one' : `${least} different ones`}, got ${distinct.length === 0 ? 'none' : distinct.length}.`);
  return distinct;
}
