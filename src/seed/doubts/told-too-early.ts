import { kindOf } from '../../model/definition/node.js';
import { firstDay, lastDay } from '../../shared/dates.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import type { MergedRow } from '../merge/merge.js';
import { nodesById, published, sourcesCited, type SeedRow } from '../read/seed-row.js';

/** A date of something done, unless a cell beside it says that it is still to come; and what to do if it is. */
interface DoneOn {
  readonly column: string;
  readonly unless?: readonly [column: string, values: readonly string[]];
  readonly ifToCome: string;
}

const ACCEPT = 'if it was announced for then, keep it, and accept this doubt with that reason';
const TO_COME = ['PLANNED', 'BUILDING'];
/** By the kind of a node, or the type of a relationship. */
const DONE: Readonly<Record<string, readonly DoneOn[]>> = {
  policy: [{ column: 'issuedOn', ifToCome: ACCEPT }],
  organization: [{ column: 'dissolved', ifToCome: ACCEPT }],
  school: [
    {
      column: 'opened',
      unless: ['status', TO_COME],
      ifToCome: 'if it is still to open, its status is BUILDING or PLANNED',
    },
    {
      column: 'closed',
      unless: ['status', [...TO_COME, 'OPEN']],
      ifToCome: 'if it is still to close, its status is OPEN',
    },
  ],
  program: [
    {
      column: 'starts',
      unless: ['status', ['PLANNED', 'CANCELLED']],
      ifToCome: 'if it is still to start, its status is PLANNED',
    },
    {
      column: 'ends',
      unless: ['status', ['PLANNED', 'ACTIVE']],
      ifToCome: 'if it is still to end, its status is ACTIVE',
    },
  ],
  AWARDED_TO: [
    { column: 'since', unless: ['award', ['AIMED_AT']], ifToCome: 'if it is only aimed at, its award is AIMED_AT' },
  ],
};
/** What any other relationship tells as done: that it began. */
const BEGUN: readonly DoneOn[] = [{ column: 'since', ifToCome: ACCEPT }];
const NOTHING: readonly DoneOn[] = [];

type Nodes = ReadonlyMap<unknown, MergedRow>;

/** What a source tells before it can have been: a date is wrong, or it is only planned. */
export function toldTooEarly(rows: readonly MergedRow[], claimRows: readonly SeedRow[]): readonly Doubt[] {
  const nodes = nodesById(rows);
  return [
    ...rows.flatMap((merged) =>
      merged.table.edge?.type === 'DERIVED_FROM' ? derivedTooEarly(merged, nodes) : doneTooEarly(merged, nodes),
    ),
    ...claimRows.flatMap((row) => claimedTooEarly(row, nodes)),
  ];
}

const doneIn = ({ node, edge }: SeedRow['table']): readonly DoneOn[] =>
  DONE[node?.kind ?? edge?.type ?? ''] ?? (edge ? BEGUN : NOTHING);

function doneTooEarly(merged: MergedRow, nodes: Nodes): readonly Doubt[] {
  const done = doneIn(merged.table);
  if (done.every(({ column }) => (merged.values[column] ?? null) === null) && merged.rows.length === 1) return [];
  return merged.rows.flatMap((row) =>
    done
      .filter(({ column, unless: [state, states] = ['', []] }) => {
        const date = row.values[column];
        const isToCome = states.includes(String(row.values[state] ?? merged.values[state]));
        return typeof date === 'string' && !isToCome && !isSaidAgain(date, column, merged, nodes);
      })
      .flatMap((each) => {
        const date = row.values[each.column] as string;
        const last = lastIfBefore(date, row, nodes);
        return last === null || (merged.table.edge && isAnnounced(row, nodes))
          ? []
          : [early(row, each.column, date, last, each.ifToCome)];
      }),
  );
}

/** The last day of its newest source, if the date is after it. */
function lastIfBefore(date: string, row: SeedRow, nodes: Nodes): string | null {
  const last = published(row, nodes, lastDay);
  return last !== null && firstDay(date) > last ? last : null;
}

const early = (row: SeedRow, column: string, date: string, last: string, ifToCome: string): Doubt =>
  doubt(
    row,
    'TOLD_TOO_EARLY',
    column,
    `${column}: expected a date by ${last}, the day of its source, which tells it as done, got ${quote(date)}; ` +
      ifToCome,
  );

/** Whether a document from that day or later gives the date too, as finely or less: then it came as it was told. */
const isSaidAgain = (date: string, column: string, { rows }: MergedRow, nodes: Nodes): boolean =>
  rows.some((row) => {
    const other = row.values[column];
    if (typeof other !== 'string' || !(other.startsWith(date) || date.startsWith(other))) return false;
    const last = published(row, nodes, lastDay);
    return last !== null && firstDay(date) <= last;
  });

/**
 * Whether a relationship is told as one to come: a policy sets the day from which it replaces another, and what its
 * source plans has not begun. A denial tells no dates.
 */
function isAnnounced(row: SeedRow, nodes: Nodes): boolean {
  const { from, to, denies } = row.values;
  if (denies === true) return true;
  if (row.table.edge?.type === 'REPLACES' && kindOf(String(from)) === 'policy') return true;
  return [from, to].some((id) => isPlanned(nodes.get(id), row));
}

/** Whether the source of a row calls a thing planned; or if it does not say, what is used of all sources. */
function isPlanned(thing: MergedRow | undefined, row: SeedRow): boolean {
  if (!thing) return false;
  const sources = new Set(sourcesCited(row));
  const said = thing.rows
    .filter((each) => sourcesCited(each).some((source) => sources.has(source)))
    .map(({ values }) => values['status'] ?? null)
    .filter((status) => status !== null);
  return (said.length > 0 ? said : [thing.values['status']]).some((status) => TO_COME.includes(String(status)));
}

/** A row of claims.csv gives a date itself, or says since when a value holds. */
function claimedTooEarly(row: SeedRow, nodes: Nodes): readonly Doubt[] {
  const { value, since, rank } = row.values;
  const [about, property] = [String(row.values['about']), String(row.values['property'])];
  const thing = nodes.get(about);
  if (!thing || rank === 'DEPRECATED') return [];
  const done = doneIn(thing.table).find(({ column }) => column === property);
  const [state, states] = done?.unless ?? ['', []];
  const dates: readonly (readonly [string, unknown, string])[] = [
    ...(done && !states.includes(String(thing.values[state])) ? [['value', value, done.ifToCome] as const] : []),
    ['since', since, ACCEPT],
  ];
  return dates.flatMap(([column, date, ifToCome]) => {
    const last = typeof date === 'string' ? lastIfBefore(date, row, nodes) : null;
    // The row has no id of its own: it is accepted as what it says of a property of a thing.
    return last === null
      ? []
      : [{ ...early(row, column, String(date), last, ifToCome), about: [about], cell: property }];
  });
}

function derivedTooEarly(row: SeedRow, nodes: ReadonlyMap<unknown, SeedRow>): readonly Doubt[] {
  const [from, to] = [row.values['from'], row.values['to']].map((id) => nodes.get(id)?.values['publishedOn']);
  return typeof from === 'string' && typeof to === 'string' && lastDay(from) < firstDay(to)
    ? [
        doubt(
          row,
          'DERIVED_TOO_EARLY',
          'from',
          `from: expected a source published on ${to} or later, as what it derives from, got ` +
            `${quote(row.values['from'])} of ${from}; is it the other way round?`,
        ),
      ]
    : [];
}
