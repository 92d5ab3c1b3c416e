import type { FilterInput } from '../../model/narrowing/condition.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { ascending, groupBy } from '../../shared/collections.js';
import type { CursorKey } from '../../shared/cursor.js';
import { coverageOf, expectedDistricts, type Coverage } from '../coverage/coverage.js';
import { choiceFor } from '../figures/asked.js';
import { oneFigure, type Chosen } from '../figures/choose.js';
import { readFigures } from '../figures/figures.js';
import { scopeFor, type Whole } from '../figures/slice.js';

export interface RankingAsked {
  readonly metric: string;
  readonly year?: number | null | undefined;
  readonly within?: string | null | undefined;
  readonly level?: string | null | undefined;
  readonly statuses: readonly string[];
  readonly filter?: FilterInput | null | undefined;
  readonly direction: string;
  readonly knownAt?: string | null | undefined;
}

/**
 * One entity with its figure; those of the same value share a rank, and the ranks after them go on as if they did not.
 */
interface Ranked {
  readonly rank: number;
  readonly entity: string;
  readonly figure: Chosen;
}

type Compare = Whole<Ranked>['compare'];
/** By value in the direction asked for, then by id. */
const inDirection =
  (direction: string): Compare =>
  ([value, id], [otherValue, otherId]) =>
    ((value as number) - (otherValue as number)) * (direction === 'ASC' ? 1 : -1) || byCode(id, otherId);
const byCode = (one: CursorKey | undefined, other: CursorKey | undefined): number =>
  ascending(String(one), String(other));
const rankKeys = ({ entity, figure }: Omit<Ranked, 'rank'>): readonly CursorKey[] => [figure.used.value, entity];

/** Every entity that has a figure of a metric, in order. One statement. */
export async function ranking(reader: GraphReader, asked: RankingAsked): Promise<Whole<Ranked>> {
  const { metric, year, direction } = asked;
  const figures = await readFigures(reader, { ...asked, metric, fromYear: year, toYear: year });
  const [compare, choice] = [inDirection(direction), choiceFor(asked)];
  const ordered = [...groupBy(figures, ({ entity }) => entity)]
    .flatMap(([entity, own]) => {
      const figure = oneFigure(own, choice);
      return figure ? [{ entity, figure }] : [];
    })
    .sort((one, other) => compare(rankKeys(one), rankKeys(other)));
  const values: Ranked[] = [];
  for (const [index, each] of ordered.entries()) {
    const before = values.at(-1);
    values.push({ ...each, rank: before?.figure.used.value === each.figure.used.value ? before.rank : index + 1 });
  }
  return { scope: scopeFor('ranking', asked), values, keysOf: rankKeys, compare };
}

/** The districts of the level that could be in a ranking, and how many of them are. */
export async function rankingCoverage(
  reader: GraphReader,
  { within, level }: RankingAsked,
  { values }: Whole<Ranked>,
): Promise<Coverage> {
  return coverageOf(
    await expectedDistricts(reader, { within, level: level ?? 'COUNTY' }),
    new Set(values.map(({ entity }) => entity)),
  );
}
