import { statement, type Statement } from '../../database/statement.js';
import type { RelationField, Way } from '../definition/edge.js';
import type { CursorKey } from '../../shared/cursor.js';
import { WHOLE, type Narrowing } from './narrowing.js';
import { anchorLabels, arrow, beyond, shapeName, values, type PageShape } from './fragments.js';
import { fewOf, hubMatch, hubOrder, manyOf, sampled } from './hub.js';
import { beyondKeys, idKeys, orderByKeys, orderText } from './order.js';

/** The deepest that districts lie in each other. */
const LEVELS = '*0..8';
/** The most that a node has of a relationship that a node has at most one of: room to notice a second one. */
const ONE = 2;

/** How one relation field is asked: also below a district, and only for some labels of what it leads to. */
export interface RelatedShape {
  readonly descendants: boolean;
  readonly labels: readonly string[];
  readonly narrowing: Narrowing;
}
export const plainShape: RelatedShape = { descendants: false, labels: [], narrowing: WHOLE };

const fieldName = (field: RelationField): string =>
  `${field.on === 'Entity' ? 'Entity' : field.on.label}.${field.name}`;
const types = (field: RelationField): readonly string[] => field.edges.map((edge) => edge.type);
const opposite = (field: RelationField): 'OUT' | 'IN' => (field.direction === 'OUT' ? 'IN' : 'OUT');
const nameOf = (field: RelationField, { descendants, labels, narrowing }: RelatedShape): string =>
  [
    fieldName(field),
    ...(descendants ? ['below'] : []),
    ...(labels.length > 0 ? ['of'] : []),
    ...(narrowing.order.length > 0 ? ['ordered'] : []),
  ].join('.');

/** Whether whatever the field leads to has the label of its target: then nothing need be asked of it. */
const decided = ({ on, edges, direction, target }: RelationField): boolean =>
  edges.every((edge) =>
    edge.sameLabel
      ? target === on
      : (direction === 'OUT' ? edge.to : edge.from).every(
          (end) => end === target || (target === 'Entity' && end.entity),
        ),
  );
const labelOf = (field: RelationField): string =>
  decided(field) ? '' : `:${field.target === 'Entity' ? 'Entity' : field.target.label}`;

function pattern(field: RelationField, { descendants }: RelatedShape): string {
  const target = `(b${labelOf(field)})`;
  return descendants
    ? `(a)${arrow('IN', ['PART_OF'], '', LEVELS)}(d:Node:District)${arrow(field.direction, types(field))}${target}`
    : `(a)${arrow(field.direction, types(field))}${target}`;
}

const condition = (parts: readonly string[]): string => (parts.length > 0 ? ` WHERE ${parts.join(' AND ')}` : '');
const ofLabels = ({ labels }: RelatedShape): readonly string[] =>
  labels.length > 0 ? [`(${labels.map((label) => `b:${label}`).join(' OR ')})`] : [];
const anchored = (field: RelationField): string => `UNWIND $ids AS id MATCH (a:${anchorLabels(field.on)} {id: id})`;

/** What closes the order of a page of this field: below a district the node, which comes once; else the relationship, in an order of the caller's after the node. */
const closing = ({ descendants, narrowing: { order } }: RelatedShape): readonly string[] =>
  descendants ? ['b.id'] : order.length > 0 ? ['b.id', 'e.id'] : ['e.id'];
/** The ids at the end of a cursor of such a page. */
export const closingIds = (shape: RelatedShape, node: string, relation: string): readonly string[] =>
  closing(shape).map((each) => (each === 'b.id' ? node : relation));
export const relatedKeyCount = (shape: RelatedShape): number => shape.narrowing.order.length + closing(shape).length;
const filters = ({ narrowing: { filter } }: RelatedShape): readonly string[] =>
  filter.text === '' ? [] : [filter.text];

/**
 * Parameters: ids, limit, those of the filter, and key0, key1 … after a cursor. One row per parent: its id, and a list of lists, each the id
 * and the properties asked for of the node, then of the relationship, then the keys of the order. Below a district every node comes once.
 */
export function relatedPage(
  field: RelationField,
  nodeProperties: readonly string[],
  edgeProperties: readonly string[],
  shape: RelatedShape,
  page: PageShape,
  position: readonly CursorKey[] = [''],
): Statement {
  const { matches, columns: by, keys: ordered } = orderText(shape.narrowing.order, 'b');
  const keys = [...ordered, ...idKeys(...closing(shape))];
  const names = ordered.map(({ expression }) => expression);
  const order = orderByKeys(keys, page.backward);
  const beyondHere = page.cursor
    ? [ordered.length === 0 ? beyond(closing(shape), page) : beyondKeys(keys, position, page.backward)]
    : [];
  const row = `collect([${[values('b', ['id', ...nodeProperties]), values('e', ['id', ...edgeProperties]), ...names].join(', ')}]) AS rows`;
  const name = `${nameOf(field, shape)}.${shapeName(page)}`;
  const wanted = [...ofLabels(shape), ...filters(shape)];
  const matching = (more: readonly string[]): string =>
    `MATCH ${pattern(field, shape)}${condition([...wanted, ...(ordered.length === 0 ? beyondHere : []), ...more])}`;
  const matched = matching([]);
  const text = (found: string): string =>
    `${anchored(field)} CALL (a) { ${found} RETURN ${row} } RETURN id AS id, rows AS rows`;
  const columned = by.length === 0 ? '' : ` WITH ${['b', 'e', ...by].join(', ')}${condition(beyondHere)}`;
  const carried = ['b', 'e', ...names].join(', ');
  if (shape.descendants) {
    const once = ` WITH ${['b', 'min(e.id) AS relation', ...names].join(', ')} ${order} LIMIT $limit MATCH (b)${arrow(opposite(field), types(field)).replace(']', ' {id: relation}]')}(:Node)`;
    return statement(name, text(`${matched}${matches}${columned}${once} WITH ${carried} ${order}`));
  }
  if (ordered.length > 0)
    return statement(name, text(`${matched}${matches}${columned} WITH ${carried} ${order} LIMIT $limit`));
  const ways = field.edges.map((edge): Way => ({ edge, direction: field.direction }));
  const kind = shape.labels.length > 0 || field.target === 'Entity' ? null : field.target.kind;
  const label = labelOf(field);
  const found = [
    `${fewOf(ways)} ${matched} RETURN b AS b, e AS e ${order} LIMIT $limit`,
    ...ways.map(
      (way) =>
        `${manyOf(ways)} ${hubMatch(way, page, { kind, where: [...(label === '' ? [] : [`b${label}`]), ...wanted] })} RETURN b AS b, e AS e ${hubOrder(way, page)} LIMIT $limit`,
    ),
  ];
  // A filter is asked of each only once.
  const plain =
    filters(shape).length === 0 ? sampled(matching, 'b, e', page) : `${matched} WITH b, e ${order} LIMIT $limit`;
  return statement(
    name,
    text(plain),
    text(`CALL (a) { ${found.join(' UNION ALL ')} } WITH b, e ${order} LIMIT $limit`),
  );
}

/** Parameters: ids. One row per parent: its id, and how many the field has. Neo4j knows the degrees of a node where the types alone decide. */
export function relatedCount(field: RelationField, shape: RelatedShape): Statement {
  const counted = `MATCH ${pattern(field, shape)}${condition([...ofLabels(shape), ...filters(shape)])} RETURN count(${shape.descendants ? 'DISTINCT b' : 'e'}) AS count`;
  const plain = !shape.descendants && shape.labels.length === 0 && shape.narrowing.filter.text === '' && decided(field);
  return statement(
    `${nameOf(field, shape)}.count`,
    `${anchored(field)} CALL (a) { ${counted} } RETURN id AS id, count AS count`,
    plain
      ? `${anchored(field)} RETURN id AS id, COUNT { (a)${arrow(field.direction, types(field), '')}() } AS count`
      : undefined,
  );
}

/** Parameters: ids. At most one row per parent: its id, then the id and the properties asked for of the node it leads to. */
export function relatedOne(field: RelationField, nodeProperties: readonly string[]): Statement {
  const row = `[${values('b', ['id', ...nodeProperties])}]`;
  return statement(
    fieldName(field),
    `${anchored(field)} CALL (a) { MATCH ${pattern(field, plainShape)} WITH b ORDER BY b.id LIMIT ${ONE} RETURN collect(${row}) AS rows } RETURN id AS id, rows AS rows`,
  );
}
