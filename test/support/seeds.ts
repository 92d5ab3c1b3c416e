import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { graphModel } from '../../src/edges/graph.js';
import type { EdgeDefinition } from '../../src/model/definition/edge.js';
import type { NodeDefinition } from '../../src/model/definition/node.js';
import type { EdgeRow, NodeRow, SeedGraph } from '../../src/seed/load/seed-graph.js';
import { inRunFolder } from './run-folder.mjs';

export const SEEDS = 'seeds';

interface Kept {
  readonly release: string;
  readonly nodes: readonly (Omit<NodeRow, 'definition'> & { readonly kind: string })[];
  readonly edges: readonly (Omit<EdgeRow, 'definition'> & { readonly type: string })[];
}

/** What the seeds make. It is read and checked once by each worker: that takes longer than most files of tests. */
export async function seedGraph(): Promise<SeedGraph & { readonly release: string }> {
  const file = inRunFolder('seeds.json');
  if (file && existsSync(file)) return taken(JSON.parse(readFileSync(file, 'utf8')) as Kept);
  const { readWhole } = await import('./whole-graph.js');
  const { release, nodes, edges } = readWhole([SEEDS]);
  const kept: Kept = {
    release,
    nodes: nodes.map(({ definition, ...row }) => ({ ...row, kind: definition.kind })),
    edges: edges.map(({ definition, ...row }) => ({ ...row, type: definition.type })),
  };
  if (file) writeFileSync(file, JSON.stringify(kept));
  return { release, nodes, edges };
}

function taken({ release, nodes, edges }: Kept): SeedGraph & { readonly release: string } {
  const nodeOf = new Map<string, NodeDefinition>(graphModel.nodes.map((node) => [node.kind, node]));
  const edgeOf = new Map<string, EdgeDefinition>(graphModel.edges.map((edge) => [edge.type, edge]));
  return {
    release,
    nodes: nodes.map(({ kind, ...row }) => ({ ...row, definition: nodeOf.get(kind) as NodeDefinition })),
    edges: edges.map(({ type, ...row }) => ({ ...row, definition: edgeOf.get(type) as EdgeDefinition })),
  };
}
