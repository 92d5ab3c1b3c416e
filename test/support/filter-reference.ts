import { graphModel } from '../../src/edges/graph.js';
import type { RelationField } from '../../src/model/definition/edge.js';
import type { Condition } from '../../src/model/narrowing/condition.js';
import type { NodeDefinition } from '../../src/model/definition/node.js';
import type { Ordered } from '../../src/model/narrowing/order.js';
import type { HopPath } from '../../src/model/definition/path.js';
import type { RelationsShape } from '../../src/model/statements/relations.js';
import type { EdgeRow, SeedGraph, NodeRow } from '../../src/seed/load/seed-graph.js';
import { inForce } from './in-force.js';

/** A graph in plain JavaScript, slow and obvious: what the engines are held against. Written for the tests alone. */
export class Reference {
  readonly #nodes: ReadonlyMap<string, NodeRow>;
  readonly #edges: readonly EdgeRow[];

  constructor({ nodes, edges }: SeedGraph) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#edges = edges;
  }

  /** The ids of a label that a condition lets through, in order. */
  list(node: NodeDefinition, condition: Condition, order: readonly Ordered[]): readonly string[] {
    const found = [...this.#nodes.values()].filter(
      ({ id, definition }) => definition === node && this.holds(condition, id),
    );
    return this.#inOrder(
      found.map(({ id }) => ({ id, closing: id })),
      order,
    ).map(({ id }) => id);
  }

  /**
   * What a relation field of a node leads to: the ids of relationships and nodes; below a district each node once, by
   * its least relationship.
   */
  related(
    field: RelationField,
    parent: string,
    below: boolean,
    condition: Condition,
    order: readonly Ordered[],
    validOn: string | null = null,
  ): readonly string[] {
    const ways = [
      ...(field.direction === 'IN' ? [] : [['from', 'to'] as const]),
      ...(field.direction === 'OUT' ? [] : [['to', 'from'] as const]),
    ];
    const starts = below
      ? this.ends(parent, [
          {
            edges: graphModel.edges.filter(({ type }) => type === 'PART_OF'),
            direction: 'IN',
            to: 'Entity',
            span: { least: 0, most: 8 },
          },
        ])
      : [parent];
    const fits = (id: string): boolean => {
      const definition = this.#nodes.get(id)?.definition;
      return (
        (field.target === 'Entity' ? definition?.entity === true : definition === field.target) &&
        this.holds(condition, id)
      );
    };
    const followed = this.#edges.filter((edge) => field.edges.includes(edge.definition) && inForce(edge, validOn));
    const found = ways
      .flatMap(([near, far]) =>
        followed.filter((edge) => starts.includes(edge[near])).map((edge) => ({ id: edge[far], relation: edge.id })),
      )
      .filter(({ id }) => fits(id))
      .map(({ id, relation }) => ({
        id,
        relation,
        closing: below ? id : order.length > 0 ? `${id} ${relation}` : relation,
      }))
      .sort((a, b) => (a.relation < b.relation ? -1 : 1));
    const once = below ? found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index) : found;
    return this.#inOrder(once, order).map(({ id, relation }) => `${relation} ${id}`);
  }

  /** The relationships of a node, of some types or all: one way, both ways, or all that a source says. */
  relations(
    node: string,
    types: readonly string[],
    direction: RelationsShape['direction'],
    validOn: string | null = null,
  ): readonly string[] {
    // Whoever says something of a node's relationships is among its sources: the data are checked for that.
    const speaksOf = new Set(
      this.#edges
        .filter(({ definition, to }) => definition.type === 'REPORTED_IN' && to === node)
        .map(({ from }) => from),
    );
    const said = ({ from, properties }: EdgeRow): boolean =>
      speaksOf.has(from) && (properties['evidence'] as readonly string[]).some((place) => place.startsWith(`${node}#`));
    const fits = (edge: EdgeRow): boolean =>
      direction === 'STATED_BY'
        ? said(edge)
        : (direction !== 'IN' && edge.from === node) || (direction !== 'OUT' && edge.to === node);
    return this.#edges
      .filter((edge) => (types.length === 0 || types.includes(edge.definition.type)) && fits(edge))
      .filter((edge) => inForce(edge, validOn))
      .map(({ id }) => id)
      .sort();
  }

  #inOrder<Entry extends { readonly id: string; readonly closing: string }>(
    entries: readonly Entry[],
    order: readonly Ordered[],
  ): readonly Entry[] {
    return entries
      .map((entry) => ({ entry, keys: order.map((ordered) => this.#key(ordered, entry.id)) }))
      .sort((a, b) => compareKeys(order, a.keys, b.keys) || (a.entry.closing < b.entry.closing ? -1 : 1))
      .map(({ entry }) => entry);
  }

  holds(condition: Condition, id: string): boolean {
    switch (condition.kind) {
      case 'all':
        return condition.of.every((each) => this.holds(each, id));
      case 'any':
        return condition.of.some((each) => this.holds(each, id));
      case 'not':
        return !this.holds(condition.of, id);
      case 'some':
        return condition.field.paths.some((path) => this.ends(id, path).some((end) => this.holds(condition.of, end)));
      case 'compare':
        return this.#compare(condition, id);
    }
  }

  /** Where a way leads to from a node. */
  ends(from: string, path: HopPath): readonly string[] {
    return path.reduce<readonly string[]>(
      (starts, { edges, direction, to, span }) => {
        const types = new Set(edges.map(({ type }) => type));
        const step = (at: string): readonly string[] =>
          this.#edges
            .filter(
              ({ definition, ...edge }) =>
                types.has(definition.type) && (direction === 'OUT' ? edge.from : edge.to) === at,
            )
            .map((edge) => (direction === 'OUT' ? edge.to : edge.from));
        let reached = new Set<string>((span?.least ?? 1) === 0 ? starts : []);
        let level: readonly string[] = starts;
        for (let count = 1; count <= (span?.most ?? 1) && level.length > 0; count++) {
          level = level.flatMap(step);
          reached = new Set([...reached, ...level]);
        }
        return [...reached].filter(
          (id) =>
            to === 'Node' ||
            (to === 'Entity' ? this.#nodes.get(id)?.definition.entity : this.#nodes.get(id)?.definition === to),
        );
      },
      [from],
    );
  }

  #property(id: string, name: string): unknown {
    return this.#nodes.get(id)?.properties[name] ?? null;
  }

  #compare({ field, operator, value }: Extract<Condition, { readonly kind: 'compare' }>, id: string): boolean {
    switch (field.kind) {
      case 'property':
        return operate(operator, this.#property(id, field.property), value);
      case 'text':
        return ((this.#property(id, field.property) ?? []) as readonly string[]).some((text) =>
          operate(operator, text, value),
        );
      case 'from':
        return operate('gte', this.#property(id, field.property), value);
      case 'until':
        return operate('lte', this.#property(id, field.property), value);
      case 'outside':
        return ((this.#property(id, field.property) ?? []) as readonly string[])
          .map((stretch) => stretch.split('/') as [string, string])
          .every(([from, to]) => (value as string) < from || (value as string) >= to);
      case 'year': {
        const [start, end] = [this.#property(id, field.start), this.#property(id, field.end)] as (string | null)[];
        const begins = (year: number): boolean =>
          start == null ? field.open && end != null : start.slice(0, 4) <= String(year);
        const ends = (year: number): boolean =>
          end == null ? field.open && start != null : end.slice(0, 4) >= String(year);
        if (operator === 'gte') return ends(value as number);
        if (operator === 'lte') return begins(value as number);
        return (operator === 'in' ? (value as readonly number[]) : [value as number]).some(
          (year) => begins(year) && ends(year),
        );
      }
      case 'end':
        return field.paths.some((path) => this.ends(id, path).some((end) => operate(operator, end, value)));
      case 'endProperty':
        return this.ends(id, field.path).some((end) => operate(operator, this.#property(end, field.property), value));
      case 'within':
        return this.ends(id, field.path).includes(value as string);
      case 'quantified':
        throw new Error('not compared');
    }
  }

  #key({ key }: Ordered, id: string): unknown {
    if (key.kind === 'property') return this.#property(id, key.property);
    const ends = this.#edges.filter(
      ({ definition, ...edge }) =>
        key.path[0]?.edges[0] === definition && (key.path[0].direction === 'OUT' ? edge.from : edge.to) === id,
    );
    return key.kind === 'count' ? ends.length : ends[0]?.to;
  }
}

function operate(operator: string, found: unknown, value: unknown): boolean {
  if (found === null || found === undefined) return false;
  switch (operator) {
    case 'eq':
      return found === value;
    case 'in':
      return (value as readonly unknown[]).includes(found);
    case 'gte':
      return (found as number) >= (value as number);
    case 'lte':
      return (found as number) <= (value as number);
    case 'contains':
      return (found as string).includes(value as string);
    case 'startsWith':
      return (found as string).startsWith(value as string);
    default:
      throw new Error(operator);
  }
}

/** Nulls last, whichever way a key goes. */
function compareKeys(order: readonly Ordered[], a: readonly unknown[], b: readonly unknown[]): number {
  for (const [index, { descending }] of order.entries()) {
    const [x, y] = [a[index] ?? null, b[index] ?? null] as (string | number | null)[];
    if (x === y) continue;
    if (x === null || x === undefined) return 1;
    if (y === null || y === undefined) return -1;
    return codePoints(x, y) * (descending ? -1 : 1);
  }
  return 0;
}

/** Both engines order texts by code point, JavaScript by code unit. */
function codePoints(a: string | number, b: string | number): number {
  if (typeof a === 'number' || typeof b === 'number') return (a as number) - (b as number);
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
