import { arrow, cypher, where, type PageShape } from '../../database/cypher.js';
import type { Dialect } from '../../database/dialect.js';
import type { Row } from '../../database/statement.js';
import type { CursorKey } from '../../shared/cursor.js';
import { waysOf, type RelationField } from '../definition/edge.js';
import { remembered } from '../../shared/remembered.js';
import type { GraphModel } from '../definition/graph-model.js';
import { alongText } from './along.js';
import type { Item } from './decode.js';
import { columnsOf, itemPart, keysPart, reading } from './columns.js';
import { wantedParts, type Wanted } from './wanted.js';
import { filterKinds, type FilterParameters } from './filter.js';
import {
  hopsOf,
  pageKinds,
  perNode,
  shapeName,
  typesOf,
  type IdParameters,
  type ListPerNode,
  type PageParameters,
} from './fragments.js';
import { beyondKeys, idKeys, orderByKeys, orderText, type SortKey, type OrderText } from './order.js';
import {
  givenTo,
  partsOfPlain,
  targetLabel,
  propertiesOf,
  relatedConditions,
  relatedName,
  relatedPattern,
  type RelatedShape,
} from './related.js';

/** A node, the relationship that leads to it, and the keys of its place in the list. */
interface Related {
  readonly node: Item;
  readonly relation: Item;
  readonly keys: readonly CursorKey[];
  /** What was answered along for the node. */
  readonly along: Row;
}
export type RelatedPage = ListPerNode<IdParameters & PageParameters & FilterParameters, Related>;

/** Everything that the text of a page depends on. */
interface PageAsked {
  readonly model: GraphModel;
  readonly field: RelationField;
  readonly shape: RelatedShape;
  readonly page: PageShape;
  readonly position: readonly CursorKey[];
  readonly order: OrderText;
}

/**
 * What closes the order of a page: with descendants the node, which comes once; else the relationship, in an order of
 * the caller's after the node.
 */
const closing = ({ descendants, narrowing: { order } }: RelatedShape): readonly ('b.id' | 'e.id')[] =>
  descendants ? ['b.id'] : order.length > 0 ? ['b.id', 'e.id'] : ['e.id'];
const keysOf = (shape: RelatedShape, order: OrderText): readonly SortKey[] => [
  ...order.keys,
  ...idKeys(...closing(shape)),
];
/** What such a list is ordered by: its cursors hold a value of each. */
export const relatedKeys = (shape: RelatedShape): readonly SortKey[] =>
  keysOf(shape, orderText(shape.narrowing.order, 'b'));

/** A page of what a relation field leads to, for many parents. With descendants every node comes once. */
export const relatedPage = remembered(makePage, (model, dialect, field, wanted, shape, page) => {
  const plain = partsOfPlain(shape);
  return plain && [model, dialect, field, ...plain, page.backward, page.cursor, ...wantedParts(wanted)];
});

function makePage(
  model: GraphModel,
  dialect: Dialect,
  field: RelationField,
  wanted: Wanted,
  shape: RelatedShape,
  page: PageShape,
  position: readonly CursorKey[] = [],
): RelatedPage {
  const order = orderText(shape.narrowing.order, 'b');
  const asked = { model, field, shape, page, position, order };
  const further = alongText('b', wanted.along ?? []);
  const columns = columnsOf<Related>({
    node: itemPart('b', propertiesOf(model, field.target), wanted.node),
    relation: itemPart('e', model.edgeProperties, wanted.relation),
    keys: keysPart(order.keys.map(({ expression }) => expression)),
    along: further.part,
  });
  const last = closing(shape);
  const kinds = last.map((id) => (id === 'b.id' ? 'node' : (`relation ${typesOf(field.edges).join('|')}` as const)));
  return reading(
    perNode<IdParameters & PageParameters & FilterParameters, readonly Row[]>(field.on, {
      name: `${relatedName(field, shape)}${order.keys.length > 0 ? '.ordered' : ''}.${shapeName(page)}`,
      parameters: {
        ids: 'nodes',
        ...pageKinds(page, [...order.keys.map(() => 'key' as const), ...kinds], position),
        ...filterKinds({ parameters: givenTo(shape) }),
        ...further.parameters,
      },
      clauses: cypher`
        CALL (a) {
          ${foundBy(dialect, asked)}
          ${further.clauses}
          RETURN collect([${columns.list}]) AS rows
        }`,
      value: 'rows',
      along: further.statements,
    }),
    (values) => {
      const { keys, ...found } = columns.read(values);
      const { node, relation } = found;
      return { ...found, keys: [...keys, ...last.map((id) => (id === 'b.id' ? node.id : relation.id))] };
    },
  );
}

function foundBy(dialect: Dialect, asked: PageAsked): string {
  const ordered = asked.order.keys.length > 0;
  if (!asked.shape.descendants) return ordered ? orderedPage(asked) : pageById(dialect, asked);
  return ordered ? orderedPageBelow(asked) : pageBelow(asked);
}

/** By the ids of the relationships: the engine knows how to begin such a page at a node that has very many. */
const pageById = (dialect: Dialect, { model, field, shape, page }: PageAsked): string =>
  dialect.page(
    {
      pattern: relatedPattern(model, field, false),
      hops: hopsOf(waysOf(field)),
      label: targetLabel(field),
      kind: shape.labels.length > 0 || field.target === 'Entity' ? null : field.target.kind,
      conditions: relatedConditions(shape),
      hubs: shape.hubs,
      filtered: shape.narrowing.filter.text !== '',
    },
    ['b', 'e'],
    page,
  );

const sortKeysOf = ({ shape, order }: PageAsked): readonly SortKey[] => keysOf(shape, order);
const expressionsOf = ({ order: { keys } }: PageAsked): readonly string[] => keys.map(({ expression }) => expression);
const from = (asked: PageAsked): readonly string[] =>
  asked.page.cursor ? [beyondKeys(sortKeysOf(asked), asked.position, asked.page.backward)] : [];
const matched = ({ model, field, shape }: PageAsked, further: readonly string[] = []): string => cypher`
  MATCH ${relatedPattern(model, field, shape.descendants)}
  ${where([...relatedConditions(shape), ...further])}`;

/** In an order of the caller's. */
const orderedPage = (asked: PageAsked): string => cypher`
  ${matched(asked)}
  ${asked.order.matches}
  WITH b, e, ${asked.order.columns.join(', ')}
  ${where(from(asked))}
  WITH b, e, ${expressionsOf(asked).join(', ')}
  ${orderByKeys(sortKeysOf(asked), asked.page.backward)}
  LIMIT $limit`;

/** Of a node and all that lies in it, by the ids of what is found. */
const pageBelow = (asked: PageAsked): string => cypher`
  ${matched(asked, from(asked))}
  WITH b, min(e.id) AS relation
  ${orderByKeys(sortKeysOf(asked), asked.page.backward)}
  LIMIT $limit
  ${relationAgain(asked)}
  WITH b, e
  ${orderByKeys(sortKeysOf(asked), asked.page.backward)}`;

/** Of a node and all that lies in it, in an order of the caller's. */
const orderedPageBelow = (asked: PageAsked): string => cypher`
  ${matched(asked)}
  ${asked.order.matches}
  WITH b, e, ${asked.order.columns.join(', ')}
  ${where(from(asked))}
  WITH b, min(e.id) AS relation, ${expressionsOf(asked).join(', ')}
  ${orderByKeys(sortKeysOf(asked), asked.page.backward)}
  LIMIT $limit
  ${relationAgain(asked)}
  WITH b, e, ${expressionsOf(asked).join(', ')}
  ${orderByKeys(sortKeysOf(asked), asked.page.backward)}`;

const BACK = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const;
/** The first of the relationships that lead to a node, for the nodes of the page alone. */
const relationAgain = ({ field }: PageAsked): string => {
  const back = arrow(BACK[field.direction], typesOf(field.edges));
  return `MATCH (b)${back.replace(']', ' {id: relation}]')}(:Node)`;
};
