import type { Item } from '../model/statements/decode.js';
import { relationOf } from '../model/definition/edge.js';
import { sourceIdOf } from '../model/definition/evidence-place.js';
import { WHOLE, type Narrowing } from '../model/statements/narrowing.js';
import type { NodeDefinition } from '../model/definition/node.js';
import type { Properties } from '../model/definition/property.js';
import { linkTo, type Linked, type Printed } from '../nodes/source/link.js';
import { groupBy } from '../shared/collections.js';
import { periodText, type Precision } from '../shared/dates.js';
import { CsvTable, type CsvColumn, type CsvOptions } from './csv.js';
import type { ExportReader } from './export-reader.js';
import { AUTHORS, LICENCE, type Origin } from './origin.js';
import { LINKED } from './links.js';
import { kindName } from './part.js';
import { visibleProperties, unionOf } from './shape.js';

/** Which nodes a table has: of each kind those that the narrowing lets pass, and no more than `most` in all. */
export interface TableAsked {
  readonly kinds: readonly { readonly node: NodeDefinition; readonly narrowing: Narrowing }[];
  readonly most: number;
  readonly options: CsvOptions;
}

export const ORIGIN = ['release', 'licence'];
const DATE_COLUMNS = ['period', 'sourcePublishedOn'];
export const tableColumns = (names: readonly string[], properties: Properties): readonly CsvColumn[] =>
  names.map((name) => ({ name, date: DATE_COLUMNS.includes(name) || /date$/i.test(properties[name]?.storedAs ?? '') }));
export const originCells = ({ release }: Origin): readonly string[] => [release, `${LICENCE}, ${AUTHORS}`];

/** One row per entity: its kind, and what its kind has; the columns are those of the kinds that are asked for. */
export async function* entityTable(
  rows: ExportReader,
  { kinds, most, options }: TableAsked,
  origin: Origin,
): AsyncGenerator<string> {
  const columns = Object.keys(unionOf(kinds.map(({ node }) => node)));
  const table = new CsvTable(tableColumns(['id', 'kind', ...columns, ...ORIGIN], rows.model.nodeProperties), options);
  yield table.head();
  let left = most;
  for (const { node, narrowing } of kinds)
    for await (const items of rows.ofKind(node, Object.keys(visibleProperties(node.properties)), narrowing, left)) {
      left -= items.length;
      yield table.lines(
        items.map((item) => [item.id, kindName(node), ...columns.map((name) => item[name]), ...originCells(origin)]),
      );
    }
}

const OBSERVATION = [
  ...[
    'id',
    'metricId',
    'metricName',
    'metricNameEn',
    'unit',
    'aboutId',
    'aboutName',
    'aboutNameEn',
    'programId',
    'programName',
    'programNameEn',
  ],
  ...[
    'value',
    'upper',
    'qualifier',
    'status',
    'rank',
    'period',
    'periodStart',
    'periodEnd',
    'periodPrecision',
    'extent',
    'breakdown',
    'moneyStage',
    'currency',
    'correctsId',
    'asPrinted',
    'printedAt',
    'reading',
    'note',
    'noteEn',
  ],
  ...[
    'sourceId',
    'sourceTitle',
    'sourcePublisher',
    'sourcePublishedOn',
    'sourceLocators',
    'sourceLink',
    'evidence',
    'knownFrom',
    ...ORIGIN,
  ],
];
const CITED = ['name', 'nameEn', 'unit', 'title', 'publisher', 'publishedOn'];
const LINKS = { OF: 'metric', ABOUT: 'about', FOR: 'program', CORRECTS: 'corrects' } as const;

/** One row per figure, with what it measures, what it is about, and who says so; semicolons between several sources. */
export async function* observationTable(
  rows: ExportReader,
  { kinds, most, options }: TableAsked,
  origin: Origin,
): AsyncGenerator<string> {
  const table = new CsvTable(tableColumns(OBSERVATION, rows.model.nodeProperties), options);
  yield table.head();
  for (const { node, narrowing = WHOLE } of kinds)
    for await (const items of rows.ofKind(node, Object.keys(visibleProperties(node.properties)), narrowing, most)) {
      const edges = rows.model.edges.filter(({ type }) => type in LINKS);
      const ids = items.map(({ id }) => id);
      const links = await rows.relationsOutOf(ids, edges, []);
      const ends = groupBy(
        links.map(({ id }) => relationOf(id)),
        ({ from }) => from,
      );
      const cited = new Map(items.map((item) => [item.id, citedBySource(item)]));
      const wanted = [
        ...[...ends.values()].flat().map(({ to }) => to),
        ...[...cited.values()].flatMap((places) => [...places.keys()]),
      ];
      const found = await rows.byId(wanted, [...CITED, ...LINKED]);
      const lines = items.map((item) => {
        const cells = {
          ...item,
          ...linkCells(ends.get(item.id) ?? [], found),
          ...sourceCells(item, cited.get(item.id) ?? new Map(), found),
          period: periodOf(item),
        };
        return [...OBSERVATION.slice(0, -ORIGIN.length).map((name) => (cells as Item)[name]), ...originCells(origin)];
      });
      yield table.lines(lines);
    }
}

function linkCells(
  links: readonly { readonly type: string; readonly to: string }[],
  found: ReadonlyMap<string, Item>,
): object {
  const cells = links.flatMap(({ type, to }) => {
    const prefix = LINKS[type as keyof typeof LINKS];
    const { name, nameEn, unit } = (found.get(to) ?? {}) as Item;
    return [
      [`${prefix}Id`, to],
      [`${prefix}Name`, name],
      [`${prefix}NameEn`, nameEn],
      ...(type === 'OF' ? [['unit', unit]] : []),
    ];
  });
  return Object.fromEntries(cells) as object;
}

/** The evidence of a node or a relationship by its sources. */
export const citedBySource = (item: Item): ReadonlyMap<string, readonly string[]> =>
  groupBy(item['evidence'] as readonly string[], sourceIdOf);

/** Each source once, in the order of the evidence; its locators behind each other. */
export function sourceCells(
  item: Item,
  places: ReadonlyMap<string, readonly string[]>,
  found: ReadonlyMap<string, Item>,
): object {
  const of = (name: string): string => [...places.keys()].map((id) => found.get(id)?.[name] ?? '').join(';');
  return {
    sourceId: [...places.keys()].join(';'),
    sourceTitle: of('title'),
    sourcePublisher: of('publisher'),
    sourcePublishedOn: of('publishedOn'),
    sourceLink: [...places.keys()]
      .map((id) => linkTo((found.get(id) ?? {}) as Linked, item as Printed) ?? '')
      .join(';'),
    sourceLocators: [...places]
      .map(([id, each]) => each.map((place) => place.slice(id.length + 1)).join(' '))
      .join(';'),
  };
}

const periodOf = (item: Item): string | null =>
  periodText(
    item['periodStart'] as string | null,
    item['periodEnd'] as string | null,
    item['periodPrecision'] as Precision | null,
  );
