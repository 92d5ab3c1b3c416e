import { statement, type Statement } from '../../graph/statement.js';
import type { RelationField } from '../edge-definition.js';
import { anchorLabels, arrow, beyond, orderBy, shapeName, values, type PageShape } from './fragments.js';

/** The deepest that districts lie in each other. */
const LEVELS = '*0..8';
/** The most that a node has of a relationship that a node has at most one of: room to notice a second one. */
const ONE = 2;

/** How one relation field is asked: also below a district, and only for some labels of what it leads to. */
export interface RelatedShape {
  readonly descendants: boolean;
  readonly labels: readonly string[];
}
export const plainShape: RelatedShape = { descendants: false, labels: [] };

const fieldName = (field: RelationField): string => `${field.on === 'Entity' ? 'Entity' : field.on.label}.${field.name}`;
const types = (field: RelationField): readonly string[] => field.edges.map((edge) => edge.type);
const opposite = (field: RelationField): 'OUT' | 'IN' => (field.direction === 'OUT' ? 'IN' : 'OUT');
const nameOf = (field: RelationField, { descendants, labels }: RelatedShape): string => [fieldName(field), ...(descendants ? ['below'] : []), ...(labels.length > 0 ? ['of'] : [])].join('.');

function pattern(field: RelationField, { descendants }: RelatedShape): string {
  const target = `(b:${anchorLabels(field.target)})`;
  return descendants ? `(a)${arrow('IN', ['PART_OF'], '', LEVELS)}(d:Node:District)${arrow(field.direction, types(field))}${target}` : `(a)${arrow(field.direction, types(field))}${target}`;
}

const condition = (parts: readonly string[]): string => (parts.length > 0 ? ` WHERE ${parts.join(' AND ')}` : '');
const ofLabels = ({ labels }: RelatedShape): readonly string[] => (labels.length > 0 ? [`(${labels.map((label) => `b:${label}`).join(' OR ')})`] : []);

/** What a page of this field is ordered by; the same keys are in its cursors. */
export const relatedKeys = ({ descendants }: RelatedShape): readonly string[] => (descendants ? ['b.id'] : ['b.id', 'e.id']);

/**
 * Parameters: ids, limit, and key0, key1 after a cursor. One row per parent: its id, and a list of lists, each the id and the properties
 * asked for of the node, then of the relationship. Below a district every node comes once, with the relationship of the least id.
 */
export function relatedPage(field: RelationField, nodeProperties: readonly string[], edgeProperties: readonly string[], shape: RelatedShape, page: PageShape): Statement {
  const keys = relatedKeys(shape);
  const where = condition([...ofLabels(shape), ...(page.cursor ? [beyond(keys, page)] : [])]);
  const row = `collect([${values('b', ['id', ...nodeProperties])}, ${values('e', ['id', ...edgeProperties])}]) AS rows`;
  const order = orderBy(keys, page);
  const inner = shape.descendants
    ? `MATCH ${pattern(field, shape)}${where} WITH b, min(e.id) AS relation ${order} LIMIT $limit ` +
      `MATCH (b)${arrow(opposite(field), types(field)).replace(']', ' {id: relation}]')}(:Node) WITH b, e ${order} RETURN ${row}`
    : `MATCH ${pattern(field, shape)}${where} WITH b, e ${order} LIMIT $limit RETURN ${row}`;
  return statement(`${nameOf(field, shape)}.${shapeName(page)}`, `UNWIND $ids AS id MATCH (a:${anchorLabels(field.on)} {id: id}) CALL (a) { ${inner} } RETURN id AS id, rows AS rows`);
}

/** Parameters: ids. One row per parent: its id, and how many the field has. Degrees are read where the types alone decide. */
export function relatedCount(field: RelationField, shape: RelatedShape): Statement {
  const decided = !shape.descendants && shape.labels.length === 0 && field.edges.every((edge) => edge.sameLabel || (field.direction === 'OUT' ? edge.to : edge.from).length === 1);
  const anchor = `UNWIND $ids AS id MATCH (a:${anchorLabels(field.on)} {id: id})`;
  const text = decided
    ? `${anchor} RETURN id AS id, COUNT { (a)${arrow(field.direction, types(field), '')}() } AS count`
    : `${anchor} CALL (a) { MATCH ${pattern(field, shape)}${condition(ofLabels(shape))} RETURN count(${shape.descendants ? 'DISTINCT b' : 'e'}) AS count } RETURN id AS id, count AS count`;
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
