import { InternalError } from '../../shared/errors.js';
import type { Condition } from '../narrowing/condition.js';
import type { FilterField } from '../definition/filter-field.js';
import { identifier } from '../definition/identifier.js';
import { pathPattern } from './paths.js';

/** The text of a condition on a node, from closed fragments, and its values as numbered parameters. */
export interface FilterText {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}
export const NO_FILTER: FilterText = { text: '', parameters: {} };

/** What must hold of the node in `variable`; empty where anything does. The same shape of filter gives the same text. */
export function filterText(condition: Condition, variable: string): FilterText {
  const composer = new Composer();
  const text = composer.compose(condition, variable, 0);
  return text === TRUE ? NO_FILTER : { text, parameters: composer.parameters };
}

const TRUE = 'true';
const FALSE = 'false';

class Composer {
  readonly parameters: Record<string, unknown> = {};
  #next = 0;

  compose(condition: Condition, variable: string, level: number): string {
    switch (condition.kind) {
      case 'all': {
        const parts = condition.of.map((each) => this.compose(each, variable, level)).filter((part) => part !== TRUE);
        return parts.includes(FALSE)
          ? FALSE
          : parts.length === 0
            ? TRUE
            : parts.length === 1
              ? (parts[0] as string)
              : `(${parts.join(' AND ')})`;
      }
      case 'any': {
        const parts = condition.of.map((each) => this.compose(each, variable, level)).filter((part) => part !== FALSE);
        return parts.includes(TRUE)
          ? TRUE
          : parts.length === 0
            ? FALSE
            : parts.length === 1
              ? (parts[0] as string)
              : `(${parts.join(' OR ')})`;
      }
      case 'not': {
        const inner = this.compose(condition.of, variable, level);
        return inner === TRUE ? FALSE : inner === FALSE ? TRUE : `NOT ${inner}`;
      }
      case 'some': {
        const end = `q${level}`;
        const inner = this.compose(condition.of, end, level + 1);
        if (inner === FALSE) return FALSE;
        const ways = condition.field.paths.map(
          (path) => `EXISTS { MATCH ${pathPattern(variable, path, end)}${inner === TRUE ? '' : ` WHERE ${inner}`} }`,
        );
        return ways.length === 1 ? (ways[0] as string) : `(${ways.join(' OR ')})`;
      }
      case 'compare':
        return this.#compare(condition.field, condition.operator, condition.value, variable);
    }
  }

  #parameter(value: unknown): string {
    const name = `f${this.#next++}`;
    this.parameters[name] = value;
    return `$${name}`;
  }

  #compare(field: FilterField, operator: string, value: unknown, variable: string): string {
    if (Array.isArray(value) && value.length === 0) return FALSE;
    switch (field.kind) {
      case 'property':
        return `coalesce(${variable}.${identifier(field.property)} ${comparison(operator)} ${this.#parameter(value)}, false)`;
      case 'text':
        return `any(key IN ${variable}.${identifier(field.property)} WHERE key ${comparison(operator)} ${this.#parameter(value)})`;
      case 'from':
      case 'until':
        return `coalesce(${variable}.${identifier(field.property)} ${field.kind === 'from' ? '>=' : '<='} ${this.#parameter(value)}, false)`;
      case 'year':
        return this.#year(field, operator, value, variable);
      case 'end':
      case 'within': {
        const paths = field.kind === 'end' ? field.paths : [field.path];
        const parameter = this.#parameter(value);
        return paths
          .map(
            (path) =>
              `EXISTS { MATCH ${pathPattern(variable, path, 'end')} WHERE end.id ${comparison(operator)} ${parameter} }`,
          )
          .join(' OR ');
      }
      case 'quantified':
        throw new InternalError('A quantified field is not compared.');
    }
  }

  /** Any overlap: begins before the year is over, and does not end before it begins. Dates are texts, and a year is the start of its dates. */
  #year(
    { start, end, open }: Extract<FilterField, { readonly kind: 'year' }>,
    operator: string,
    value: unknown,
    variable: string,
  ): string {
    const begins = (year: number): string =>
      `coalesce(${variable}.${identifier(start)} < ${this.#parameter(padded(year + 1))}, ${open ? `${variable}.${identifier(end)} IS NOT NULL` : FALSE})`;
    const ends = (year: number): string =>
      `coalesce(${variable}.${identifier(end)} >= ${this.#parameter(padded(year))}, ${open ? `${variable}.${identifier(start)} IS NOT NULL` : FALSE})`;
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
const padded = (year: number): string => String(year).padStart(4, '0');
