import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import type { SeedRow } from '../read/seed-row.js';
import { writtenPeriod } from './standing-figures.js';

/** The year that a figure is of, with no other number between them: not 比2020年, 2019年以来 or 2019年至2021年. */
const YEAR = new RegExp(
  '(?:^|[,;。:(]|[省市县区校]|(?:^|[,;。])(?:截至|截止|到|至))(\\d{4})年' +
    '(?!以来|[起后来至到—–~-]|[之以底末]?前|相比|[版级届]|[^,;。]{0,4}(?:建成|成立|创办|建校|启动|统计|发布|印发)|' +
    '\\d{1,2}月(?:\\d{1,2}日|[底末份])?[以起后来至到—–~-])' +
    '(?:\\d{1,2}月(?:\\d{1,2}日)?)?[^\\d《。;]*\\d[\\d,.]*[^\\d到至达]*$',
  'u',
);

/** So many characters before a figure may say of which year it is. */
const NEAR = 200;

/** A figure that is printed with a year that its period has no day of. */
export function otherYear(row: SeedRow, before: string, clause: string): readonly Doubt[] {
  const { periodStart, periodEnd, asPrinted } = row.values;
  const beside = before.slice(-NEAR) + clause;
  // 2018年、2019年分别: of which year each figure is, only its place in the list says.
  const [, year] = beside.includes('分别') ? [] : (YEAR.exec(beside) ?? []);
  const [first, last] = [periodStart ?? periodEnd, periodEnd ?? '9999'].map((day) => String(day).slice(0, 4));
  if (year === undefined || typeof (periodStart ?? periodEnd) !== 'string') return [];
  const isOf = periodStart === null ? year <= String(last) : year >= String(first) && year <= String(last);
  return isOf
    ? []
    : [
        doubt(
          row,
          'OTHER_YEAR',
          'periodStart',
          `periodStart: expected a period in ${year}, as ${quote(beside)} says, got ` +
            `${writtenPeriod(row)} for ${quote(asPrinted)}; if ` +
            'that year is of something else, accept this doubt',
        ),
      ];
}
