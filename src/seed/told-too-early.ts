import { firstDay, lastDay } from '../shared/dates.js';
import { quote } from '../shared/errors.js';
import { doubt, type Doubt } from './doubt.js';
import type { MergedRow } from './merge.js';
import { nodesById, published, type SeedRow } from './seed-row.js';

/** A date of something done: always, or if the row has one of these values beside it. */
interface DoneOn {
  readonly column: string;
  readonly if?: readonly [column: string, values: readonly string[]];
}

/** By the kind of a node, or the type of a relationship. */
const DONE: Readonly<Record<string, readonly DoneOn[]>> = {
  policy: [{ column: 'issuedOn' }],
  school: [
    { column: 'opened', if: ['status', ['OPEN', 'CLOSED']] },
    { column: 'closed', if: ['status', ['CLOSED']] },
  ],
  program: [
    { column: 'starts', if: ['status', ['ACTIVE', 'COMPLETED']] },
    { column: 'ends', if: ['status', ['COMPLETED']] },
  ],
  AWARDED_TO: [{ column: 'since', if: ['award', ['GRANTED']] }],
};

/** What a source tells before it can have been: a date is wrong, or it is only planned. */
export function toldTooEarly(rows: readonly MergedRow[]): readonly Doubt[] {
  const nodes = nodesById(rows);
  return rows.flatMap((merged) =>
    merged.table.edge?.type === 'DERIVED_FROM'
      ? derivedTooEarly(merged, nodes)
      : merged.rows.flatMap((row) => doneTooEarly(row, nodes)),
  );
}

function doneTooEarly(row: SeedRow, nodes: ReadonlyMap<unknown, SeedRow>): readonly Doubt[] {
  const { table, values } = row;
  const done = (DONE[table.node?.kind ?? table.edge?.type ?? ''] ?? []).filter(
    ({ column, if: [state, states] = ['', []] }) =>
      typeof values[column] === 'string' && (state === '' || states.includes(String(values[state]))),
  );
  const last = done.length === 0 ? null : published(row, nodes, lastDay);
  return done.flatMap(({ column }) =>
    last !== null && firstDay(values[column] as string) > last
      ? doubt(
          row,
          'TOLD_TOO_EARLY',
          column,
          `${column}: expected a date by ${last}, the day of its source, which tells it as done, got ` +
            `${quote(values[column])}; is it planned?`,
        )
      : [],
  );
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
