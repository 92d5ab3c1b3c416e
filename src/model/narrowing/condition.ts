import type { FilterField, FilterFieldOf } from '../definition/filter-field.js';

/**
 * A filter as a caller sends it: fields with their operators, closed under and, or, not. Null and absent mean the same.
 */
export type FilterInput = Readonly<Record<string, unknown>>;

/** A filter that has been read: what must hold, with its values apart. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'compare'; readonly field: FilterField; readonly operator: string; readonly value: unknown }
  | {
      readonly kind: 'some';
      readonly field: FilterFieldOf<'quantified'>;
      readonly of: Condition;
    };

export const ALWAYS: Condition = { kind: 'all', of: [] };
