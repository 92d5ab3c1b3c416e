import type { Graph, GraphNode, GraphRelation } from './graph.js';

/** More would be a cloud; it also bounds what a file can make the page do. */
export const MOST_NODES = 20_000;
export const MOST_RELATIONS = 60_000;

type Values = Readonly<Record<string, unknown>>;
type Ends = Values & { readonly source: unknown; readonly target: unknown };

/** Why a file is not drawn: it is no graph, or one of too many nodes or relationships. */
export class NoPicture extends Error {
  constructor(readonly count: number | null = null) {
    super(count === null ? 'This is no graph.' : `A picture of ${count} things would show nothing.`);
  }
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;
const text = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

/** What something is called: its name, the title of a document, the printed figure; else its label or its id. */
function nodeOf(id: string, values: Values): GraphNode {
  const name = ['name', 'title', 'asPrinted', 'label'].map((key) => text(values[key])).find((found) => found !== null);
  return { id, name: name ?? id, nameEn: text(values['nameEn']) ?? text(values['titleEn']) };
}

function relationOf(values: Ends, position: number): GraphRelation {
  const [from, to] = [text(values.source) ?? '', text(values.target) ?? ''];
  return { id: text(values['id']) ?? `${from}|${to}|${position}`, type: text(values['type']) ?? '', from, to };
}

/** A graph of what a file holds. @throws NoPicture */
function graphOf(nodes: readonly (readonly [string, Values])[], relations: readonly Ends[]): Graph {
  if (nodes.length === 0) throw new NoPicture();
  if (nodes.length > MOST_NODES) throw new NoPicture(nodes.length);
  if (relations.length > MOST_RELATIONS) throw new NoPicture(relations.length);
  const known = new Map(nodes.map(([id, values]) => [id, nodeOf(id, values)]));
  const found = relations.map(relationOf).filter(({ from, to }) => known.has(from) && known.has(to));
  return { nodes: [...known.values()], relations: [...new Map(found.map((each) => [each.id, each])).values()] };
}

/** Node-link JSON, as the export writes it, and networkx and d3. @throws NoPicture */
export function graphOfJson(json: unknown): Graph {
  if (!isObject(json) || !Array.isArray(json['nodes'])) throw new NoPicture();
  const edges: unknown = json['edges'] ?? json['links'] ?? [];
  if (!Array.isArray(edges)) throw new NoPicture();
  const nodes = json['nodes'].filter(isObject).map((node) => [text(node['id']) ?? '', node] as const);
  return graphOf(nodes, edges.filter(isObject) as Ends[]);
}

/** GEXF or GraphML, read by graphology; it comes when somebody opens such a file. @throws NoPicture */
async function graphOfXml(kind: 'gexf' | 'graphml', content: string): Promise<Graph> {
  const [{ MultiDirectedGraph }, { parse }] = await Promise.all([
    import('graphology'),
    kind === 'gexf' ? import('graphology-gexf/browser') : import('graphology-graphml/browser'),
  ]);
  // The kind of graph that a file says it is does not matter here: this one takes whatever it holds.
  const options = { addMissingNodes: true, respectInputGraphType: false, allowUndeclaredAttributes: true };
  const graph = parse(MultiDirectedGraph, content, options);
  return graphOf(
    graph.mapNodes((id, values) => [id, values]),
    graph.mapEdges((id, values, source, target) => ({ ...values, id, source, target })),
  );
}

/** A graph that was saved as a file, from here or elsewhere. @throws NoPicture */
export async function graphOfFile(name: string, content: string): Promise<Graph> {
  const kind = /\.(gexf|graphml)$/i.exec(name)?.[1]?.toLowerCase();
  try {
    return kind === undefined
      ? graphOfJson(JSON.parse(content))
      : await graphOfXml(kind as 'gexf' | 'graphml', content);
  } catch (error) {
    throw error instanceof NoPicture ? error : new NoPicture();
  }
}
