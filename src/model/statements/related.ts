import { statement, type Statement } from '../../graph/statement.js';
import type { RelationField } from '../edge-definition.js';
import type { CursorKey } from '../../shared/cursor.js';
import { WHOLE, type Narrowing } from '../narrowing.js';
import { anchorLabels, arrow, beyond, shapeName, values, type PageShape } from './fragments.js';
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

const fieldName = (field: RelationField): string => `${field.on === 'Entity' ? 'Entity' : field.on.label}.${field.name}`;
const types = (field: RelationField): readonly string[] => field.edges.map((edge) => edge.type);
const opposite = (field: RelationField): 'OUT' | 'IN' => (field.direction === 'OUT' ? 'IN' : 'OUT');
const nameOf = (field: RelationField, { descendants, labels, narrowing }: RelatedShape): string =>
  [fieldName(field), ...(descendants ? ['below'] : []), ...(labels.length > 0 ? ['of'] : []), ...(narrowing.order.length > 0 ? ['ordered'] : [])].join('.');

function pattern(field: RelationField, { descendants }: RelatedShape): string {
  const target = `(b:${anchorLabels(field.target)})`;
  return descendants ? `(a)${arrow('IN', ['PART_OF'], '', LEVELS)}(d:Node:District)${arrow(field.direction, types(field))}${target}` : `(a)${arrow(field.direction, types(field))}${target}`;
}

const condition = (parts: readonly string[]): string => (parts.length > 0 ? ` WHERE ${parts.join(' AND ')}` : '');
const ofLabels = ({ labels }: RelatedShape): readonly string[] => (labels.length > 0 ? [`(${labels.map((label) => `b:${label}`).join(' OR ')})`] : []);

/** What closes the order of a page of this field; the same ids are in its cursors. */
const relatedIds = ({ descendants }: RelatedShape): readonly string[] => (descendants ? ['b.id'] : ['b.id', 'e.id']);
export const relatedKeyCount = (shape: RelatedShape): number => shape.narrowing.order.length + relatedIds(shape).length;
const filters = ({ narrowing: { filter } }: RelatedShape): readonly string[] => (filter.text === '' ? [] : [filter.text]);

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
  position: readonly CursorKey[] = ['', ''],
): Statement {
  const { matches, columns: by, keys: ordered } = orderText(shape.narrowing.order, 'b');
  const keys = [...ordered, ...idKeys(...relatedIds(shape))];
  const names = ordered.map(({ expression }) => expression);
  const carried = ['b', shape.descendants ? 'relation' : 'e', ...names].join(', ');
  const order = orderByKeys(keys, page.backward);
  const beyondHere = page.cursor ? [ordered.length === 0 ? beyond(relatedIds(shape), page) : beyondKeys(keys, position, page.backward)] : [];
  const row = `collect([${[values('b', ['id', ...nodeProperties]), values('e', ['id', ...edgeProperties]), ...names].join(', ')}]) AS rows`;
  const matched = `MATCH ${pattern(field, shape)}${condition([...ofLabels(shape), ...filters(shape), ...(ordered.length === 0 ? beyondHere : [])])}${matches}`;
  const columned = by.length === 0 ? '' : ` WITH ${['b', 'e', ...by].join(', ')}${condition(beyondHere)}`;
  const chosen = shape.descendants ? ` WITH ${['b', 'min(e.id) AS relation', ...names].join(', ')}` : ` WITH ${carried}`;
  const found = shape.descendants ? ` MATCH (b)${arrow(opposite(field), types(field)).replace(']', ' {id: relation}]')}(:Node) WITH ${['b', 'e', ...names].join(', ')} ${order}` : '';
  return statement(
    `${nameOf(field, shape)}.${shapeName(page)}`,
    `UNWIND $ids AS id MATCH (a:${anchorLabels(field.on)} {id: id}) CALL (a) { ${matched}${columned}${chosen} ${order} LIMIT $limit${found} RETURN ${row} } RETURN id AS id, rows AS rows`,
  );
}

/** Parameters: ids. One row per parent: its id, and how many the field has. Degrees are read where the types alone decide. */
export function relatedCount(field: RelationField, shape: RelatedShape): Statement {
  const decided =
    !shape.descendants &&
    shape.labels.length === 0 &&
    shape.narrowing.filter.text === '' &&
    field.edges.every((edge) => edge.sameLabel || (field.direction === 'OUT' ? edge.to : edge.from).length === 1);
  const anchor = `UNWIND $ids AS id MATCH (a:${anchorLabels(field.on)} {id: id})`;
  const text = decided
    ? `${anchor} RETURN id AS id, COUNT { (a)${arrow(field.direction, types(field), '')}() } AS count`
    : `${anchor} CALL (a) { MATCH ${pattern(field, shape)}${condition([...ofLabels(shape), ...filters(shape)])} RETURN count(${shape.descendants ? 'DISTINCT b' : 'e'}) AS count } RETURN id AS id, count AS count`;
  return statement(`${nameOf(field, shape)}.count`, text);
}

/** Parameters: ids. At most one row per parent: its id, then the id and the properties asked for of the node it leads to. */
export function relatedOne(field: RelationField, nodeProperties: readonly string[]): Statement {
  const row = `[${values('b', ['id', ...nodeProperties])}]`;
  return statement(
    fieldName(field),
    `UNWIND $ids AS id MATCH (a:${anchorLabels(field.on)} {id: id}) CALL (a) { MATCH ${pattern(field, plainShape)} WITH b ORDER BY b.id LIMIT ${ONE} RETURN collect(${row}) AS rows } RETURN id AS id, rows AS rows`,
  );
}
