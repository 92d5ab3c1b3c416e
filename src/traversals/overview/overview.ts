import type { GraphReader } from '../../model/reader/graph-reader.js';
import { readRelease, RELEASE } from '../../model/statements/release.js';
import { firstDayKnown, lastDayKnown, overviewCounts, relationKindCounts } from './overview.cypher.js';

/** How many relationships of a type lead from nodes of one kind to nodes of another. */
interface RelationKind {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly count: number;
}
interface OverviewFound {
  readonly counts: readonly { readonly kind: string; readonly list: string; readonly count: number }[];
  readonly relationCounts: readonly { readonly type: string; readonly direction: string; readonly count: number }[];
  readonly relationKinds: Promise<readonly RelationKind[]> | null;
  readonly sources: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly release: string;
  readonly engine: string;
}

/** How much the graph holds of what, from when to when, and of which data. Four statements, one more for the kinds. */
export async function overview(reader: GraphReader, kinds: boolean): Promise<OverviewFound> {
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
    counts: nodes.map(({ label, plural }) => ({ kind: label.toUpperCase(), list: plural, count: countOf(label) })),
    relationCounts: edges.map(({ type }) => ({ type, direction: 'OUT', count: countOf(type) })),
    relationKinds: kinds ? relationKinds(reader) : null,
    sources: countOf(evidence.node.label),
    firstYear: yearOf(first[0]?.[0]),
    lastYear: yearOf(last[0]?.[0]),
    release: release[0]?.[0] ?? '',
    engine: reader.database.engine,
  };
}

/** In the order of the definitions; those of which there are none are left out. */
async function relationKinds(reader: GraphReader): Promise<readonly RelationKind[]> {
  const { nodes, edges } = reader.model;
  const rows = await reader.run(relationKindCounts(reader.model), {});
  const place = ([type, from, to]: (typeof rows)[number]): readonly [number, number, number] => [
    edges.findIndex((edge) => edge.type === type),
    nodes.findIndex(({ label }) => label === from),
    nodes.findIndex(({ label }) => label === to),
  ];
  return rows
    .filter(([, , , count]) => count > 0)
    .map((row) => ({ row, at: place(row) }))
    .sort(({ at: one }, { at: other }) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2])
    .map(({ row: [type, from, to, count] }) => ({ from: from.toUpperCase(), type, to: to.toUpperCase(), count }));
}

const yearOf = (day: string | undefined): number | null => (day === undefined ? null : Number(day.slice(0, 4)));
