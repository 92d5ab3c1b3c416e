import type { Chosen } from './choose.js';
import type { Figure } from './figures.js';

/** What a reader should know of a figure that was chosen, in plain words; null where it is exact, whole, of the year asked for and alone. The rules: docs/figures.md. */
export function noteOf({ used, alternatives, year }: Chosen): string | null {
  const said = [
    ...(year === undefined ? [] : periodNote(used, year)),
    ...(used.program === null ? [] : [`For a programme (${used.program}): there is no figure of the whole.`]),
    ...(used.upper === null ? [] : ['A range: it counts by its lower value.']),
    ...(['EXACT', 'RANGE'].includes(used.qualifier) ? [] : [`Not exact (${used.qualifier}): it counts by its value.`]),
    ...(alternatives.length === 0 ? [] : [`${alternatives.length === 1 ? 'Another figure says' : `${alternatives.length} others say`} otherwise: ${reason(used, alternatives)}.`]),
  ];
  return said.length === 0 ? null : said.join(' ');
}

function periodNote({ start, end }: Figure, year: number): readonly string[] {
  const [from, to] = ['01-01', '12-31'].map((day) => `${String(year).padStart(4, '0')}-${day}`) as [string, string];
  if (start === null || end === null || (start === from && end === to)) return [];
  return [start < from || end > to ? `Of ${start} to ${end}: there is none of ${year} alone.` : `Of ${start} to ${end}, a part of ${year}.`];
}

function reason(used: Figure, alternatives: readonly Figure[]): string {
  const others = alternatives.filter(({ rank }) => rank !== 'DEPRECATED');
  if (others.length === 0) return 'deprecated';
  if (used.program === null && others.every(({ program }) => program !== null)) return 'this one is of the whole';
  if (used.rank === 'PREFERRED' && others.every(({ rank }) => rank !== 'PREFERRED')) return 'this one is preferred';
  if (used.published !== null && others.every(({ published }) => published === null || published < (used.published as string))) return 'this one is of the newest source';
  return 'this one comes first by the rules of preference, source and id';
}
