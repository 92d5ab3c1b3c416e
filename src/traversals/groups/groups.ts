import type { FilterInput } from '../../model/narrowing/condition.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { InputError, several } from '../../shared/errors.js';
import type { CursorKey } from '../../shared/cursor.js';
import { periodText } from '../../shared/dates.js';
import { inTurns, sortedInTurns } from '../../shared/in-turns.js';
import { choicesOf, withdrawnAmong } from '../../nodes/observation/voice.js';
import { choiceFor } from '../figures/asked.js';
import { isAsked, type ChoiceAsked } from '../figures/choose.js';
import { readFigures, type Figure } from '../figures/figures.js';
import { readUsed, type UsedFigure } from '../figures/used.js';
import { scopeFor, type Whole } from '../figures/slice.js';
import { metricFacts } from './groups.cypher.js';
import { measure, type Grouped, type Measures, type MetricFacts } from './measure.js';
import { Locations } from './locations.js';

export type Dimension =
  | 'METRIC'
  | 'ENTITY'
  | 'DISTRICT'
  | 'CITY'
  | 'YEAR'
  | 'STATUS'
  | 'SOURCE'
  | 'CATEGORY'
  | 'BREAKDOWN'
  | 'MONEY_STAGE'
  | 'CURRENCY';

export interface GroupsAsked {
  readonly by: readonly Dimension[];
  readonly statuses: readonly string[];
  readonly filter?: FilterInput | null | undefined;
  readonly knownAt?: string | null | undefined;
}

/** One group: its value of each dimension, and the figures that fall into it. */
export interface Group extends Grouped {
  readonly keys: readonly (string | null)[];
}
interface Groups extends Whole<Group> {
  readonly measureOf: (group: Group) => Promise<Measures>;
}

const DISTRICTS: readonly Dimension[] = ['DISTRICT', 'CITY'];

/**
 * All groups in their order: by their dimensions as texts, what has none last. Three statements at most, and one more
 * if it was not decided at load which figures are used; `sums` says whether anybody asks for one.
 */
export async function groups(reader: GraphReader, asked: GroupsAsked, sums: boolean): Promise<Groups> {
  const { by } = asked;
  if (by.length === 0) throw new InputError('by: expected at least one dimension, got none.');
  if (new Set(by).size < by.length) throw new InputError(`by: expected each dimension once, got ${several(by)}.`);
  const given = choiceFor(asked);
  const choice = {
    ...given,
    withBreakdowns: given.withBreakdowns || by.includes('BREAKDOWN'),
    withCurrencies: given.withCurrencies || by.includes('CURRENCY'),
  };
  // Of a source, what it says is used: that is another choice than among all.
  const wanted = { ...asked, fewer: 'narrow them by filter, such as to a year or a district' };
  const used = by.includes('SOURCE') ? null : await readUsed(reader, wanted, choice);
  if (used) return groupsOf(reader, asked, sums, choice, used, (figures) => figures);
  return groupsOf(reader, asked, sums, choice, await standingIn(await readFigures(reader, wanted), choice), usedIn);
}

/** What was not withdrawn; each stands for itself alone as long as nothing is chosen. */
async function standingIn(read: readonly Figure[], choice: ChoiceAsked): Promise<readonly Standing[]> {
  const withdrawn = withdrawnAmong(read);
  const fits = isAsked({ ...choice, withCurrencies: true });
  return inTurns(
    read.filter((figure) => !withdrawn.has(figure) && fits(figure)),
    (figure) => ({ ...figure, voiceCount: 1 }),
  );
}
type Standing = Figure & UsedFigure;

/** Of each quantity the figure that is used, and how many others stand beside it. */
const usedIn = (figures: readonly Standing[]): readonly UsedFigure[] =>
  choicesOf(figures).map(({ used, reports, alternatives }) => ({
    ...used,
    voiceCount: 1 + reports.length + alternatives.length,
  }));

async function groupsOf<Each extends Given>(
  reader: GraphReader,
  asked: GroupsAsked,
  sums: boolean,
  choice: ChoiceAsked,
  figures: readonly Each[],
  chosenIn: (figures: readonly Each[]) => readonly UsedFigure[],
): Promise<Groups> {
  const { by } = asked;
  const byPlace = by.some((each) => DISTRICTS.includes(each));
  const [metrics, locations] = await Promise.all([
    factsOf(reader, figures),
    sums || byPlace ? Locations.read(reader, figures) : null,
  ]);
  const placed = byPlace && locations ? await locations.withBorders(figures) : figures;
  const grouped = await groupFigures(placed, choice, by, metrics, locations);
  const chosen = await inTurns(grouped, (group) => ({ ...group, figures: chosenIn(group.figures) }));
  const values = await sortedInTurns(chosen, (one, other) => compareKeys(one.keys, other.keys));
  return {
    scope: scopeFor('observationGroups', asked),
    values,
    keysOf: ({ keys }) => keys,
    compare: compareKeys,
    measureOf: (group) => measure(group, choice, metrics, sums ? locations : null),
  };
}

/** A figure; its sources too if groups are made of them. */
type Given = UsedFigure & Partial<Pick<Figure, 'sources'>>;

async function factsOf(reader: GraphReader, figures: readonly UsedFigure[]): Promise<ReadonlyMap<string, MetricFacts>> {
  const ids = [...new Set(figures.map(({ metric }) => metric))];
  const rows = ids.length === 0 ? [] : await reader.run(metricFacts, { ids });
  return new Map(
    rows.map(([id, unit, category, additive, additiveOverTime]) => [
      id,
      { unit, category, additive, additiveOverTime },
    ]),
  );
}

interface Building<Each> {
  readonly keys: Group['keys'];
  readonly figures: Each[];
  readonly shared: Each[];
  otherCurrencies: number;
}

/**
 * Each figure in every group that it falls into: several if it has several sources, or if what it is about is in
 * several places.
 */
async function groupFigures<Each extends Given>(
  figures: readonly Each[],
  choice: ChoiceAsked,
  by: readonly Dimension[],
  metrics: ReadonlyMap<string, MetricFacts>,
  locations: Locations | null,
): Promise<readonly Building<Each>[]> {
  const found = new Map<string, Building<Each>>();
  const fits = isAsked(choice);
  await inTurns(figures, (figure) => {
    const sources = by.includes('SOURCE') && figure.sources?.length ? figure.sources : [null];
    const spots = distinct(
      (by.some((each) => DISTRICTS.includes(each)) && locations ? locations.of(figure.entity) : [null]).map(
        (location) =>
          by.map(
            (each) => (each === 'DISTRICT' ? location?.district : each === 'CITY' ? location?.city : null) ?? null,
          ),
      ),
    );
    for (const source of sources)
      for (const spot of spots) {
        const keys = by.map((each, index) =>
          each === 'SOURCE' ? source : (spot[index] ?? groupKey(each, figure, metrics)),
        );
        const name = JSON.stringify(keys);
        let group = found.get(name);
        if (!group) found.set(name, (group = { keys, figures: [], shared: [], otherCurrencies: 0 }));
        if (!fits(figure)) {
          group.otherCurrencies += figure.voiceCount;
          continue;
        }
        group.figures.push(figure);
        if (spots.length > 1) group.shared.push(figure);
      }
  });
  return [...found.values()].filter((group) => group.figures.length > 0);
}

const distinct = <Value>(lists: readonly Value[]): readonly Value[] => [
  ...new Map(lists.map((list) => [JSON.stringify(list), list])).values(),
];

function groupKey(dimension: Dimension, figure: UsedFigure, metrics: ReadonlyMap<string, MetricFacts>): string | null {
  switch (dimension) {
    case 'METRIC':
      return figure.metric;
    case 'ENTITY':
      return figure.entity;
    case 'YEAR':
      return periodText(figure.start, figure.end, 'YEAR');
    case 'STATUS':
      return figure.status;
    case 'CATEGORY':
      return metrics.get(figure.metric)?.category ?? null;
    case 'BREAKDOWN':
      return figure.breakdown;
    case 'MONEY_STAGE':
      return figure.moneyStage;
    case 'CURRENCY':
      return figure.currency ?? (metrics.get(figure.metric)?.unit === 'CNY' ? 'CNY' : null);
    default:
      return null;
  }
}

function compareKeys(one: readonly CursorKey[], other: readonly CursorKey[]): number {
  for (let index = 0; index < one.length; index++) {
    const [key, than] = [one[index] ?? null, other[index] ?? null];
    if (key === than) continue;
    if (key === null) return 1;
    if (than === null) return -1;
    return String(key) < String(than) ? -1 : 1;
  }
  return 0;
}
