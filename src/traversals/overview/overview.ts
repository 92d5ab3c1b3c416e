import type { GraphReader } from '../../model/reader/graph-reader.js';
import { readRelease, RELEASE } from '../../model/statements/release.js';
import { firstDayKnown, lastDayKnown, overviewCounts } from './overview.cypher.js';

interface OverviewFound {
  readonly counts: readonly { readonly kind: string; readonly count: number }[];
  readonly relationCounts: readonly { readonly type: string; readonly direction: string; readonly count: number }[];
  readonly sources: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly release: string;
  readonly engine: string;
}

/** How much the graph holds of what, from when to when, and of which data. Four statements. */
export async function overview(reader: GraphReader): Promise<OverviewFound> {
  const { nodes, edges, evidence } = reader.model;
  const [rows, first, last, release] = await Promise.all([
    reader.run(overviewCounts(reader.model), {}),
    reader.run(firstDayKnown, {}),
    reader.run(lastDayKnown, {}),
    reader.run(readRelease, { id: RELEASE }),
  ]);
  const found = new Map(rows);
  const countOf = (name: string): number => found.get(name) ?? 0;
  return {
    counts: nodes.map(({ label }) => ({ kind: label.toUpperCase(), count: countOf(label) })),
    relationCounts: edges.map(({ type }) => ({ type, direction: 'OUT', count: countOf(type) })),
    sources: countOf(evidence.node.label),
    firstYear: yearOf(first[0]?.[0]),
    lastYear: yearOf(last[0]?.[0]),
    release: release[0]?.[0] ?? '',
    engine: reader.database.engine,
  };
}

const yearOf = (day: string | undefined): number | null => (day === undefined ? null : Number(day.slice(0, 4)));
