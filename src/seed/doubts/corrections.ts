import { firstDay, lastDay } from '../../shared/dates.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import { nodesById, published, type SeedRow } from '../read/seed-row.js';
import { writtenPeriod } from './standing-figures.js';

/** A correction of what is not there, of something else, of what came later, or of nothing: perhaps a wrong id. */
export function correctionsOfOthers(rows: readonly SeedRow[]): readonly Doubt[] {
  const nodes = nodesById(rows);
  return rows.flatMap((row) => {
    const id = row.values['corrects'] ?? null;
    if (id === null) return [];
    const wrong = nodes.get(id);
    const why = wrong ? whyAnother(row, wrong, nodes) : 'which is not there; mend the id, or name its package too';
    return why === null
      ? []
      : [
          doubt(
            row,
            'CORRECTS_ANOTHER',
            'corrects',
            'corrects: expected an earlier figure of the same metric, thing, time and status, got ' +
              `${quote(id)}, ${why}`,
          ),
        ];
  });
}

type Values = SeedRow['values'];

function whyAnother(row: SeedRow, wrong: SeedRow, nodes: ReadonlyMap<unknown, SeedRow>): string | null {
  const place = lineText(wrong.place);
  const other = ['metric', 'about'].find((column) => row.values[column] !== wrong.values[column]);
  if (other !== undefined) return `which has another ${other}, in ${place}`;
  const [last, first] = [published(row, nodes, lastDay), published(wrong, nodes, firstDay)];
  if (last !== null && first !== null && last < first) return `which was published later, in ${place}`;
  const isSameNumber = isSame(NUMBER, row.values, wrong.values);
  const [clock, otherClock] = [clockOf(row.values), clockOf(wrong.values)];
  // What was measured leaves what was planned as it was; but what passed for measured may turn out to be planned.
  if (clock !== otherClock && (clock === 'ACTUAL' || !isSameNumber))
    return `which has another status (${String(wrong.values['status'])}), in ${place}; ${BOTH_STAND}`;
  if (isSameNumber)
    return isSame(SAID, row.values, wrong.values) ? `which says the same already, in ${place}; ${BOTH_STAND}` : null;
  if (!isSame(['breakdown'], row.values, wrong.values))
    return `which has another breakdown, in ${place}; ${BOTH_STAND}`;
  return clock !== 'PLANNED' && areOtherYears(row.values, wrong.values)
    ? `which is of another time (${writtenPeriod(wrong)}), in ${place}; ${BOTH_STAND}`
    : null;
}

const BOTH_STAND = 'if both stand, leave corrects empty';
const NUMBER = ['value', 'upper', 'qualifier'];
const SAID = ['status', 'periodStart', 'periodEnd', 'program', 'extent', 'breakdown', 'moneyStage', 'currency'];
const isSame = (columns: readonly string[], one: Values, other: Values): boolean =>
  columns.every((column) => one[column] === other[column]);

/** What was measured, what is to come, and what is in force: what is said of one does not mend another. */
const clockOf = ({ status }: Values): string =>
  status === 'BASELINE' ? 'ACTUAL' : status === 'TARGET' ? 'PLANNED' : String(status);

/** Whether both periods are written and are of other years; within a year, one may be known more exactly. */
const areOtherYears = (one: Values, other: Values): boolean =>
  ['periodStart', 'periodEnd'].some((column) => {
    const [year, otherYear] = [one[column], other[column]].map((day) => (day as string | null)?.slice(0, 4));
    return year !== undefined && otherYear !== undefined && year !== otherYear;
  });
