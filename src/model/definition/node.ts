import { firstDay, lastDay } from '../../shared/dates.js';
import type { Words } from './enumeration.js';
import { identifier } from './identifier.js';
import type { FilterField, Operand, OrderKey } from './filter-field.js';
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
/** What a piece of evidence looks like: a source's id, #, and a locator in it (a paragraph p7, or a code of a standard). */
export const EVIDENCE = /^source:[a-z0-9][a-z0-9-]*#[a-z0-9][a-z0-9.-]*$/;

export const id = pattern(
  'Stable for ever; the kind and a slug.',
  ID,
  'an id such as district:fangzi (lower case letters, digits and hyphens)',
  { required: true },
);
export const evidence = patterns(
  'Where it is said: sourceId#locator.',
  EVIDENCE,
  'evidence such as source:fangzi-2021-12-16#p7',
  { required: true },
);
const knownFrom = date('The day from which it was known: that of its earliest source.', { required: true });

const names = {
  id,
  name: text('The Chinese name, as printed.', { required: true }),
  nameEn: text('The English name.'),
  aliases: texts('Former, short, traditional and other names.'),
} satisfies Properties;
const summaries = {
  summary: text('In our own words, Chinese.'),
  summaryEn: text('In our own words, English.'),
} satisfies Properties;
const madeAtLoad = {
  pinyin: text('The name in pinyin, made at load.', { required: true }),
  pinyinInitials: text('The initials of the pinyin, made at load.', { required: true }),
  searchText: text('Every name as it is compared, in pinyin and by its initials, made at load for the search.', {
    required: true,
    hidden: true,
  }),
  searchNear: text('What is left of the words of its names after a slip, made at load for the search.', {
    required: true,
    hidden: true,
  }),
  searchLength: wholeNumber('The number of characters of its name, made at load for the search.', {
    required: true,
    hidden: true,
  }),
} satisfies Properties;

/** What every entity has, as the interface Entity shows it. */
export const entityProperties: Properties = { ...names, ...madeAtLoad, ...summaries, evidence, knownFrom };

/** A kind of node, defined once: tables, checks, constraints, statements and the API follow from it. */
export interface NodeDefinition {
  readonly label: string;
  /** The first part of its ids. */
  readonly kind: string;
  /** Its table in seeds/nodes and its root field. */
  readonly plural: string;
  readonly description: string;
  readonly words: Words;
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
  readonly filters: Readonly<Record<string, FilterField>>;
  /** What it can be ordered by, of its own. */
  readonly orders: Readonly<Record<string, OrderKey>>;
}

/** Something that must hold within a row: where it does not, `expected` is said of the column `on`. */
export interface Rule {
  readonly on: string;
  readonly expected: string;
  readonly holds: (values: Readonly<Record<string, unknown>>) => boolean;
}

interface Given {
  readonly label: string;
  readonly plural: string;
  readonly description: string;
  readonly words: Words;
  readonly properties: Properties;
  readonly indexes?: readonly (readonly string[])[];
  readonly rules?: readonly Rule[];
  /** The properties to filter by, beside id and name, and what else. */
  readonly filters?: readonly string[] | Readonly<Record<string, FilterField>>;
  /** The properties to order by, beside name. */
  readonly orders?: Readonly<Record<string, string>>;
}

/** How a property is filtered: an enum by its values, others by what they are stored as. */
const operandOf = ({ enumeration, storedAs }: Property): Operand =>
  enumeration ?? (storedAs === 'integer' ? 'int' : storedAs === 'number' ? 'float' : 'string');
const byId: FilterField = { kind: 'property', property: 'id', operand: 'id' };

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

function define(given: Given, entity: boolean, written: Properties, derived: Properties): NodeDefinition {
  const properties = { ...written, ...derived };
  for (const name of [given.label, given.plural, ...Object.keys(properties)]) identifier(name);
  const { filters = [], orders = {}, indexes = [], rules = [] } = given;
  const own = Array.isArray(filters)
    ? Object.fromEntries(
        filters.map((property: string) => [
          property,
          { kind: 'property', property, operand: operandOf(properties[property] as Property) } as const,
        ]),
      )
    : (filters as Readonly<Record<string, FilterField>>);
  const keyOf = (property: string): string =>
    Object.keys(derived).find((name) => derived[name]?.orderOf === property) ?? property;
  const ordered = Object.entries(entity ? { NAME: 'name', ...orders } : orders).map(
    ([name, property]) => [name, keyOf(property)] as const,
  );
  return Object.freeze({
    ...given,
    kind: given.label.toLowerCase(),
    entity,
    written,
    derived,
    properties,
    rules,
    indexes: [
      ...indexes,
      ...ordered
        .map(([, property]) => [property])
        .filter(([property]) => !indexes.some(([known]) => known === property)),
    ],
    filters: { id: byId, ...(entity ? { name: { kind: 'text', property: 'nameKeys' } as const } : {}), ...own },
    orders: Object.fromEntries(
      ordered.map(([name, property]) => [
        name,
        { kind: 'property', property, nullable: !properties[property]?.required } as const,
      ]),
    ),
  });
}

/** A thing with a name. */
export const defineEntity = (given: Given): NodeDefinition =>
  define(
    given,
    true,
    { ...names, ...given.properties, ...summaries, evidence },
    { ...madeAtLoad, nameKeys: textKeys('name', 'nameEn', 'aliases'), nameOrder: orderKey('name'), knownFrom },
  );
/** A statement about an entity, which has evidence but no name. */
export const defineStatement = (given: Given): NodeDefinition =>
  define(given, false, { id, ...given.properties, evidence }, { knownFrom });
/** What evidence points at. */
export const defineSource = (given: Given & { readonly derived?: Properties }): NodeDefinition =>
  define(given, false, { id, ...given.properties }, { ...given.derived, knownFrom });

/** The kind that an id names: its first part. */
export const kindOf = (nodeId: string): string => nodeId.slice(0, nodeId.indexOf(':'));
