import { sourceIdOf } from '../../model/definition/evidence-place.js';
import { quote } from '../../shared/errors.js';
import { fault, lineText, type Fault } from '../fault.js';
import { placesCited, type SeedRow } from '../read/seed-row.js';
import type { SourceTrail } from './source-trail.js';

const isNameless = ({ values }: SeedRow): boolean => Boolean(values['nameless']);
/** Whether a document says what the thing is called, of which another speaks without a name. */
const namesIt = (row: SeedRow): boolean => (row.values['name'] ?? null) !== null && !isNameless(row);

/** What is said in place of a name is none, once a document gives the name. */
const OF_NO_NAME = { name: null, nameSource: null, nameEn: null, nameless: null };
export const namedSince = (rows: readonly SeedRow[]): readonly SeedRow[] =>
  rows.some(namesIt)
    ? rows.map((row) =>
        isNameless(row)
          ? {
              table: row.table,
              wrong: row.wrong,
              place: row.place,
              at: (column) => row.at(column),
              values: { ...row.values, ...OF_NO_NAME },
            }
          : row,
      )
    : rows;

/**
 * What has no name is only known from its document: another can speak of it if it derives from that one, or if one
 * says what it is called.
 */
export function namelessTwice(rows: readonly SeedRow[], trail: SourceTrail): readonly Fault[] {
  if (!rows.some(isNameless) || rows.some(namesIt)) return [];
  const [first, ...others] = rows as readonly [SeedRow, ...SeedRow[]];
  const sources = (each: readonly SeedRow[]): readonly string[] => each.flatMap(placesCited).map(sourceIdOf);
  const other = others.find((row) => !trail.joined(sources([first, row])));
  return other
    ? [
        fault(
          other.place,
          `expected ${quote(first.values['id'])}, which has no name, only in documents that derive from each other, ` +
            `got it in ${lineText(first.place)} too; give it an id of its own`,
        ),
      ]
    : [];
}
