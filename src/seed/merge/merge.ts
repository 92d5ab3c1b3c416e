import { chooseClaims, chooseOfRelationship, type Claim } from '../../domain/choose-claim.js';
import { byPlace, sourceIdOf } from '../../model/definition/evidence-place.js';
import { ascending } from '../../shared/collections.js';
import type { Rule } from '../../model/definition/node.js';
import { quote } from '../../shared/errors.js';
import { claimedProperties } from './claims.js';
import { fault, lineText, type Fault } from '../fault.js';
import { placesCited, type SeedRow } from '../read/seed-row.js';
import type { SourceTrail } from './source-trail.js';

/** A thing or a relationship with what all its rows say together. */
export interface MergedRow extends SeedRow {
  readonly rows: readonly SeedRow[];
  /** What each source says of it. */
  readonly claims: readonly Claim[];
}

/** Whether each of its rows keeps a rule by itself: if one does not, that is a fault, and no doubt beside it. */
export const keepsInEach = ({ rows }: MergedRow, { holds }: Pick<Rule, 'holds'>): boolean =>
  rows.every(({ values }) => holds(values));

/** Rows that say our own words, or one figure: none may differ from another. */
export function mergeWords(rows: readonly SeedRow[], faults: Fault[]): MergedRow {
  const [first] = rows as readonly [SeedRow, ...SeedRow[]];
  if (rows.length === 1) return new Alone(first);
  if (first.table.node?.merging === 'once') {
    const content = JSON.stringify(first.values);
    const other = rows.find(({ values }) => JSON.stringify(values) !== content);
    if (other)
      faults.push(
        fault(
          other.place,
          `expected ${quote(first.values['id'])} as it is in ${lineText(first.place)}, got another row of that id: a ` +
            'figure is one row; give a second figure an id of its own',
        ),
      );
    return merged(rows, { claims: [] });
  }
  return merged(rows, { values: together(rows, [], faults), claims: [] });
}

/** Rows of one thing, or of one relationship, by several sources. */
export function mergeClaims(
  rows: readonly SeedRow[],
  claims: readonly Claim[],
  trail: SourceTrail,
  faults: Fault[],
): MergedRow {
  const [first] = rows as readonly [SeedRow, ...SeedRow[]];
  const isItsCell = ({ property, value, since, until, rank }: Claim): boolean =>
    !since && !until && rank === 'NORMAL' && value === first.values[property];
  if (rows.length === 1 && claims.every(isItsCell)) return merged(rows, { claims });
  const claimed = claimedProperties(first);
  const { node } = first.table;
  const used = node ? chooseClaims(claims, node.ending) : chooseOfRelationship(claims);
  const chosen = Object.fromEntries(claimed.map((property) => [property, used.get(property)?.value ?? null]));
  const one = together(inTime(rows, trail), claimed, faults, chosen['name']);
  const values = { ...one, ...chosen };
  return merged(rows, { values: withOtherNames(translated(values, rows, claims), rows, claims), claims });
}

/**
 * A translation belongs to the name that its row gives, or to the one that is used. If no row translates the name that
 * is used, there is none if a thing was renamed, and that of the first row if it is called differently.
 */
function translated(values: SeedRow['values'], rows: readonly SeedRow[], claims: readonly Claim[]): SeedRow['values'] {
  if (!('nameEn' in values)) return values;
  const of = rows.filter((row) => nameOf(row, values['name']) === values['name']);
  const own = of.map((row) => row.values['nameEn'] ?? null).find((each) => each !== null);
  const renamed = claims.some(({ property, since, until }) => property === 'name' && (since ?? until));
  return { ...values, nameEn: own ?? (renamed ? null : values['nameEn']) };
}

/** A row without a name is about the one that is used. */
const nameOf = ({ values }: SeedRow, used: unknown): unknown => values['name'] ?? used;

/** The first of these rows that must say the same as another of them: a translation only if it is of the same name. */
const asIn = (rows: readonly SeedRow[], row: SeedRow, column: string, usedName: unknown): SeedRow =>
  rows.find((each) => column !== 'nameEn' || nameOf(each, usedName) === nameOf(row, usedName)) as SeedRow;

/** Every other name that a source gives is found as an alias, and the translation of it too. */
function withOtherNames(
  values: SeedRow['values'],
  rows: readonly SeedRow[],
  claims: readonly Claim[],
): SeedRow['values'] {
  const claimed = claims.filter(({ property }) => property === 'name').map(({ value }) => value);
  return {
    ...values,
    ...withMore(values, 'aliases', [...rows.map((row) => row.values['name']), ...claimed], values['name']),
    ...withMore(
      values,
      'searchNames',
      rows.map((row) => row.values['nameEn'] ?? null),
      values['nameEn'],
    ),
  };
}

/** A list with more names but for the one that is used, if there is such a list. */
function withMore(
  values: SeedRow['values'],
  list: 'aliases' | 'searchNames',
  names: readonly unknown[],
  used: unknown,
): SeedRow['values'] {
  if (!(list in values)) return {};
  const others = names.filter((name) => name !== null && name !== used);
  const all = [...new Set([...((values[list] ?? []) as readonly unknown[]), ...others])];
  return all.length === 0 ? {} : { [list]: all };
}

/** The values of all rows but those that are claimed: lists add up, all other cells may not differ. */
function together(
  rows: readonly SeedRow[],
  claimed: readonly string[],
  faults: Fault[],
  usedName?: unknown,
): Readonly<Record<string, unknown>> {
  const [first] = rows as readonly [SeedRow, ...SeedRow[]];
  const values: Record<string, unknown> = {};
  for (const [name, { storedAs }] of Object.entries(first.table.columns)) {
    const filled = rows.filter((row) => (row.values[name] ?? null) !== null);
    const [one] = filled;
    values[name] = one?.values[name] ?? null;
    if (claimed.includes(name) || one === undefined) continue;
    if (storedAs === 'strings' || storedAs === 'integers')
      values[name] = listOf(
        name,
        filled.flatMap((row) => row.values[name] as readonly unknown[]),
      );
    else
      for (const other of filled) {
        const same = asIn(filled, other, name, usedName);
        if (other.values[name] !== same.values[name])
          faults.push(
            fault(
              other.at(name),
              `${name}: expected ${quote(same.values[name])}, as in ${lineText(same.place)}, or an empty cell, got ` +
                `${quote(other.values[name])}; these are our own words, which say the same in every package`,
            ),
          );
      }
  }
  return values;
}

function listOf(name: string, values: readonly unknown[]): readonly unknown[] {
  const list = [...new Set(values)];
  return name === 'evidence' ? (list as string[]).sort(byPlace) : list;
}

/** The rows of sources that were published first before others. */
function inTime(rows: readonly SeedRow[], { published }: SourceTrail): readonly SeedRow[] {
  const day = (row: SeedRow): string =>
    placesCited(row)
      .map((place) => published(sourceIdOf(place)))
      .reduce((least, each) => (each < least ? each : least), '9999');
  return rows
    .map((row) => ({ row, day: day(row) }))
    .sort((one, other) => ascending(one.day, other.day))
    .map(({ row }) => row);
}

/** The first row with what all say together. */
const merged = (
  rows: readonly SeedRow[],
  { values, claims }: { readonly values?: SeedRow['values']; readonly claims: readonly Claim[] },
): MergedRow => {
  const [first] = rows as readonly [SeedRow, ...SeedRow[]];
  return new Merged(first.table, values ?? first.values, rows, claims);
};

/** Where its cells stand is computed only if someone asks. */
class Merged implements MergedRow {
  constructor(
    readonly table: SeedRow['table'],
    readonly values: SeedRow['values'],
    readonly rows: readonly SeedRow[],
    readonly claims: readonly Claim[],
  ) {}

  get wrong(): readonly string[] {
    return this.rows.length === 1 ? (this.rows[0] as SeedRow).wrong : this.rows.flatMap(({ wrong }) => wrong);
  }

  get place(): SeedRow['place'] {
    return (this.rows[0] as SeedRow).place;
  }

  get at(): SeedRow['at'] {
    return this.rows.length === 1 ? (this.rows[0] as SeedRow).at : placeIn(this.rows);
  }
}

/** The same in another table. */
export const inTable = (table: SeedRow['table'], { values, rows, claims }: MergedRow): MergedRow =>
  new Merged(table, values, rows, claims);

/** The same with more values. */
export const withValues = ({ table, values, rows, claims }: MergedRow, more: SeedRow['values']): MergedRow =>
  new Merged(table, { ...values, ...more }, rows, claims);

/** A row that is the only one of its key, without claims, as of most figures: it holds nothing else. */
class Alone implements MergedRow {
  constructor(private readonly row: SeedRow) {}

  get table(): SeedRow['table'] {
    return this.row.table;
  }

  get values(): SeedRow['values'] {
    return this.row.values;
  }

  get wrong(): readonly string[] {
    return this.row.wrong;
  }

  get place(): SeedRow['place'] {
    return this.row.place;
  }

  get at(): SeedRow['at'] {
    return this.row.at;
  }

  get rows(): readonly SeedRow[] {
    return [this.row];
  }

  get claims(): readonly Claim[] {
    return [];
  }
}

/** A cell's place is in the first row that fills it. */
const placeIn =
  (rows: readonly SeedRow[]): SeedRow['at'] =>
  (column) =>
    (rows.find(({ values }) => (values[column] ?? null) !== null) ?? (rows[0] as SeedRow)).at(column);
