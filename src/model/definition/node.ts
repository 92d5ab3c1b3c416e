import { firstDay, lastDay } from '../../shared/dates.js';
import { wordsFrom, type WordPair, type Words } from './enumeration.js';
import { identifier } from './identifier.js';
import type { Operand, PropertyFilter, PropertyOrder } from './property-filter.js';
import {
  date,
  orderKey,
  pattern,
  patterns,
  text,
  textKeys,
  texts,
  wholeNumber,
  type Properties,
  type Property,
} from './property.js';

/** What an id looks like: the kind, a colon, and a readable slug that stays for ever. */
export const ID = /^[a-z]+:[a-z0-9][a-z0-9-]*$/;
/**
 * What evidence in nodes of this kind looks like: an id, #, and a locator (a paragraph p7, or a code of a standard).
 */
export const evidencePattern = (kind: string): RegExp => new RegExp(`^${kind}:[a-z0-9][a-z0-9-]*#[a-z0-9][a-z0-9.-]*$`);

const id = pattern('The kind and a slug; never changes.', ID, 'an id: the kind, a colon and a slug', {
  required: true,
});
export const evidence = patterns(
  'The sources that say so, each with the place in it: sourceId#locator.',
  evidencePattern('[a-z]+'),
  'evidence: an id, # and a locator',
  { required: true },
);
const knownFrom = date('The day from which it was known: the publication date of its earliest source.', {
  required: true,
});

const nameProperties = {
  id,
  name: text('The Chinese name, as printed.', { required: true }),
  nameEn: text('The English name.'),
  aliases: texts('Former, short, traditional and other names.'),
} satisfies Properties;
const summaryProperties = {
  summary: text('A summary in our own words, in Chinese.'),
  summaryEn: text('A summary in our own words, in English.'),
} satisfies Properties;
const loadedProperties = {
  pinyin: text('The name in pinyin, generated at load.', { required: true }),
  pinyinInitials: text('The initials of the pinyin, generated at load.', { required: true }),
  searchText: text(
    'Every name in the form that the search compares, with its pinyin and initials; generated at load.',
    { required: true, hidden: true },
  ),
  searchNear: text(
    'The words of its names, whole and with one letter left out; generated at load so that the search ' +
      'tolerates a typing error.',
    { required: true, hidden: true },
  ),
  searchLength: wholeNumber('The number of characters in its name, generated at load for the search.', {
    required: true,
    hidden: true,
  }),
} satisfies Properties;

/** What every entity has, as the interface Entity shows it. */
export const entityProperties: Properties = {
  ...nameProperties,
  ...loadedProperties,
  ...summaryProperties,
  evidence,
  knownFrom,
};

/** A kind of node, defined once: tables, checks, constraints, statements and the API follow from it. */
export interface NodeDefinition {
  readonly label: string;
  /** The first part of its ids. */
  readonly kind: string;
  /** Its table in seeds/nodes and its root field. */
  readonly plural: string;
  readonly description: string;
  readonly words: Words;
  /** An id that messages show as an example. */
  readonly example: string;
  /** Whether it is something with a name, of which facts are told: all but observations and sources. */
  readonly entity: boolean;
  /** The columns of its table, in order, but for those that become relationships. */
  readonly written: Properties;
  /** What is made at load. */
  readonly derived: Properties;
  /** All properties that it is stored with. */
  readonly properties: Properties;
  /** The properties, beside id and knownFrom, that are asked for by value or order. */
  readonly indexes: readonly (readonly string[])[];
  /** What holds between the properties of one node. */
  readonly rules: readonly Rule[];
  /** What it can be filtered by, of its own. */
  readonly filters: Readonly<Record<string, PropertyFilter>>;
  /** What it can be ordered by, of its own. */
  readonly orders: Readonly<Record<string, NodeOrder>>;
}

/** An order of a node's own, with its words. */
export interface NodeOrder {
  readonly words: Words;
  readonly key: PropertyOrder;
}

/** Something that must hold within a row: if it does not, `expected` is said of the column `on`. */
export interface Rule {
  readonly on: string;
  readonly expected: string;
  readonly holds: (values: Readonly<Record<string, unknown>>) => boolean;
}

interface GivenOrder {
  readonly property: string;
  readonly words: WordPair;
}
interface GivenNode {
  readonly label: string;
  readonly plural: string;
  readonly description: string;
  readonly words: Words;
  /** The slug of an id that messages show as an example. */
  readonly example: string;
  readonly properties: Properties;
  /** What is made at load from a row, beside what follows for every node of its sort. */
  readonly derived?: Properties;
  readonly indexes?: readonly (readonly string[])[];
  readonly rules?: readonly Rule[];
  /** The properties to filter by, beside id and name, and what else. */
  readonly filters?: readonly string[] | Readonly<Record<string, PropertyFilter>>;
  /** The properties to order by, beside name. */
  readonly orders?: Readonly<Record<string, GivenOrder>>;
}

/** The values a property is filtered by as it is: of an enum, or numbers. A text has none: its keys are compared. */
const operandOf = ({ enumeration, storedAs }: Property): Operand | null =>
  enumeration ?? (storedAs === 'integer' ? 'int' : storedAs === 'number' ? 'float' : null);
const ID_FILTER: PropertyFilter = { kind: 'property', property: 'id', operand: 'id' };

/** Both or neither of two columns. */
export const together = (one: string, other: string): Rule => ({
  on: one,
  expected: `${one} and ${other}, or neither`,
  holds: (values) => (values[one] === null) === (values[other] === null),
});
/** A date that is not before another, as far as both are known. */
export const notBefore = (later: string, earlier: string): Rule => ({
  on: later,
  expected: `a date that is not before ${earlier}`,
  holds: (values) =>
    values[later] === null ||
    values[earlier] === null ||
    lastDay(values[later] as string) >= firstDay(values[earlier] as string),
});

function defineNode(given: GivenNode, entity: boolean, columns: Properties, derived: Properties): NodeDefinition {
  const kind = given.label.toLowerCase();
  const example = `${kind}:${given.example}`;
  const expected = `an id such as ${example} (lower case letters, digits and hyphens)`;
  const written: Properties = { ...columns, id: Object.freeze({ ...id, expected }) };
  const byName = Array.isArray(given.filters) ? (given.filters as readonly string[]) : [];
  const made: Properties = { ...keysFor(byName, written), ...derived };
  const properties = { ...written, ...made };
  for (const name of [given.label, given.plural, ...Object.keys(properties)]) identifier(name);
  const { indexes = [], rules = [] } = given;
  const orders = Object.fromEntries(
    Object.entries(entity ? { NAME: BY_NAME, ...given.orders } : (given.orders ?? {})).map(
      ([name, order]) => [name, nodeOrder(order, properties)] as const,
    ),
  );
  return Object.freeze({
    ...given,
    kind,
    example,
    entity,
    written,
    derived: made,
    properties,
    rules,
    indexes: [
      ...indexes,
      ...Object.values(orders)
        .map(({ key }) => [key.property])
        .filter(([property]) => !indexes.some(([known]) => known === property)),
    ],
    filters: {
      id: ID_FILTER,
      ...(entity ? { name: { kind: 'text', property: 'nameKeys' } as const } : {}),
      ...filtersFrom(given.filters ?? [], properties),
    },
    orders,
  });
}

const BY_NAME: GivenOrder = { property: 'name', words: ['名称', 'The Chinese name, by code point'] };

/** An order by a property, or by what was made at load to order it by. */
function nodeOrder({ property, words }: GivenOrder, properties: Properties): NodeOrder {
  const key = Object.keys(properties).find((name) => properties[name]?.orderOf === property) ?? property;
  return {
    words: wordsFrom(words),
    key: { kind: 'property', property: key, nullable: !properties[key]?.required },
  };
}

const keysName = (property: string): string => `${property}Keys`;

/** What texts are filtered by: StringFilter promises to compare them normalised, whatever they are. */
const keysFor = (filtered: readonly string[], properties: Properties): Properties =>
  Object.fromEntries(
    filtered
      .filter((property) => operandOf(properties[property] as Property) === null)
      .map((property) => [keysName(property), textKeys(property)] as const),
  );

const filtersFrom = (
  given: NonNullable<GivenNode['filters']>,
  properties: Properties,
): Readonly<Record<string, PropertyFilter>> =>
  Array.isArray(given)
    ? Object.fromEntries(given.map((property: string) => [property, filterBy(property, properties)] as const))
    : (given as Readonly<Record<string, PropertyFilter>>);

function filterBy(property: string, properties: Properties): PropertyFilter {
  const operand = operandOf(properties[property] as Property);
  return operand === null ? { kind: 'text', property: keysName(property) } : { kind: 'property', property, operand };
}

/** A thing with a name. */
export const defineEntity = (given: GivenNode): NodeDefinition =>
  defineNode(
    given,
    true,
    { ...nameProperties, ...given.properties, ...summaryProperties, evidence },
    { ...loadedProperties, nameKeys: textKeys('name', 'nameEn', 'aliases'), nameOrder: orderKey('name'), knownFrom },
  );
/** A statement about an entity, which has evidence but no name. */
export const defineStatement = (given: GivenNode): NodeDefinition =>
  defineNode(given, false, { id, ...given.properties, evidence }, { ...given.derived, knownFrom });
/** What evidence points at. */
export const defineSource = (given: GivenNode): NodeDefinition =>
  defineNode(given, false, { id, ...given.properties }, { ...given.derived, knownFrom });

/** The kind that an id names: its first part. */
export const kindOf = (nodeId: string): string => nodeId.slice(0, nodeId.indexOf(':'));
