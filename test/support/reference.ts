import { graphModel } from '../../src/edges/graph.js';
import type { EdgeRow, SeedGraph } from '../../src/seed/load/seed-graph.js';

/*
 * The questions of more than one hop answered the plainest way, over a graph in memory: what the engines' answers are
 * held against.
 */

/** The types that are followed only if they are named: those of former places, of figures and of their sources. */
export const IF_NAMED: readonly string[] = [
  'OTHER_PART_OF',
  'OTHER_LOCATED_IN',
  'OF',
  'ABOUT',
  'FOR',
  'CORRECTS',
  'REPORTED_IN',
  'DERIVED_FROM',
];
/** All others, those of a later definition among them. */
export const USUAL: readonly string[] = graphModel.edges
  .map(({ type }) => type)
  .filter((type) => !IF_NAMED.includes(type));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();
const has = ({ nodes }: SeedGraph, id: string): boolean => nodes.some((node) => node.id === id);
const ofTypes = ({ edges }: SeedGraph, via: readonly string[] | null): readonly EdgeRow[] =>
  edges.filter(({ definition }) => (via ?? USUAL).includes(definition.type));

/** Every path of every length, sorted whole. */
export function pathsIn(
  graph: SeedGraph,
  from: string,
  to: string,
  maxLength: number,
  via: readonly string[] | null,
  first: number,
): object {
  const edges = ofTypes(graph, via);
  const all: { readonly nodes: readonly string[]; readonly relations: readonly string[] }[] = [];
  const walk = (nodes: readonly string[], relations: readonly string[]): void => {
    const last = nodes.at(-1) as string;
    if (last === to) return void all.push({ nodes, relations });
    if (relations.length === maxLength) return;
    for (const edge of edges) {
      const next = edge.from === last ? edge.to : edge.to === last ? edge.from : null;
      if (next !== null && !nodes.includes(next)) walk([...nodes, next], [...relations, edge.id]);
    }
  };
  if (has(graph, from)) walk([from], []);
  all.sort(
    (one, other) =>
      one.relations.length - other.relations.length ||
      one.relations.map((id, index) => compare(id, other.relations[index] as string)).find((order) => order !== 0) ||
      0,
  );
  const paths = all.slice(0, first);
  return {
    paths: paths.map(({ nodes, relations }) => ({
      length: relations.length,
      nodes: nodes.map((id) => ({ id })),
      relations: relations.map((id) => ({ id })),
    })),
    truncated: all.length > first && all[first]?.relations.length === paths.at(-1)?.relations.length,
  };
}

/** What is around nodes, one distance after the other. */
export function neighborhoodIn(
  graph: SeedGraph,
  ids: readonly string[],
  depth: number,
  via: readonly string[] | null,
  perRelation: number,
): object {
  const types = via ?? USUAL;
  const edges = ofTypes(graph, via);
  let frontier = distinct(ids.filter((id) => has(graph, id)));
  const nodes = [...frontier];
  const followed: string[] = [];
  const relations: EdgeRow[] = [];
  for (let distance = 0; distance < depth; distance++) {
    const found = frontier.flatMap((node) =>
      types.flatMap((type) =>
        (['from', 'to'] as const).flatMap((end) => edgesAt(edges, node, type, end).slice(0, perRelation)),
      ),
    );
    for (const id of distinct(found.map((edge) => edge.id)))
      if (!relations.some((edge) => edge.id === id)) relations.push(found.find((edge) => edge.id === id) as EdgeRow);
    followed.push(...frontier);
    frontier = distinct(found.flatMap(({ from, to }) => [from, to])).filter((id) => !nodes.includes(id));
    nodes.push(...frontier);
  }
  const hidden = followed.flatMap((nodeId) =>
    graph.edges
      .map(({ definition }) => definition.type)
      .filter((type, index, all) => types.includes(type) && all.indexOf(type) === index)
      .flatMap((type) =>
        (['from', 'to'] as const).map((end) => ({
          nodeId,
          type,
          direction: end === 'from' ? 'OUT' : 'IN',
          shown: edgesAt(relations, nodeId, type, end).length,
          total: edgesAt(edges, nodeId, type, end).length,
        })),
      )
      .filter(({ shown, total }) => shown < total),
  );
  return {
    nodes: nodes.map((id) => ({ id })),
    relations: relations.map(({ id }) => ({ id })),
    truncated: hidden.length > 0,
    hidden,
  };
}

const edgesAt = (edges: readonly EdgeRow[], node: string, type: string, end: 'from' | 'to'): readonly EdgeRow[] =>
  edges
    .filter((edge) => edge.definition.type === type && edge[end] === node)
    .sort((one, other) => compare(one.id, other.id));

interface Partnership {
  readonly partner: string;
  readonly relation: string;
  readonly program: string | null;
}

/** How organisations are partners of a district, a school or a programme. */
export function partnershipsOf({ edges }: SeedGraph, id: string, below = false): readonly Partnership[] {
  const leading = (type: string, to: readonly string[]): readonly EdgeRow[] =>
    edges.filter((edge) => edge.definition.type === type && to.includes(edge.to));
  const within = (ids: readonly string[]): readonly string[] => {
    const more = distinct([...ids, ...leading('PART_OF', ids).map(({ from }) => from)]);
    return more.length > ids.length ? within(more) : ids;
  };
  const places = below ? within([id]) : [id];
  const kind = id.split(':')[0];
  const schools = kind === 'district' ? leading('LOCATED_IN', places).map(({ from }) => from) : [];
  const implemented = kind === 'district' ? leading('IMPLEMENTED_IN', places).map(({ from }) => from) : [];
  const attended = edges
    .filter(({ definition, from }) => kind === 'school' && definition.type === 'PARTICIPATES_IN' && from === id)
    .map(({ to }) => to);
  const programs = kind === 'program' ? [id] : [...implemented, ...attended];
  return [
    ...leading('PARTNERS_WITH', [...places, ...schools.filter((each) => each.startsWith('school:'))]).map((edge) => ({
      partner: edge.from,
      relation: edge.id,
      program: null,
    })),
    ...leading('PARTNERS_IN', programs).map((edge) => ({ partner: edge.from, relation: edge.id, program: edge.to })),
  ].filter(({ partner }) => partner.startsWith('organization:'));
}

const edgeTo = (partner: string, ways: readonly Partnership[]) => {
  const programs = distinct(ways.flatMap(({ program }) => program ?? []));
  const relations = distinct(ways.map(({ relation }) => relation));
  return {
    node: { id: partner },
    programCount: programs.length,
    programs: programs.slice(0, 25).map((id) => ({ id })),
    relations: relations.slice(0, 25).map((id) => ({ id })),
  };
};

/** Every partner of a district or a school, by id. */
export function partnersIn(graph: SeedGraph, id: string, below: boolean): readonly object[] {
  const ways = partnershipsOf(graph, id, below);
  return distinct(ways.map(({ partner }) => partner)).map((partner) =>
    edgeTo(
      partner,
      ways.filter((way) => way.partner === partner),
    ),
  );
}

/** Every organisation with a name that at least `minimum` of these share. */
export function sharedIn(graph: SeedGraph, ids: readonly string[], minimum: number): readonly object[] {
  const ways = ids
    .filter((id) => has(graph, id))
    .flatMap((entity) => partnershipsOf(graph, entity).map((way) => ({ ...way, entity })));
  const named = (id: string): boolean => !graph.nodes.find((node) => node.id === id)?.properties['nameless'];
  return distinct(ways.map(({ partner }) => partner))
    .filter(named)
    .map((partner) => {
      const own = ways.filter((way) => way.partner === partner);
      return {
        ...edgeTo(partner, own),
        entities: ids.filter((id) => own.some(({ entity }) => entity === id)).map((id) => ({ id })),
      };
    })
    .filter(({ entities }) => entities.length >= minimum)
    .sort(
      (one, other) =>
        other.entities.length - one.entities.length ||
        other.programCount - one.programCount ||
        compare(one.node.id, other.node.id),
    );
}
