import type { EdgeDefinition } from '../model/definition/edge.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import { readNarrowing } from '../model/statements/narrowing.js';
import type { NodeDefinition } from '../model/definition/node.js';
import { InputError, quote, several } from '../shared/errors.js';
import { distinctIds, checkWholeNumber } from '../traversals/steps/arguments.js';
import { edgesToFollow } from '../traversals/steps/steps.js';
import type { ExportQuery } from './export-query.js';
import type { ExportReader } from './export-reader.js';
import { kindName, type Part } from './part.js';
import { LIMIT } from '../shared/limits.js';

/** What asks for a part of the graph. */
export const PART = ['ids', 'depth', 'kinds', 'within', 'types'];

/** The kinds that `kinds` names, of those that may be asked for; all of them if it is not given. */
export function readKinds(query: ExportQuery, possible: readonly NodeDefinition[]): readonly NodeDefinition[] {
  const chosen = query.list('kinds', possible.map(kindName));
  return chosen === null ? possible : possible.filter((node) => chosen.includes(kindName(node)));
}

/** Those of these kinds that can lie within a district; each must, if they were asked for by name. */
export function kindsWithin(
  model: GraphModel,
  query: ExportQuery,
  kinds: readonly NodeDefinition[],
): readonly NodeDefinition[] {
  const able = kinds.filter((node) => model.filtersOf(node)['within']?.kind === 'within');
  if (query.has('kinds') && able.length < kinds.length) {
    const every = model.nodes.filter((node) => model.filtersOf(node)['within']?.kind === 'within');
    throw new InputError(
      `within: expected kinds that lie in a district (${every.map(kindName).join(', ')}), got ${kinds
        .filter((node) => !able.includes(node))
        .map(kindName)
        .join(', ')} too.`,
    );
  }
  return able;
}

/** The district that `within` names, or null. @throws InputError if there is none of that id */
export async function readWithin(rows: ExportReader, query: ExportQuery): Promise<string | null> {
  const id = query.text('within');
  if (id === null) return null;
  const district = rows.model.nodeOf(id)?.label === 'District' ? await rows.byId([id], []) : null;
  if (!district?.has(id))
    throw new InputError(`within: expected the id of a district that is in the graph, got ${quote(id)}.`);
  return id;
}

/** What of the graph is asked for. @throws InputError */
export async function readPart(rows: ExportReader, query: ExportQuery): Promise<Part> {
  const { model } = rows;
  const types = query.list(
    'types',
    model.edges.map(({ type }) => type),
  );
  const ids = query.list('ids');
  if (ids === null) {
    if (query.has('depth')) throw new InputError('depth: expected together with ids, got it without them.');
    const edges = types === null ? model.edges : edgesToFollow(model, types);
    const kinds = readKinds(query, model.nodes);
    const within = await readWithin(rows, query);
    return within === null
      ? { kinds, ids: null, edges }
      : partWithin(rows, kindsWithin(model, query, kinds), within, edges);
  }
  for (const name of ['kinds', 'within'])
    if (query.has(name)) throw new InputError(`Expected ids or ${name}, got both.`);
  const edges = edgesToFollow(model, types);
  const depth = checkWholeNumber('depth', query.whole('depth') ?? 1, LIMIT.exportDepth);
  const asked = distinctIds(ids, LIMIT.exportIds);
  const found = await rows.byId(asked, []);
  const missing = asked.filter((id) => !found.has(id));
  if (missing.length > 0)
    throw new InputError(`ids: expected ids of nodes that are in the graph, got ${several(missing.map(quote))}.`);
  return { kinds: model.nodes, ids: await rows.around(asked, depth, edges), edges };
}

/** A part whose relationships are asked for: without those of figures and sources, unless they are named. */
export async function readRelationsPart(rows: ExportReader, query: ExportQuery): Promise<Part> {
  const part = await readPart(rows, query);
  return query.has('types') ? part : { ...part, edges: edgesToFollow(rows.model, null) };
}

/** Ids alone are kept: what joins two nodes is known only once both are. */
async function partWithin(
  rows: ExportReader,
  kinds: readonly NodeDefinition[],
  within: string,
  edges: readonly EdgeDefinition[],
): Promise<Part> {
  const ids = new Set<string>();
  for (const node of kinds)
    for await (const items of rows.ofKind(node, [], readNarrowing(rows.model, node, 'n', { filter: { within } })))
      for (const { id } of items) ids.add(id);
  return { kinds, ids, edges };
}
