import { breakdownOf, codesWithin, DIMENSIONS } from '../../domain/breakdown.js';
import { groupBy } from '../../shared/collections.js';
import { quote } from '../../shared/errors.js';
import { rounded } from '../../shared/round.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import { nodesById, type SeedRow } from '../read/seed-row.js';
import {
  firstSource,
  groupsAmong,
  inCommon,
  inOrderOfIds,
  meantBy,
  programOfPart,
  standingFigures,
} from './standing-figures.js';

/** How a part differs from its whole: by one dimension or several, as what a programme did, as some of its years. */
type Difference = readonly string[];
const PROGRAM = 'program';
const PERIOD = 'period';

/** Of which and altogether, in one source: a group, a programme or a year that comes to more than its whole. */
export function partsOfWhole(rows: readonly SeedRow[]): readonly Doubt[] {
  const nodes = nodesById(rows);
  const figures = standingFigures(rows).filter(
    ({ values }) =>
      values['rank'] === 'NORMAL' && values['corrects'] === null && isAdded(nodes.get(values['metric'])?.values),
  );
  return groupsAmong(figures, 'about', countedInSource).flatMap((same) =>
    beyondWholes(inOrderOfIds(same), nodes.get(same[0]?.values['metric'])?.values ?? {}),
  );
}

const isAdded = (metric: SeedRow['values'] | undefined): boolean =>
  metric?.['additive'] === true || metric?.['additiveOverTime'] === true;

const countedInSource = (row: SeedRow): string =>
  `${firstSource(row)} ${inCommon(row, ['metric', 'status', 'moneyStage'])}`;

/** The narrowest whole comes first, and parts are told once. */
function beyondWholes(same: readonly SeedRow[], metric: SeedRow['values']): readonly Doubt[] {
  const told = new Set<string>();
  return same
    .map((whole) => ({ whole, most: meantBy(whole).most }))
    .sort((one, other) => (one.most ?? Infinity) - (other.most ?? Infinity))
    .flatMap(({ whole, most }) =>
      most === null
        ? []
        : together(whole, same, metric)
            .filter((added) => rounded(added.reduce((sum, part) => sum + leastOf(part), 0)) > most)
            .map((added) => ({ added, key: added.map(({ place }) => lineText(place)).join() }))
            .filter(({ key }) => !told.has(key) && told.add(key))
            .map(({ added }) => beyond(added, whole)),
    );
}

const leastOf = (row: SeedRow): number => meantBy(row).least ?? 0;

const beyond = (added: readonly SeedRow[], whole: SeedRow): Doubt =>
  doubt(
    added.at(-1) as SeedRow,
    'PARTS_BEYOND_WHOLE',
    'value',
    `value: expected parts of at most ${quote(whole.values['asPrinted'])} (${lineText(whole.place)}), got ` +
      `${added.map(({ values }) => quote(values['asPrinted'])).join(' and ')}, which are more; is one of them of ` +
      'something else, or a figure wrong? If the source says so, accept this doubt',
    [whole],
  );

/** Parts of a whole that may be added up: all that differ from it by one and the same, and are apart; else one. */
function together(
  whole: SeedRow,
  same: readonly SeedRow[],
  metric: SeedRow['values'],
): readonly (readonly SeedRow[])[] {
  const parts = same
    .map((part) => ({ part, by: differencesFrom(whole, part) }))
    .filter(({ by }) => by.length > 0 && by.every((each) => isCounted(each, metric)));
  const groups = groupBy(parts, ({ part, by: [one = '', ...more] }) =>
    more.length === 0 && (one === PERIOD || DIMENSIONS[one]?.apart) ? one : lineText(part.place),
  );
  return [...groups].map(([by, own]) => {
    const kept: SeedRow[] = [];
    for (const { part } of [...own].sort((one, other) => leastOf(other.part) - leastOf(one.part)))
      if (kept.every((each) => areApart(by, each, part))) kept.push(part);
    return own.map(({ part }) => part).filter((part) => kept.includes(part));
  });
}

/** What may fall (a change, a balance) may be more in one year, or of one group, than altogether. */
const isCounted = (by: string, metric: SeedRow['values']): boolean =>
  metric[by === PERIOD ? 'additiveOverTime' : 'additive'] === true && Number(metric['minimum'] ?? -1) >= 0;

/** Whether two parts count nothing twice. */
function areApart(by: string, one: SeedRow, other: SeedRow): boolean {
  if (by === PERIOD) {
    const [[start, end], [otherStart, otherEnd]] = [periodOf(one), periodOf(other)];
    return end < otherStart || otherEnd < start;
  }
  const contained = ({ values }: SeedRow): readonly string[] => {
    const code = codesIn(values)[by] ?? '';
    return codesWithin(by, code);
  };
  return !contained(one).some((code) => contained(other).includes(code));
}

/** By what a figure is a part of another; nothing if it is none. */
function differencesFrom({ values: whole }: SeedRow, { values: part }: SeedRow): Difference {
  const found: string[] = [];
  if (!samePeriod(whole, part)) {
    if (!isWithin(whole, part)) return [];
    found.push(PERIOD);
  }
  if (programOfPart(whole) !== programOfPart(part)) {
    if (programOfPart(whole) !== null) return [];
    found.push(PROGRAM);
  }
  const [outer, inner] = [codesIn(whole), codesIn(part)];
  for (const [dimension, code] of Object.entries(outer)) {
    const own = inner[dimension] ?? '';
    if (own === code) continue;
    if (!codesWithin(dimension, code).includes(own)) return [];
    found.push(dimension);
  }
  return [...found, ...Object.keys(inner).filter((dimension) => !(dimension in outer))];
}

const codesIn = ({ breakdown }: SeedRow['values']): Readonly<Record<string, string>> =>
  breakdownOf((breakdown as string | null) ?? '');
const periodOf = ({ values }: SeedRow): readonly [start: string, end: string] => [
  String(values['periodStart']),
  String(values['periodEnd']),
];
const samePeriod = (one: SeedRow['values'], other: SeedRow['values']): boolean =>
  one['periodStart'] === other['periodStart'] && one['periodEnd'] === other['periodEnd'];

/** Whether a period is some of another; what is counted up to one day may have begun long before. */
function isWithin(whole: SeedRow['values'], part: SeedRow['values']): boolean {
  const [start, end, from, to] = [whole['periodStart'], whole['periodEnd'], part['periodStart'], part['periodEnd']];
  return [start, end, from, to].every((day) => typeof day === 'string') && from !== to
    ? String(start) <= String(from) && String(to) <= String(end)
    : false;
}
