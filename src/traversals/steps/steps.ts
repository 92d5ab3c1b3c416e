import type { Row } from '../../database/statement.js';
import type { Item } from '../../model/statements/decode.js';
import { relationOf, directedEdgesOf, type EdgeDefinition } from '../../model/definition/edge.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { kindOf } from '../../model/definition/node.js';
import { countsOf, relationCounts, type DegreeByType } from '../../model/statements/relations.js';
import { InputError, quote } from '../../shared/errors.js';
import { inTurns } from '../../shared/in-turns.js';
import { everyRelation, firstRelations } from './steps.cypher.js';
import { LIMIT } from '../../shared/limits.js';
import { LEFT_OUT } from './via.js';

/**
 * A node is read whole, and cut afterwards, if that is at most this much, or so many times what is shown: most nodes
 * are.
 */
const LITTLE = 50;
const TIMES_SHOWN = 4;

type Degrees = ReadonlyMap<string, readonly DegreeByType[]>;
/**
 * What a step from many nodes found: the relationships of each, and the nodes that it would have been too much to
 * follow.
 */
interface FollowedHop {
  readonly relations: ReadonlyMap<string, readonly Item[]>;
  readonly left: readonly string[];
}

/** The types of relationship to follow, in the order of the model. */
export const edgesToFollow = (
  model: GraphModel,
  via: readonly string[] | null | undefined,
): readonly EdgeDefinition[] => model.edges.filter(({ type }) => (via ? via.includes(type) : !LEFT_OUT.includes(type)));

/** @throws InputError if no type is named, and those that are followed then never lead from a node of this kind */
export function checkFollowed(
  model: GraphModel,
  edges: readonly EdgeDefinition[],
  ids: Readonly<Record<string, readonly string[]>>,
  via: readonly string[] | null | undefined,
): void {
  if (via) return;
  for (const [name, given] of Object.entries(ids))
    for (const id of given)
      if (model.nodeOf(id) && directedEdgesOf(edges, [kindOf(id)]).length === 0)
        throw new InputError(
          `${name}: expected nodes with relationships of types other than ${LEFT_OUT.join(', ')}, got ` +
            `${quote(id)}. Name the types to follow in via, such as [REPORTED_IN].`,
        );
}

/**
 * How many relationships each of these nodes has, by type and direction; a node that is not there is left out. One
 * statement.
 */
export async function degreesOf(
  reader: GraphReader,
  edges: readonly EdgeDefinition[],
  ids: readonly string[],
): Promise<Degrees> {
  const known = ids.filter((id) => reader.model.nodeOf(id));
  const directed = directedEdgesOf(edges, kindsAmong(known));
  if (known.length === 0) return new Map();
  const rows = await reader.run(relationCounts(reader.database.dialect, directed), { ids: known });
  return new Map(rows.map(([id, counts]) => [id, countsOf(directed, counts)]));
}
const kindsAmong = (ids: readonly string[]): readonly string[] => [...new Set(ids.map(kindOf))];

export const totalOf = (counts: readonly DegreeByType[] = []): number =>
  counts.reduce((total, { count }) => total + count, 0);

/**
 * The relationships of these nodes, at most `limit` of each type and direction of a node, those of the least ids. Nodes
 * are taken in the order given, as many as fit; two statements at most.
 */
export async function follow(
  reader: GraphReader,
  edges: readonly EdgeDefinition[],
  ids: readonly string[],
  degrees: Degrees,
  limit: number,
  properties: readonly string[],
): Promise<FollowedHop> {
  const { whole, cut, left } = affordable(ids, degrees, limit);
  const { model, database } = reader;
  const every = everyRelation(
    model,
    edges.map(({ type }) => type),
    properties,
  );
  const first = (): Promise<readonly [id: string, rows: readonly Row[]][]> =>
    reader.run(firstRelations(model, database.dialect, directedEdgesOf(edges, kindsAmong(cut)), properties), {
      ids: cut,
      limit,
    });
  const found = await Promise.all([
    whole.length > 0 ? reader.run(every, { ids: whole }) : [],
    cut.length > 0 ? first() : [],
  ]);
  const relations = await inTurns(found.flat(), ([id, rows]) => [id, cutTo(limit, id, rows.map(every.read))] as const);
  return { relations: new Map(relations), left };
}

/** At most `limit` of each type and direction, of relationships in the order of their ids. */
function cutTo(limit: number, node: string, items: readonly Item[]): readonly Item[] {
  const taken = new Map<string, number>();
  return items.filter(({ id }) => {
    const { type, from } = relationOf(id);
    const group = `${type} ${from === node}`;
    const count = (taken.get(group) ?? 0) + 1;
    taken.set(group, count);
    return count <= limit;
  });
}

interface Affordable {
  readonly whole: readonly string[];
  readonly cut: readonly string[];
  readonly left: readonly string[];
}

function affordable(ids: readonly string[], degrees: Degrees, limit: number): Affordable {
  const chosen = { whole: [] as string[], cut: [] as string[], left: [] as string[] };
  let [read, seen] = [0, 0];
  for (const id of ids) {
    const counts = degrees.get(id) ?? [];
    const total = totalOf(counts);
    const shown = counts.reduce((sum, { count }) => sum + Math.min(count, limit), 0);
    if (total === 0) continue;
    if (read + shown > LIMIT.relationsPerDistance || seen + total > LIMIT.relationsScannedPerDistance)
      chosen.left.push(id);
    else {
      (total <= Math.max(LITTLE, shown * TIMES_SHOWN) ? chosen.whole : chosen.cut).push(id);
      read += shown;
      seen += total;
    }
  }
  return chosen;
}
