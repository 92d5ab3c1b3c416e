import { arrow, cypher, where } from '../../database/cypher.js';
import type { Dialect } from '../../database/dialect.js';
import type { Row } from '../../database/statement.js';
import type { RelationField } from '../definition/edge.js';
import { remembered } from '../../shared/remembered.js';
import type { GraphModel } from '../definition/graph-model.js';
import { downwardIn } from '../definition/hierarchy.js';
import type { NodeDefinition } from '../definition/node.js';
import type { Properties } from '../definition/property.js';
import { pathPattern } from './paths.js';
import { WHOLE, type Narrowing } from './narrowing.js';
import { dayParameters, inForce, type Day } from './in-force.js';
import { columnsOf, itemPart, reading } from './columns.js';
import { wantedParts } from './wanted.js';
import { conditionsOf, filterKinds, type FilterParameters } from './filter.js';
import { alongText, type Along, type FoundNode } from './along.js';
import { perNode, typesOf, type IdParameters, type ListPerNode, type PerNode } from './fragments.js';

/** The most that is read if a node has at most one: room to notice a second one. */
const ONE = 2;

/** How one relation field is asked: also of all that lies in its node, and only for some labels of what it leads to. */
export interface RelatedShape {
  readonly descendants: boolean;
  readonly labels: readonly string[];
  readonly narrowing: Narrowing;
  readonly validOn: Day;
  /** Whether the node may have very many. */
  readonly hubs: boolean;
}
/** Everything that a plain shape consists of; null if it is narrowed, or of a day. */
export const partsOfPlain = ({
  descendants,
  labels,
  hubs,
  narrowing: { filter, order },
  validOn,
}: RelatedShape): readonly (string | boolean)[] | null =>
  filter.text === '' && order.length === 0 && validOn === null ? [descendants, labels.join(), hubs] : null;
export const plainShape: RelatedShape = {
  descendants: false,
  labels: [],
  narrowing: WHOLE,
  validOn: null,
  hubs: true,
};

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

type RelatedCount = PerNode<IdParameters & FilterParameters, [id: string, count: number]>;

/** How many the field has, for many parents. */
export const relatedCount = remembered(makeCount, (model, dialect, field, shape) => {
  const plain = partsOfPlain(shape);
  return plain && [model, dialect, field, ...plain];
});

function makeCount(model: GraphModel, dialect: Dialect, field: RelationField, shape: RelatedShape): RelatedCount {
  const { descendants } = shape;
  const conditions = relatedConditions(shape);
  const types = typesOf(field.edges);
  const clauses =
    !descendants && conditions.length === 0 && decided(field)
      ? dialect.degree('a', field.direction, types, 'count')
      : cypher`
          CALL (a) {
            MATCH ${relatedPattern(model, field, descendants)}
            ${where(conditions)}
            RETURN count(${descendants ? 'DISTINCT b' : 'e'}) AS count
          }`;
  return perNode<IdParameters & FilterParameters, number>(field.on, {
    name: `${relatedName(field, shape)}.count`,
    parameters: { ids: 'nodes', ...filterKinds({ parameters: givenTo(shape) }) },
    clauses,
    value: 'count',
  });
}

type RelatedOne = ListPerNode<IdParameters, FoundNode>;

/** What a field leads to that leads to at most one node, for many parents. */
export const relatedOne = remembered(makeOne, (model, field, node, along) => [
  model,
  field,
  ...wantedParts({ node, along: along ?? [] }),
]);

function makeOne(
  model: GraphModel,
  field: RelationField,
  properties: readonly string[],
  along: readonly Along[] = [],
): RelatedOne {
  const further = alongText('b', along);
  const columns = columnsOf<FoundNode>({
    node: itemPart('b', propertiesOf(model, field.target), properties),
    along: further.part,
  });
  return reading(
    perNode<IdParameters, readonly Row[]>(field.on, {
      name: fieldName(field),
      parameters: { ids: 'nodes', ...further.parameters },
      clauses: cypher`
        CALL (a) {
          MATCH ${relatedPattern(model, field, false)}
          WITH b
          ORDER BY b.id
          LIMIT ${String(ONE)}
          ${further.clauses}
          RETURN collect([${columns.list}]) AS rows
        }`,
      value: 'rows',
      along: further.statements,
    }),
    (values) => columns.read(values),
  );
}
