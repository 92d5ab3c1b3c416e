import { relationIdOf } from '../model/definition/edge.js';
import { quote } from '../shared/errors.js';
import { fault, type Fault } from './fault.js';
import type { SeedRow } from './read.js';

/** What a row is known by: a node's id, or the id of its relationship. Null if a part of it is missing. */
export function keyOf({ table, values }: SeedRow): string | null {
  if (table.node) return values['id'] as string | null;
  const { edge } = table;
  const [from, to] = [values['from'], values['to']] as [string | null, string | null];
  if (!edge || from === null || to === null || (edge.identity && values[edge.identity] === null)) return null;
  return relationIdOf(edge, from, to, values);
}

/**
 * The rows of all packages, each key once. The same key twice in one package, or with another content in two, is a
 * fault that names both.
 */
export function unite(packages: readonly (readonly SeedRow[])[]): {
  readonly rows: readonly SeedRow[];
  readonly faults: readonly Fault[];
} {
  const known = new Map<string, { readonly row: SeedRow; readonly owner: number }>();
  const faults: Fault[] = [];
  for (const [owner, rows] of packages.entries()) {
    for (const row of rows) {
      const key = keyOf(row);
      if (key === null) continue;
      const other = known.get(key);
      if (!other) known.set(key, { row, owner });
      else if (other.owner === owner)
        faults.push(
          fault(row.place, `expected ${quote(key)} once, got it again; it is also in ${placeText(other.row)}`),
        );
      else if (JSON.stringify(entriesInOrder(other.row.values)) !== JSON.stringify(entriesInOrder(row.values)))
        faults.push(
          fault(
            row.place,
            `expected ${quote(key)} with the content it has in ${placeText(other.row)}, got other content: the ` +
              'same id must say the same in every package',
          ),
        );
    }
  }
  return { rows: [...known.values()].map(({ row }) => row), faults };
}

const placeText = ({ place }: SeedRow): string => `${place.file}:${place.line}`;
const entriesInOrder = (values: Readonly<Record<string, unknown>>): unknown =>
  Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
