import type { Words } from './enumeration.js';
import { identifier } from './identifier.js';
import { evidence, evidencePattern, type NodeDefinition } from './node.js';
import { date, partialDate, pattern, patterns, text, texts, type Properties } from './property.js';

export type EdgeDirection = 'OUT' | 'IN';

/** What must hold of a relationship and of the nodes at its ends: if it does not, `expected` is said of `on`. */
export interface EdgeRule {
  readonly on: string;
  readonly expected: string;
  readonly holds: (values: Values, from: Values, to: Values) => boolean;
}
type Values = Readonly<Record<string, unknown>>;
type End = Values & { readonly kind: string };

/** One kind of relationship, defined once. */
export interface EdgeDefinition {
  readonly type: string;
  readonly description: string;
  readonly words: Words;
  /** The words of it seen from the node at its head. */
  readonly inverse: Words;
  /**
   * What one of these properties between such ends says, without its full stop: {from} and {to} stand for the names of
   * its ends, in their marks.
   */
  readonly sentence: (values: Values, ends: { readonly from: End; readonly to: End }) => Words;
  /** The properties of its ends that decide what the sentence says. */
  readonly asks: readonly string[];
  /** The properties that the sentence says itself; the others follow it in brackets. */
  readonly inSentence: readonly string[];
  /** Whether it happened, on the day that is its `since`, and does not go on. */
  readonly event: boolean;
  readonly from: readonly NodeDefinition[];
  readonly to: readonly NodeDefinition[];
  /** Whether both ends have the same label. */
  readonly sameLabel: boolean;
  /** Whether it leads neither way: the lesser id is `from`. */
  readonly symmetric: boolean;
  /** Whether nothing may lead back to itself by it, in any number of steps. */
  readonly acyclic: boolean;
  /** How many of it one `from` node has. */
  readonly perFrom: { readonly least: 0 | 1; readonly most: 1 | null };
  /** The property that tells apart several between one pair, beside `occurrence`. */
  readonly identity: string | null;
  readonly rules: readonly EdgeRule[];
  /**
   * Where it comes from: a table of its own, a column of the `from` node's table, or the evidence of both ends. What is
   * `elsewhere` need not be there, and says nothing by being named. `others`: the rows of another relationship that
   * were not chosen, if a node has at most one of it at a time.
   */
  readonly origin: 'table' | 'evidence' | 'others' | { readonly column: string; readonly elsewhere?: true };
  readonly othersOf: EdgeDefinition | null;
  readonly own: Properties;
  /** The columns of its table after from and to. */
  readonly written: Properties;
  /** All properties that it is stored with. */
  readonly properties: Properties;
}

interface GivenEdge {
  readonly type: string;
  readonly description: string;
  readonly words: Words;
  /** By default its words: it reads the same from both ends. */
  readonly inverse?: Words;
  readonly sentence: EdgeDefinition['sentence'];
  readonly asks?: readonly string[];
  readonly inSentence?: readonly string[];
  readonly event?: boolean;
  readonly from: readonly NodeDefinition[];
  readonly to: readonly NodeDefinition[];
  readonly sameLabel?: boolean;
  readonly symmetric?: boolean;
  readonly acyclic?: boolean;
  readonly rules?: readonly EdgeRule[];
  readonly perFrom?: { readonly least: 0 | 1; readonly most: 1 | null };
  readonly identity?: string;
  readonly origin?: EdgeDefinition['origin'];
  readonly othersOf?: EdgeDefinition;
  readonly properties?: Properties;
}

export const dating = {
  since: partialDate('When it began, if the source says so.'),
  until: partialDate('When it ended, if the source says so.'),
} satisfies Properties;

const occurrence = pattern(
  'Which one it is if the same two nodes have several, such as the year of a yearly award; empty if they have one.',
  /^[a-z0-9][a-z0-9-]*$/,
  'lower case letters, digits and hyphens, such as 2022',
);

const denials = patterns(
  'The sources that say that it is not so, each with the place in it. It stays, with who states it and who denies it.',
  evidencePattern('[a-z]+'),
  'evidence: an id, # and a locator',
);

const denialsRetractedOn = partialDate(
  'Since when the last of the sources that deny it is retracted, as precisely as is known. Null if one of them ' +
    'stands, or none denies it. Made at load.',
);

const claims = texts('What each source says of its properties, as canonical JSON; made at load.', { hidden: true });

const to = text(
  'The id of the node at its head, generated at load; an index on it pages the relationships of a node.',
  { required: true, hidden: true },
);

export function defineEdge({
  inverse,
  asks = [],
  inSentence = [],
  event = false,
  sameLabel = false,
  symmetric = false,
  acyclic = false,
  rules = [],
  perFrom = { least: 0, most: null },
  identity,
  othersOf,
  origin = othersOf ? 'others' : 'table',
  properties: own = {},
  ...given
}: GivenEdge): EdgeDefinition {
  const knownFrom = date('The day from which it was known: the publication date of its earliest source.', {
    required: true,
  });
  const hasTable = origin === 'table' || origin === 'others';
  const written = { ...own, ...(hasTable ? { occurrence } : {}), ...dating, evidence };
  const properties = { ...written, ...(hasTable ? { denials, denialsRetractedOn, claims } : {}), knownFrom, to };
  for (const name of [given.type, ...Object.keys(properties)]) identifier(name);
  if (identity && !own[identity]?.required)
    throw new TypeError(`${given.type}: expected the identity ${identity} to be a required property.`);
  const identified = {
    identity: identity ?? null,
    rules,
    origin,
    othersOf: othersOf ?? null,
    own,
    written,
    properties,
  };
  return Object.freeze({
    ...given,
    inverse: inverse ?? given.words,
    asks,
    inSentence,
    event,
    sameLabel,
    symmetric,
    acyclic,
    perFrom,
    ...identified,
  });
}

/** The file name of its table: PARTNERS_IN → partners-in. */
export const tableName = (edge: EdgeDefinition): string => edge.type.toLowerCase().replaceAll('_', '-');

/** The id of a relationship: TYPE|from|to, and behind it what tells apart several of one pair. */
export const relationId = (type: string, from: string, to: string, ...identities: readonly unknown[]): string =>
  [type, from, to, ...identities.filter((identity) => identity !== null && identity !== undefined)].join('|');

/** The properties that tell apart several of one pair, in the order of the id. */
export const identitiesOf = ({ identity, written }: EdgeDefinition): readonly string[] => [
  ...(identity ? [identity] : []),
  ...('occurrence' in written ? ['occurrence'] : []),
];
/** The properties that sources claim of a relationship, so that another source may say otherwise. */
export const claimedOf = (edge: EdgeDefinition): readonly string[] =>
  Object.keys(edge.written).filter((name) => name !== 'evidence' && !identitiesOf(edge).includes(name));
/** The id of a relationship that has these properties. */
export const relationIdOf = (edge: EdgeDefinition, from: string, to: string, properties: Values): string =>
  relationId(edge.type, from, to, ...identitiesOf(edge).map((name) => properties[name]));

/** What the id of a relationship says of it. */
export function relationOf(id: string): { readonly type: string; readonly from: string; readonly to: string } {
  const [type, from, to] = id.split('|') as [string, string, string];
  return { type, from, to };
}

/** One type of relationship, followed one way. */
export interface DirectedEdge {
  readonly edge: EdgeDefinition;
  readonly direction: EdgeDirection;
}
/** The directed edges that can lead from nodes of these kinds, in the order of the definitions. */
export const directedEdgesOf = (edges: readonly EdgeDefinition[], kinds: readonly string[]): readonly DirectedEdge[] =>
  edges.flatMap((edge) =>
    (['OUT', 'IN'] as const)
      .filter((direction) => (direction === 'OUT' ? edge.from : edge.to).some(({ kind }) => kinds.includes(kind)))
      .map((direction) => ({ edge, direction })),
  );

/** A field of a node that follows relationships: what the API's relation fields and their statements are made of. */
export interface RelationField {
  /** The node that has the field; 'Entity' if every entity has it. */
  readonly on: NodeDefinition | 'Entity';
  readonly name: string;
  readonly description: string;
  readonly edges: readonly EdgeDefinition[];
  /** BOTH only for what leads neither way. */
  readonly direction: EdgeDirection | 'BOTH';
  readonly target: NodeDefinition | 'Entity';
  readonly many: boolean;
  /** Whether it can be asked of all that lies in its node too (includeDescendants). */
  readonly descendants: boolean;
  /** Whether it can be narrowed to some kinds of entity (kinds). */
  readonly kinds: boolean;
  /** Whether it can be filtered, and ordered. */
  readonly filter: boolean;
  readonly order: boolean;
  /** What its connection is called: by default as what it leads to. */
  readonly connection: string;
}

/** Both ways of what leads neither way. */
export const directionsOf = ({ direction }: Pick<RelationField, 'direction'>): readonly EdgeDirection[] =>
  direction === 'BOTH' ? ['OUT', 'IN'] : [direction];

/** The ways that a field follows its relationships. */
export const waysOf = (field: RelationField): readonly DirectedEdge[] =>
  field.edges.flatMap((edge) => directionsOf(field).map((direction) => ({ edge, direction })));

type Optional = 'descendants' | 'kinds' | 'filter' | 'order' | 'connection';
type GivenField = Omit<RelationField, 'many' | Optional> & Partial<Pick<RelationField, Optional>>;
/** A field, with what it is given as it was given: of a node, not of any. */
type FieldOf<Given extends GivenField> = RelationField & Readonly<Pick<Given, 'on' | 'target'>>;
const relationField = <Given extends GivenField>(given: Given, many: boolean): FieldOf<Given> =>
  Object.freeze({
    descendants: false,
    kinds: false,
    filter: false,
    order: false,
    connection: given.target === 'Entity' ? 'Entity' : given.target.label,
    ...given,
    many,
  });
export const toMany = <Given extends GivenField>(given: Given): FieldOf<Given> => relationField(given, true);
/** At least one if the relationship says so. */
export const toOne = <Given extends GivenField>(given: Given): FieldOf<Given> => relationField(given, false);
