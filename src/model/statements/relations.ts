import { arrow, cypher, where, type PageShape } from '../../database/cypher.js';
import type { Dialect } from '../../database/dialect.js';
import { statement, type Row, type Statement } from '../../database/statement.js';
import type { CursorKey } from '../../shared/cursor.js';
import type { EdgeDirection, DirectedEdge } from '../definition/edge.js';
import type { GraphModel } from '../definition/graph-model.js';
import { identifier } from '../definition/identifier.js';
import type { Item } from './decode.js';
import { columnsOf, itemPart, reading } from './columns.js';
import { filterKinds, type FilterParameters } from './filter.js';
import { dayParameters, inForce, type Day } from './in-force.js';
import {
  eachNode,
  hopsOf,
  pageKinds,
  perNode,
  shapeName,
  type CountStatement,
  type IdParameters,
  type ListStatement,
  type PageParameters,
} from './fragments.js';

/** Which relationships of a node are asked for: of these types, in this direction, or those that this source states. */
export interface RelationsShape {
  readonly types: readonly string[];
  readonly direction: EdgeDirection | 'BOTH' | 'STATED_BY';
  readonly validOn: Day;
}

/** A source is asked for what it says: each relationship found once, from its tail, by its evidence. */
function relationsPattern({ evidence }: GraphModel, { types, direction }: RelationsShape): string {
  const names = types.map(identifier);
  return direction === 'STATED_BY'
    ? `(a)${arrow('IN', [evidence.edge.type], '')}(x:Node)\nMATCH (x)${arrow('OUT', names)}()`
    : `(a)${arrow(direction, names)}()`;
}
const conditions = ({ direction, validOn }: RelationsShape): readonly string[] => [
  ...(direction === 'STATED_BY' ? [`any(place IN e.evidence WHERE place STARTS WITH a.id + '#')`] : []),
  ...inForce(validOn),
];
const nameOf = ({ types, direction }: RelationsShape): string =>
  `relations.${direction === 'STATED_BY' ? 'said' : direction.toLowerCase()}${types.length > 0 ? '.of' : ''}`;

/** A relationship of a list, and the keys of its place there. */
interface ListedRelation {
  readonly relation: Item;
  readonly keys: readonly CursorKey[];
}

/** A page of the relationships of many nodes. `directed` are those of this shape that nodes of their kind can have. */
export function relationsPage(
  model: GraphModel,
  dialect: Dialect,
  shape: RelationsShape,
  directed: readonly DirectedEdge[],
  properties: readonly string[],
  page: PageShape,
): ListStatement<IdParameters & PageParameters & FilterParameters, ListedRelation> {
  const columns = columnsOf<{ readonly relation: Item }>({
    relation: itemPart('e', model.edgeProperties, properties),
  });
  const found = dialect.page(
    {
      pattern: relationsPattern(model, shape),
      hops: shape.direction === 'STATED_BY' ? [] : hopsOf(directed),
      label: '',
      kind: null,
      conditions: conditions(shape),
      hubs: true,
      filtered: false,
    },
    ['e'],
    page,
  );
  return reading(
    perNode<IdParameters & PageParameters & FilterParameters, readonly Row[]>('Node', {
      name: `${nameOf(shape)}.${shapeName(page)}`,
      parameters: {
        ids: 'nodes',
        ...pageKinds(page, [shape.types.length > 0 ? `relation ${shape.types.join('|')}` : 'relation']),
        ...filterKinds({ parameters: dayParameters(shape.validOn) }),
      },
      clauses: cypher`
        CALL (a) {
          ${found}
          RETURN collect([${columns.list}]) AS rows
        }`,
      value: 'rows',
    }),
    (values) => {
      const { relation } = columns.read(values);
      return { relation, keys: [relation.id] };
    },
  );
}

/** How many relationships of that shape many nodes have. */
export function relationsCount(
  model: GraphModel,
  dialect: Dialect,
  shape: RelationsShape,
): CountStatement<IdParameters & FilterParameters> {
  const { types, direction, validOn } = shape;
  const clauses =
    direction === 'STATED_BY' || validOn !== null
      ? cypher`
          CALL (a) {
            MATCH ${relationsPattern(model, shape)}
            ${where(conditions(shape))}
            RETURN count(e) AS count
          }`
      : dialect.degree('a', direction, types.map(identifier), 'count');
  return perNode<IdParameters & FilterParameters, number>('Node', {
    name: `${nameOf(shape)}.count`,
    parameters: { ids: 'nodes', ...filterKinds({ parameters: dayParameters(validOn) }) },
    clauses,
    value: 'count',
  });
}

/** How many relationships of a type a node has, one way. */
export interface DegreeByType {
  readonly type: string;
  readonly direction: EdgeDirection;
  readonly count: number;
}
/** The counts of these directed edges, without those of which there are none. */
export const countsOf = (directed: readonly DirectedEdge[], counts: readonly number[]): readonly DegreeByType[] =>
  directed
    .map(({ edge: { type }, direction }, index) => ({ type, direction, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0);

/** How many relationships many nodes have, of each of these directed edges, in their order. */
export function relationCounts(
  dialect: Dialect,
  directed: readonly DirectedEdge[],
): Statement<IdParameters, [id: string, counts: readonly number[]]> {
  const hops = hopsOf(directed);
  return statement<IdParameters, [id: string, counts: readonly number[]]>({
    name: 'relations.counts',
    parameters: { ids: 'nodes' },
    columns: ['id', 'counts'],
    text: cypher`
      ${eachNode('Node')}
      ${hops.map(({ type, direction }, index) => dialect.degree('a', direction, [type], `c${index}`)).join('\n')}
      RETURN id AS id, [${hops.map((_, index) => `c${index}`).join(', ')}] AS counts`,
  });
}
