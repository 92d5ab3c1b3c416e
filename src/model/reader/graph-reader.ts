import type { PageShape } from '../../database/cypher.js';
import type { Database } from '../../database/database.js';
import { ID_ALONE, type CursorKey, type CursorPart } from '../../shared/cursor.js';
import type { PageRequest } from '../../shared/pages.js';
import { directedEdgesOf, type RelationField } from '../definition/edge.js';
import type { GraphModel } from '../definition/graph-model.js';
import { kindOf, type NodeDefinition } from '../definition/node.js';
import { WHOLE, type Narrowing } from '../statements/narrowing.js';
import type { FilterParameters } from '../statements/filter.js';
import { dayParameters, dayScope } from '../statements/in-force.js';
import type { CountStatement, IdParameters, ListStatement, PageParameters } from '../statements/fragments.js';
import { nodeCount, nodeKeys, nodePage, readNodesById } from '../statements/nodes.js';
import { relatedKeys, relatedPage } from '../statements/related-page.js';
import { givenTo, relatedCount, relatedOne, type RelatedShape } from '../statements/related.js';
import {
  countsOf,
  relationCounts,
  relationsCount,
  relationsPage,
  type RelationCount,
  type RelationsShape,
} from '../statements/relations.js';
import type { Wanted } from '../statements/columns.js';
import type { Item } from '../statements/decode.js';
import { listing, NO_LISTING, scopeOf, startOf, type Listing, type ReadEntry } from './listing.js';
import { StatementReader, type ReaderOptions } from './statement-reader.js';

/** What is found for one of many ids, which are asked together in a turn. */
type PerId<Value> = (id: string) => Promise<Value>;

/** A list of every parent: its cursors, the statement that reads a page of it, and an entry out of what that reads. */
interface ListPerParent<Value> {
  /** What the list is called in its cursors, and what these hold. */
  readonly scope: string;
  readonly keys: readonly CursorPart[];
  readonly statement: (
    shape: PageShape,
    position: readonly CursorKey[],
  ) => ListStatement<IdParameters & PageParameters & FilterParameters, Value>;
  readonly entry: (value: Value) => ReadEntry;
  readonly given?: FilterParameters;
}

/** Answers the standard questions about the graph for one request, and as long as that lasts. */
export class GraphReader extends StatementReader {
  /** What reads nodes, by their kind and what is read of them. */
  readonly #nodes = new Map<string, PerId<Item | null>>();

  constructor(
    database: Database,
    readonly model: GraphModel,
    options: ReaderOptions = {},
  ) {
    super(database, options);
  }

  /** The node of this id, or null; `kind` is 'Node' if it may be any. */
  node(kind: NodeDefinition | 'Node', id: string, properties: readonly string[]): Promise<Item | null> {
    return this.anyNode(kind, properties)(id);
  }

  /** The same of any id. What answers for many ids or parents, here and below, is made once for all of them. */
  anyNode(kind: NodeDefinition | 'Node', properties: readonly string[]): PerId<Item | null> {
    const name = [kind === 'Node' ? kind : kind.label, ...properties].join(' ');
    const known = this.#nodes.get(name);
    if (known) return known;
    const statement = readNodesById(this.model, kind, properties);
    const found = this.perId(statement, (ids) => ({ ids }), statement.read);
    const any: PerId<Item | null> = (id) => found(id).then((item) => item ?? null);
    this.#nodes.set(name, any);
    return any;
  }

  /** A page of all nodes of a label. */
  async page(node: NodeDefinition, page: PageRequest, wanted: Wanted, narrowing: Narrowing = WHOLE): Promise<Listing> {
    const scope = `${node.plural}${narrowing.scope}`;
    const { parameters, shape, position } = startOf(scope, page, nodeKeys(narrowing.order));
    const statement = nodePage(node, wanted.node, shape, narrowing, position);
    const rows = await this.run(statement, { ...narrowing.filter.parameters, ...parameters });
    this.chargeNodes(Math.min(rows.length, page.size));
    return listing(scope, rows, page, (row) => ({ ...statement.read(row), relation: null }));
  }

  async count(node: NodeDefinition, narrowing: Narrowing = WHOLE): Promise<number> {
    const [row] = await this.run(nodeCount(node, narrowing), narrowing.filter.parameters);
    return row?.[0] ?? 0;
  }

  /** A page of what one relation field of one parent leads to. */
  related(field: RelationField, page: PageRequest, wanted: Wanted, shape: RelatedShape): PerId<Listing> {
    const { model, database } = this;
    const name = `${field.on === 'Entity' ? 'Entity' : field.on.label}.${field.name}`;
    return this.pagePerParent(
      {
        scope:
          scopeOf(name, shape.descendants ? ['below'] : [], shape.labels) +
          shape.narrowing.scope +
          dayScope(shape.validOn),
        keys: relatedKeys(shape),
        statement: (start, position) => relatedPage(model, database.dialect, field, wanted, shape, start, position),
        entry: (related) => related,
        given: givenTo(shape),
      },
      page,
    );
  }

  /** A page of the list of one of many parents, which are asked together. */
  pagePerParent<Value>(
    { scope, keys, statement, entry, given = {} }: ListPerParent<Value>,
    page: PageRequest,
  ): PerId<Listing> {
    const { parameters, shape, position } = startOf(scope, page, keys);
    const asked = statement(shape, position);
    const found = this.perId(
      asked,
      (ids) => ({ ids, ...given, ...parameters }),
      ([, rows]) => {
        this.chargeNodes(Math.min(rows.length, page.size));
        return listing(scope, rows, page, (row) => entry(asked.read(row)));
      },
    );
    return (parent) => found(parent).then((list) => list ?? NO_LISTING);
  }

  /** The whole list of one of many parents, which are asked together. */
  listPerParent<Value>(statement: ListStatement<IdParameters, Value>): PerId<readonly Value[]> {
    const found = this.perId(
      statement,
      (ids) => ({ ids }),
      ([, rows]) => rows.map(statement.read),
    );
    return (parent) => found(parent).then((list) => list ?? []);
  }

  /** The number of one of many parents, which are asked together. */
  countPerParent(
    statement: CountStatement<IdParameters & FilterParameters>,
    given: FilterParameters = {},
  ): PerId<number> {
    const found = this.perId(
      statement,
      (ids) => ({ ids, ...given }),
      ([, count]) => count,
    );
    return (parent) => found(parent).then((count) => count ?? 0);
  }

  relatedCount(field: RelationField, shape: RelatedShape): PerId<number> {
    return this.countPerParent(relatedCount(this.model, this.database.dialect, field, shape), givenTo(shape));
  }

  /** What a field leads to that leads to at most one node. */
  relatedOne(field: RelationField, properties: readonly string[]): PerId<Item | null> {
    const found = this.listPerParent(relatedOne(this.model, field, properties));
    return (parent) => found(parent).then(([first]) => first ?? null);
  }

  /** A page of the relationships of a node of this kind, or of those that a source says, by their ids. */
  relations(shape: RelationsShape, kind: string, page: PageRequest, properties: readonly string[]): PerId<Listing> {
    const { model, database } = this;
    const { types, direction, validOn } = shape;
    const edges = types.length > 0 ? model.edges.filter(({ type }) => types.includes(type)) : model.edges;
    const directed = directedEdgesOf(edges, [kind]).filter(
      (each) => direction === 'BOTH' || each.direction === direction,
    );
    return this.pagePerParent(
      {
        scope: scopeOf('relations', direction === 'BOTH' ? [] : [direction], types) + dayScope(validOn),
        keys: ID_ALONE,
        statement: (start) => relationsPage(model, database.dialect, shape, directed, properties, start),
        entry: ({ relation, keys }) => ({ node: relation, relation: null, keys }),
        given: dayParameters(validOn),
      },
      page,
    );
  }

  relationsCount(shape: RelationsShape): PerId<number> {
    return this.countPerParent(relationsCount(this.model, this.database.dialect, shape), dayParameters(shape.validOn));
  }

  /** How many relationships of each type a node has, each way; those that it has none of are left out. */
  async relationCounts(id: string): Promise<readonly RelationCount[]> {
    const directed = directedEdgesOf(this.model.edges, [kindOf(id)]);
    const statement = relationCounts(this.database.dialect, directed);
    const found = this.perId(
      statement,
      (ids) => ({ ids }),
      ([, counts]) => countsOf(directed, counts),
    );
    return (await found(id)) ?? [];
  }
}
