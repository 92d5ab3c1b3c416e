import { firstDay, lastDay } from '../../shared/dates.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import type { MergedRow } from '../merge/merge.js';
import { nodesById } from '../read/seed-row.js';

/** What begins while a school or a body is there; of these, what none has before it opens. */
const WHILE_THERE = [
  ...['AWARDED_TO', 'PARTNERS_WITH', 'PAIRED_WITH', 'PARTNERS_IN', 'PARTICIPATES_IN', 'MEMBER_OF', 'OPERATES'],
];
const NOT_BEFORE = ['AWARDED_TO', 'PARTNERS_WITH', 'PAIRED_WITH'];
/** Whoever founds a school together works together before it opens: 共建, 联办, 创办, 设立, 引进. */
const FOUNDING = /[共联合筹捐]建|[联合创]办|创建|创立|设立|引进/u;

/** What began before a school opened, or after it closed or a body was dissolved: another one's, or a wrong date. */
export function outOfItsTime(rows: readonly MergedRow[]): readonly Doubt[] {
  const nodes = nodesById(rows);
  return rows.flatMap((row) => {
    const { from, to, since } = row.values;
    if (typeof since !== 'string' || !WHILE_THERE.includes(row.table.edge?.type ?? '')) return [];
    return [from, to].flatMap((id) => {
      const thing = nodes.get(id);
      const why = thing ? whyNotThen(row, since, thing) : null;
      return thing && why !== null
        ? [
            doubt(
              row,
              'OUT_OF_ITS_TIME',
              'since',
              `since: expected a date ${why} (${lineText(thing.place)}), got ${quote(since)}; if it was of another ` +
                'that it took the place of, or that took its place, say it of that one',
            ),
          ]
        : [];
    });
  });
}

function whyNotThen({ table, values }: MergedRow, since: string, thing: MergedRow): string | null {
  const { id, opened, closed, dissolved } = thing.values;
  const ended = closed ?? dissolved;
  if (typeof ended === 'string' && lastDay(ended) < firstDay(since))
    return `by ${ended}, when ${quote(id)} ${closed ? 'closed' : 'was dissolved'}`;
  const isToCome = values['award'] === 'AIMED_AT' || FOUNDING.test(String(values['mode'] ?? ''));
  return typeof opened === 'string' &&
    lastDay(since) < firstDay(opened) &&
    NOT_BEFORE.includes(table.edge?.type ?? '') &&
    !isToCome
    ? `from ${opened} on, when ${quote(id)} opened`
    : null;
}
