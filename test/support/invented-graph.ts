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

/** One place with so many schools, as a file of each format that the page opens. */
export function inventedHub(neighbours: number): Readonly<Record<'json' | 'gexf' | 'graphml', string>> {
  const hub = { id: 'district:hub', name: '枢纽县' };
  const schools = Array.from({ length: neighbours }, (_, index) => ({
    id: `school:hub-${index}`,
    name: `枢纽${index}小学`,
  }));
  const nodes = [hub, ...schools];
  const edges = schools.map(({ id }, index) => ({ id: `e${index}`, source: id, target: hub.id, type: 'LOCATED_IN' }));
  const each = <Row>(rows: readonly Row[], text: (row: Row) => string): string => rows.map(text).join('');
  return {
    json: JSON.stringify({ directed: true, multigraph: true, graph: {}, nodes, edges }),
    gexf: `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><nodes>${each(
      nodes,
      ({ id, name }) => `<node id="${id}" label="${name}"/>`,
    )}</nodes><edges>${each(
      edges,
      ({ id, source, target, type }) => `<edge id="${id}" source="${source}" target="${target}" label="${type}"/>`,
    )}</edges></graph></gexf>`,
    graphml: `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="n" for="node" attr.name="name" attr.type="string"/><key id="t" for="edge" attr.name="type" attr.type="string"/>
<graph edgedefault="directed">${each(
      nodes,
      ({ id, name }) => `<node id="${id}"><data key="n">${name}</data></node>`,
    )}${each(
      edges,
      ({ id, source, target, type }) =>
        `<edge id="${id}" source="${source}" target="${target}"><data key="t">${type}</data></edge>`,
    )}</graph></graphml>`,
  };
}
