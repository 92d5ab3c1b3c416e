import { firstDay, lastDay } from '../../shared/dates.js';
import {
  claims,
  knownFrom,
  knownFromIfSaid,
  loadedProperties,
  nameProperties,
  searchProperties,
  summaryProperties,
  type Names,
} from './entity-properties.js';
import type { Ending } from './ending.js';
import type { Words } from './enumeration.js';
import { identifier } from './identifier.js';
import { BY_NAMES, filtersFrom, keysFor, nodeOrder, type GivenOrder, type NodeOrder } from './node-narrowing.js';
import type { PropertyFilter } from './property-filter.js';
import { checkWords, orderKey, pattern, patterns, textKeys, type Properties } from './property.js';

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
  { words: { zh: '出处', en: 'Evidence' }, required: true },
);

/** What every entity has, as the interface Entity shows it. */
export const entityProperties: Properties = {
  id,
  ...nameProperties,
  ...loadedProperties,
  ...summaryProperties,
  evidence,
  knownFrom: knownFromIfSaid,
};

/**
 * What rows of one id in several packages are: claims of one thing, each with its source; our own words, which may not
 * differ; or a fault, since only one row can say it.
 */
type Merging = 'claims' | 'words' | 'once';
type Marks = 'none' | 'quotes' | 'title';

/** A kind of node, defined once: tables, checks, constraints, statements and the API follow from it. */
export interface NodeDefinition {
  readonly label: string;
  /** The first part of its ids. */
  readonly kind: string;
  /** Its table in seeds/nodes and its root field. */
  readonly plural: string;
  readonly description: string;
  readonly words: Words;
  /** How a sentence marks its name: not, in quotation marks, or, in Chinese, as a title. */
  readonly marks: Marks;
  /** An id that messages show as an example. */
  readonly example: string;
  /** Whether it is something with a name, about which sources say something: all but observations and sources. */
  readonly entity: boolean;
  /** What the search finds it by, of its values; null if it is not searched for. */
  readonly names: ((values: Readonly<Record<string, unknown>>) => Names) | null;
  /** What rows of one id in several packages are. */
  readonly merging: Merging;
  /** The properties that only sources of kind STANDARD claim, if one does: a name elsewhere is an alias. */
  readonly bound: readonly string[];
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
  /** The date on which it ends, which does not count once a newer source says that it goes on. */
  readonly ending: Ending | null;
  /** What it can be filtered by, of its own. */
  readonly filters: Readonly<Record<string, PropertyFilter>>;
  /** What it can be ordered by, of its own. */
  readonly orders: Readonly<Record<string, NodeOrder>>;
}

/** Something that must hold within a row: if it does not, `expected` is said of the column `on`. */
export interface Rule {
  readonly on: string;
  readonly expected: string;
  readonly holds: (values: Readonly<Record<string, unknown>>) => boolean;
  /** Whether only what one source says must keep it: two may speak of two times. */
  readonly ofOneSource?: boolean;
}

interface GivenNode {
  readonly label: string;
  readonly plural: string;
  readonly description: string;
  readonly words: Words;
  readonly marks?: Marks;
  /** The slug of an id that messages show as an example. */
  readonly example: string;
  readonly properties: Properties;
  /** What is made at load from a row, beside what follows for every node of its sort. */
  readonly derived?: Properties;
  readonly indexes?: readonly (readonly string[])[];
  readonly rules?: readonly Rule[];
  readonly ending?: Ending;
  readonly bound?: readonly string[];
  /** The properties to filter by, beside id and name, and what else. */
  readonly filters?: readonly string[] | Readonly<Record<string, PropertyFilter>>;
  /** The properties to order by, beside name. */
  readonly orders?: Readonly<Record<string, GivenOrder>>;
}

const ID_FILTER: PropertyFilter = { kind: 'property', property: 'id', operand: 'id' };

/** Both or neither of two columns. */
export const together = (one: string, other: string): Rule => ({
  on: one,
  expected: `${one} and ${other}, or neither`,
  holds: (values) => (values[one] === null) === (values[other] === null),
});
/** A date that is not before another, as far as both are known: a row that stands in the wrong table has neither. */
export const notBefore = (later: string, earlier: string): Rule => ({
  on: later,
  expected: `a date that is not before ${earlier}`,
  ofOneSource: true,
  holds: (values) =>
    (values[later] ?? null) === null ||
    (values[earlier] ?? null) === null ||
    lastDay(values[later] as string) >= firstDay(values[earlier] as string),
});

/** A relationship does not end before it begins. */
export const DATED = notBefore('until', 'since');

interface Shape {
  readonly entity: boolean;
  readonly names: NodeDefinition['names'];
  readonly merging: Merging;
  readonly columns: Properties;
  readonly derived: Properties;
}

function defineNode(given: GivenNode, { entity, names, merging, columns, derived }: Shape): NodeDefinition {
  const kind = given.label.toLowerCase();
  const example = `${kind}:${given.example}`;
  const expected = `an id such as ${example} (lower case letters, digits and hyphens)`;
  const written: Properties = { ...columns, id: Object.freeze({ ...id, expected }) };
  const byName = Array.isArray(given.filters) ? (given.filters as readonly string[]) : [];
  const made: Properties = { ...keysFor(byName, written), ...derived };
  const properties = { ...written, ...made };
  for (const name of [given.label, given.plural, ...Object.keys(properties)]) identifier(name);
  checkWords(given.label, properties);
  const { indexes = [], rules = [], bound = [] } = given;
  const orders = Object.fromEntries(
    Object.entries(entity ? { ...BY_NAMES, ...given.orders } : (given.orders ?? {})).map(
      ([name, order]) => [name, nodeOrder(order, properties)] as const,
    ),
  );
  return Object.freeze({
    marks: 'none',
    ending: null,
    ...given,
    kind,
    example,
    entity,
    names,
    merging,
    bound,
    written,
    derived: made,
    properties,
    rules,
    indexes: [
      ...indexes,
      ...Object.values(orders)
        .map(({ key }) => [key.property])
        .filter(([property]) => property !== 'knownFrom' && !indexes.some(([known]) => known === property)),
    ],
    filters: {
      id: ID_FILTER,
      ...(entity ? { name: { kind: 'text', property: 'nameKeys' } as const } : {}),
      ...filtersFrom(given.filters ?? [], properties),
    },
    orders,
  });
}

const ownNames = (values: Readonly<Record<string, unknown>>): Names => values as unknown as Names;
const derivedOfNames: Properties = {
  ...loadedProperties,
  nameKeys: textKeys('name', 'nameEn', 'aliases'),
  nameOrder: orderKey('name'),
  nameEnOrder: orderKey('nameEn', { or: 'name', folded: true }),
};

/** A thing with a name, of which sources state facts. */
export const defineEntity = (given: GivenNode): NodeDefinition =>
  defineNode(given, {
    entity: true,
    names: ownNames,
    merging: 'claims',
    columns: { id, ...nameProperties, ...given.properties, ...summaryProperties, evidence },
    derived: { ...derivedOfNames, ...given.derived, claims, knownFrom },
  });
/** A thing with a name that is of our own making: sources use it, and do not state it. */
export const defineConcept = (given: GivenNode): NodeDefinition =>
  defineNode(given, {
    entity: true,
    names: ownNames,
    merging: 'words',
    columns: { id, ...nameProperties, ...given.properties, ...summaryProperties },
    derived: { ...derivedOfNames, evidence: { ...evidence, required: false }, knownFrom: knownFromIfSaid },
  });
/** A statement about an entity, which has evidence but no name. */
export const defineStatement = (given: GivenNode): NodeDefinition =>
  defineNode(given, {
    entity: false,
    names: null,
    merging: 'once',
    columns: { id, ...given.properties, evidence },
    derived: { ...given.derived, knownFrom },
  });
/** What evidence points at. */
export const defineSource = (given: GivenNode & Pick<Shape, 'names'>): NodeDefinition =>
  defineNode(given, {
    entity: false,
    names: given.names,
    merging: 'words',
    columns: { id, ...given.properties },
    derived: { ...searchProperties, ...given.derived, knownFrom },
  });

/** The kind that an id names: its first part. */
export const kindOf = (nodeId: string): string => nodeId.slice(0, nodeId.indexOf(':'));

/** The properties of a node that sources claim. */
export const factualOf = ({ written }: NodeDefinition): readonly string[] =>
  Object.keys(written).filter((name) => written[name]?.factual);
