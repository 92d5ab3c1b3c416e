import { graphModel } from '../../src/edges/graph.js';
import { readCsv } from '../../src/seed/read/csv.js';
import { report } from '../../src/seed/fault.js';
import { graphOf } from '../../src/seed/load/graph-rows.js';
import type { GraphRows } from '../../src/seed/load/seed-graph.js';
import { RowReader } from '../../src/seed/read/row-reader.js';
import type { SeedRow } from '../../src/seed/read/seed-row.js';
import { tablesOf } from '../../src/seed/read/tables.js';
import { unite } from '../../src/seed/merge/union.js';
import { csvCell } from '../../src/shared/csv-cell.js';
import type { Written } from './random-documents.js';
import { picker, type Pick } from './random-graph.js';

const tables = tablesOf(graphModel);

/** The rows of a package that is no folder, read from the text of each of its tables. @throws TypeError at a fault */
function rowsInMemory(written: readonly Written[]): readonly SeedRow[] {
  return [...new Set(written.map(({ path }) => path))].flatMap((path) => {
    const rows = written.filter((each) => each.path === path).map(({ cells }) => cells);
    const names = [...new Set(rows.flatMap((cells) => Object.keys(cells)))];
    const lines = rows.map((cells) => names.map((name) => csvCell(cells[name] ?? '')).join(','));
    const text = [names.join(','), ...lines].join('\n');
    const records = readCsv(path, Buffer.from(text));
    const table = tables.find((each) => each.path === path);
    if (!table || 'message' in records) throw new TypeError(`${path} is no table.`);
    const reader = new RowReader({ table, names });
    const read = records.slice(1).flatMap((record) => reader.read(record) ?? []);
    if (reader.faults.length > 0) throw new TypeError(report(reader.faults));
    return read;
  });
}

const keyOf = ({ path, cells: { id, from, to, about, evidence } }: Written): string =>
  [path, id ?? (from === undefined ? `${about} ${evidence}` : `${from} ${to}`)].join(' ');

/**
 * The same rows in packages, some of them in two, in any order. What several sources say of one thing is in as many
 * packages: one has one row of it.
 */
function spread(written: readonly Written[], pick: Pick): readonly (readonly Written[])[] {
  const byKey = new Map<string, Written[]>();
  for (const each of written) byKey.set(keyOf(each), [...(byKey.get(keyOf(each)) ?? []), each]);
  const count = Math.max(...[...byKey.values()].map(({ length }) => length)) + pick(2);
  const packages = Array.from({ length: count }, (): Written[] => []);
  const put = (each: Written, at: number): void => {
    const own = packages[at] as Written[];
    own.splice(pick(own.length + 1), 0, each);
  };
  for (const same of byKey.values()) {
    const free = shuffled(
      packages.map((_, at) => at),
      pick,
    );
    for (const each of same) put(each, free.pop() as number);
    const [again] = free;
    if (again !== undefined && pick(3) === 0) put(same[pick(same.length)] as Written, again);
  }
  return packages.filter(({ length }) => length > 0);
}

const shuffled = <Value>(values: readonly Value[], pick: Pick): Value[] => {
  const left = [...values];
  return values.map(() => left.splice(pick(left.length), 1)[0] as Value);
};

/** The graph of these rows, spread over packages in a way of its own. @throws TypeError at a fault */
export function graphIn(written: readonly Written[], seed: number): GraphRows {
  const { rows, faults } = unite(graphModel, spread(written, picker(seed)).map(rowsInMemory));
  if (faults.length > 0) throw new TypeError(report(faults));
  return graphOf(graphModel, rows);
}
