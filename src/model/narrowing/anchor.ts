import type { FilterField } from '../definition/filter-field.js';
import type { HopPath } from '../definition/path.js';
import type { Condition } from './condition.js';

type Compared = Extract<Condition, { readonly kind: 'compare' }>;
type Some = Extract<Condition, { readonly kind: 'some' }>;

/** The kinds of anchors, the most selective first. */
const RANKS = ['itself', 'end', 'some', 'within'] as const;

/** Where a list can begin instead of at every node of its label: at nodes that a condition fixes by their ids. */
export interface Anchor {
  /** The condition, and the path from a node of the list to what it fixes; empty if that is the node itself. */
  readonly at: Compared | Some;
  readonly path: HopPath;
  /** Where what `some` speaks of can begin. */
  readonly inner: Anchor | null;
  /** What else must hold of a node of the list. */
  readonly rest: readonly Condition[];
  /** How selective it is, as far as definitions can say: what lies within a district may be all. */
  readonly rank: (typeof RANKS)[number];
}

/** The most selective anchor of what must hold all together; null if nothing fixes an id. */
export function anchorOf(condition: Condition): Anchor | null {
  const parts = conjunction(condition);
  const candidates = parts.flatMap((part) => candidateOf(part) ?? []);
  const [best] = candidates.sort((one, other) => RANKS.indexOf(one.rank) - RANKS.indexOf(other.rank));
  return best ? { ...best, rest: parts.filter((part) => part !== best.at) } : null;
}

/** The same condition with its anchor in front: it and the anchor name their values in the same order. */
export function anchorFirst({ at, inner, rest }: Anchor): Condition {
  const first = at.kind === 'some' && inner ? { ...at, of: anchorFirst(inner) } : at;
  return { kind: 'all', of: [first, ...rest] };
}

/** The properties without which a node is not let through. */
export const requiredBy = (condition: Condition): ReadonlySet<string> =>
  new Set(conjunction(condition).flatMap((part) => (part.kind === 'compare' ? propertiesIn(part) : [])));

function propertiesIn({ field, operator }: Compared): readonly string[] {
  switch (field.kind) {
    case 'property':
    case 'from':
    case 'until':
      return [field.property];
    case 'year':
      if (field.open) return [];
      return [...(operator === 'gte' ? [] : [field.start]), ...(operator === 'lte' ? [] : [field.end])];
    default:
      return [];
  }
}

const conjunction = (condition: Condition): readonly Condition[] =>
  condition.kind === 'all' ? condition.of.flatMap(conjunction) : [condition];

function candidateOf(part: Condition): Omit<Anchor, 'rest'> | null {
  if (part.kind !== 'compare' && part.kind !== 'some') return null;
  const path = onlyPath(part.field);
  if (!path) return null;
  if (part.kind === 'some') {
    const inner = anchorOf(part.of);
    return inner && { at: part, path, inner, rank: inner.rank === 'within' ? 'within' : 'some' };
  }
  if (part.operator !== 'eq' && part.operator !== 'in') return null;
  const rank = part.field.kind === 'property' ? 'itself' : part.field.kind === 'within' ? 'within' : 'end';
  return { at: part, path, inner: null, rank };
}

/** The one path that a field follows to an id; null if it has none, or several. */
function onlyPath(field: FilterField): HopPath | null {
  switch (field.kind) {
    case 'property':
      return field.property === 'id' ? [] : null;
    case 'within':
      return field.path;
    case 'end':
    case 'quantified':
      return field.paths.length === 1 ? (field.paths[0] ?? null) : null;
    default:
      return null;
  }
}
