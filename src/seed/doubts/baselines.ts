import { quote } from '../../shared/errors.js';
import { groupBy } from '../../shared/collections.js';
import { LAST_DAY, lastDay } from '../../shared/dates.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import { nodesById, published, type SeedRow } from '../read/seed-row.js';
import { firstSource, inCommon, programOfPart, standingFigures } from './standing-figures.js';

/** Where a source begins from lies before what it aims at: after all of its targets, nothing is a baseline. */
export function baselinesAfterTargets(rows: readonly SeedRow[]): readonly Doubt[] {
  const nodes = nodesById(rows);
  const figures = standingFigures(rows).filter(({ values }) =>
    ['BASELINE', 'TARGET'].includes(String(values['status'])),
  );
  return [...groupBy(figures, aimOf).values()].flatMap((same) => {
    const targets = same.filter(({ values }) => values['status'] === 'TARGET');
    const last = targets.map(endOf).sort().at(-1);
    const target = targets.find((each) => endOf(each) === last);
    return last === undefined || !target
      ? []
      : same
          .filter(({ values }) => values['status'] === 'BASELINE' && String(values['periodStart'] ?? '') > last)
          .filter((row) => String(row.values['periodStart']) <= (published(row, nodes, lastDay) ?? ''))
          .map((row) =>
            doubt(
              row,
              'BASELINE_AFTER_TARGET',
              'periodStart',
              `periodStart: expected a baseline to begin before its target ends (${last}, ` +
                `${lineText(target.place)}), got ` +
                `${quote(row.values['periodStart'])}; what was measured after it is ACTUAL`,
              [target],
            ),
          );
  });
}

const endOf = ({ values }: SeedRow): string => (values['periodEnd'] as string | null) ?? LAST_DAY;

/** What a baseline and its targets share. */
const aimOf = (row: SeedRow): string =>
  `${firstSource(row)} ${String(programOfPart(row.values))} ${inCommon(row, ['metric', 'about', 'breakdown'])}`;
