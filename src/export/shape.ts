import type { Item } from '../model/statements/decode.js';
import type { EdgeDefinition } from '../model/definition/edge.js';
import type { Words } from '../model/definition/enumeration.js';
import type { NodeDefinition } from '../model/definition/node.js';
import type { Properties, Property } from '../model/definition/property.js';
import type { ExportReader } from './export-reader.js';
import type { Origin } from './origin.js';
import type { Part } from './part.js';

/** A language that labels can be in. */
export type LabelLanguage = keyof Words;

/** Writes a part of the graph in one format, a part at a time; labels, if the format has them, in that language. */
export type GraphWriter = (
  rows: ExportReader,
  part: Part,
  origin: Origin,
  language: LabelLanguage,
) => AsyncGenerator<string>;

/** What is shown of nodes and relationships: all but the id, which comes first, and what is made for the search. */
export const visibleProperties = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([name, { hidden }]) => name !== 'id' && !hidden));

/** Every property that some of these have. */
export const unionOf = (definitions: readonly (NodeDefinition | EdgeDefinition)[]): Properties =>
  visibleProperties(Object.assign({}, ...definitions.map(({ properties }) => properties)) as Properties);

/** The properties that an item has, of those that its definition has. */
export function valuesPresent(
  properties: Properties,
  item: Item,
): readonly (readonly [name: string, value: unknown, property: Property])[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const value = item[name];
    return value == null || (Array.isArray(value) && value.length === 0) ? [] : [[name, value, property] as const];
  });
}

/** What a node is called if a format has one name for it; without a name in English, its Chinese one. */
export function labelProperty(item: Item, language: LabelLanguage): string {
  const english = language === 'en' ? (item['nameEn'] ?? item['titleEn']) : null;
  return String(english ?? item['name'] ?? item['title'] ?? item['asPrinted'] ?? item.id);
}

/** A value as one text; lists as in the tables, with semicolons. */
export const cellText = (value: unknown): string => (Array.isArray(value) ? value.join(';') : String(value));
