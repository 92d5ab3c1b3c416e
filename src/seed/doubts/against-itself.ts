import { quantityOf } from '../../nodes/observation/quantity.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import type { SeedRow } from '../read/seed-row.js';
import { canBothBe, firstSource, groupsAmong, inOrderOfIds, standingFigures } from './standing-figures.js';

/** What a source may say by a slip, or whoever wrote it down: two figures for the same, that cannot both be. */
export function againstItself(rows: readonly SeedRow[]): readonly Doubt[] {
  const standing = standingFigures(rows).filter(
    ({ values }) => values['rank'] === 'NORMAL' && values['corrects'] === null,
  );
  return groupsAmong(standing, 'about', quantityInSource).flatMap((same) => {
    const figures = inOrderOfIds(same);
    return figures.flatMap((row, index) => {
      const other = figures.slice(0, index).find((each) => !canBothBe(each, row));
      return other ? [against(row, other)] : [];
    });
  });
}

const against = (row: SeedRow, other: SeedRow): Doubt =>
  doubt(
    row,
    'AGAINST_ITSELF',
    'value',
    `value: expected a source to give one figure for this, got ${quote(row.values['asPrinted'])}, and ` +
      `${quote(other.values['asPrinted'])} in ${lineText(other.place)}; if it says both, give the one to use the ` +
      'rank PREFERRED',
    [other],
  );

/** A quantity in one source; what has no period is of the time of that source. */
const quantityInSource = (row: SeedRow): string => `${firstSource(row)} ${quantityOf(row.values, { firstSaid: '' })}`;
