import DataLoader from 'dataloader';
import type { Database } from '../../database/database.js';
import { identityOf, type Parameters, type Row, type Statement } from '../../database/statement.js';
import { decodeCursor, encodeCursor, type CursorKey } from '../../shared/cursor.js';
import { LimitError } from '../../shared/errors.js';
import { LIMIT } from '../../shared/limits.js';
import type { Page } from '../../shared/pages.js';
import { decode, type Item } from './decode.js';
import { waysOf, type Direction, type RelationField, type Way } from '../definition/edge.js';
import type { GraphModel } from '../definition/graph-model.js';
import { kindOf, type NodeDefinition } from '../definition/node.js';
import type { PageShape } from '../statements/fragments.js';
import { WHOLE, type Narrowing } from '../statements/narrowing.js';
import { nodeCount, nodePage, nodesById } from '../statements/nodes.js';
import {
  closingIds,
  relatedCount,
  relatedKeyCount,
  relatedOne,
  relatedPage,
  type RelatedShape,
} from '../statements/related.js';
import { relationCounts, relationsCount, relationsPage, type RelationsShape } from '../statements/relations.js';

/** At most this many parents in one statement. */
const BATCH = 1_000;

/** One entry of a page: a node, and the relationship that led to it where there is one. */
export interface Entry {
  readonly node: Item;
  readonly relation: Item | null;
  /** What else the edge has, where it stands for no single relationship. */
  readonly more?: object;
  /** Made only where it is asked for. */
  readonly cursor: string;
}
/** An entry as it is read, with the keys that its cursor holds. */
type Read = Omit<Entry, 'cursor'> & { readonly keys: readonly CursorKey[] };
export interface Listing {
  readonly entries: readonly Entry[];
  readonly more: boolean;
}
/** What is asked of each entry: the properties of its node and of its relationship, and whether its cursor. */
export interface Wanted {
  readonly node: readonly string[];
  readonly relation: readonly string[];
}
export interface RelationCount {
  readonly type: string;
  readonly direction: Direction;
  readonly count: number;
}

export interface ReaderOptions {
  /** The most nodes that one request may read. */
  readonly mostNodes?: number | undefined;
  /** Gives up when whoever asked has gone, or the time is over. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the graph for one request. Whatever is asked of many parents in one turn is asked in one statement. Lives as long as the
 * request: it keeps what it has read, and gives up with the request's signal.
 */
export class GraphReader {
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();
  readonly #most: number;
  readonly #signal: AbortSignal | undefined;
  /** How many statements were run, and how many nodes read. */
  statements = 0;
  nodes = 0;

  constructor(
    readonly database: Database,
    readonly model: GraphModel,
    { mostNodes = LIMIT.nodes, signal }: ReaderOptions = {},
  ) {
    this.#most = mostNodes;
    this.#signal = signal;
  }

  /** The rows of a statement; counted, and given up with the request. */
  run(statement: Statement, parameters: Parameters): Promise<readonly Row[]> {
    this.statements++;
    return this.database.read(statement, parameters, { signal: this.#signal });
  }

  /** Counts what was read; every list that is made goes through here. @throws LimitError beyond what one answer may hold */
  counted(read: number): void {
    this.nodes += read;
    if (this.nodes > this.#most)
      throw new LimitError(
        `Expected an answer of at most ${this.#most} nodes, got more: ask for smaller pages, or for less below them.`,
      );
  }

  /** For each key what `read` finds, all keys of a turn in one statement; one loader per name for the whole request. */
  batch<Value>(
    name: string,
    key: string,
    read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<Value | undefined> {
    let loader = this.#loaders.get(name);
    if (!loader) {
      loader = new DataLoader(
        async (keys) => {
          const found = await read(keys);
          return keys.map((each) => found.get(each));
        },
        { maxBatchSize: BATCH },
      );
      this.#loaders.set(name, loader);
    }
    return loader.load(key) as Promise<Value | undefined>;
  }

  /** The node of this id, or null; `kind` is 'Node' where it may be any. */
  async node(kind: NodeDefinition | 'Node', id: string, properties: readonly string[]): Promise<Item | null> {
    const statement = nodesById(kind, properties);
    const types = kind === 'Node' ? this.model.nodeProperties : kind.properties;
    const found = await this.batch(identityOf(statement), id, async (ids) =>
      byFirst(await this.run(statement, { ids }), (row) => decode(types, properties, row)),
    );
    return found ?? null;
  }

  /** A page of all nodes of a label. */
  async page(node: NodeDefinition, page: Page, wanted: Wanted, narrowing: Narrowing = WHOLE): Promise<Listing> {
    const scope = `${node.plural}${narrowing.scope}`;
    const { parameters, shape, position } = this.#start(scope, page, narrowing.order.length + 1);
    const rows = await this.run(nodePage(node, wanted.node, shape, narrowing, position), {
      ...narrowing.filter.parameters,
      ...parameters,
    });
    this.counted(Math.min(rows.length, page.size));
    return listing(scope, rows, page, (row) => {
      const item = decode(node.properties, wanted.node, row);
      return { node: item, relation: null, keys: [...(row.slice(wanted.node.length + 1) as CursorKey[]), item.id] };
    });
  }

  async count(node: NodeDefinition, narrowing: Narrowing = WHOLE): Promise<number> {
    return (await this.run(nodeCount(node, narrowing), narrowing.filter.parameters))[0]?.[0] as number;
  }

  /** A page of what one relation field of one parent leads to. */
  related(field: RelationField, parent: string, page: Page, wanted: Wanted, shape: RelatedShape): Promise<Listing> {
    const { narrowing } = shape;
    const scope = `${scopeOf(`${field.on === 'Entity' ? 'Entity' : field.on.label}.${field.name}`, shape.descendants ? ['below'] : [], shape.labels)}${narrowing.scope}`;
    const types = field.target === 'Entity' ? this.model.nodeProperties : field.target.properties;
    const width = wanted.node.length + wanted.relation.length + 2;
    return this.pagePerParent(
      scope,
      relatedKeyCount(shape),
      parent,
      page,
      (start, position) => relatedPage(field, wanted.node, wanted.relation, shape, start, position),
      (values) => {
        const node = decode(types, wanted.node, values);
        const relation = decode(this.model.edgeProperties, wanted.relation, values, wanted.node.length + 1);
        return {
          node,
          relation,
          keys: [...(values.slice(width) as CursorKey[]), ...closingIds(shape, node.id, relation.id)],
        };
      },
      narrowing.filter.parameters,
    );
  }

  /**
   * One page per parent: `statement` gives for each of many parents its id and the list of its rows, one more than the page to see
   * whether there is more; `read` makes an entry of such a row. `scope` and `keys` are what the list's cursors hold.
   */
  async pagePerParent(
    scope: string,
    keys: number,
    parent: string,
    page: Page,
    statement: (shape: PageShape, position: readonly CursorKey[]) => Statement,
    read: (values: Row) => Read,
    given: Parameters = {},
  ): Promise<Listing> {
    const { parameters, shape, position } = this.#start(scope, page, keys);
    const asked = statement(shape, position);
    const found = await this.batch(
      `${identityOf(asked)} ${page.size} ${page.cursor ?? ''} ${JSON.stringify(given)}`,
      parent,
      async (ids) =>
        byFirst(await this.run(asked, { ids, ...given, ...parameters }), (row) => {
          const rows = row[1] as readonly Row[];
          this.counted(Math.min(rows.length, page.size));
          return listing(scope, rows, page, read);
        }),
    );
    return found ?? NOTHING;
  }

  /** One number per parent: `statement` gives for each of many parents its id and the number. */
  async countPerParent(statement: Statement, parent: string, given: Parameters = {}): Promise<number> {
    const found = await this.batch(`${identityOf(statement)} ${JSON.stringify(given)}`, parent, async (ids) =>
      byFirst(await this.run(statement, { ids, ...given }), (row) => row[1] as number),
    );
    return found ?? 0;
  }

  async relatedCount(field: RelationField, parent: string, shape: RelatedShape): Promise<number> {
    return this.countPerParent(relatedCount(field, shape), parent, shape.narrowing.filter.parameters);
  }

  /** What a field leads to that leads to at most one node. */
  async relatedOne(field: RelationField, parent: string, properties: readonly string[]): Promise<Item | null> {
    const statement = relatedOne(field, properties);
    const types = field.target === 'Entity' ? this.model.nodeProperties : field.target.properties;
    const found = await this.batch(identityOf(statement), parent, async (ids) =>
      byFirst(await this.run(statement, { ids }), (row) => {
        const [values] = row[1] as readonly Row[];
        return values ? decode(types, properties, values) : null;
      }),
    );
    return found ?? null;
  }

  /** A page of the relationships of a node, or of those that a source says, by their ids. */
  relations(shape: RelationsShape, parent: string, page: Page, properties: readonly string[]): Promise<Listing> {
    const { types, direction } = shape;
    const edges = types.length > 0 ? this.model.edges.filter(({ type }) => types.includes(type)) : this.model.edges;
    const ways = waysOf(edges, [kindOf(parent)]).filter((way) => direction === 'BOTH' || way.direction === direction);
    return this.pagePerParent(
      scopeOf('relations', shape.direction === 'BOTH' ? [] : [shape.direction], shape.types),
      1,
      parent,
      page,
      (start) => relationsPage(shape, ways, properties, start),
      (values) => {
        const node = decode(this.model.edgeProperties, properties, values);
        return { node, relation: null, keys: [node.id] };
      },
    );
  }

  async relationsCount(shape: RelationsShape, parent: string): Promise<number> {
    return this.countPerParent(relationsCount(shape), parent);
  }

  /** How many relationships of each type a node has, each way; those that it has none of are left out. */
  async relationCounts(id: string): Promise<readonly RelationCount[]> {
    const ways = waysOf(this.model.edges, [kindOf(id)]);
    const statement = relationCounts(ways);
    const found = await this.batch(identityOf(statement), id, async (ids) =>
      byFirst(await this.run(statement, { ids }), (row) => countsOf(ways, row[1] as readonly number[])),
    );
    return found ?? [];
  }

  #start(
    scope: string,
    page: Page,
    keys: number,
  ): { readonly parameters: Parameters; readonly shape: PageShape; readonly position: readonly CursorKey[] } {
    const position =
      page.cursor === null ? [] : decodeCursor(scope, page.backward ? 'before' : 'after', page.cursor, keys);
    return {
      position,
      shape: { backward: page.backward, cursor: position.length > 0 },
      parameters: { limit: page.size + 1, ...Object.fromEntries(position.map((key, index) => [`key${index}`, key])) },
    };
  }
}

/** What a list is called in its cursors: the field, and what narrows it. */
const scopeOf = (name: string, ...narrowed: readonly (readonly string[])[]): string =>
  [name, ...narrowed.flat()].join('?');

const NOTHING: Listing = { entries: [], more: false };

function byFirst<Value>(rows: readonly Row[], read: (row: Row) => Value): ReadonlyMap<string, Value> {
  return new Map(rows.map((row) => [row[0] as string, read(row)]));
}

/** The page's rows in list order: one more than the page was read, to see whether there is more. */
function listing(scope: string, rows: readonly Row[], page: Page, read: (row: Row) => Read): Listing {
  const entries = rows.slice(0, page.size).map((row): Entry => {
    const { keys, ...entry } = read(row);
    return {
      ...entry,
      get cursor() {
        return encodeCursor(scope, keys);
      },
    };
  });
  return { entries: page.backward ? entries.reverse() : entries, more: rows.length > page.size };
}

/** The counts of these ways, without those of which there are none. */
export const countsOf = (ways: readonly Way[], counts: readonly number[]): readonly RelationCount[] =>
  ways
    .map(({ edge, direction }, index) => ({ type: edge.type, direction, count: counts[index] as number }))
    .filter(({ count }) => count > 0);
