import type { GraphReader } from '../../model/reader/graph-reader.js';
import { ascending, groupBy } from '../../shared/collections.js';
import { LAST_DAY } from '../../shared/dates.js';
import { checkThere } from '../figures/arguments.js';
import {
  byStage,
  choosePer,
  earliestFirst,
  lengthOf,
  orderFor,
  YEAR,
  type ChoiceAsked,
  type Chosen,
} from '../figures/choose.js';
import { readFigures, type Figure } from '../figures/figures.js';
import { addsUp } from './measured.js';
import { targetsOf } from './results.cypher.js';
import { judge, type Facts, type Judged } from './state.js';

/** What came of one target. */
export interface Result extends Judged {
  readonly target: Chosen;
  readonly baseline: Chosen | null;
  readonly actuals: readonly Chosen[];
  readonly progress: number | null;
  /** The actual that the progress is taken from. */
  readonly progressOf: Chosen | null;
}
interface ResultsAsked {
  readonly metric?: string | null;
  readonly knownAt?: string | null;
}

/** Every part and every currency stands for itself. */
const ASKED: ChoiceAsked = { statuses: ['TARGET', 'BASELINE', 'ACTUAL'], withBreakdowns: true, withCurrencies: true };

/** What came of each target of an entity. Two statements however many entities, and one that checks the metric. */
export async function results(reader: GraphReader, entity: string, asked: ResultsAsked): Promise<readonly Result[]> {
  const { metric = null, knownAt = null } = asked;
  if (metric !== null) await checkThere(reader, { metric: [metric] });
  const name = JSON.stringify([targetsOf.name, metric, knownAt]);
  return (await reader.batch(name, entity, (ids) => resultsPerEntity(reader, ids, asked))) ?? [];
}

/** What came of the targets of each entity that has any, by metric. */
async function resultsPerEntity(
  reader: GraphReader,
  entities: readonly string[],
  { metric, knownAt }: ResultsAsked,
): Promise<ReadonlyMap<string, readonly Result[]>> {
  const rows = await reader.run(targetsOf, { ids: entities, knownAt: knownAt ?? LAST_DAY });
  const targets = rows
    .filter((row) => metric == null || row[1] === metric)
    .sort((one, other) => ascending(one[1], other[1]));
  if (targets.length === 0) return new Map();
  const ids = [...new Set(targets.map(([id]) => id))];
  const metrics = [...new Set(targets.map((row) => row[1]))];
  const figures = groupBy(
    await readFigures(reader, {
      entities: { ids, metrics },
      knownAt,
      fewer: 'ask for one metric, or of fewer entities',
    }),
    (figure) => `${figure.entity} ${figure.metric}`,
  );
  return new Map(
    [...groupBy(targets, ([id]) => id)].map(([id, own]) => [
      id,
      own.flatMap(([, each, direction, spoken]) =>
        resultsOf(figures.get(`${id} ${each}`) ?? [], { direction, spoken }),
      ),
    ]),
  );
}

/** What came of each target among the figures of one entity and metric, by the targets' periods. */
export function resultsOf(figures: readonly Figure[], facts: Facts): readonly Result[] {
  const order = orderFor(ASKED);
  const chosen = choosePer(figures, ASKED, ({ quantity }) => quantity);
  return [...groupBy(chosen, ({ used }) => comparedBy(used)).values()]
    .flatMap((alike) => {
      const latestFirst = [...alike].sort(({ used: one }, { used: other }) => order(one, other));
      return withStatus('TARGET', latestFirst).map((target) => resultOf(target, latestFirst, facts));
    })
    .sort(({ target: { used: one } }, { target: { used: other } }) => byPeriod(one, other));
}

/** What a target is held against has the same extent, programme, breakdown and currency; money any stage. */
const comparedBy = ({ extent, program, breakdown, currency }: Figure): string =>
  [extent === 'PART' ? program : '', breakdown, currency].join('|');
const withStatus = (status: string, figures: readonly Chosen[]): readonly Chosen[] =>
  figures.filter(({ used }) => used.status === status);

/** By start, then by end, as in a timeline, what has no period last; then what was spent before what was paid. */
const byPeriod = (one: Figure, other: Figure): number =>
  earliestFirst(one, other) || byStage(one, other) || ascending(one.quantity, other.quantity);

function resultOf(target: Chosen, latestFirst: readonly Chosen[], facts: Facts): Result {
  const actuals = withStatus('ACTUAL', latestFirst);
  const { used } = target;
  const baseline = baselineFor(used, withStatus('BASELINE', latestFirst));
  const last = actuals.find(({ used: actual }) => isBetween(actual, baseline?.used, used)) ?? null;
  const progress = last && baseline ? progressIn(used, baseline.used, last.used) : null;
  return {
    ...{ target, baseline, progress },
    actuals: [...actuals].sort(({ used: one }, { used: other }) => byPeriod(one, other)),
    progressOf: progress === null ? null : last,
    ...judge(
      used,
      actuals.map(({ used: actual }) => actual),
      facts,
    ),
  };
}

/** Whether an actual is on the way: not older than the baseline, and not after the target, if that has an end. */
const isBetween = (actual: Figure, baseline: Figure | undefined, target: Figure): boolean =>
  actual.to !== null &&
  actual.to >= (baseline?.to ?? '') &&
  (target.end === null || actual.to <= target.end) &&
  isAsLong(actual, target);
/** Of what adds up, five years are no match for one. */
const isAsLong = (figure: Figure, target: Figure): boolean =>
  !addsUp(target) || lengthOf(figure) > YEAR === lengthOf(target) > YEAR;

/** That of the target's own source, or else the last one that ends before the target. */
function baselineFor(target: Figure, latestFirst: readonly Chosen[]): Chosen | null {
  const before = latestFirst.filter(({ used: { to } }) => to === null || target.end === null || to < target.end);
  const own = before.find(({ used: { sources } }) => sources.some((source) => target.sources.includes(source)));
  return own ?? before[0] ?? null;
}

/** How much of the way from the baseline to the target is done, to three digits. */
function progressIn(target: Figure, baseline: Figure, actual: Figure): number | null {
  const way = target.value - baseline.value;
  const single = [target, baseline, actual].every(({ upper }) => upper === null);
  return single && way !== 0 && isAsLong(baseline, target)
    ? Number(((actual.value - baseline.value) / way).toPrecision(3))
    : null;
}
