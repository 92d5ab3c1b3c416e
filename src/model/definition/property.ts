import { z } from 'zod';
import { isDate, isPartialDate } from '../../shared/dates.js';
import type { Enumeration, Words } from './enumeration.js';
import type { Surroundings } from './surroundings.js';

/** How a property is stored, and how a cell of a table is read. */
export type StoredAs = 'string' | 'strings' | 'integer' | 'integers' | 'number' | 'boolean' | 'date' | 'partialDate';

/**
 * One property of a node or a relationship: what it holds, and what the tables, the checks and the statements need to
 * know of it.
 */
export interface Property {
  readonly storedAs: StoredAs;
  readonly required: boolean;
  readonly description: string;
  /** What it is called where its value is shown. */
  readonly words?: Words;
  /** What a cell must be, in words for whoever edits the table. */
  readonly expected: string;
  /** The value of a non-empty cell, parsed; its message is `expected`. */
  readonly schema: z.ZodType;
  readonly enumeration?: Enumeration;
  /** Whether sources say it, each perhaps otherwise: its cells are claims. All other cells are our own words. */
  readonly factual?: boolean;
  /** What the graph is asked by alone: no field of the API. */
  readonly hidden?: boolean;
  /** What to use instead, if it is kept only for those who use it already. */
  readonly deprecated?: string;
  /** The properties whose texts it holds, normalised: made at load to compare with, and never shown. */
  readonly keysOf?: readonly string[];
  /** The text that lists ordered by it are ordered for: made at load, and never shown. */
  readonly orderOf?: OrderOf;
  /** What is stored if the cell is empty. */
  readonly otherwise?: string;
  /** Made at load from the row and what surrounds it; null is none. */
  readonly made?: (values: Readonly<Record<string, unknown>>, around: Surroundings) => Made;
}
interface OrderOf {
  readonly property: string;
  /** The property whose text stands in if that has none. */
  readonly or?: string;
  /** Whether capitals and accents count for nothing. */
  readonly folded?: boolean;
}
type Made = string | number | readonly string[] | null;
export type Properties = Readonly<Record<string, Property>>;

interface Options {
  readonly words?: Words;
  readonly required?: boolean;
  readonly enumeration?: Enumeration;
  readonly factual?: boolean;
  readonly hidden?: boolean;
  readonly deprecated?: string;
  readonly otherwise?: string;
}

const property = (
  storedAs: StoredAs,
  description: string,
  expected: string,
  schema: z.ZodType,
  { words, required = false, enumeration, factual = false, hidden = false, deprecated, otherwise }: Options = {},
): Property =>
  Object.freeze({
    storedAs,
    description,
    expected,
    schema,
    required,
    ...(words ? { words } : {}),
    ...(enumeration ? { enumeration } : {}),
    ...(factual ? { factual } : {}),
    ...(hidden ? { hidden } : {}),
    ...(deprecated ? { deprecated } : {}),
    ...(otherwise === undefined ? {} : { otherwise }),
  });

const numeric = z
  .string()
  .regex(/^-?(0|[1-9]\d*)(\.\d+)?$/)
  .transform(Number)
  .refine(Number.isFinite);
const integer = z
  .string()
  .regex(/^-?(0|[1-9]\d*)$/)
  .transform(Number)
  .refine(Number.isSafeInteger);
const listCell = z.string().transform((cell) =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

/** A line of text; white space around it is not part of it. */
export const text = (description: string, options?: Options): Property =>
  property('string', description, 'text', z.string().trim().min(1), options);
/** A list of texts, separated by `;` in a cell. */
export const texts = (description: string, options?: Options): Property =>
  property(
    'strings',
    description,
    'texts separated by ;',
    listCell.refine((parts) => new Set(parts).size === parts.length),
    options,
  );
/** A text that a regular expression accepts. */
export const pattern = (description: string, expression: RegExp, expected: string, options?: Options): Property =>
  property('string', description, expected, z.string().regex(expression), options);
/** A list of texts that a regular expression accepts each. */
export const patterns = (description: string, expression: RegExp, expected: string, options?: Options): Property =>
  property(
    'strings',
    description,
    `${expected}; several separated by ;, none twice`,
    listCell.refine(
      (parts) =>
        parts.length > 0 && new Set(parts).size === parts.length && parts.every((part) => expression.test(part)),
    ),
    options,
  );
export const wholeNumber = (description: string, options?: Options): Property =>
  property('integer', description, 'a whole number', integer, options);
export const wholeNumbers = (description: string, options?: Options): Property =>
  property(
    'integers',
    description,
    'whole numbers separated by ;',
    listCell.refine((parts) => parts.every((part) => /^\d+$/.test(part))).transform((parts) => parts.map(Number)),
    options,
  );
export const number = (description: string, options?: Options): Property =>
  property('number', description, 'a number such as 1683000000 or 85.1', numeric, options);
export const truth = (description: string, options?: Options): Property =>
  property(
    'boolean',
    description,
    'true or false',
    z.enum(['true', 'false']).transform((cell) => cell === 'true'),
    options,
  );
export const date = (description: string, options?: Options): Property =>
  property('date', description, 'a date of the calendar, YYYY-MM-DD', z.string().refine(isDate), options);
export const partialDate = (description: string, options?: Options): Property =>
  property(
    'partialDate',
    description,
    'a date as YYYY, YYYY-MM or YYYY-MM-DD',
    z.string().refine(isPartialDate),
    options,
  );
/** A text that is read, and stored in one form. */
export const formed = (description: string, expected: string, schema: z.ZodType, options?: Options): Property =>
  property('string', description, expected, schema, options);
/** One value of a closed list. */
export const oneOf = (description: string, enumeration: Enumeration, options?: Options): Property =>
  property(
    'string',
    description,
    `one of ${enumeration.values.join(', ')}`,
    z.enum(enumeration.values as [string, ...string[]]),
    { ...options, enumeration },
  );

/** The normalised texts of other properties: made at load, to be compared with, never shown. */
export const textKeys = (...keysOf: readonly string[]): Property =>
  Object.freeze({
    storedAs: 'strings',
    required: false,
    description: `What filters compare: ${keysOf.join(', ')}, normalised; made at load.`,
    expected: 'texts',
    schema: z.array(z.string()),
    keysOf,
    hidden: true,
  });

/** What questions compare, made at load from other values of a row and what surrounds it, or else from other rows. */
export const made = (
  storedAs: 'string' | 'strings' | 'integer' | 'number' | 'date' | 'partialDate',
  description: string,
  from: NonNullable<Property['made']> = () => null,
): Property =>
  Object.freeze({ ...property(storedAs, `${description} Made at load.`, '', z.any(), { hidden: true }), made: from });

/** The same, as a field of the API. */
export const shown = (property: Property, words: Words): Property =>
  Object.freeze({ ...property, words, hidden: false });

/** What lists are ordered by for another property, a text: both engines order it alike. */
export const orderKey = (property: string, as: Omit<OrderOf, 'property'> = {}): Property =>
  Object.freeze({
    storedAs: 'string',
    required: true,
    description: `What lists are ordered by for ${property}, on both engines alike; made at load.`,
    expected: 'text',
    schema: z.string(),
    orderOf: { property, ...as },
    hidden: true,
  });

/** The names of these properties but the id, which every statement reads first. */
export const withoutId = (properties: object): readonly string[] =>
  Object.keys(properties).filter((name) => name !== 'id');

/** The names of those that must be there. */
export const requiredOf = (properties: Properties): readonly string[] =>
  Object.keys(properties).filter((name) => properties[name]?.required);

/** What the API shows of a node has words: pages show the value beside them. */
export function checkWords(label: string, properties: Properties): void {
  for (const [name, { hidden, words }] of Object.entries(properties))
    if (!hidden && name !== 'id' && words === undefined)
      throw new TypeError(`${label}: expected ${name} to have words, such as { words: { zh: '级别', en: 'Level' } }.`);
}
