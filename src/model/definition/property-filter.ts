import type { Enumeration } from './enumeration.js';

/** What the values of a filter are if they are compared as they are, and so which operators it has. */
export type Operand = 'id' | 'int' | 'float' | Enumeration;

/** A field of a filter that is answered by the node's own properties. */
export type PropertyFilter =
  /** A property of the node, as it is. */
  | { readonly kind: 'property'; readonly property: string; readonly operand: Operand }
  /** Any of a list of normalised texts. */
  | { readonly kind: 'text'; readonly property: string }
  /** A year that overlaps with a period; if `open`, one without an end goes on. */
  | { readonly kind: 'year'; readonly start: string; readonly end: string; readonly open: boolean }
  /** A date from which, or until which, a property is. */
  | { readonly kind: 'from' | 'until'; readonly property: string }
  /** A day that is in none of a list of stretches of days, each as `first day/day on which it is over`. */
  | { readonly kind: 'outside'; readonly property: string; readonly description: string };

/** An order by one of the node's own properties. */
export interface PropertyOrder {
  readonly kind: 'property';
  readonly property: string;
  readonly nullable: boolean;
}
