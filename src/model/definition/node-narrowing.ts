import type { Words } from './enumeration.js';
import type { Operand, PropertyFilter, PropertyOrder } from './property-filter.js';
import { textKeys, type Properties, type Property } from './property.js';

/** An order of a node's own, with its words. */
export interface NodeOrder {
  readonly words: Words;
  readonly key: PropertyOrder;
}

/** An order as a definition gives it. */
export interface GivenOrder {
  readonly property: string;
  readonly words: Words;
}
/** What everything with a name is ordered by. */
export const BY_NAMES: Readonly<Record<string, GivenOrder>> = {
  NAME: { property: 'name', words: { zh: '名称', en: 'The Chinese name, by code point' } },
  NAME_EN: {
    property: 'nameEn',
    words: { zh: '英文名', en: 'The English name, or the Chinese one if there is none; capitals do not count' },
  },
};
/** The values a property is filtered by as it is: of an enum, or numbers. A text has none: its keys are compared. */
const operandOf = ({ enumeration, storedAs }: Property): Operand | null =>
  enumeration ?? (storedAs === 'integer' ? 'int' : storedAs === 'number' ? 'float' : null);
/** An order by a property, or by what was made at load to order it by. */
export function nodeOrder({ property, words }: GivenOrder, properties: Properties): NodeOrder {
  const key = Object.keys(properties).find((name) => properties[name]?.orderOf?.property === property) ?? property;
  return {
    words,
    key: { kind: 'property', property: key, nullable: !properties[key]?.required },
  };
}

const keysName = (property: string): string => `${property}Keys`;

/** What texts are filtered by: StringFilter promises to compare them normalised, whatever they are. */
export const keysFor = (filtered: readonly string[], properties: Properties): Properties =>
  Object.fromEntries(
    filtered
      .filter((property) => operandOf(properties[property] as Property) === null)
      .map((property) => [keysName(property), textKeys(property)] as const),
  );

export const filtersFrom = (
  given: readonly string[] | Readonly<Record<string, PropertyFilter>>,
  properties: Properties,
): Readonly<Record<string, PropertyFilter>> =>
  Array.isArray(given)
    ? Object.fromEntries(given.map((property: string) => [property, filterBy(property, properties)] as const))
    : (given as Readonly<Record<string, PropertyFilter>>);

function filterBy(property: string, properties: Properties): PropertyFilter {
  const operand = operandOf(properties[property] as Property);
  return operand === null ? { kind: 'text', property: keysName(property) } : { kind: 'property', property, operand };
}
