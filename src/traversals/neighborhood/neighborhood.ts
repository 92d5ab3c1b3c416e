import { byId } from '../../shared/collections.js';
import type { Item } from '../../model/statements/decode.js';
import { relationOf, type EdgeDirection, type EdgeDefinition } from '../../model/definition/edge.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import type { DegreeByType } from '../../model/statements/relations.js';
import { notThere } from '../steps/arguments.js';
import { BreadthFirst } from '../steps/breadth-first.js';
import { degreesOf, follow } from '../steps/steps.js';
import { giveWay, sortedInTurns } from '../../shared/in-turns.js';
import { LIMIT } from '../../shared/limits.js';

export interface NeighborhoodAsked {
  readonly ids: readonly string[];
  readonly depth: number;
  readonly edges: readonly EdgeDefinition[];
  readonly perRelation: number;
  /** The properties of relationships to read. */
  readonly properties: readonly string[];
}
interface Hidden {
  readonly nodeId: string;
  readonly type: string;
  readonly direction: EdgeDirection;
  readonly shown: number;
  readonly total: number;
}
export interface Neighborhood {
  readonly nodes: readonly string[];
  readonly relations: readonly Item[];
  readonly truncated: boolean;
  readonly hidden: readonly Hidden[];
}

/**
 * What lies around nodes that are there, one distance after the other; a node or a relationship once, at its least
 * distance, by id there. At most three statements a distance, and one more.
 */
export async function neighborhood(
  reader: GraphReader,
  { ids, depth, edges, perRelation, properties }: NeighborhoodAsked,
): Promise<Neighborhood> {
  const search = new BreadthFirst([...ids].sort());
  const nodes = search.seen;
  const relations = new Map<string, Item>();
  const counted = new Map<string, readonly DegreeByType[]>();
  let truncated = false;
  while (search.distance < depth && search.frontier.length > 0) {
    const { frontier } = search;
    const degrees = await degreesOf(reader, edges, frontier);
    // Only at distance 0 can a node be missing: the others were led to.
    const absent = frontier.filter((id) => !degrees.has(id));
    if (search.distance === 0 && absent.length > 0) throw notThere('ids', absent);
    for (const id of frontier) counted.set(id, degrees.get(id) ?? []);
    const step = await follow(reader, edges, frontier, degrees, perRelation, properties);
    const followed = new Map([...step.relations.values()].flat().map((item) => [item.id, item]));
    const others = [...followed.values()].filter(({ id }) => !relations.has(id));
    const found = (await sortedInTurns(others, byId)).slice(0, LIMIT.neighborhoodRelations - relations.size);
    await giveWay();
    const reached = found.flatMap(({ id }) => [relationOf(id).from, relationOf(id).to]);
    const unseen = [...search.unseen(reached)].sort();
    search.advance(unseen.slice(0, LIMIT.neighborhoodNodes - nodes.size));
    truncated ||= step.left.length > 0 || search.frontier.length < unseen.length;
    for (const item of found)
      if (nodes.has(relationOf(item.id).from) && nodes.has(relationOf(item.id).to)) relations.set(item.id, item);
  }
  await giveWay();
  const hidden = hiddenOf(counted, relations);
  return { nodes: [...nodes], relations: [...relations.values()], truncated: truncated || hidden.length > 0, hidden };
}

/** Of every node that was followed, what it has more of than is shown. */
function hiddenOf(
  counted: ReadonlyMap<string, readonly DegreeByType[]>,
  relations: ReadonlyMap<string, Item>,
): readonly Hidden[] {
  const shown = new Map<string, number>();
  for (const id of relations.keys()) {
    const { type, from, to } = relationOf(id);
    for (const key of [`${from} ${type} OUT`, `${to} ${type} IN`]) shown.set(key, (shown.get(key) ?? 0) + 1);
  }
  return [...counted].flatMap(([nodeId, counts]) =>
    counts
      .map(({ type, direction, count }) => ({
        nodeId,
        type,
        direction,
        shown: shown.get(`${nodeId} ${type} ${direction}`) ?? 0,
        total: count,
      }))
      .filter((each) => each.shown < each.total),
  );
}
