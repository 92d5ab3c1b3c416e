import type { Stretch, Surroundings } from '../../model/definition/surroundings.js';
import { FIRST_DAY, firstDay, lastDay, nextDay } from '../../shared/dates.js';

/** After every day that there is, in as many characters. */
const NEVER = '9999-99-99';
/** A stretch of days as it is stored: its first day, a slash, and the day on which it is over. */
const stretchText = ({ from, to }: Stretch): string => `${from}/${to ?? NEVER}`;

/**
 * When it is certain that a policy was not in force: before it was issued, from its end on, and while another stood in
 * its place. Of a date known by its month or year the policy may be in force until the last day. A day that no source
 * names is that of the source which says so: before, the policy may have been in force.
 */
export const outOfForce = (values: Readonly<Record<string, unknown>>, around: Surroundings): readonly string[] =>
  [...beforeIssue(values), ...afterEnd(values, around), ...around.replaced].map(stretchText).sort();

const beforeIssue = ({ issuedOn }: Readonly<Record<string, unknown>>): readonly Stretch[] =>
  typeof issuedOn === 'string' ? [{ from: FIRST_DAY, to: firstDay(issuedOn) }] : [];

/**
 * What is repealed from a day on is no more in force on that day; what runs until a day still is. A later document that
 * says it is over ends it, if only an earlier one gives a day, and a later one.
 */
function afterEnd(
  { status, validUntil }: Readonly<Record<string, unknown>>,
  { claimed }: Surroundings,
): readonly Stretch[] {
  const isOver = status === 'REPEALED' || status === 'EXPIRED';
  const over = isOver ? claimed('status') : null;
  if (typeof validUntil !== 'string') return over ? [{ from: over.since, to: null }] : [];
  const end = status === 'REPEALED' ? lastDay(validUntil) : nextDay(lastDay(validUntil));
  const isSaidLater = over !== null && over.said > (claimed('validUntil')?.said ?? over.said);
  return [{ from: isSaidLater && over.since < end ? over.since : end, to: null }];
}
