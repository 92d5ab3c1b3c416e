import type { PageShape } from '../../database/cypher.js';
import type { Database } from '../../database/database.js';
import type { Parameters, Row } from '../../database/statement.js';
import { ID_ALONE, type CursorKey, type CursorPart } from '../../shared/cursor.js';
import type { PageRequest } from '../../shared/pages.js';
import { soon, type Soon } from '../../shared/soon.js';
import { directedEdgesOf, type RelationField } from '../definition/edge.js';
import type { GraphModel } from '../definition/graph-model.js';
import { kindOf, type NodeDefinition } from '../definition/node.js';
import { WHOLE, type Narrowing } from '../statements/narrowing.js';
import type { FilterParameters } from '../statements/filter.js';
import { dayParameters, dayScope } from '../statements/in-force.js';
import type { CountStatement, IdParameters, ListStatement, PageParameters } from '../statements/fragments.js';
import { nodeCount, nodeKeys, nodePage, readNodesById } from '../statements/nodes.js';
import { relatedKeys, relatedPage, type RelatedPage } from '../statements/related-page.js';
import { givenTo, relatedCount, relatedOne, type RelatedShape } from '../statements/related.js';
import {
  countsOf,
  relationCounts,
  relationsCount,
  relationsPage,
  type DegreeByType,
  type RelationsShape,
} from '../statements/relations.js';
import { givenAlong, type Along, type FoundNode } from '../statements/along.js';
import type { Wanted } from '../statements/wanted.js';
import type { Item } from '../statements/decode.js';
import { listing, NO_LISTING, scopeOf, pageStart, type Listing, type ReadEntry } from './listing.js';
import { StatementReader, type PerId, type ReaderOptions } from './statement-reader.js';

/** A list of every parent: its cursors, the statement that reads a page of it, and an entry out of what that reads. */
interface ListPerParent<Asked extends AskedPage<unknown>> {
  /** What the list is called in its cursors, and what these hold. */
  readonly scope: string;
  readonly keys: readonly CursorPart[];
  readonly statement: (shape: PageShape, position: readonly CursorKey[]) => Asked;
  readonly entry: (value: ReturnType<Asked['read']>) => ReadEntry;
  readonly given?: Parameters;
}
type AskedPage<Value> = ListStatement<IdParameters & PageParameters & FilterParameters, Value>;

/** How a page of the list of each parent is asked for, and a list made of what is found. */
export interface PagePerParent<Asked> {
  readonly asked: Asked;
  readonly given: Parameters;
  readonly read: (rows: readonly Row[]) => Listing;
}

/** Answers the standard questions about the graph for one request, and as long as that lasts. */
export class GraphReader extends StatementReader {
  constructor(
    database: Database,
    readonly model: GraphModel,
    options: ReaderOptions = {},
  ) {
    super(database, options);
  }

  /** The node of this id, or null; `kind` is 'Node' if it may be any. */
  node(
    kind: NodeDefinition | 'Node',
    id: string,
    properties: readonly string[],
    along: readonly Along[] = [],
  ): Soon<Item | null> {
    return this.anyNode(kind, properties, along)(id);
  }

  /** The same of any id. What answers for many ids or parents, here and below, is made once for all of them. */
  anyNode(
    kind: NodeDefinition | 'Node',
    properties: readonly string[],
    along: readonly Along[] = [],
  ): PerId<Item | null> {
    const statement = readNodesById(this.model, kind, properties, along);
    const keep = this.keeping(along);
    const found = this.perId(statement, givenAlong(along), (row) => kept(keep, statement.read(row)));
    return (id) => soon(found(id), (item) => item ?? null);
  }

  /** A page of all nodes of a label. */
  async page(node: NodeDefinition, page: PageRequest, wanted: Wanted, narrowing: Narrowing = WHOLE): Promise<Listing> {
    const scope = `${node.plural}${narrowing.scope}`;
    const { parameters, shape, position } = pageStart(scope, page, nodeKeys(narrowing.order));
    const { along = [] } = wanted;
    const statement = nodePage(node, wanted, shape, narrowing, position);
    const given = { ...narrowing.filter.parameters, ...parameters, ...givenAlong(along) };
    const rows = await this.run(statement, given);
    this.chargeNodes(Math.min(rows.length, page.size));
    const keep = this.keeping(along);
    return listing(scope, rows, page, (row) => {
      const found = statement.read(row);
      return { node: kept(keep, found), keys: found.keys, relation: null };
    });
  }

  async count(node: NodeDefinition, narrowing: Narrowing = WHOLE): Promise<number> {
    const [row] = await this.run(nodeCount(node, narrowing), narrowing.filter.parameters);
    return row?.[0] ?? 0;
  }

  /** A page of what one relation field of one parent leads to. */
  related(field: RelationField, page: PageRequest, wanted: Wanted, shape: RelatedShape): PerId<Listing> {
    return this.#perParent(this.askRelated(field, page, wanted, shape));
  }

  /** How that is asked. */
  askRelated(field: RelationField, page: PageRequest, wanted: Wanted, shape: RelatedShape): PagePerParent<RelatedPage> {
    const { model, database } = this;
    const { along = [] } = wanted;
    const keep = this.keeping(along);
    const name = `${field.on === 'Entity' ? 'Entity' : field.on.label}.${field.name}`;
    return askPage(
      {
        scope:
          scopeOf(name, shape.descendants ? ['below'] : [], shape.labels) +
          shape.narrowing.scope +
          dayScope(shape.validOn),
        keys: relatedKeys(shape),
        statement: (start, position) => relatedPage(model, database.dialect, field, wanted, shape, start, position),
        entry: (related) => {
          keep(related);
          return related;
        },
        given: { ...givenTo(shape), ...givenAlong(along) },
      },
      page,
    );
  }

  /** A page of the list of one of many parents, which are asked together. */
  pagePerParent<Asked extends AskedPage<unknown>>(list: ListPerParent<Asked>, page: PageRequest): PerId<Listing> {
    return this.#perParent(askPage(list, page));
  }

  #perParent({ asked, given, read }: PagePerParent<AskedPage<unknown>>): PerId<Listing> {
    const found = this.perId(asked, given as PageParameters, ([, rows]) => {
      const list = read(rows);
      this.chargeNodes(list.entries.length);
      return list;
    });
    return (parent) => soon(found(parent), (list) => list ?? NO_LISTING);
  }

  /** The whole list of one of many parents, which are asked together. */
  listPerParent<Value>(statement: ListStatement<IdParameters, Value>): PerId<readonly Value[]> {
    const found = this.perId(statement, {}, ([, rows]) => rows.map(statement.read));
    return (parent) => soon(found(parent), (list) => list ?? []);
  }

  /** The number of one of many parents, which are asked together. */
  countPerParent(
    statement: CountStatement<IdParameters & FilterParameters>,
    given: FilterParameters = {},
  ): PerId<number> {
    const found = this.perId(statement, given, ([, count]) => count);
    return (parent) => soon(found(parent), (count) => count ?? 0);
  }

  relatedCount(field: RelationField, shape: RelatedShape): PerId<number> {
    const { asked, given } = this.askRelatedCount(field, shape);
    return this.countPerParent(asked, given);
  }
  askRelatedCount(field: RelationField, shape: RelatedShape) {
    return { asked: relatedCount(this.model, this.database.dialect, field, shape), given: givenTo(shape) };
  }

  /** What a field leads to that leads to at most one node. */
  relatedOne(field: RelationField, properties: readonly string[], along: readonly Along[] = []): PerId<Item | null> {
    const { asked, given } = this.askRelatedOne(field, properties, along);
    const keep = this.keeping(along);
    const found = this.perId(asked, given, ([, [first]]) => (first ? kept(keep, asked.read(first)) : null));
    return (parent) => soon(found(parent), (item) => item ?? null);
  }
  askRelatedOne(field: RelationField, properties: readonly string[], along: readonly Along[]) {
    return { asked: relatedOne(this.model, field, properties, along), given: givenAlong(along) };
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
  async relationCounts(id: string): Promise<readonly DegreeByType[]> {
    const directed = directedEdgesOf(this.model.edges, [kindOf(id)]);
    const statement = relationCounts(this.database.dialect, directed);
    const found = this.perId(statement, {}, ([, counts]) => countsOf(directed, counts));
    return (await found(id)) ?? [];
  }
}

function kept(keep: (found: FoundNode) => void, found: FoundNode): Item {
  keep(found);
  return found.node;
}

function askPage<Asked extends AskedPage<unknown>>(
  { scope, keys, statement, entry, given = {} }: ListPerParent<Asked>,
  page: PageRequest,
): PagePerParent<Asked> {
  const { parameters, shape, position } = pageStart(scope, page, keys);
  const asked = statement(shape, position);
  const read = asked.read as (row: Row) => ReturnType<Asked['read']>;
  return {
    asked,
    given: { ...given, ...parameters },
    read: (rows) => listing(scope, rows, page, (row) => entry(read(row))),
  };
}
