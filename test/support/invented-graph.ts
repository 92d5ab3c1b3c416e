/** A graph as the export writes it, in node-link JSON: invented places with what is in them, in clusters. */
export function inventedGraph(nodes: number, relations: number): string {
  const kinds = ['school', 'organization', 'program', 'policy', 'recognition'];
  const clusters = Math.max(1, Math.round(nodes / 100));
  const idOf = (index: number): string =>
    index < clusters ? `district:invented-${index}` : `${kinds[index % kinds.length] ?? ''}:invented-${index}`;
  let state = 1;
  const roll = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const tied = Array.from({ length: nodes - clusters }, (_, index) => [index + clusters, index % clusters] as const);
  const others = Array.from({ length: Math.max(0, relations - tied.length) }, () => {
    const one = roll(nodes);
    // Nine of ten stay near: a graph without clusters is a ball of wool.
    return [one, roll(10) === 0 ? roll(nodes) : (one + clusters * (1 + roll(8))) % nodes] as const;
  });
  const edges = [...tied, ...others].map(([one, other], index) => ({
    id: `e${index}`,
    source: idOf(one),
    target: idOf(other),
    type: index < tied.length ? 'LOCATED_IN' : 'PARTNERS_WITH',
  }));
  return JSON.stringify({
    directed: true,
    multigraph: true,
    graph: {},
    nodes: Array.from({ length: nodes }, (_, index) => ({
      id: idOf(index),
      name: `虚构${index}号`,
      nameEn: `Invented No. ${index}`,
    })),
    edges,
  });
}
