import { byColumn } from '../../database/statement.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { LimitError } from '../../shared/errors.js';
import { inTurns, sortedInTurns } from '../../shared/in-turns.js';
import { LIMIT } from '../../shared/limits.js';
import { speaksOf } from '../figures/asked.js';
import { scopeFor } from '../figures/slice.js';
import { filterOfUsed, isDecided } from '../figures/used.js';
import { countColumnsOf, usedCounts, type CountColumns } from './counts.cypher.js';
import { compareKeys, groupKeyOf, spotsOf, type Keyed, type OfFigure, type OfMetric } from './group-keys.js';
import { choiceIn, FEWER, isOfOneSource, type Groups, type GroupsAsked } from './groups.js';
import { Locations } from './locations.js';

/** One group, and how many figures it has. */
interface Counted extends Keyed {
  count: number;
}

/**
 * The groups of a question that asks for nothing but how many figures each has: the database counts them. Null if
 * it was not decided at load which figures are used. Two statements at most. @throws LimitError if there are too many.
 */
export async function countedGroups(reader: GraphReader, asked: GroupsAsked): Promise<Groups<Counted> | null> {
  const { by, filter } = asked;
  if (isOfOneSource(asked) || !isDecided(asked)) return null;
  const ofYear = speaksOf(filter, 'year');
  const rows = await read(reader, asked, ofYear);
  if (ofYear && rows.some(({ voiceCount }) => voiceCount <= 0)) return null;
  const locations = by.includes('CITY') ? await Locations.read(reader, rows.flatMap(placesOf)) : null;
  const found = new Map<string, Counted>();
  await inTurns(rows, (row) => {
    const figure = { ...NOTHING, ...row };
    const count = row.figures - row.shared + row.once;
    const places = placesOf(row).map(({ entity }) => ({ district: entity, city: locations?.city(entity) ?? null }));
    for (const spot of spotsOf(by, places)) {
      const keys = by.map((each, index) => spot[index] ?? groupKeyOf(each, figure, figure));
      const name = JSON.stringify(keys);
      const group = found.get(name);
      if (group) group.count += count;
      else found.set(name, { keys, count });
    }
  });
  return {
    scope: scopeFor('observationGroups', asked),
    values: await sortedInTurns([...found.values()], (one, other) => compareKeys(one.keys, other.keys)),
    keysOf: ({ keys }) => keys,
    compare: compareKeys,
    measureOf: ({ count }) => Promise.resolve({ ...NOT_ASKED, count }),
  };
}

/** What is not asked for, is not told apart. */
const NOTHING: OfFigure & OfMetric = {
  ...{ metric: null, category: null, unit: null, entity: null, start: null, end: null },
  ...{ status: null, breakdown: null, moneyStage: null, currency: null },
};
const NOT_ASKED = { sum: null, mean: null, min: null, max: null, median: null, notes: [], note: null };

const tooMany = (): LimitError =>
  new LimitError(
    `Expected figures in at most ${LIMIT.usedFigures} groups, got more: ${FEWER}, or name fewer dimensions.`,
  );

async function read(reader: GraphReader, asked: GroupsAsked, withOthers: boolean): Promise<readonly CountColumns[]> {
  const { by } = asked;
  const { statuses, withBreakdowns, withCurrencies } = choiceIn(asked);
  const filter = filterOfUsed(reader, asked.filter);
  const given = { ...filter.parameters, statuses, withBreakdowns, withCurrencies, withOthers };
  const rows = await reader.runWithin(usedCounts({ by, filter }), given, { most: LIMIT.usedFigures, tooMany });
  const columns = Object.keys(countColumnsOf(by)) as readonly (keyof CountColumns)[];
  return inTurns(rows, (row) => byColumn<CountColumns>(columns, row));
}

const placesOf = ({
  district,
  districts = district == null ? [] : [district],
  levels = [],
}: CountColumns): readonly { readonly entity: string; readonly level: string | null }[] =>
  districts.map((entity, index) => ({ entity, level: levels[index] ?? null }));
