import { firstDay } from '../../shared/dates.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import type { MergedRow } from '../merge/merge.js';
import { nodesById } from '../read/seed-row.js';

/** What a programme did of a time that was over before the programme began: a baseline, or another's doing. */
export function beforeProgram(rows: readonly MergedRow[]): readonly Doubt[] {
  const nodes = nodesById(rows);
  return rows.flatMap((row) => {
    const { program, extent, status, periodEnd } = row.values;
    if (extent !== 'PART' || status !== 'ACTUAL' || typeof periodEnd !== 'string') return [];
    const begun = nodes.get(program);
    const starts = begun?.values['starts'];
    return begun && typeof starts === 'string' && periodEnd < firstDay(starts)
      ? [
          doubt(
            row,
            'BEFORE_PROGRAM',
            'periodEnd',
            `periodEnd: expected a day from ${starts} on, when ${quote(program)} began (${lineText(begun.place)}), ` +
              `got ${quote(periodEnd)} of what it did; what there was before is WHOLE, or a BASELINE`,
          ),
        ]
      : [];
  });
}
