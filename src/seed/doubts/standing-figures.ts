import { intervalOf, type Interval } from '../../nodes/observation/interval.js';
import { meet } from '../../nodes/observation/voice.js';
import { foreignCurrency } from '../../nodes/observation/quantity.js';
import { ascending, groupBy } from '../../shared/collections.js';
import { sourcesCited, type SeedRow } from '../read/seed-row.js';

const isFigure = ({ table, values }: SeedRow): boolean =>
  table.node?.kind === 'observation' && typeof values['value'] === 'number' && typeof values['asPrinted'] === 'string';

const STANDING = new WeakMap<readonly SeedRow[], readonly SeedRow[]>();
/** The figures that can be compared with others, and that nobody withdrew; found once for the same rows. */
export function standingFigures(rows: readonly SeedRow[]): readonly SeedRow[] {
  const known = STANDING.get(rows);
  if (known) return known;
  const figures = rows.filter(isFigure);
  const corrected = new Set(figures.map(({ values }) => values['corrects']));
  const standing = figures.filter(({ values }) => values['rank'] !== 'DEPRECATED' && !corrected.has(values['id']));
  STANDING.set(rows, standing);
  return standing;
}

/** What a figure can mean. */
export const meantBy = ({ values }: SeedRow): Interval =>
  intervalOf(values as unknown as Parameters<typeof intervalOf>[0]);
export const canBothBe = (one: SeedRow, other: SeedRow): boolean => meet(meantBy(one), meantBy(other));

/** The programme that a figure tells a part of; null if it tells all. */
export const programOfPart = ({ extent, program }: SeedRow['values']): unknown => (extent === 'PART' ? program : null);
/** One text of what figures have in common: these columns, and the currency. */
export const inCommon = ({ values }: SeedRow, columns: readonly string[]): string =>
  [...columns.map((column) => values[column] ?? ''), foreignCurrency(values['currency'])].join(' ');
/** Figures that have a text in common; one thing or metric at a time, for there are very many, and most are alone. */
export const groupsAmong = (
  figures: readonly SeedRow[],
  by: 'about' | 'metric',
  textOf: (row: SeedRow) => string,
): readonly (readonly SeedRow[])[] =>
  [...groupBy(figures, ({ values }) => values[by]).values()]
    .flatMap((some) => [...groupBy(some, textOf).values()])
    .filter(({ length }) => length > 1);

/** Its period as it is written. */
export const writtenPeriod = ({ values }: SeedRow): string =>
  [values['periodStart'], values['periodEnd']].map((day) => String(day ?? '…')).join(' to ');

/** The first source that a row cites. */
export const firstSource = (row: SeedRow): string => sourcesCited(row)[0] ?? '';

/** By id: which of them is doubted, and beside which, depends on no order of packages. */
export const inOrderOfIds = (figures: readonly SeedRow[]): readonly SeedRow[] =>
  [...figures].sort((one, other) => ascending(String(one.values['id']), String(other.values['id'])));
