import type { DefinedEdge } from './defined-edge.js';
import type { EdgeDefinition, RelationField } from './edge.js';
import type { EdgeFilter, EdgeOrder, FilterField, OrderKey, PathOrder } from './filter-field.js';
import type { Enumeration, Words } from './enumeration.js';
import type { Hierarchy } from './hierarchy.js';
import { entityProperties, kindOf, type NodeDefinition } from './node.js';
import type { Hop } from './path.js';
import type { Properties } from './property.js';

/** What says where a fact comes from: the kind of node that is a source, and the relationship that leads to it. */
interface EvidenceTrail {
  readonly node: NodeDefinition;
  readonly edge: EdgeDefinition;
}

/** All that a graph is made of. */
interface GraphDefinitions {
  readonly nodes: readonly NodeDefinition[];
  readonly edges: readonly DefinedEdge[];
  readonly hierarchy: Hierarchy;
  readonly evidence: EvidenceTrail;
}

/** What a list can be ordered by, with its words. */
export interface ListOrder {
  readonly words: Words;
  readonly key: OrderKey;
}

/** A relationship whose head is named in a column. */
export type ColumnEdge = EdgeDefinition & { readonly origin: Exclude<EdgeDefinition['origin'], string> };

/** Every definition of the graph, and what follows from all of them together. Made once at start. */
export class GraphModel {
  readonly nodes: readonly NodeDefinition[];
  readonly edges: readonly EdgeDefinition[];
  /** Every field that follows relationships. */
  readonly fields: readonly RelationField[];
  /** Every field that relationships give to a filter. */
  readonly filters: readonly EdgeFilter[];
  /** Every order that relationships give. */
  readonly orders: readonly EdgeOrder[];
  readonly hierarchy: Hierarchy;
  readonly evidence: EvidenceTrail;
  readonly entities: readonly NodeDefinition[];
  /** Every property that some node has, by name: what can be read of a node whose kind is not known before. */
  readonly nodeProperties: Properties;
  /** Every property that some relationship has. */
  readonly edgeProperties: Properties;
  /** The properties of ends that sentences about relationships depend on. */
  readonly askedOfEnds: readonly string[];
  readonly #byKind: ReadonlyMap<string, NodeDefinition>;
  readonly #byType: ReadonlyMap<string, EdgeDefinition>;
  readonly #columns = new Map<NodeDefinition, readonly ColumnEdge[]>();

  constructor({ nodes, edges: defined, hierarchy, evidence }: GraphDefinitions) {
    const edges = defined.map(({ edge }) => edge);
    for (const definitions of [nodes, edges]) checkShared(definitions);
    this.nodes = nodes;
    this.edges = edges;
    this.fields = defined.flatMap(({ fields }) => Object.values(fields));
    this.filters = defined.flatMap(({ filters = [] }) => filters);
    this.orders = defined.flatMap(({ orders = [] }) => orders);
    this.orders.forEach(checkOrder);
    this.hierarchy = hierarchy;
    this.evidence = evidence;
    this.entities = nodes.filter((node) => node.entity);
    this.nodeProperties = Object.assign({}, ...nodes.map((node) => node.properties)) as Properties;
    this.edgeProperties = Object.assign({}, ...edges.map((edge) => edge.properties)) as Properties;
    this.askedOfEnds = [...new Set(edges.flatMap(({ asks }) => asks))];
    this.#byKind = new Map(nodes.map((node) => [node.kind, node]));
    this.#byType = new Map(edges.map((edge) => [edge.type, edge]));
  }

  /** Every closed list that a property takes its values from, each once. */
  get enumerations(): readonly Enumeration[] {
    return [
      ...new Set(
        [...this.nodes, ...this.edges].flatMap(({ properties }) =>
          Object.values(properties).flatMap(({ enumeration }) => enumeration ?? []),
        ),
      ),
    ];
  }

  /** The definition that an id belongs to, by its first part. */
  nodeOf(id: string): NodeDefinition | undefined {
    return this.#byKind.get(kindOf(id));
  }

  edgeOf(type: string): EdgeDefinition | undefined {
    return this.#byType.get(type);
  }

  /** Everything a node can be filtered by, with what its relationships give. */
  filtersOf(node: NodeDefinition): Readonly<Record<string, FilterField>> {
    return {
      ...node.filters,
      ...Object.fromEntries(this.filters.filter(({ on }) => on === node).map(({ name, field }) => [name, field])),
    };
  }

  /** Everything a node can be ordered by. */
  ordersOf(node: NodeDefinition): Readonly<Record<string, ListOrder>> {
    return {
      ...node.orders,
      ...Object.fromEntries(this.orders.filter(({ on }) => on === node).map(({ name, ...order }) => [name, order])),
    };
  }

  /** The relationships whose tail is a column of this node's table. */
  columnsOf(node: NodeDefinition): readonly ColumnEdge[] {
    const known = this.#columns.get(node);
    if (known) return known;
    const columns = this.edges.filter(
      (edge): edge is ColumnEdge => typeof edge.origin === 'object' && edge.from.includes(node),
    );
    this.#columns.set(node, columns);
    return columns;
  }
}

/** The properties that nodes of a kind have beside what all entities have. */
export const ownOf = ({ entity, properties }: NodeDefinition): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !(entity && name in entityProperties)));

/** A property that several definitions have must be stored alike: what is read of any of them is read by one name. */
function checkShared(definitions: readonly (NodeDefinition | EdgeDefinition)[]): void {
  const known = new Map<string, string>();
  for (const { properties } of definitions)
    for (const [name, { storedAs }] of Object.entries(properties)) {
      if ((known.get(name) ?? storedAs) !== storedAs)
        throw new TypeError(
          `Expected the property ${name} stored as ${known.get(name)} wherever it is, got ${storedAs}.`,
        );
      known.set(name, storedAs);
    }
}

/** An order by the end of a path must find exactly one end: a node with none would be missing from its list. */
function checkOrder({ on, name, key }: EdgeOrder): void {
  if (key.kind === 'end' && !leadsToOne(key, on))
    throw new TypeError(
      `${on.label}: expected the order ${name} by the end of a path that leads from every ${on.label} to exactly ` +
        'one node. Give each relationship on it perFrom { least: 1, most: 1 } and follow it OUT, without a span, or ' +
        'order by the number of relationships.',
    );
}

function leadsToOne({ path }: PathOrder, start: NodeDefinition): boolean {
  let starts: readonly NodeDefinition[] = [start];
  return path.every(({ edges, direction, to, span }) => {
    const [edge, ...others] = edges;
    if (!edge || others.length > 0 || direction === 'IN' || span) return false;
    const every = starts.every((node) => edge.from.includes(node));
    starts = edge.to;
    return every && edge.perFrom.least === 1 && edge.perFrom.most === 1 && edge.to.every((node) => isSome(node, to));
  });
}
const isSome = (node: NodeDefinition, to: Hop['to']): boolean =>
  to === 'Node' || to === node || (to === 'Entity' && node.entity);
