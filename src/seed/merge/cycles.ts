import { groupBy } from '../../shared/collections.js';
import type { SeedRow } from '../read/seed-row.js';

type Step = Pick<SeedRow, 'values'>;

/** The rows that lie on a circle: whose head leads back to their tail. */
export function inCycles<Row extends Step>(rows: readonly Row[]): readonly Row[] {
  const left = withoutDeadEnds(rows);
  const from = groupBy(left, ({ values }) => values['from']);
  return left.filter(({ values }) => {
    const passed = new Set<unknown>([values['to']]);
    for (const at of passed) {
      if (at === values['from']) return true;
      for (const next of from.get(at) ?? []) passed.add(next.values['to']);
    }
    return false;
  });
}

/** Without what leads nowhere further, again and again: of rows without a circle none is left. */
function withoutDeadEnds<Row extends Step>(rows: readonly Row[]): readonly Row[] {
  const into = groupBy(rows, ({ values }) => values['to']);
  const out = new Map<unknown, number>();
  for (const { values } of rows) out.set(values['from'], (out.get(values['from']) ?? 0) + 1);
  const dead = [...into.keys()].filter((node) => !out.has(node));
  const gone = new Set(dead);
  for (let node = dead.pop(); node !== undefined; node = dead.pop())
    for (const { values } of into.get(node) ?? []) {
      const count = (out.get(values['from']) as number) - 1;
      out.set(values['from'], count);
      if (count === 0) dead.push(values['from']);
      if (count === 0) gone.add(values['from']);
    }
  return rows.filter(({ values }) => !gone.has(values['to']));
}
