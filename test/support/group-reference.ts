import { counted, days, isOld, periodOf, type Asked, type Known } from './choice-reference.js';
import type { FigureReference } from './figure-reference.js';

export interface ExpectedGroup {
  readonly keys: readonly (string | null)[];
  readonly count: number;
  readonly sum: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly median: number | null;
  readonly reasons: readonly string[];
}

/** What a note says, by its words. */
export const REASONS: readonly (readonly [name: string, words: RegExp])[] = [
  ['mixed', /^Only counted/],
  ['stages', /in different stages/],
  ['unit', /shares, scores and ranks/],
  ['ranges', /No sum[^.]*ranges/],
  ['entities', /over entities/],
  ['time', /over time/],
  ['overlap', /overlap or are not known/],
  ['parts', /a whole and its parts/],
  ['places', /in several places/],
  ['borders', /borders of their time/],
  ['aside', /Left aside: \d+ for/],
  ['currency', /Left aside: \d+ in another currency/],
];

/** Every value that a figure has of a dimension; places together. */
function tuples(
  reference: FigureReference,
  figure: Known,
  by: readonly string[],
): readonly (readonly (string | null)[])[] {
  const districts = reference.districts(figure.about);
  const places =
    districts.length === 0
      ? [{ district: null, city: null }]
      : districts.map((district) => ({ district, city: reference.city(district) }));
  const sources = figure.sources.length === 0 ? [null] : figure.sources;
  const [from, to] = [figure.start?.slice(0, 4), figure.end?.slice(0, 4)];
  const single: Readonly<Record<string, string | null>> = {
    METRIC: figure.metric,
    ENTITY: figure.about,
    STATUS: figure.status,
    BREAKDOWN: figure.breakdown,
    MONEY_STAGE: figure.moneyStage,
    CURRENCY: figure.currency ?? (reference.property(figure.metric, 'unit') === 'CNY' ? 'CNY' : null),
    CATEGORY: reference.property(figure.metric, 'category') as string | null,
    YEAR: from === to ? (from ?? null) : `${from ?? '..'}/${to ?? '..'}`,
  };
  const all = places.flatMap(({ district, city }) =>
    sources.map((source) =>
      by.map((each) =>
        each === 'DISTRICT' ? district : each === 'CITY' ? city : each === 'SOURCE' ? source : (single[each] ?? null),
      ),
    ),
  );
  return all.filter((tuple, index) => all.findIndex((other) => String(other) === String(tuple)) === index);
}

export function groupsIn(
  reference: FigureReference,
  by: readonly string[],
  found: readonly Known[],
  asked: Asked,
): readonly ExpectedGroup[] {
  const placed = by
    .map((each, index) => (each === 'DISTRICT' || each === 'CITY' ? index : -1))
    .filter((index) => index >= 0);
  const figures = reference
    .standing(found)
    .map((figure) => (placed.length > 0 ? { ...figure, borders: reference.bordersIn(figure.about) } : figure))
    .filter(
      ({ status, breakdown }) =>
        asked.statuses.includes(status) && (asked.withBreakdowns === true || breakdown === null),
    );
  const own = (figure: Known): boolean => asked.withCurrencies === true || figure.currency === null;
  const rows = figures.flatMap((figure) => {
    const found = tuples(reference, figure, by);
    const places = new Set(found.map((tuple) => String(placed.map((index) => tuple[index] ?? 'none'))));
    return found.map((tuple) => ({ tuple, figure, several: places.size > 1 }));
  });
  const keys = [
    ...new Map(rows.filter(({ figure }) => own(figure)).map(({ tuple }) => [JSON.stringify(tuple), tuple])).values(),
  ].sort((one, other) => {
    const at = one.findIndex((key, index) => key !== other[index]);
    const [key, than] = [one[at] ?? null, other[at] ?? null];
    return key === null ? 1 : than === null ? -1 : key < than ? -1 : 1;
  });
  return keys.map((tuple) => {
    const inside = rows.filter((row) => JSON.stringify(row.tuple) === JSON.stringify(tuple));
    const ours = inside.filter(({ figure }) => own(figure));
    return expected(
      reference,
      tuple,
      ours.map(({ figure }) => figure),
      ours.some(({ several }) => several),
      asked,
      inside.length > ours.length,
    );
  });
}

function expected(
  reference: FigureReference,
  keys: readonly (string | null)[],
  figures: readonly Known[],
  several: boolean,
  asked: Asked,
  foreign: boolean,
): ExpectedGroup {
  const used = counted(figures, asked);
  const aside = [...(figures.length > used.length ? ['aside'] : []), ...(foreign ? ['currency'] : [])];
  const nothing = { keys, count: used.length, sum: null, min: null, max: null, median: null };
  if (new Set(used.map(({ metric }) => metric)).size > 1 || new Set(used.map(({ currency }) => currency)).size > 1)
    return { ...nothing, reasons: ['mixed', ...aside] };
  const pairs = used.flatMap((one) => used.filter((other) => other !== one).map((other) => [one, other] as const));
  const metric = (used[0] as Known).metric;
  const touches = (one: Known, other: Known): boolean => {
    const [first, second] = [days(one), days(other)];
    return !first || !second || (first[0] <= second[1] && second[0] <= first[1]);
  };
  const unit = reference.property(metric, 'unit') as string;
  const reasons = [
    ...(pairs.some(([one, other]) => one.moneyStage !== other.moneyStage) ? ['stages'] : []),
    ...(pairs.length > 0 && ['PERCENT', 'POINT', 'RANK', 'PER_MILLE', 'RATIO'].includes(unit) ? ['unit'] : []),
    ...(used.some(({ upper }) => upper !== null) ? ['ranges'] : []),
    ...(!reference.property(metric, 'additive') && pairs.some(([one, other]) => one.about !== other.about)
      ? ['entities']
      : []),
    ...(!reference.property(metric, 'additiveOverTime') &&
    pairs.some(([one, other]) => periodOf(one) !== periodOf(other))
      ? ['time']
      : []),
    ...(pairs.some(([one, other]) => one.about === other.about && touches(one, other)) ? ['overlap'] : []),
    ...(pairs.some(([one, other]) => one.about !== other.about && reference.above(one.about).has(other.about))
      ? ['parts']
      : []),
    ...(several ? ['places'] : []),
  ];
  const remarks = used.some(isOld) ? ['borders'] : [];
  const values = used.map(({ value }) => value).sort((one, other) => one - other);
  const half = (values.length - 1) / 2;
  return {
    ...{ keys, count: used.length, sum: reasons.length > 0 ? null : values.reduce((total, value) => total + value, 0) },
    ...{ min: values[0] as number, max: Math.max(...used.map(({ value, upper }) => upper ?? value)) },
    ...{
      median: ((values[Math.floor(half)] as number) + (values[Math.ceil(half)] as number)) / 2,
      reasons: [...reasons, ...remarks, ...aside],
    },
  };
}
