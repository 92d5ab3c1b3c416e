/** How figures are chosen, written for the tests alone: plain and slow, after docs/figures.md. */
export interface Known {
  readonly id: string;
  readonly metric: string;
  readonly about: string;
  readonly program: string | null;
  readonly sources: readonly string[];
  /** The first and the last day on which its newest source can have been published. */
  readonly publishedFrom: string;
  readonly published: string;
  readonly value: number;
  readonly upper: number | null;
  readonly qualifier: string;
  readonly status: string;
  readonly rank: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly extent: string;
  readonly breakdown: string | null;
  readonly moneyStage: string | null;
  readonly currency: string | null;
  readonly corrects: string | null;
  /** What corrects it and was not retracted, of whatever quantity. */
  readonly correctedBy: readonly string[];
  readonly addsOverTime: boolean;
  /** When it was first said, by its sources or what they copy. */
  readonly said: string;
  /** Of each of its sources, those that it copies, and those that revise it. */
  readonly origins: readonly (readonly string[])[];
  readonly revisions: readonly (readonly string[])[];
  readonly retracted: string | null; // All of its sources, by this day.
  /** When the borders last changed of what it is about. */
  readonly borders: string | null;
}
export interface Asked {
  readonly statuses: readonly string[];
  readonly year: number | null;
  readonly withBreakdowns?: boolean;
  readonly withCurrencies?: boolean;
}
export interface Used {
  readonly used: string;
  readonly reports: readonly string[];
  readonly alternatives: readonly string[];
  readonly beside: readonly string[];
  readonly earlier: readonly string[];
}
export interface Point extends Used {
  readonly known: Known;
}

/** The ends of what a figure can mean; the figures of the tests have neither decimals nor multipliers. */
export function ends({ value, upper, qualifier }: Known): readonly [number, number] {
  if (qualifier === 'RANGE') return [value, upper as number];
  if (qualifier === 'ABOUT') return [value - value / 10, value + value / 10];
  if (qualifier === 'AT_LEAST') return [value, Infinity];
  return qualifier === 'AT_MOST' ? [-Infinity, value] : [value, value];
}
export const days = ({ start, end, status, said }: Known): readonly [string, string] | null => {
  if (start === null && end === null) return null;
  const last = status !== 'ACTUAL' ? '9999-12-31' : start !== null && start > said ? start : said;
  return [start ?? '0001-01-01', end ?? last];
};

export const meets = (one: Known, other: Known): boolean =>
  ends(one)[0] <= ends(other)[1] && ends(other)[0] <= ends(one)[1];
const inside = (one: Known, other: Known): boolean => ends(one)[0] >= ends(other)[0] && ends(one)[1] <= ends(other)[1];
const same = (one: Known, other: Known): boolean =>
  one.value === other.value && String(ends(one)) === String(ends(other));
const period = ({ start, end, said }: Known): string =>
  start === null && end === null ? said.slice(0, 4) : `${start ?? ''}/${end ?? ''}`;
export const quantity = (figure: Known): string =>
  [
    ...[figure.metric, figure.about, figure.extent === 'PART' ? figure.program : null],
    ...[figure.moneyStage, figure.currency, figure.status, period(figure), figure.breakdown],
  ].join('|');

/** Lists of numbers and texts, compared one after the other. */
type Keys = readonly (number | string)[];
export const before = (one: Keys, other: Keys): boolean => {
  const at = one.findIndex((key, index) => key !== other[index]);
  return at >= 0 && (one[at] as number) < (other[at] as number);
};
const firstBy = <Value>(values: readonly Value[], keys: (value: Value) => Keys): Value | undefined =>
  values.find((value) => values.every((other) => other === value || before(keys(value), keys(other))));
/** Later texts first: dates have digits and dashes alone. */
const late = (date: string): number => -Number(date.replaceAll('-', ''));

export function withdrawn(figure: Known, figures: readonly Known[]): boolean {
  const own = figures.filter((other) => quantity(other) === quantity(figure));
  const isCorrected = ({ correctedBy }: Known): boolean => correctedBy.length > 0;
  return (
    figure.rank === 'DEPRECATED' ||
    isCorrected(figure) ||
    (figure.corrects === null && own.some((other) => isCorrected(other) && same(other, figure)))
  );
}

/** Of the figures of one quantity the one that is used. */
function voice(figures: readonly Known[]): Known | undefined {
  const standing = figures.filter((figure) => !withdrawn(figure, figures));
  // What was retracted speaks beside what was retracted too, alone.
  const speaks = ({ retracted }: Known, lists: Known['origins']): number => {
    const spoken = standing.filter((other) => !other.retracted === !retracted).flatMap(({ sources }) => sources);
    return Number(lists.length > 0 && !lists.some((ids) => !ids.some((id) => spoken.includes(id))));
  };
  const trust = (figure: Known): Keys => [
    ...[figure.retracted === null ? 0 : 1, figure.rank === 'PREFERRED' ? 0 : 1],
    ...[speaks(figure, figure.origins), speaks(figure, figure.revisions)],
  ];
  const newest = (figure: Known): Keys => [
    ...trust(figure),
    late(figure.publishedFrom),
    -late(figure.published),
    figure.sources[0] ?? '',
    figure.id,
  ];
  const first = firstBy(standing, newest);
  if (!first) return undefined;
  const finer = standing.filter((figure) => String(trust(figure)) === String(trust(first)) && inside(figure, first));
  const width = (figure: Known): number => ends(figure)[1] - ends(figure)[0];
  const finest = finer.filter((figure) =>
    finer.every(
      (other) =>
        width(figure) < width(other) ||
        (width(figure) === width(other) && (inside(figure, other) || !inside(other, figure))),
    ),
  );
  const one = firstBy(finest, newest) as Known;
  return firstBy(
    finer.filter((figure) => same(figure, one)),
    (figure) => [-late(figure.published), figure.sources[0] ?? '', figure.id],
  );
}

const MONEY = ['EXPENDITURE', 'DISBURSEMENT', 'null', 'COMMITMENT', 'BUDGET'];
const dayNumber = (date: string): number => Date.parse(date) / 86_400_000;

function keysOf(figure: Known, { statuses, year }: Asked): Keys {
  const found = days(figure);
  const long = found !== null && figure.addsOverTime && dayNumber(found[1]) - dayNumber(found[0]) > 365;
  const open = figure.start === null || figure.end === null;
  const latest: Keys = [!found ? 3 : figure.status === 'NORM' ? 0 : open ? 2 : Number(long)];
  const near = (): Keys => {
    if (!found) return [2, 0];
    const [from, to] = [dayNumber(`${year}-01-01`), dayNumber(`${year}-12-31`)];
    const [first, last] = [dayNumber(found[0]), dayNumber(found[1])];
    const [beyond, lacking] = [
      Math.max(0, from - first) + Math.max(0, last - to),
      Math.max(0, first - from) + Math.max(0, to - last),
    ];
    return [beyond > 0 ? 1 : 0, beyond + lacking];
  };
  return [
    statuses.indexOf(figure.status),
    figure.extent === 'PART' ? 1 : 0,
    ...(year === null ? latest : near()),
    ...(found ?? ['', '']).toReversed().map(late),
    MONEY.indexOf(String(figure.moneyStage)),
    figure.breakdown === null ? 0 : figure.breakdown.split(';').length,
    figure.currency ?? '',
    quantity(figure),
  ];
}

/** The figures that are used, one per quantity. */
export const usedIn = (figures: readonly Known[]): readonly Known[] =>
  [...new Set(figures.map(quantity))].flatMap(
    (each) => voice(figures.filter((figure) => quantity(figure) === each)) ?? [],
  );
/** Of figures of one status, the one that is the latest. */
export const latestOf = (figures: readonly Known[]): Known | undefined =>
  firstBy(figures, (figure) => keysOf(figure, { statuses: [figure.status], year: null }));

const idsOf = (figures: readonly Known[]): readonly string[] => figures.map(({ id }) => id).sort();

/** What is said of its own accord before copies, then what was published first. */
function originalsFirst(figures: readonly Known[]): readonly string[] {
  const keys = ({ origins, published, sources, id }: Known): Keys => [
    origins.length === 0 || origins.some((ids) => ids.length === 0) ? 0 : 1,
    ...[-late(published), sources[0] ?? '', id],
  ];
  return [...figures].sort((one, other) => (before(keys(one), keys(other)) ? -1 : 1)).map(({ id }) => id);
}

/** All that is used among figures of one entity and metric, and of it that which falls into a slot. */
export function choices(figures: readonly Known[], asked: Asked, slot: (figure: Known) => string): readonly Point[] {
  const used = usedIn(figures);
  const fit = used.filter(
    ({ status, breakdown, currency }) =>
      asked.statuses.includes(status) &&
      (asked.withBreakdowns === true || breakdown === null) &&
      (asked.withCurrencies === true || currency === null),
  );
  return [...new Set(fit.map(slot))].map((each) => {
    const own = fit.filter((figure) => slot(figure) === each);
    const known = firstBy(own, (figure) => keysOf(figure, asked)) as Known;
    const voices = figures.filter((figure) => quantity(figure) === quantity(known) && figure !== known);
    const others = used.filter(
      (figure) => figure !== known && figure.breakdown === known.breakdown && figure.currency === known.currency,
    );
    const earlier = others.filter((figure) => !days(figure) && figure.published < known.publishedFrom);
    const beside = others.filter((figure) => {
      if (earlier.includes(figure)) return false;
      const [one, other] = [days(figure), days(known)];
      return !one || (other !== null && one[0] <= other[1] && other[0] <= one[1]);
    });
    return {
      ...{ known, used: known.id, beside: idsOf(beside), earlier: idsOf(earlier) },
      reports: originalsFirst(voices.filter((figure) => meets(figure, known))),
      alternatives: idsOf(voices.filter((figure) => !meets(figure, known))),
    };
  });
}

/** What is used for each period and status, in order. */
export function points(figures: readonly Known[], asked: Asked): readonly Point[] {
  const slot = (figure: Known): string => [period(figure), figure.status, figure.breakdown, figure.currency].join('|');
  const keys = ({ known }: Point): Keys => [
    days(known) ? 0 : 1,
    ...(days(known) ?? ['', '']),
    period(known),
    asked.statuses.indexOf(known.status),
    quantity(known),
  ];
  return [...choices(figures, asked, slot)].sort((one, other) => (before(keys(one), keys(other)) ? -1 : 1));
}

/** The figure of one entity and metric: for a year, or the latest. */
export const single = (figures: readonly Known[], asked: Asked): Point | null =>
  choices(figures, asked, () => '')[0] ?? null;

/** What a group counts: one per entity, metric, period, breakdown, currency and programme of a part. */
export function counted(figures: readonly Known[], asked: Asked): readonly Known[] {
  const slot = (figure: Known): string =>
    [period(figure), figure.extent === 'PART' ? figure.program : null, figure.breakdown, figure.currency].join('|');
  const pairs = [...new Set(figures.map(({ about, metric }) => `${about} ${metric}`))];
  return pairs.flatMap((pair) =>
    choices(
      figures.filter(({ about, metric }) => `${about} ${metric}` === pair),
      asked,
      slot,
    ).map(({ known }) => known),
  );
}
export const periodOf = period;

/** Whether borders changed after its period, or after its source if it has none. */
export const isOld = (figure: Known): boolean =>
  figure.borders !== null && (days(figure)?.[1] ?? figure.published) < figure.borders;
