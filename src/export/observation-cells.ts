import { breakdownOf, DIMENSIONS } from '../domain/breakdown.js';
import { Unit } from '../domain/units.js';
import { relationOf } from '../model/definition/edge.js';
import type { Item } from '../model/statements/decode.js';
import { observation } from '../nodes/observation/observation.node.js';
import { groupBy } from '../shared/collections.js';
import { periodText, type Precision } from '../shared/dates.js';
import { citedBySource, inWords, sourceCells, wordFor } from './cells.js';
import type { ExportReader } from './export-reader.js';
import { LINKED } from './links.js';
import { visibleProperties, type LabelLanguage } from './shape.js';

/** What a table of figures has of each, but for where the data come from. */
export const OBSERVATION: readonly string[] = [
  ...['id', 'metricId', 'metricName', 'metricNameEn', 'unit', 'aboutId', 'aboutName', 'aboutNameEn'],
  ...['programId', 'programName', 'programNameEn', 'value', 'upper', 'qualifier', 'status', 'rank', 'period'],
  ...['periodStart', 'periodEnd', 'periodPrecision', 'extent', 'breakdown', 'moneyStage', 'currency', 'correctsId'],
  ...['asPrinted', 'printedAt', 'reading', 'note', 'noteEn', 'sourceId', 'sourceTitle', 'sourcePublisher'],
  ...['sourcePublishedOn', 'sourceLocators', 'sourceLink', 'evidence', 'knownFrom'],
];
/** What is read of each. */
export const OBSERVATION_PROPERTIES: readonly string[] = Object.keys(visibleProperties(observation.properties));

/** What is read of the nodes that figures name. */
export const NAMED = ['name', 'nameEn', 'unit'];
const CITED = ['title', 'publisher', 'publishedOn', ...LINKED];
const LINKS = { OF: 'metric', ABOUT: 'about', FOR: 'program', CORRECTS: 'corrects' } as const;

/** The cells of each of these figures: what it measures, what it is about, and who says so. Two statements. */
export async function observationCells(
  rows: ExportReader,
  items: readonly Item[],
  language: LabelLanguage | null,
): Promise<readonly Item[]> {
  const edges = rows.model.edges.filter(({ type }) => type in LINKS);
  const links = await rows.relationsOutOf(
    items.map(({ id }) => id),
    edges,
    [],
  );
  const ends = groupBy(
    links.map(({ id }) => relationOf(id)),
    ({ from }) => from,
  );
  const cited = new Map(items.map((item) => [item.id, citedBySource(rows, item)]));
  const wanted = [
    ...[...ends.values()].flat().map(({ to }) => to),
    ...[...cited.values()].flatMap((places) => [...places.keys()]),
  ];
  const found = await rows.byId(wanted, [...NAMED, ...CITED]);
  return items.map((item) => ({
    ...inWords(observation.properties, item, language),
    breakdown: breakdownCell(item['breakdown'] as string | null, language),
    ...Object.assign(
      {},
      ...(ends.get(item.id) ?? []).map(({ type, to }) =>
        nameCells(LINKS[type as keyof typeof LINKS], to, found.get(to), language),
      ),
    ),
    ...sourceCells(item, cited.get(item.id) ?? new Map(), found),
    period: periodOf(item),
  }));
}

/** The id and the names of what a figure is of, about or for; of a metric its unit too. */
export function nameCells(
  prefix: (typeof LINKS)[keyof typeof LINKS],
  id: string,
  found: Item | undefined,
  language: LabelLanguage | null,
): object {
  const { name, nameEn, unit } = (found ?? {}) as Item;
  return {
    [`${prefix}Id`]: id,
    [`${prefix}Name`]: name,
    [`${prefix}NameEn`]: nameEn,
    ...(typeof unit === 'string' ? { unit: wordFor(Unit.words[unit], unit, language) } : {}),
  };
}

/** What is counted of the whole, as stored or in words. */
function breakdownCell(text: string | null, language: LabelLanguage | null): string | null {
  if (text === null || language === null) return text;
  return Object.entries(breakdownOf(text))
    .map(([dimension, code]) => wordFor(DIMENSIONS[dimension]?.codes.words[code], code, language))
    .join(';');
}

const periodOf = (item: Item): string | null =>
  periodText(
    item['periodStart'] as string | null,
    item['periodEnd'] as string | null,
    item['periodPrecision'] as Precision | null,
  );
