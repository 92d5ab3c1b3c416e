import { InternalError } from '../../shared/errors.js';
import { cypher, where } from '../../database/cypher.js';
import { anchorFirst, anchorOf, requiredBy, type Anchor } from '../narrowing/anchor.js';
import type { Condition } from '../narrowing/condition.js';
import { identifier } from '../definition/identifier.js';
import type { NodeDefinition } from '../definition/node.js';
import { reversed, type Hop } from '../definition/path.js';
import { anchorLabels } from './fragments.js';
import { pathPattern } from './paths.js';
import { known, yearText } from './year-filter.js';

/** A value that a filter compares with. */
type FilterValue = string | number | boolean | readonly string[] | readonly number[];
/** The values of a filter, as numbered parameters, and the day that a list of relationships is asked about. */
export type FilterParameters = { readonly [name: `f${number}`]: FilterValue; readonly validOn?: string };
/** The text of a condition on a node, from closed fragments, and its values. */
export interface FilterText {
  readonly text: string;
  readonly parameters: FilterParameters;
  /** Another way to find the same nodes, with the same values; null if every node must be looked at. */
  readonly start: FilterStart | null;
  /** Properties that all have that it lets through. */
  readonly required: ReadonlySet<string>;
}
/** Clauses that find nodes, each once, and what else must hold of them; `small` if they are few of very many. */
export interface FilterStart {
  readonly clauses: string;
  readonly text: string;
  readonly small: boolean;
  /** The property of the node itself that holds the one id at which it begins, if it has such a property. */
  readonly fixed: string | null;
}
export const NO_FILTER: FilterText = { text: '', parameters: {}, start: null, required: new Set() };

export const conditionsOf = ({ text }: Pick<FilterText, 'text'>): readonly string[] => (text === '' ? [] : [text]);

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
export function filterText(condition: Condition, node: NodeDefinition, variable: string): FilterText {
  const anchor = anchorOf(condition);
  const composer = new Composer();
  const text = composer.compose(anchor ? anchorFirst(anchor) : condition, variable, 0);
  if (text === TRUE) return NO_FILTER;
  const start = anchor && text !== FALSE ? startText(anchor, node, variable) : null;
  return { text, parameters: namedIn(text, composer.parameters), start, required: requiredBy(condition) };
}

function startText(anchor: Anchor, node: NodeDefinition, variable: string): FilterStart {
  const { clauses, text } = new Composer().start(anchor, node, variable, 0);
  return { clauses, text: text === TRUE ? '' : text, small: anchor.rank !== 'within', fixed: fixedBy(anchor) };
}

const fixedBy = ({ at }: Anchor): FilterStart['fixed'] =>
  at.kind === 'compare' && at.operator === 'eq' && at.field.kind === 'end' ? (at.field.property ?? null) : null;

/** Without the values of what was found to hold always or never: the text does not name them. */
function namedIn(text: string, parameters: FilterParameters): FilterParameters {
  const named = new Set(text.match(/\$f\d+/g));
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => named.has(`$${name}`)));
}

const TRUE = 'true';
const FALSE = 'false';

type Compared = Extract<Condition, { readonly kind: 'compare' }>;
type Quantified = Extract<Condition, { readonly kind: 'some' }>;

type StartTexts = Pick<FilterStart, 'clauses' | 'text'>;

class Composer {
  readonly parameters: Record<`f${number}`, FilterValue> = {};
  #next = 0;

  /** What is unknown does not hold; what is negated must say so, since the opposite of unknown is unknown. */
  compose(condition: Condition, variable: string, level: number, negated = false): string {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return joined(
          condition.kind,
          condition.of.map((each) => this.compose(each, variable, level, negated)),
        );
      case 'not': {
        const inner = this.compose(condition.of, variable, level, true);
        return inner === TRUE ? FALSE : inner === FALSE ? TRUE : `NOT ${inner}`;
      }
      case 'some':
        return this.#some(condition, variable, level);
      case 'compare':
        return this.#compare(condition, variable, negated);
    }
  }

  /** Clauses that find what the anchor leads to, each once, and what else must hold of it. */
  start({ at, path, inner, rest }: Anchor, node: NodeDefinition, variable: string, level: number): StartTexts {
    const end = path.length === 0 ? variable : `s${level}`;
    const found =
      at.kind === 'some'
        ? this.#foundBy(inner, at.field.target, end, level)
        : this.#found(at, path.at(-1)?.to ?? node, end);
    const back = path.length === 0 ? '' : `MATCH ${pathPattern(end, reversed(path, node), variable)}`;
    const clauses = [found, back, `WITH DISTINCT ${variable}`];
    const conditions = rest.map((part) => {
      const followed = this.#followed(part, variable);
      clauses.push(...followed);
      return followed.length > 0 ? TRUE : this.compose(part, variable, level);
    });
    return { clauses: clauses.filter((clause) => clause !== '').join('\n'), text: joined('all', conditions) };
  }

  /** Upward from few nodes: within EXISTS the embedded engine would look for all that lies within. */
  #followed(part: Condition, variable: string): readonly string[] {
    if (part.kind !== 'compare' || part.field.kind !== 'within' || isEmpty(part.value)) return [];
    const value = this.#parameter(part.value as FilterValue);
    return [
      cypher`
        MATCH ${pathPattern(variable, part.field.path, 'w')}
        WHERE w.id ${comparison(part.operator)} ${value}`,
      `WITH DISTINCT ${variable}`,
    ];
  }

  #foundBy(inner: Anchor | null, node: NodeDefinition, variable: string, level: number): string {
    if (!inner) throw new InternalError('Expected an anchor within `some`.');
    const { clauses, text } = this.start(inner, node, variable, level + 1);
    return cypher`
      ${clauses}
      ${where(text === TRUE ? [] : [text])}`;
  }

  /** The nodes of one id, or of several. */
  #found({ operator, value }: Compared, node: Hop['to'], variable: string): string {
    const given = this.#parameter(value as FilterValue);
    const labels = anchorLabels(node);
    return operator === 'in'
      ? cypher`
          UNWIND ${given} AS ${variable}Id
          MATCH (${variable}:${labels} {id: ${variable}Id})`
      : `MATCH (${variable}:${labels} {id: ${given}})`;
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

  #compare({ field, operator, value }: Compared, variable: string, negated: boolean): string {
    if (isEmpty(value)) return FALSE;
    // What the API's scalars let through, and the reader of filters has checked.
    const compared = value as FilterValue;
    const itself = (property: string, sign = comparison(operator)): string =>
      known(`${variable}.${identifier(property)} ${sign} ${this.#parameter(compared)}`, negated);
    switch (field.kind) {
      case 'property':
        return itself(field.property);
      case 'text': {
        const texts = `${variable}.${identifier(field.property)}`;
        return `any(key IN ${texts} WHERE key ${comparison(operator)} ${this.#parameter(compared)})`;
      }
      case 'from':
        return itself(field.property, '>=');
      case 'until':
        return itself(field.property, '<=');
      case 'outside': {
        const day = this.#parameter(compared);
        const stretches = `${variable}.${identifier(field.property)}`;
        return `NOT any(each IN ${stretches} WHERE left(each, 10) <= ${day} AND right(each, 10) > ${day})`;
      }
      case 'year':
        return yearText(field, { operator, value, variable, negated }, (bound) => this.#parameter(bound));
      case 'end':
      case 'within':
      case 'endProperty': {
        if (field.kind === 'end' && field.property !== undefined) return itself(field.property);
        const property = field.kind === 'endProperty' ? identifier(field.property) : 'id';
        const condition = `end.${property} ${comparison(operator)} ${this.#parameter(compared)}`;
        const paths = field.kind === 'end' ? field.paths : [field.path];
        return joined(
          'any',
          paths.map((path) => `EXISTS { MATCH ${pathPattern(variable, path, 'end')} WHERE ${condition} }`),
        );
      }
      case 'quantified':
        throw new InternalError('A quantified field is not compared.');
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

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

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
