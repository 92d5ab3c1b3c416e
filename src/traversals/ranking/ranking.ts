import { DistrictLevel } from '../../domain/vocabulary.js';
import type { FilterInput } from '../../model/narrowing/condition.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { ascending, groupBy } from '../../shared/collections.js';
import type { CursorKey } from '../../shared/cursor.js';
import { coverageOf, expectedDistricts, type Coverage } from '../coverage/coverage.js';
import { inTurns, sortedInTurns } from '../../shared/in-turns.js';
import { checkThere, checkYears } from '../figures/arguments.js';
import { choiceFor } from '../figures/asked.js';
import { chooseUsed, oneFigure, type ChoiceAsked, type Chosen } from '../figures/choose.js';
import { readFigures, type Figure, type FiguresAsked } from '../figures/figures.js';
import { notesOfNone } from '../figures/left-out.js';
import type { Note } from '../figures/note.js';
import { readUsed } from '../figures/used.js';
import type { Countable } from '../figures/used.cypher.js';
import { scopeFor, type Whole } from '../figures/slice.js';
import { LIMIT } from '../../shared/limits.js';

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

/** One entity; those of the same value share a rank, and the ranks after them go on as if they did not. */
interface Ranked {
  readonly rank: number;
  readonly entity: string;
  readonly value: number;
}
export interface Ranking extends Whole<Ranked> {
  /** The figure of each entity, without what others say of it. */
  readonly figures: readonly Countable[];
  /** The figures of some entities, with what else is said of them. */
  readonly figuresOf: (entities: readonly string[]) => Promise<ReadonlyMap<string, Chosen>>;
}

type Compare = Whole<Ranked>['compare'];
/** By value in the direction asked for, then by id. */
const inDirection =
  (direction: string): Compare =>
  ([value, id], [otherValue, otherId]) =>
    ((value as number) - (otherValue as number)) * (direction === 'ASC' ? 1 : -1) || byCode(id, otherId);
const byCode = (one: CursorKey | undefined, other: CursorKey | undefined): number =>
  ascending(String(one), String(other));
const rankKeys = ({ entity, value }: Pick<Ranked, 'entity' | 'value'>): readonly CursorKey[] => [value, entity];

/**
 * Every entity that has a figure of a metric, in order. One statement, one for the check, and one for the figures of a
 * page.
 */
export async function ranking(reader: GraphReader, asked: RankingAsked): Promise<Ranking> {
  const { metric, year, level, direction } = asked;
  checkYears({ year });
  await checkThere(reader, { metric: [metric], within: asked.within == null ? [] : [asked.within] });
  const anyMetric = narrowedBy(asked);
  const wanted = { ...anyMetric, metric, level, fewer: 'narrow them by year, within, level or filter' };
  const [compare, choice] = [inDirection(direction), choiceFor(asked)];
  const used = await readUsed(reader, wanted, choice);
  const found = used ? null : await chosenIn(await readFigures(reader, wanted), choice);
  const figures: readonly Countable[] = found
    ? [...found.values()].map((each) => each.used)
    : await chooseUsed(used ?? [], choice, () => '');
  const ordered = await sortedInTurns(figures, (one, other) => compare(rankKeys(one), rankKeys(other)));
  const values: Ranked[] = [];
  for (const { entity, value } of ordered) {
    const before = values.at(-1);
    values.push({ entity, value, rank: before?.value === value ? before.rank : values.length + 1 });
  }
  const figuresOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, Chosen>> =>
    found ?? (await chosenIn(await readFigures(reader, { ...anyMetric, ...onlyOf(ids, metric) }), choice));
  return { scope: scopeFor('ranking', asked), values, keysOf: rankKeys, compare, figures, figuresOf };
}

const narrowedBy = ({ year, within, filter, knownAt }: RankingAsked): Omit<FiguresAsked, 'fewer'> => ({
  ...{ within, filter, knownAt },
  fromYear: year,
  toYear: year,
});

const onlyOf = (ids: readonly string[], metric: string): Pick<FiguresAsked, 'entities' | 'fewer'> => ({
  entities: { ids, metrics: [metric] },
  fewer: 'narrow them by year, within, level or filter, or ask for smaller pages',
});

/** The figure of each entity among those of one metric. */
async function chosenIn(figures: readonly Figure[], choice: ChoiceAsked): Promise<ReadonlyMap<string, Chosen>> {
  const chosen = await inTurns(
    groupBy(figures, ({ entity }) => entity),
    ([entity, own]) => [entity, oneFigure(own, choice)] as const,
  );
  return new Map(chosen.flatMap(([entity, figure]) => (figure ? [[entity, figure] as const] : [])));
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

/** A place that is missing in a ranking, and what there is of it instead of a figure. */
export interface RankingGap {
  readonly entityId: string;
  readonly notes: readonly Note[];
}

/**
 * Of which districts that are not in a ranking something else is known: of the level asked for, or of every level if
 * everything is ranked. One statement, and one for each level.
 */
export async function rankingGaps(
  reader: GraphReader,
  asked: RankingAsked,
  whole: Whole<Ranked>,
): Promise<readonly RankingGap[]> {
  const levels = asked.level == null ? DistrictLevel.values : [asked.level];
  const each = await Promise.all(levels.map((level) => rankingCoverage(reader, { ...asked, level }, whole)));
  const missing = each.flatMap((coverage) => coverage.missing);
  if (missing.length === 0) return [];
  const figures = await readFigures(reader, { ...narrowedBy(asked), ...onlyOf(missing, asked.metric) });
  const found = groupBy(figures, ({ entity }) => entity);
  const choice = choiceFor(asked);
  const gaps = await inTurns(missing, (entityId) => ({
    entityId,
    notes: notesOfNone(found.get(entityId) ?? [], choice),
  }));
  const known = gaps.filter(({ notes }) => notes.length > 0).sort((one, other) => byCode(one.entityId, other.entityId));
  return known.slice(0, LIMIT.missingDistricts);
}
