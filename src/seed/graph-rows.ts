import type { Claim } from '../domain/choose-claim.js';
import { allRetractedOn } from '../domain/retraction.js';
import { relationIdOf } from '../model/definition/edge.js';
import { byPlace, sourceIdOf } from '../model/definition/evidence-place.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { NodeDefinition } from '../model/definition/node.js';
import type { Property } from '../model/definition/property.js';
import type { Surroundings } from '../model/definition/surroundings.js';
import { groupBy, withoutNulls } from '../shared/collections.js';
import { lastDay } from '../shared/dates.js';
import { fold } from '../shared/fold.js';
import { sortable } from '../shared/sortable.js';
import { TITLE } from '../nodes/source/locators.js';
import { claimsOf } from './claims.js';
import type { MergedRow } from './merge.js';
import { pinyinOf } from './pinyin.js';
import type { SeedRow } from './seed-row.js';
import { SearchContexts } from './search-context.js';
import type { EdgeRow, NodeRow, SeedGraph } from './seed-graph.js';
import { derivationsIn, sourceTrail, type SourceTrail } from './source-trail.js';
import { surroundingsIn } from './surroundings.js';
import { searchTextOf } from './search-text.js';
import { withUsedFigures } from './used-figures.js';

type Written = Omit<EdgeRow, 'id'>;

/**
 * The graph that checked rows say: with the relationships that follow from columns and from evidence, and what is made
 * at load.
 */
export function graphOf(model: GraphModel, rows: readonly MergedRow[]): SeedGraph {
  const nodes = rows.filter(({ table }) => table.node);
  const published = new Map(
    nodes
      .filter(({ values }) => values['publishedOn'])
      .map(({ values }) => [values['id'] as string, lastDay(values['publishedOn'] as string)]),
  );
  const ids = new Set(nodes.map(({ values }) => values['id']));
  const trail = sourceTrail(
    nodes.filter(({ table }) => table.node === model.evidence.node),
    derivationsIn(rows),
  );
  const written: readonly Written[] = [
    ...rows.flatMap((row) => writtenEdge(row, trail)),
    ...nodes.flatMap((row) => columnEdges(model, row, ids)),
  ];
  const places = reportedPlaces(nodes, written);
  const around = surroundingsIn(model, rows, trail);
  const edges = [...written, ...reportedEdges(model, nodes, places)];
  const contexts = new SearchContexts(model, nodes, written, places);
  const graph: SeedGraph = {
    nodes: nodes.map((row) => {
      const own = places.get(row.values['id'] as string) ?? [];
      return nodeRow(row, around(row, own), earliestDay(published, own, row), contexts);
    }),
    edges: edges.map(({ definition, from, to, properties }) => {
      const id = relationIdOf(definition, from, to, properties);
      return {
        definition,
        id,
        from,
        to,
        properties: withoutNulls({
          id,
          ...properties,
          ...('denials' in definition.properties ? deniedIn(properties['denials'], trail) : {}),
          knownFrom: earliestDay(published, properties['evidence'] as readonly string[]),
          to,
        }),
      };
    }),
  };
  return { ...graph, nodes: withUsedFigures(graph.nodes, graph.edges) };
}

/** Who denies a relationship, and whether they stand; a list that is empty is stored as one, as of nodes. */
function deniedIn(places: unknown, trail: SourceTrail): Readonly<Record<string, unknown>> {
  const denials = (places ?? []) as readonly string[];
  const sources = [...new Set(denials.map(sourceIdOf))];
  return { denials, denialsRetractedOn: allRetractedOn(sources.map(trail.retractions)) };
}

function nodeRow(row: MergedRow, around: Surroundings, knownFrom: string | null, contexts: SearchContexts): NodeRow {
  const { table, values, claims } = row;
  const definition = table.node as NodeDefinition;
  // One list of entries, made into one object: there are very many figures.
  const entries: (readonly [string, unknown])[] = [];
  const add = (name: string, value: unknown): void => {
    if (value !== null && value !== undefined) entries.push([name, value]);
  };
  for (const [name, { storedAs, otherwise = null }] of Object.entries(definition.written))
    add(name, values[name] ?? (storedAs === 'strings' || storedAs === 'integers' ? [] : otherwise));
  if (definition.names) {
    const named = {
      ...(definition.entity ? pinyinOf(values['name'] as string) : {}),
      ...searchTextOf({ ...definition.names(values), codes: codesOf(row) }),
      contextText: contexts.textOf(values['id'] as string),
    };
    for (const [name, value] of Object.entries(named)) add(name, value);
  }
  for (const [name, property] of Object.entries(definition.derived)) add(name, madeOf(property, values, around));
  if ('claims' in definition.derived) add('claims', storedClaims(claims));
  if ('evidence' in definition.derived) add('evidence', []);
  add('knownFrom', knownFrom);
  return { definition, id: values['id'] as string, properties: Object.fromEntries(entries) };
}

const storedClaims = (claims: readonly Claim[]): readonly string[] =>
  claims.map((claim) => JSON.stringify(claim)).sort();

/** Its code, and every other that a source gives it. */
const codesOf = ({ values, claims }: MergedRow): readonly string[] => [
  ...new Set([
    ...(values['code'] ? [values['code'] as string] : []),
    ...claims.flatMap(({ property, rank, value }) => (property === 'code' && rank === 'NORMAL' ? String(value) : [])),
  ]),
];

function madeOf({ keysOf, orderOf, made }: Property, values: SeedRow['values'], around: Surroundings): unknown {
  if (keysOf) return textsOf(keysOf, values);
  return orderOf ? sortable(values[orderOf] as string) : (made?.(values, around) ?? null);
}
const textsOf = (names: readonly string[], values: SeedRow['values']): readonly string[] => [
  ...new Set(names.flatMap((name) => (values[name] ?? []) as string | readonly string[]).map(fold)),
];

function writtenEdge({ table, values, rows }: MergedRow, trail: SourceTrail): readonly Written[] {
  if (!table.edge) return [];
  const { from, to, ...properties } = values as { from: string; to: string; evidence: unknown };
  // A source that derives from another is itself the evidence of it: its title stands for it.
  const evidence = properties.evidence ?? [`${from}#${TITLE}`];
  const claims = storedClaims(claimsOf(rows, [], trail));
  return [{ definition: table.edge, from, to, properties: { ...properties, evidence, claims } }];
}

function columnEdges(model: GraphModel, { table, values }: SeedRow, ids: ReadonlySet<unknown>): readonly Written[] {
  return model.columnsOf(table.node as NodeDefinition).flatMap((definition) => {
    const to = values[definition.origin.column] as string | null;
    return to === null || !ids.has(to)
      ? []
      : [{ definition, from: values['id'] as string, to, properties: { evidence: values['evidence'] } }];
  });
}

/** Every place where a node is spoken of: its own evidence, and that of the relationships at its ends, denials too. */
function reportedPlaces(nodes: readonly SeedRow[], edges: readonly Written[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  const add = (id: string, evidence: unknown): void => {
    const known = places.get(id);
    if (known) known.push(...((evidence ?? []) as readonly string[]));
    else places.set(id, [...((evidence ?? []) as readonly string[])]);
  };
  for (const { values } of nodes) add(values['id'] as string, values['evidence']);
  for (const { definition, from, to, properties } of edges) {
    const heads = typeof definition.origin === 'string' || !definition.origin.elsewhere ? [to] : [];
    for (const end of [from, ...heads]) for (const name of ['evidence', 'denials']) add(end, properties[name]);
  }
  for (const [id, known] of places) if (known.length > 1) places.set(id, [...new Set(known)].sort(byPlace));
  return places;
}

function reportedEdges(
  model: GraphModel,
  nodes: readonly SeedRow[],
  places: ReturnType<typeof reportedPlaces>,
): readonly Written[] {
  return model.edges
    .filter(({ origin }) => origin === 'evidence')
    .flatMap((definition) =>
      nodes
        .filter(({ table }) => definition.from.includes(table.node as NodeDefinition))
        .flatMap(({ values }) => {
          const bySource = groupBy(places.get(values['id'] as string) ?? [], sourceIdOf);
          return [...bySource].map(([to, evidence]): Written => ({
            definition,
            from: values['id'] as string,
            to,
            properties: { evidence },
          }));
        }),
    );
}

/** The day of the earliest source, the last that its date can mean; of a source itself, its own; null if none. */
function earliestDay(published: ReadonlyMap<string, string>, places: readonly string[], row?: SeedRow): string | null {
  const own = row?.values['publishedOn'] as string | undefined;
  return (
    (own && lastDay(own)) ??
    places
      .map((place) => published.get(sourceIdOf(place)) as string)
      .reduce<string | null>((least, day) => (least === null || day < least ? day : least), null)
  );
}
