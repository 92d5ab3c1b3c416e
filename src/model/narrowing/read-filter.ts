import { checkYear } from '../../shared/dates.js';
import { idOfKind, InputError, LimitError, quote } from '../../shared/errors.js';
import { fold } from '../../shared/fold.js';
import { ALWAYS, type Condition, type FilterInput } from './condition.js';
import type { FilterField, FilterFieldOf } from '../definition/filter-field.js';
import type { GraphModel } from '../definition/graph-model.js';
import { ID, kindOf, type NodeDefinition } from '../definition/node.js';
import { LIMIT } from '../../shared/limits.js';

/** What a filter says must hold. @throws LimitError if it is too large, InputError if a value makes no sense */
export function readFilter(model: GraphModel, node: NodeDefinition, input: FilterInput | null | undefined): Condition {
  return input == null ? ALWAYS : new Reader(model).filter(node, input, 0, 0);
}

type Conditions = Condition & { readonly kind: 'all' | 'any' };

class Reader {
  #conditions = 0;
  constructor(private readonly model: GraphModel) {}

  filter(node: NodeDefinition, input: FilterInput, depth: number, quantifiers: number): Conditions {
    if (depth > LIMIT.filterDepth)
      throw new LimitError(
        `filter: expected at most ${LIMIT.filterDepth} nested levels of and, or, ` +
          'not, some, every and none, got more.',
      );
    const fields = this.model.filtersOf(node);
    const of = Object.keys(input)
      .sort()
      .filter((name) => input[name] != null)
      .map((name): Condition => {
        const value = input[name];
        switch (name) {
          case 'and':
            return this.#withCount({
              kind: 'all',
              of: (value as readonly FilterInput[]).map((each) => this.#inner(node, each, depth, quantifiers)),
            });
          case 'or':
            return this.#withCount({
              kind: 'any',
              of: (value as readonly FilterInput[]).map((each) => this.#inner(node, each, depth, quantifiers)),
            });
          case 'not':
            return { kind: 'not', of: this.#inner(node, value as FilterInput, depth, quantifiers) };
        }
        const field = fields[name] as FilterField;
        return field.kind === 'quantified'
          ? this.#quantified(field, value as FilterInput, depth, quantifiers)
          : this.#compare(name, field, value);
      });
    return { kind: 'all', of };
  }

  /** A filter in `and`, `or` or `not`: an empty one is a condition too, for reading it is work. */
  #inner(node: NodeDefinition, input: FilterInput, depth: number, quantifiers: number): Condition {
    return this.#withCount(this.filter(node, input, depth + 1, quantifiers));
  }

  #quantified(field: FilterFieldOf<'quantified'>, input: FilterInput, depth: number, quantifiers: number): Condition {
    if (quantifiers >= LIMIT.filterQuantifiers)
      throw new LimitError(`filter: expected some, every and none at most ${LIMIT.filterQuantifiers} deep, got more.`);
    const of = (['some', 'every', 'none'] as const)
      .filter((name) => input[name] != null)
      .map((name): Condition => {
        this.#count();
        const inner = this.filter(field.target, input[name] as FilterInput, depth + 1, quantifiers + 1);
        if (name === 'some') return { kind: 'some', field, of: inner };
        return { kind: 'not', of: { kind: 'some', field, of: name === 'none' ? inner : { kind: 'not', of: inner } } };
      });
    return this.#withCount({ kind: 'all', of });
  }

  #compare(name: string, field: FilterField, value: unknown): Condition {
    const operators: FilterInput = typeof value === 'object' ? (value as FilterInput) : { eq: value };
    const of = Object.keys(operators)
      .sort()
      .filter((operator) => operators[operator] != null)
      .map((operator): Condition => {
        this.#count();
        return {
          kind: 'compare',
          field,
          operator,
          value: this.#value(`${name}.${operator}`, field, operators[operator]),
        };
      });
    return this.#withCount({ kind: 'all', of });
  }

  /** The value as it is compared: texts normalised; numbers that are numbers; lists that are not too long. */
  #value(path: string, field: FilterField, value: unknown): unknown {
    if (Array.isArray(value)) {
      if (value.length > LIMIT.filterValues)
        throw new LimitError(`filter: ${path}: expected at most ${LIMIT.filterValues} values, got ${value.length}.`);
      return [...new Set(value.filter((each) => each != null).map((each) => this.#value(path, field, each)))];
    }
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new InputError(`filter: ${path}: expected a finite number, got ${quote(String(value))}.`);
    if (field.kind === 'year') checkYear(`filter: ${path}`, value);
    const { kind, example } = this.model.hierarchy.node;
    if (field.kind === 'within' && kindOf(String(value)) !== kind)
      throw new InputError(`filter: ${path}: expected ${idOfKind(kind)}, such as ${kind}:…, got ${quote(value)}.`);
    if (field.kind === 'end' && !ID.test(String(value)))
      throw new InputError(`filter: ${path}: expected an id such as ${example}, got ${quote(value)}.`);
    return field.kind === 'text' ? fold(value as string) : value;
  }

  /** The same; it counts as one condition if it has none. */
  #withCount(condition: Conditions): Conditions {
    if (condition.of.length === 0) this.#count();
    return condition;
  }

  #count(): void {
    if (++this.#conditions > LIMIT.filterConditions)
      throw new LimitError(`filter: expected at most ${LIMIT.filterConditions} conditions, got more.`);
  }
}
