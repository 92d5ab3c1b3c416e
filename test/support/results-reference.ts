import { days, ends, latestOf, usedIn, type Known } from './choice-reference.js';

/** What came of targets, written for the tests alone: plain and slow, after docs/figures.md. */

export interface Came {
  readonly target: string;
  readonly baseline: string | null;
  readonly actuals: readonly string[];
  readonly progress: number | null;
  readonly progressOf: string | null;
  /** More than one only if the actuals cover the target's period equally well in ways that do not agree. */
  readonly states: readonly string[];
}
interface Asked {
  readonly direction: string;
  readonly spoken: string | null;
  /** Whether values of different times may be added up. */
  readonly adds: boolean;
}

const MONEY = ['EXPENDITURE', 'DISBURSEMENT', null, 'COMMITMENT', 'BUDGET'];
const number = (day: string): number => Date.parse(day) / 86_400_000;
const daysIn = (figure: Known): number => {
  const [from, to] = days(figure) ?? ['0001-01-01', '9999-12-31'];
  return number(to) - number(from) + 1;
};
const series = ({ extent, program, breakdown, currency }: Known): string =>
  JSON.stringify([extent === 'PART' ? program : null, breakdown, currency]);
const idOf = (figure: Known | undefined): string | null => figure?.id ?? null;
/** One figure or several as the least and the most that they can mean together. */
type Ends = readonly [least: number, most: number];

export function cameOf(figures: readonly Known[], asked: Asked): readonly Came[] {
  const used = usedIn(figures);
  return used
    .filter(({ status }) => status === 'TARGET')
    .map((target) => {
      const alike = (status: string): readonly Known[] =>
        used.filter((figure) => figure.status === status && series(figure) === series(target));
      const actuals = alike('ACTUAL');
      const baseline = baselineOf(target, alike('BASELINE'));
      const long = (figure: Known): boolean => asked.adds && daysIn(figure) > 366;
      const last = latestOf(
        actuals.filter((actual) => {
          const period = days(actual);
          const since = baseline && days(baseline);
          if (!period || (since && period[1] < since[1])) return false;
          return (!target.end || period[1] <= target.end) && long(actual) === long(target);
        }),
      );
      const fit =
        baseline && last && long(baseline) === long(target) && ![target, baseline, last].some(({ upper }) => upper);
      const progress =
        fit && target.value !== baseline.value
          ? Number(((last.value - baseline.value) / (target.value - baseline.value)).toPrecision(3))
          : null;
      return {
        ...{ target: target.id, baseline: idOf(baseline), actuals: actuals.map(({ id }) => id).sort() },
        ...{ progress, progressOf: progress === null ? null : idOf(last), states: states(target, actuals, asked) },
      };
    })
    .sort((one, other) => (one.target < other.target ? -1 : 1));
}

function baselineOf(target: Known, baselines: readonly Known[]): Known | undefined {
  const before = baselines.filter(
    (each) => !days(each) || !target.end || (days(each) as [string, string])[1] < target.end,
  );
  const own = before.filter(({ sources }) => sources.some((source) => target.sources.includes(source)));
  return latestOf(own.length > 0 ? own : before);
}

function states(target: Known, actuals: readonly Known[], { direction, spoken, adds }: Asked): readonly string[] {
  if (!target.end) return ['UNKNOWN'];
  const { end } = target;
  const atEnd = latestOf(actuals.filter((actual) => days(actual)?.[1] === end));
  const measured: readonly Ends[] = adds ? sums(target, actuals) : atEnd ? [ends(atEnd)] : [];
  const otherwise = spoken === null || spoken < end ? 'NOT_DUE' : 'UNKNOWN';
  if (direction === 'NEUTRAL' || measured.length === 0) return [otherwise];
  // Less is better: the same, upside down.
  const turned = ([least, most]: Ends): Ends => (direction === 'LOWER_IS_BETTER' ? [-most, -least] : [least, most]);
  const [near] = turned(ends(target));
  return measured.map(turned).map(([least, most]) => {
    if (!Number.isFinite(near)) return otherwise;
    return least >= near ? 'MET' : most < near ? 'NOT_MET' : otherwise;
  });
}

/** What figures within the target's period come to: each way to cover the most days with the fewest of them. */
function sums(target: Known, actuals: readonly Known[]): readonly Ends[] {
  const [from, to] = days(target) as [string, string];
  const inside = actuals.filter((actual) => {
    const period = days(actual);
    return period && period[0] >= from && period[1] <= to;
  });
  const sets = inside
    .reduce<readonly (readonly Known[])[]>((all, figure) => [...all, ...all.map((set) => [...set, figure])], [[]])
    .filter((set) => set.length > 0 && set.every((one) => set.every((other) => one === other || apart(one, other))))
    .filter((set) => new Set(set.map(({ moneyStage }) => moneyStage)).size === 1);
  const covered = (set: readonly Known[]): number => set.reduce((sum, figure) => sum + daysIn(figure), 0);
  const rank = (set: readonly Known[]): readonly number[] => [
    -covered(set),
    set.length,
    MONEY.indexOf((set[0] as Known).moneyStage),
  ];
  const least = (at: number, among: typeof sets): typeof sets => {
    const best = Math.min(...among.map((set) => rank(set)[at] as number));
    return among.filter((set) => rank(set)[at] === best);
  };
  return [0, 1, 2]
    .reduce((among, at) => least(at, among), sets)
    .map((set) => [
      set.reduce((sum, figure) => sum + ends(figure)[0], 0),
      covered(set) === daysIn(target) ? set.reduce((sum, figure) => sum + ends(figure)[1], 0) : Infinity,
    ]);
}
const apart = (one: Known, other: Known): boolean => {
  const [first, second] = [days(one), days(other)] as [[string, string], [string, string]];
  return first[1] < second[0] || second[1] < first[0];
};
