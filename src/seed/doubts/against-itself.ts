import { quantityOf } from '../../nodes/observation/quantity.js';
import { groupBy } from '../../shared/collections.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import type { SeedRow } from '../read/seed-row.js';
import { canBothBe, firstSource, standingFigures } from './standing-figures.js';

/** What a source may say by a slip, or whoever wrote it down: two figures for the same, that cannot both be. */
export function againstItself(rows: readonly SeedRow[]): readonly Doubt[] {
  const standing = standingFigures(rows).filter(
    ({ values }) => values['rank'] === 'NORMAL' && values['corrects'] === null,
  );
  // Told apart once, by one text each, those of one thing at a time: there are very many, and most are alone.
  return [...groupBy(standing, ({ values }) => values['about']).values()]
    .flatMap((figures) => [...groupBy(figures, quantityInSource).values()])
    .flatMap(([first, ...others]) =>
      others
        .filter((row) => first && !canBothBe(first, row))
        .map((row) =>
          doubt(
            row,
            'AGAINST_ITSELF',
            'value',
            `value: expected a source to give one figure for this, got ${quote(row.values['asPrinted'])}, and ` +
              `${quote(first?.values['asPrinted'])} in ${lineText((first as SeedRow).place)}; if it says both, give ` +
              'the one to use the rank PREFERRED',
            [first as SeedRow],
          ),
        ),
    );
}

/** A quantity in one source; what has no period is of the time of that source. */
const quantityInSource = (row: SeedRow): string => `${firstSource(row)} ${quantityOf(row.values, { firstSaid: '' })}`;
