import { corrects } from '../../edges/corrects/corrects.edge.js';
import { allRetractedOn } from '../../domain/retraction.js';
import { relationIdOf, type EdgeDefinition } from '../../model/definition/edge.js';
import { byPlace, sourceIdOf } from '../../model/definition/evidence-place.js';
import type { ColumnEdge, GraphModel } from '../../model/definition/graph-model.js';
import type { NodeDefinition } from '../../model/definition/node.js';
import { firstPublished, type Surroundings } from '../../model/definition/surroundings.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { TITLE } from '../../nodes/source/locators.js';
import { groupBy, withoutNulls } from '../../shared/collections.js';
import { lastDay } from '../../shared/dates.js';
import { claimsOf } from '../merge/claims.js';
import type { MergedRow } from '../merge/merge.js';
import { nodeRow, storedClaims, storedValue } from './node-row.js';
import { SearchContexts } from './search-context.js';
import type { EdgeRow, GraphRows, NodeRow } from './seed-graph.js';
import { nodesById, placesCited, type SeedRow } from '../read/seed-row.js';
import { derivationsIn, sourceTrail, type SourceTrail } from '../merge/source-trail.js';
import { surroundingsIn } from '../merge/surroundings.js';
import { decideFigures, type Correction, type Decided, type Undecided } from './used-figures.js';

/** A relationship before it has what is made at load. */
type Written = Pick<EdgeRow, 'from' | 'to' | 'properties'>;

/** What is made of a relationship at load. */
type Made = Readonly<Record<string, unknown>>;

/** A relationship as it is stored: its id and its properties are made when they are read. */
class Relationship implements EdgeRow {
  readonly from: string;
  readonly to: string;

  constructor(
    readonly definition: EdgeDefinition,
    private readonly written: Written,
    private readonly made: (written: Written) => Made,
  ) {
    this.from = written.from;
    this.to = written.to;
  }

  get id(): string {
    return relationIdOf(this.definition, this.from, this.to, this.written.properties);
  }

  get properties(): EdgeRow['properties'] {
    return withoutNulls({ id: this.id, ...this.written.properties, ...this.made(this.written), to: this.to });
  }
}

/** The graph that checked rows say. */
export const graphOf = (model: GraphModel, rows: readonly MergedRow[]): GraphRows => new MadeGraph(model, rows);

/**
 * The nodes and relationships that rows say, with those that follow from columns and from evidence, and with what is
 * made at load. Only what many of them are made from is held.
 */
class MadeGraph implements GraphRows {
  readonly #nodes: ReadonlyMap<unknown, readonly MergedRow[]>;
  readonly #edges: ReadonlyMap<unknown, readonly MergedRow[]>;
  readonly #byId: ReadonlyMap<unknown, MergedRow>;
  readonly #trail: SourceTrail;
  readonly #around: (row: MergedRow, places: readonly string[]) => Surroundings;
  readonly #placesOf: (row: SeedRow) => readonly string[];
  readonly #contexts: SearchContexts;
  readonly #used: ReadonlyMap<string, Decided>;

  constructor(
    private readonly model: GraphModel,
    rows: readonly MergedRow[],
  ) {
    this.#nodes = groupBy(rows, ({ table }) => table.node);
    this.#edges = groupBy(rows, ({ table }) => table.edge);
    this.#byId = nodesById(rows);
    this.#trail = sourceTrail(this.#rowsOf(model.evidence.node), derivationsIn(rows));
    this.#around = surroundingsIn(model, rows, this.#trail);
    this.#placesOf = placesIn(this.#allWritten());
    const nodes = model.nodes.flatMap((definition) => this.#rowsOf(definition));
    this.#contexts = new SearchContexts(model, nodes, this.#allWritten(), this.#placesOf);
    this.#used = this.#decided();
  }

  *nodesOf(definition: NodeDefinition): Iterable<NodeRow> {
    for (const row of this.#rowsOf(definition))
      yield nodeRow(row, () => {
        const places = this.#placesOf(row);
        return {
          around: this.#around(row, places),
          knownFrom: this.#earliestDay(places, row),
          contexts: this.#contexts,
          decided: this.#used.get(row.values['id'] as string),
        };
      });
  }

  *edgesOf(definition: EdgeDefinition): Iterable<EdgeRow> {
    const made = (written: Written): Made => this.#made(definition, written);
    for (const written of this.#written(definition)) yield new Relationship(definition, written, made);
  }

  #made(definition: EdgeDefinition, { properties }: Written): Made {
    const denied = 'denials' in definition.properties ? deniedIn(properties['denials'], this.#trail) : {};
    return { ...denied, knownFrom: this.#earliestDay(properties['evidence'] as readonly string[]) };
  }

  #rowsOf(definition: NodeDefinition): readonly MergedRow[] {
    return this.#nodes.get(definition) ?? [];
  }

  #written(definition: EdgeDefinition): Iterable<Written> {
    const { origin } = definition;
    return origin === 'evidence'
      ? this.#reported(definition)
      : typeof origin === 'string'
        ? this.#ofTable(definition)
        : this.#ofColumn(definition as ColumnEdge);
  }

  *#ofTable(definition: EdgeDefinition): Iterable<Written> {
    for (const { values, rows } of this.#edges.get(definition) ?? []) {
      const { from, to, ...properties } = values as { from: string; to: string; evidence: unknown };
      // A source that derives from another is itself the evidence of it: its title stands for it.
      const evidence = properties.evidence ?? [`${from}#${TITLE}`];
      const claims = storedClaims(claimsOf(rows, [], this.#trail));
      yield { from, to, properties: { ...properties, evidence, claims } };
    }
  }

  *#ofColumn({ from: tails, origin: { column } }: ColumnEdge): Iterable<Written> {
    for (const tail of tails)
      for (const { values } of this.#rowsOf(tail)) {
        const to = values[column] as string | null;
        if (to !== null && this.#byId.has(to))
          yield { from: values['id'] as string, to, properties: { evidence: values['evidence'] } };
      }
  }

  *#reported(definition: EdgeDefinition): Iterable<Written> {
    for (const tail of definition.from)
      for (const row of this.#rowsOf(tail))
        for (const [to, evidence] of groupBy(this.#placesOf(row), sourceIdOf))
          yield { from: row.values['id'] as string, to, properties: { evidence } };
  }

  /** All but those that follow from evidence. */
  *#allWritten(): Iterable<Written & { readonly definition: EdgeDefinition }> {
    for (const definition of this.model.edges)
      if (definition.origin !== 'evidence') for (const edge of this.#written(definition)) yield { definition, ...edge };
  }

  #decided(): ReadonlyMap<string, Decided> {
    const figures = this.#rowsOf(observation);
    const sourcesOf = (row: SeedRow): readonly string[] => [...new Set(this.#placesOf(row).map(sourceIdOf))].sort();
    const figure = (row: MergedRow): Undecided => {
      const around = this.#around(row, this.#placesOf(row));
      const of = (name: string): unknown => storedValue(row, name, around) ?? null;
      return {
        id: row.values['id'] as string,
        sources: sourcesOf(row),
        ...(Object.fromEntries(READ.map((name) => [name, of(name)])) as Omit<Undecided, 'id' | 'sources'>),
      };
    };
    const byMetric = groupBy(figures, ({ values }) => values['metric']);
    function* groups(): Iterable<readonly Undecided[]> {
      for (const same of byMetric.values()) yield same.map(figure);
    }
    const corrections = [...this.#written(corrects.edge)].map(({ from, to }): Correction => ({
      ...{ from, to },
      sources: sourcesOf(this.#byId.get(from) as MergedRow),
    }));
    return decideFigures(groups(), corrections, (id) => {
      const said = this.#trail.said(id);
      const [origins, revisions] = [this.#trail.origins(id), this.#trail.revisions(id)];
      const retractions = this.#trail.retractions(id);
      return { saidFrom: firstPublished(said), saidBy: said.published, origins, revisions, retractions };
    });
  }

  /** The day of the earliest source, the last that its date can mean; of a source itself, its own; null if none. */
  #earliestDay(places: readonly string[], row?: SeedRow): string | null {
    const own = row?.values['publishedOn'] as string | undefined;
    return (
      (own && lastDay(own)) ??
      places
        .map((place) => this.#trail.published(sourceIdOf(place)))
        .reduce<string | null>((least, day) => (least === null || day < least ? day : least), null)
    );
  }
}

const READ = ['value', 'upper', 'least', 'most', 'rank', 'quantity', 'periodTo'] as const;

/** Who denies a relationship, and whether they stand; a list that is empty is stored as one, as of nodes. */
function deniedIn(places: unknown, trail: SourceTrail): Readonly<Record<string, unknown>> {
  const denials = (places ?? []) as readonly string[];
  const sources = [...new Set(denials.map(sourceIdOf))];
  return { denials, denialsRetractedOn: allRetractedOn(sources.map(trail.retractions)) };
}

/**
 * Every place where a node is spoken of: its own evidence, and that of the relationships at its ends, denials too. Of
 * most nodes their own evidence is all, and nothing else is held.
 */
function placesIn(
  edges: Iterable<Written & { readonly definition: EdgeDefinition }>,
): (row: SeedRow) => readonly string[] {
  const others = new Map<string, Set<string>>();
  for (const { definition, from, to, properties } of edges) {
    const isColumn = typeof definition.origin === 'object';
    // What a column says, its own row is the evidence of.
    const ends = isColumn ? (definition.origin.elsewhere ? [] : [to]) : [from, to];
    for (const end of ends) {
      const known = others.get(end) ?? new Set();
      others.set(end, known);
      for (const name of ['evidence', 'denials'])
        for (const place of (properties[name] ?? []) as readonly string[]) known.add(place);
    }
  }
  const all = new Map<string, readonly string[]>();
  return (row) => {
    const own = placesCited(row);
    const id = row.values['id'] as string;
    const [known, more] = [all.get(id), others.get(id)];
    if (known) return known;
    if (!more) return own.length > 1 ? inOrder(own) : own;
    const together = inOrder([...own, ...more]);
    all.set(id, together);
    return together;
  };
}

const inOrder = (places: readonly string[]): readonly string[] => [...new Set(places)].sort(byPlace);
