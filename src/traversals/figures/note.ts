import { daysOfYear } from '../../shared/dates.js';
import type { Chosen } from './choose.js';
import type { Figure } from './figures.js';

/**
 * What a reader should know of a figure that was chosen, in plain words; null if it is exact, whole, of the year
 * asked for and alone. The rules: docs/figures.md.
 */
export function noteOf({ used, alternatives, year }: Chosen): string | null {
  const others = alternatives.filter(({ program }) => program === used.program);
  const parts = alternatives.length - others.length;
  const said = [
    ...(year === undefined ? [] : periodNote(used, year)),
    ...(used.program === null ? [] : [`For a programme (${used.program}), not for the whole.`]),
    ...(used.upper === null ? [] : ['A range: it counts by its lower value.']),
    ...(['EXACT', 'RANGE'].includes(used.qualifier) ? [] : [`Not exact (${used.qualifier}): it counts by its value.`]),
    ...(others.length === 0
      ? []
      : [
          `${others.length === 1 ? 'Another figure says' : `${others.length} others say`} otherwise: ` +
            `${reasonForChoice(used, others)}.`,
        ]),
    ...(parts === 0
      ? []
      : [
          `Beside it ${parts === 1 ? 'a figure' : `${parts} figures`} for ` +
            `${used.program === null ? 'programmes' : 'other programmes'}.`,
        ]),
  ];
  return said.length === 0 ? null : said.join(' ');
}

function periodNote({ start, end }: Figure, year: number): readonly string[] {
  const [from, to] = daysOfYear(year);
  if (start === null || end === null || (start === from && end === to)) return [];
  return [
    start < from || end > to ? `Of ${start} to ${end}, beyond ${year}.` : `Of ${start} to ${end}, a part of ${year}.`,
  ];
}

/** What decided between it and the next that could have been used: the order of choose.ts. */
function reasonForChoice(used: Figure, others: readonly Figure[]): string {
  const next = others.find(({ rank }) => rank !== 'DEPRECATED');
  if (next === undefined) return others.length === 1 ? 'it is deprecated' : 'they are deprecated';
  if (used.rank !== next.rank) return 'this one is preferred';
  return used.published === next.published
    ? 'of the same rank and day, this one is the first by its id'
    : 'this one is of the newest source';
}
