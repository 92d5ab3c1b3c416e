import { NEVER_ADDED } from '../../domain/units.js';
import { groupBy } from '../../shared/collections.js';
import { lastDay } from '../../shared/dates.js';
import { quote } from '../../shared/errors.js';
import { rounded } from '../../shared/round.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import { nodesById, published, sourcesCited, type SeedRow } from '../read/seed-row.js';
import type { SourceTrail } from '../merge/source-trail.js';
import {
  groupsAmong,
  inCommon,
  inOrderOfIds,
  writtenPeriod,
  programOfPart,
  standingFigures,
} from './standing-figures.js';

/** A figure that lost a digit or a 万, or gained one, beside another of the same time or of the year before or after. */
export function tenfold(rows: readonly SeedRow[], trail: SourceTrail): readonly Doubt[] {
  const nodes = nodesById(rows);
  const isAmount = ({ values }: SeedRow): boolean =>
    values['upper'] === null &&
    Number(values['value']) > 0 &&
    typeof values['periodStart'] === 'string' &&
    typeof values['periodEnd'] === 'string' &&
    values['corrects'] === null &&
    !NEVER_ADDED.has(String(nodes.get(values['metric'])?.values['unit'] ?? 'RANK'));
  const standing = standingFigures(rows).filter(isAmount);
  return groupsAmong(standing, 'about', seriesOf)
    .flatMap((series) => byYear(inOrderOfIds(series)).flatMap((near) => apart(near, trail)))
    .map((pair) => shifted(...newestFirst(pair, nodes)));
}

const seriesOf = (row: SeedRow): string =>
  `${String(programOfPart(row.values))} ${inCommon(row, ['metric', 'status', 'breakdown', 'moneyStage'])}`;

type Pair = readonly [row: SeedRow, other: SeedRow];
/** Whoever adds a document looks at its own figure, not at what stood there. */
function newestFirst([row, other]: Pair, nodes: ReadonlyMap<unknown, SeedRow>): Pair {
  const [day, otherDay] = [row, other].map((each) => published(each, nodes, lastDay) ?? '') as [string, string];
  return day < otherDay ? [other, row] : [row, other];
}

interface Near {
  /** Figures of one period, or of two years. */
  readonly figures: readonly SeedRow[];
  readonly before: readonly SeedRow[];
}

/** The figures of each period, with those of the year before if it is a year. */
function byYear(series: readonly SeedRow[]): readonly Near[] {
  const periods = groupBy(series, periodOf);
  return [...periods].map(([period, figures]) => {
    const [, year] = /^(\d{4})-01-01 \1-12-31$/u.exec(period) ?? [];
    const last = String(Number(year) - 1).padStart(4, '0');
    return { figures, before: year === undefined ? [] : (periods.get(`${last}-01-01 ${last}-12-31`) ?? []) };
  });
}
const periodOf = ({ values }: SeedRow): string => `${String(values['periodStart'])} ${String(values['periodEnd'])}`;

/** Each figure once, with the first of the others that it is many times or a small part of. */
function apart({ figures, before }: Near, trail: SourceTrail): readonly Pair[] {
  return figures.flatMap((row, index) => {
    const value = valueOf(row);
    const other =
      figures
        .slice(0, index)
        .find(
          (each) => isShifted(value, valueOf(each), 1) && !trail.joined([...sourcesCited(row), ...sourcesCited(each)]),
        ) ??
      before.find((each) => isShifted(value, valueOf(each), SURE_DIGITS) || isTenThousandfold(value, valueOf(each)));
    return other ? [[row, other]] : [];
  });
}

const valueOf = ({ values }: SeedRow): number => Number(values['value']);

/** So many digits are hardly the same in two years by chance. */
const SURE_DIGITS = 3;
function isShifted(one: number, other: number, digits: number): boolean {
  const [low, high] = one < other ? [one, other] : [other, one];
  const power = Math.round(Math.log10(high / low));
  return power > 0 && rounded(low * 10 ** power) === high && digitsIn(low) >= digits;
}
const digitsIn = (value: number): number =>
  String(value)
    .replace(/\D/gu, '')
    .replace(/^0+|0+$/gu, '').length;

/** Within a factor of two: nothing grows so in a year. */
function isTenThousandfold(one: number, other: number): boolean {
  const ratio = Math.max(one, other) / Math.min(one, other);
  return ratio >= 5_000 && ratio <= 20_000;
}

const shifted = (row: SeedRow, other: SeedRow): Doubt =>
  doubt(
    row,
    'TENFOLD',
    'value',
    `value: expected about as much as ${quote(other.values['asPrinted'])} (${writtenPeriod(other)}, ` +
      `${lineText(other.place)}), got ${quote(row.values['asPrinted'])}, many times more or less; is a digit, 万 ` +
      'or the unit of a table missing in one of them? If both are printed so, accept this doubt',
    [other],
  );
