import { isAbstractType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { NodeDefinition } from '../model/definition/node.js';
import type { Properties } from '../model/definition/property.js';
import type { CurrentField } from './current-field.js';
import type { Selection } from './selection.js';

/** A kind of node, or an interface that nodes of several kinds have. */
export type NodeType = NodeDefinition | 'Entity' | 'Node';
/** The properties that a field is made from; it may depend on what is selected of it, and on what there are. */
type Reads = readonly string[] | ((selection: Selection, properties: Properties) => readonly string[]);
type Described = Pick<CurrentField, 'schema' | 'model'>;

/** The properties to read of a node for what is selected of it, in the order of the definitions. */
export function nodeProjection({ schema, model }: Described, type: NodeType, selection: Selection): readonly string[] {
  return typeof type === 'string'
    ? projection(schema, type, model.nodeProperties, selection)
    : projection(schema, type.label, type.properties, selection);
}

/** The properties to read of a relationship for what is selected of it. */
export const relationProjection = ({ schema, model }: Described, selection: Selection): readonly string[] =>
  projection(schema, 'Relation', model.edgeProperties, selection);

/** The fields that are properties, and what other fields say that they read. */
function projection(
  schema: GraphQLSchema,
  typeName: string,
  properties: Properties,
  selection: Selection,
): readonly string[] {
  const wanted = new Set<string>();
  for (const name of selection.names) {
    if (name in properties) wanted.add(name);
    for (const { extensions } of fieldsNamed(schema, typeName, name)) {
      const reads = extensions['reads'] as Reads | undefined;
      for (const read of (typeof reads === 'function' ? reads(selection.of(name), properties) : reads) ?? [])
        wanted.add(read);
    }
  }
  wanted.delete('id');
  return inOrder(properties, wanted);
}

/** These names in the order of the properties: the same question is the same statement. */
export const inOrder = (properties: Properties, names: ReadonlySet<string>): readonly string[] =>
  Object.keys(properties).filter((name) => names.has(name));

function fieldsNamed(schema: GraphQLSchema, typeName: string, name: string): readonly GraphQLField<unknown, unknown>[] {
  const type = schema.getType(typeName);
  const types = isAbstractType(type) ? [...schema.getPossibleTypes(type), type] : [type];
  return types.flatMap((each) =>
    (isObjectType(each) || isAbstractType(each)) && 'getFields' in each ? (each.getFields()[name] ?? []) : [],
  );
}
