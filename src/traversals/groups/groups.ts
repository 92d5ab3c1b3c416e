import type { FilterInput } from '../../model/narrowing/condition.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { InputError, several } from '../../shared/errors.js';
import { inTurns, sortedInTurns } from '../../shared/in-turns.js';
import { choicesOf, withdrawnAmong } from '../../nodes/observation/voice.js';
import { choiceFor } from '../figures/asked.js';
import { isAsked, type ChoiceAsked } from '../figures/choose.js';
import { readFigures, type Figure } from '../figures/figures.js';
import { readUsed, type UsedFigure } from '../figures/used.js';
import { scopeFor, type Whole } from '../figures/slice.js';
import { metricFacts } from './groups.cypher.js';
import { compareKeys, isByPlace, groupKeyOf, spotsOf, type GroupDimension, type Keyed } from './group-keys.js';
import { measure, type Grouped, type Measures, type MetricFacts } from './measure.js';
import { Locations } from './locations.js';

export interface GroupsAsked {
  readonly by: readonly GroupDimension[];
  readonly statuses: readonly string[];
  readonly filter?: FilterInput | null | undefined;
  readonly knownAt?: string | null | undefined;
}

/** One group, and the figures that fall into it. */
interface Group extends Keyed, Grouped {}

/** All groups of a question in their order, and what each comes to. */
export interface Groups<Each extends Keyed> extends Whole<Each> {
  readonly measureOf: (group: Each) => Promise<Measures>;
}

/** How to ask for fewer figures, if there are too many. */
export const FEWER = 'narrow them by filter, such as to a year or a district';

/** @throws InputError */
export function checkDimensions({ by }: GroupsAsked): void {
  if (by.length === 0) throw new InputError('by: expected at least one dimension, got none.');
  if (new Set(by).size < by.length) throw new InputError(`by: expected each dimension once, got ${several(by)}.`);
}

/**
 * All groups in their order: by their dimensions as texts, what has none last. Three statements at most, and one more
 * if it was not decided at load which figures are used; `sums` says whether anybody asks for one.
 */
export async function groups(reader: GraphReader, asked: GroupsAsked, sums: boolean): Promise<Groups<Group>> {
  const choice = choiceIn(asked);
  const wanted = { ...asked, fewer: FEWER };
  const used = isOfOneSource(asked) ? null : await readUsed(reader, wanted, choice);
  if (used) return groupsOf(reader, asked, sums, choice, used, (figures) => figures);
  return groupsOf(reader, asked, sums, choice, await standingIn(await readFigures(reader, wanted), choice), usedIn);
}

/** What of figures is asked for, and not left out of groups. */
export function choiceIn(asked: GroupsAsked): ChoiceAsked {
  const { by } = asked;
  const given = choiceFor(asked);
  return {
    ...given,
    withBreakdowns: given.withBreakdowns || by.includes('BREAKDOWN'),
    withCurrencies: given.withCurrencies || by.includes('CURRENCY'),
  };
}

/** Of a source, what it says is used: that is another choice than among all. */
export const isOfOneSource = ({ by }: GroupsAsked): boolean => by.includes('SOURCE');

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
): Promise<Groups<Group>> {
  const { by } = asked;
  const byPlace = isByPlace(by);
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
  readonly keys: Keyed['keys'];
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
  by: readonly GroupDimension[],
  metrics: ReadonlyMap<string, MetricFacts>,
  locations: Locations | null,
): Promise<readonly Building<Each>[]> {
  const found = new Map<string, Building<Each>>();
  const fits = isAsked(choice);
  await inTurns(figures, (figure) => {
    const sources = by.includes('SOURCE') && figure.sources?.length ? figure.sources : [null];
    const spots = spotsOf(by, isByPlace(by) && locations ? locations.of(figure.entity) : []);
    const facts = metrics.get(figure.metric);
    for (const source of sources)
      for (const spot of spots) {
        const keys = by.map((each, index) =>
          each === 'SOURCE' ? source : (spot[index] ?? groupKeyOf(each, figure, facts)),
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
