import { firstDay, lastDay } from '../shared/dates.js';
import type { Words } from './enumeration.js';
import { identifier } from './identifier.js';
import { date, pattern, patterns, text, texts, wholeNumber, type Properties } from './property.js';

/** What an id looks like: the kind, a colon, and a readable slug that stays for ever. */
export const ID = /^[a-z]+:[a-z0-9][a-z0-9-]*$/;
/** What a piece of evidence looks like: a source's id, #, and a locator in it (a paragraph p7, or a code of a standard). */
export const EVIDENCE = /^source:[a-z0-9][a-z0-9-]*#[a-z0-9][a-z0-9.-]*$/;

export const id = pattern('Stable for ever; the kind and a slug.', ID, 'an id such as district:fangzi (lower case letters, digits and hyphens)', { required: true });
export const evidence = patterns('Where it is said: sourceId#locator.', EVIDENCE, 'evidence such as source:fangzi-2021-12-16#p7', { required: true });
const knownFrom = date('The day from which it was known: that of its earliest source.', { required: true });

const names = {
  id,
  name: text('The Chinese name, as printed.', { required: true }),
  nameEn: text('The English name.'),
  aliases: texts('Former, short, traditional and other names.'),
} satisfies Properties;
const summaries = { summary: text('In our own words, Chinese.'), summaryEn: text('In our own words, English.') } satisfies Properties;
const madeAtLoad = {
  pinyin: text('The name in pinyin, made at load.', { required: true }),
  pinyinInitials: text('The initials of the pinyin, made at load.', { required: true }),
  searchText: text('Every name as it is compared, in pinyin and by its initials, made at load for the search.', { required: true, hidden: true }),
  searchNear: text('What is left of the words of its names after a slip, made at load for the search.', { required: true, hidden: true }),
  searchLength: wholeNumber('The number of characters of its name, made at load for the search.', { required: true, hidden: true }),
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
}

/** Both or neither of two columns. */
export const together = (one: string, other: string): Rule => ({ on: one, expected: `${one} and ${other}, or neither`, holds: (values) => (values[one] === null) === (values[other] === null) });
/** A date that is not before another, as far as both are known. */
export const notBefore = (later: string, earlier: string): Rule => ({
  on: later,
  expected: `a date that is not before ${earlier}`,
  holds: (values) => values[later] === null || values[earlier] === null || lastDay(values[later] as string) >= firstDay(values[earlier] as string),
});

function define(given: Given, entity: boolean, written: Properties, derived: Properties): NodeDefinition {
  const properties = { ...written, ...derived };
  for (const name of [given.label, given.plural, ...Object.keys(properties)]) identifier(name);
  return Object.freeze({ indexes: [], rules: [], ...given, kind: given.label.toLowerCase(), entity, written, derived, properties });
}

/** A thing with a name. */
export const defineEntity = (given: Given): NodeDefinition => define(given, true, { ...names, ...given.properties, ...summaries, evidence }, { ...madeAtLoad, knownFrom });
/** A statement about an entity, which has evidence but no name. */
export const defineStatement = (given: Given): NodeDefinition => define(given, false, { id, ...given.properties, evidence }, { knownFrom });
/** What evidence points at. */
export const defineSource = (given: Given): NodeDefinition => define(given, false, { id, ...given.properties }, { knownFrom });

/** The kind that an id names: its first part. */
export const kindOf = (nodeId: string): string => nodeId.slice(0, nodeId.indexOf(':'));
