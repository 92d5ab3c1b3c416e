import { arrow, cypher, where } from '../../database/cypher.js';
import type { Dialect } from '../../database/dialect.js';
import { statement, type Row } from '../../database/statement.js';
import type { RelationField } from '../definition/edge.js';
import type { GraphModel } from '../definition/graph-model.js';
import { downwardIn } from '../definition/hierarchy.js';
import type { NodeDefinition } from '../definition/node.js';
import type { Properties } from '../definition/property.js';
import { pathPattern } from './paths.js';
import { WHOLE, type Narrowing } from './narrowing.js';
import type { Item } from './decode.js';
import { dayParameters, inForce, type Day } from './in-force.js';
import { columnsOf, itemPart, reading } from './columns.js';
import { conditionsOf, filterKinds, type FilterParameters } from './filter.js';
import { eachNode, typesOf, type CountStatement, type IdParameters, type ListStatement } from './fragments.js';

/** The most that is read if a node has at most one: room to notice a second one. */
const ONE = 2;

/** How one relation field is asked: also of all that lies in its node, and only for some labels of what it leads to. */
export interface RelatedShape {
  readonly descendants: boolean;
  readonly labels: readonly string[];
  readonly narrowing: Narrowing;
  readonly validOn: Day;
}
export const plainShape: RelatedShape = { descendants: false, labels: [], narrowing: WHOLE, validOn: null };

const fieldName = (field: RelationField): string =>
  `${field.on === 'Entity' ? 'Entity' : field.on.label}.${field.name}`;
export const relatedName = (field: RelationField, { descendants, labels }: RelatedShape): string =>
  [fieldName(field), ...(descendants ? ['below'] : []), ...(labels.length > 0 ? ['of'] : [])].join('.');

export const propertiesOf = (model: GraphModel, target: NodeDefinition | 'Entity'): Properties =>
  target === 'Entity' ? model.nodeProperties : target.properties;

/** Whether whatever the field leads to has the label of its target: then nothing need be asked of it. */
const decided = ({ on, edges, direction, target }: RelationField): boolean =>
  edges.every((edge) =>
    edge.sameLabel
      ? target === on
      : (direction === 'IN' ? edge.from : edge.to).every(
          (end) => end === target || (target === 'Entity' && end.entity),
        ),
  );
/** The label that must be asked of what the field leads to; empty if none must. */
export const targetLabel = (field: RelationField): string =>
  decided(field) ? '' : field.target === 'Entity' ? 'Entity' : field.target.label;

export function relatedPattern({ hierarchy }: GraphModel, field: RelationField, descendants: boolean): string {
  const label = targetLabel(field);
  const leading = `${arrow(field.direction, typesOf(field.edges))}(b${label === '' ? '' : `:${label}`})`;
  if (!descendants) return `(a)${leading}`;
  return `${pathPattern('a', downwardIn(hierarchy), 'd')}${leading}`;
}

/** What must hold of each node that is found, beside the pattern. */
export const relatedConditions = ({ labels, narrowing: { filter }, validOn }: RelatedShape): readonly string[] => [
  ...(labels.length > 0 ? [`(${labels.map((label) => `b:${label}`).join(' OR ')})`] : []),
  ...conditionsOf(filter),
  ...inForce(validOn),
];
/** What the conditions are given. */
export const givenTo = ({ narrowing: { filter }, validOn }: RelatedShape): FilterParameters => ({
  ...filter.parameters,
  ...dayParameters(validOn),
});

/** How many the field has, for many parents. */
export function relatedCount(
  model: GraphModel,
  dialect: Dialect,
  field: RelationField,
  shape: RelatedShape,
): CountStatement<IdParameters & FilterParameters> {
  const { descendants } = shape;
  const conditions = relatedConditions(shape);
  const types = typesOf(field.edges);
  const { clauses, expression } =
    !descendants && conditions.length === 0 && decided(field)
      ? dialect.degree('a', field.direction, types, 'found')
      : {
          clauses: cypher`
            CALL (a) {
              MATCH ${relatedPattern(model, field, descendants)}
              ${where(conditions)}
              RETURN count(${descendants ? 'DISTINCT b' : 'e'}) AS found
            }`,
          expression: 'found',
        };
  return statement<IdParameters & FilterParameters, [id: string, count: number]>({
    name: `${relatedName(field, shape)}.count`,
    parameters: { ids: 'nodes', ...filterKinds({ parameters: givenTo(shape) }) },
    columns: ['id', 'count'],
    text: cypher`
      ${eachNode(field.on)}
      ${clauses}
      RETURN id AS id, ${expression} AS count`,
  });
}

/** What a field leads to that leads to at most one node, for many parents. */
export function relatedOne(
  model: GraphModel,
  field: RelationField,
  properties: readonly string[],
): ListStatement<IdParameters, Item> {
  const columns = columnsOf<{ readonly node: Item }>({
    node: itemPart('b', propertiesOf(model, field.target), properties),
  });
  return reading(
    statement<IdParameters, [id: string, rows: readonly Row[]]>({
      name: fieldName(field),
      parameters: { ids: 'nodes' },
      columns: ['id', 'rows'],
      text: cypher`
        ${eachNode(field.on)}
        CALL (a) {
          MATCH ${relatedPattern(model, field, false)}
          WITH b
          ORDER BY b.id
          LIMIT ${String(ONE)}
          RETURN collect([${columns.list}]) AS rows
        }
        RETURN id AS id, rows AS rows`,
    }),
    (values) => columns.read(values).node,
  );
}
