import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import type { SeedRow } from '../read/seed-row.js';

/** Units of which there is no half, if they are counted one by one. */
const WHOLE_UNITS: ReadonlySet<unknown> = new Set([
  ...['ITEM', 'SCHOOL', 'KINDERGARTEN', 'CLASS', 'PERSON', 'PERSON_TIME', 'PLACE', 'SET'],
  ...['VOLUME', 'ROOM', 'SITE', 'VENUE', 'TIME'],
]);

/** Half a school, or a tenth of a teacher, among what is counted and not a mean. */
export function fractionOfOne(row: SeedRow, metric: SeedRow['values']): readonly Doubt[] {
  if (metric['additive'] !== true || !WHOLE_UNITS.has(metric['unit'])) return [];
  const column = ['value', 'upper'].find((each) => !Number.isInteger(row.values[each] ?? 0));
  return column === undefined
    ? []
    : [
        doubt(
          row,
          'FRACTION_OF_ONE',
          column,
          `${column}: expected a whole number, since ${quote(row.values['metric'])} counts one by one, got ` +
            `${quote(row.values[column])}; is it in 万, a share, or a mean?`,
        ),
      ];
}
