import type { Words } from '../model/definition/enumeration.js';
import { sourceIdOf } from '../model/definition/evidence-place.js';
import type { Properties } from '../model/definition/property.js';
import type { Item } from '../model/statements/decode.js';
import { linkTo, type Linked, type Printed } from '../nodes/source/link.js';
import { groupBy } from '../shared/collections.js';
import type { CsvColumn, CsvOptions } from './csv.js';
import type { ExportReader } from './export-reader.js';
import { AUTHORS, LICENCE, type Origin } from './origin.js';
import type { LabelLanguage } from './shape.js';

/** How a table is written; with a language, values of closed lists are words and not codes. */
export interface TableOptions extends CsvOptions {
  readonly language: LabelLanguage | null;
}

export const ORIGIN = ['release', 'licence'];
const DATE_COLUMNS = ['period', 'sourcePublishedOn'];
export const tableColumns = (names: readonly string[], properties: Properties): readonly CsvColumn[] =>
  names.map((name) => ({ name, date: DATE_COLUMNS.includes(name) || /date$/i.test(properties[name]?.storedAs ?? '') }));
export const originCells = ({ release }: Origin): readonly string[] => [release, `${LICENCE}, ${AUTHORS}`];

/** A code, or its words in the language asked for. */
export const wordFor = (words: Words | undefined, code: string, language: LabelLanguage | null): string =>
  (language && words?.[language]) ?? code;

/** The same item; what it has of closed lists in words, if a language is asked for. */
export const inWords = (properties: Properties, item: Item, language: LabelLanguage | null): Item =>
  language === null
    ? item
    : (Object.fromEntries(
        Object.entries(item).map(([name, value]) => [
          name,
          typeof value === 'string' ? wordFor(properties[name]?.enumeration?.words[value], value, language) : value,
        ]),
      ) as Item);

/** The evidence of a node or a relationship by its sources, which are noted, as are those that deny it. */
export function citedBySource({ cited }: ExportReader, item: Item): ReadonlyMap<string, readonly string[]> {
  const places = groupBy((item['evidence'] ?? []) as readonly string[], sourceIdOf);
  const denials = (item['denials'] ?? []) as readonly string[];
  for (const id of [...places.keys(), ...denials.map(sourceIdOf)]) cited.add(id);
  return places;
}

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
