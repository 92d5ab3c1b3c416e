import { sourceOf, type Claim } from '../../domain/choose-claim.js';
import { FIRST_DAY, firstDay, LAST_DAY, lastDay } from '../../shared/dates.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import { DATED } from '../../model/definition/node.js';
import { holdsAgain } from '../merge/in-its-place.js';
import { keepsInEach, type MergedRow } from '../merge/merge.js';
import { firstPublished, type Dated } from '../../model/definition/surroundings.js';
import { nodesById, sourcesCited, type SeedRow } from '../read/seed-row.js';
import { factsOtherwise, relationshipOtherwise } from './said-otherwise.js';
import type { SourceTrail } from '../merge/source-trail.js';

/** Where a later document may mean something else than what it is written as: two names, two periods. */
export function secondMeanings(rows: readonly MergedRow[], trail: SourceTrail): readonly Doubt[] {
  const nodes = nodesById(rows);
  return rows.flatMap((row) =>
    row.table.edge
      ? ofRelationship(row, nodes, trail)
      : row.claims.length === 0
        ? []
        : [...twoNames(row), ...twoTimes(row), ...factsOtherwise(row)],
  );
}

/** Two names of which no source says since or until when; the names of a district are those of standards. */
function twoNames(row: MergedRow): readonly Doubt[] {
  const { node } = row.table;
  const names = row.claims.filter(({ property }) => property === 'name');
  if (names.length < 2 || node?.bound.includes('name')) return [];
  const sources = new Set(names.map(sourceOf));
  const derived = ({ origins, revisions }: Claim): boolean => [...origins, ...revisions].some((id) => sources.has(id));
  const settled = new Set(
    names.filter(({ since, until, rank }) => since || until || rank === 'DEPRECATED').map(({ value }) => value),
  );
  const open = [...new Set(names.filter((claim) => !derived(claim)).map(({ value }) => value))].filter(
    (value) => !settled.has(value),
  );
  return open.length < 2
    ? []
    : [
        doubt(
          row,
          'SECOND_NAME',
          'name',
          `name: expected one name of ${quote(row.values['id'])}, got ${open.map(quote).join(' and ')}; if it was ` +
            'renamed, say since or until when in claims.csv; if both are in use, write one into aliases',
        ),
      ];
}

/** A thing that ends before it begins, since two sources speak of it. */
const twoTimes = (row: MergedRow): readonly Doubt[] =>
  (row.table.node?.rules ?? [])
    .filter((rule) => rule.ofOneSource && !rule.holds(row.values) && keepsInEach(row, rule))
    .map(({ on, expected }) =>
      doubt(
        row,
        'TWO_PERIODS',
        on,
        `${on}: expected ${expected}, got ${quote(row.values[on])}, since sources tell of two times; withdraw what ` +
          'holds no longer in claims.csv, or make two of it',
      ),
    );

const startOf = ({ values }: SeedRow): string => firstDay((values['since'] as string | null) ?? FIRST_DAY);
const endOf = ({ values }: SeedRow): string => lastDay((values['until'] as string | null) ?? LAST_DAY);
const yearOf = ({ values }: SeedRow): string | undefined => (values['since'] as string | null)?.slice(0, 4);

/** Rows of one relationship whose periods do not meet, or an award of two years. */
function twoPeriods(row: MergedRow): readonly Doubt[] {
  if (row.rows.length < 2 || !keepsInEach(row, DATED)) return [];
  const years = new Set(row.rows.map(yearOf).filter((year) => year !== undefined));
  const apart = row.rows.some((one) => row.rows.some((other) => endOf(one) < startOf(other)));
  return apart || (row.table.edge?.type === 'AWARDED_TO' && years.size > 1)
    ? [
        doubt(
          row,
          'TWO_PERIODS',
          'since',
          `since: expected rows of one relationship from ${quote(row.values['from'])} to ` +
            `${quote(row.values['to'])} to be of one period, got two; give each an occurrence, such as its year`,
        ),
      ]
    : [];
}

/** What two sources say of one relationship; that it is of two times explains that its dates differ. */
function ofRelationship(row: MergedRow, nodes: ReadonlyMap<unknown, MergedRow>, trail: SourceTrail): readonly Doubt[] {
  const times = [...twoPeriods(row), ...goesOn(row, trail)];
  return [...times, ...(times.length > 0 ? [] : relationshipOtherwise(row)), ...mayHoldAgain(row, nodes, trail)];
}

/** What had ended, and a newer document has without dates: it began again, or the document looks back. */
function goesOn({ table, rows }: MergedRow, trail: SourceTrail): readonly Doubt[] {
  if (rows.length < 2 || table.edge?.event) return [];
  const toldIn = (row: SeedRow): readonly Dated[] => sourcesCited(row).map(trail.said);
  const latest = (days: readonly string[]): string => [...days].sort().at(-1) ?? '';
  const first = (row: SeedRow): string => latest(toldIn(row).map(firstPublished));
  const last = (row: SeedRow): string => latest(toldIn(row).map(({ published: day }) => day));
  const ended = rows.filter(({ values }) => (values['until'] ?? null) !== null);
  const isNewer = (row: SeedRow, end: SeedRow): boolean => first(row) > endOf(end) && first(row) > last(end);
  const goingOn = rows.filter(
    ({ values }) => !values['denies'] && ['since', 'until'].every((column) => (values[column] ?? null) === null),
  );
  return goingOn
    .filter((row) => ended.some((end) => isNewer(row, end)))
    .map((row) =>
      doubt(
        row,
        'TWO_PERIODS',
        'since',
        `since: expected dates, for another document says that it ended in ${String(ended[0]?.values['until'])} and ` +
          'this one is newer, got none; if it began again, give this row an occurrence; if the document looks back, ' +
          'give it until',
      ),
    );
}

/** What was replaced, and a newer document finds in force or open without saying since when. */
function mayHoldAgain(row: MergedRow, nodes: ReadonlyMap<unknown, MergedRow>, trail: SourceTrail): readonly Doubt[] {
  const again = row.table.edge?.type === 'REPLACES' ? holdsAgain(row, nodes, trail) : null;
  return again && !again.since
    ? [
        doubt(
          row,
          'HOLDS_AGAIN',
          'until',
          `until: expected when it no longer stood in the place of ${quote(row.values['to'])}, which the newer ` +
            `${quote(sourceOf(again))} finds ${again.value}, got none: it counts as such from that document on; if ` +
            `only a part was replaced, say since when it is ${again.value} in claims.csv`,
        ),
      ]
    : [];
}
