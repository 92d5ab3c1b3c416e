import { yearBounds } from '../../shared/dates.js';
import { InternalError } from '../../shared/errors.js';
import type { Condition } from '../narrowing/condition.js';
import type { FilterField } from '../definition/filter-field.js';
import { identifier } from '../definition/identifier.js';
import { pathPattern } from './paths.js';

/** A value that a filter compares with. */
type FilterValue = string | number | boolean | readonly string[] | readonly number[];
/** The values of a filter, as numbered parameters, and the day that a list of relationships is asked about. */
export type FilterParameters = { readonly [name: `f${number}`]: FilterValue; readonly validOn?: string };
/** The text of a condition on a node, from closed fragments, and its values. */
export interface FilterText {
  readonly text: string;
  readonly parameters: FilterParameters;
}
export const NO_FILTER: FilterText = { text: '', parameters: {} };

export const conditionsOf = ({ text }: FilterText): readonly string[] => (text === '' ? [] : [text]);

type FilterKind = 'text' | 'texts' | 'number' | 'numbers' | 'truth';
/** What the parameters of a filter are. */
export const filterKinds = ({
  parameters,
}: Pick<FilterText, 'parameters'>): { readonly [name: `f${number}`]: FilterKind; readonly validOn?: 'text' } =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, kindOfValue(value)]));
function kindOfValue(value: FilterValue): FilterKind {
  if (typeof value === 'object') return typeof value[0] === 'number' ? 'numbers' : 'texts';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'truth' : 'text';
}

/**
 * What must hold of the node in `variable`; empty if anything does. The same shape of filter gives the same text.
 */
export function filterText(condition: Condition, variable: string): FilterText {
  const composer = new Composer();
  const text = composer.compose(condition, variable, 0);
  return text === TRUE ? NO_FILTER : { text, parameters: namedIn(text, composer.parameters) };
}

/** Without the values of what was found to hold always or never: the text does not name them. */
function namedIn(text: string, parameters: FilterParameters): FilterParameters {
  const named = new Set(text.match(/\$f\d+/g));
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => named.has(`$${name}`)));
}

const TRUE = 'true';
const FALSE = 'false';

type Compared = Extract<Condition, { readonly kind: 'compare' }>;
type Quantified = Extract<Condition, { readonly kind: 'some' }>;

class Composer {
  readonly parameters: Record<`f${number}`, FilterValue> = {};
  #next = 0;

  compose(condition: Condition, variable: string, level: number): string {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return joined(
          condition.kind,
          condition.of.map((each) => this.compose(each, variable, level)),
        );
      case 'not': {
        const inner = this.compose(condition.of, variable, level);
        return inner === TRUE ? FALSE : inner === FALSE ? TRUE : `NOT ${inner}`;
      }
      case 'some':
        return this.#some(condition, variable, level);
      case 'compare':
        return this.#compare(condition, variable);
    }
  }

  #parameter(value: FilterValue): string {
    const name = `f${this.#next++}` as const;
    this.parameters[name] = value;
    return `$${name}`;
  }

  #some({ field, of }: Quantified, variable: string, level: number): string {
    const end = `q${level}`;
    const inner = this.compose(of, end, level + 1);
    if (inner === FALSE) return FALSE;
    const condition = inner === TRUE ? '' : ` WHERE ${inner}`;
    const found = field.paths.map((path) => `EXISTS { MATCH ${pathPattern(variable, path, end)}${condition} }`);
    return joined('any', found);
  }

  #compare({ field, operator, value }: Compared, variable: string): string {
    if (Array.isArray(value) && value.length === 0) return FALSE;
    // What the API's scalars let through, and the reader of filters has checked.
    const compared = value as FilterValue;
    switch (field.kind) {
      case 'property': {
        const property = `${variable}.${identifier(field.property)}`;
        return `coalesce(${property} ${comparison(operator)} ${this.#parameter(compared)}, false)`;
      }
      case 'text': {
        const texts = `${variable}.${identifier(field.property)}`;
        return `any(key IN ${texts} WHERE key ${comparison(operator)} ${this.#parameter(compared)})`;
      }
      case 'from':
      case 'until': {
        const date = `${variable}.${identifier(field.property)}`;
        return `coalesce(${date} ${field.kind === 'from' ? '>=' : '<='} ${this.#parameter(compared)}, false)`;
      }
      case 'year':
        return this.#year(field, operator, value, variable);
      case 'end':
      case 'within': {
        const condition = `end.id ${comparison(operator)} ${this.#parameter(compared)}`;
        return joined(
          'any',
          (field.kind === 'end' ? field.paths : [field.path]).map(
            (path) => `EXISTS { MATCH ${pathPattern(variable, path, 'end')} WHERE ${condition} }`,
          ),
        );
      }
      case 'endProperty': {
        const property = `end.${identifier(field.property)}`;
        const condition = `${property} ${comparison(operator)} ${this.#parameter(compared)}`;
        return `EXISTS { MATCH ${pathPattern(variable, field.path, 'end')} WHERE ${condition} }`;
      }
      case 'quantified':
        throw new InternalError('A quantified field is not compared.');
    }
  }

  /**
   * Any overlap: begins before the year is over, and does not end before it begins. Dates are texts, and a year is the
   * start of its dates.
   */
  #year(
    { start, end, open }: Extract<FilterField, { readonly kind: 'year' }>,
    operator: string,
    value: unknown,
    variable: string,
  ): string {
    const [from, to] = [`${variable}.${identifier(start)}`, `${variable}.${identifier(end)}`];
    const begins = (year: number): string =>
      `coalesce(${from} < ${this.#parameter(yearBounds(year).before)}, ${open ? `${to} IS NOT NULL` : FALSE})`;
    const ends = (year: number): string =>
      `coalesce(${to} >= ${this.#parameter(yearBounds(year).from)}, ${open ? `${from} IS NOT NULL` : FALSE})`;
    const overlaps = (year: number): string => `(${begins(year)} AND ${ends(year)})`;
    switch (operator) {
      case 'gte':
        return ends(value as number);
      case 'lte':
        return begins(value as number);
      case 'in':
        return `(${(value as readonly number[]).map(overlaps).join(' OR ')})`;
      default:
        return overlaps(value as number);
    }
  }
}

/** All or any of some conditions: what decides alone is the whole, and what changes nothing is left out. */
function joined(kind: 'all' | 'any', conditions: readonly string[]): string {
  const [neutral, deciding] = kind === 'all' ? [TRUE, FALSE] : [FALSE, TRUE];
  const parts = conditions.filter((condition) => condition !== neutral);
  if (parts.includes(deciding)) return deciding;
  if (parts.length === 0) return neutral;
  return parts.length === 1 ? parts.join('') : `(${parts.join(kind === 'all' ? ' AND ' : ' OR ')})`;
}

const OPERATORS: Readonly<Record<string, string>> = {
  eq: '=',
  in: 'IN',
  gte: '>=',
  lte: '<=',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
};
function comparison(operator: string): string {
  const found = OPERATORS[operator];
  if (found === undefined) throw new InternalError(`There is no operator ${operator}.`);
  return found;
}
