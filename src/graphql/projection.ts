import { isAbstractType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { Property } from '../model/definition/property.js';
import type { Selection } from './selection.js';

/** The properties to read for what is asked of a type: the fields that are properties, and what other fields say that they read. In a fixed order. */
export function projection(
  schema: GraphQLSchema,
  typeName: string,
  properties: Readonly<Record<string, Property>>,
  selection: Selection,
): readonly string[] {
  const wanted = new Set<string>();
  for (const name of selection.names) {
    if (name in properties) wanted.add(name);
    for (const field of fieldsNamed(schema, typeName, name))
      for (const read of (field.extensions['reads'] as readonly string[] | undefined) ?? []) wanted.add(read);
  }
  wanted.delete('id');
  return Object.keys(properties).filter((name) => wanted.has(name));
}

function fieldsNamed(schema: GraphQLSchema, typeName: string, name: string): readonly GraphQLField<unknown, unknown>[] {
  const type = schema.getType(typeName);
  const types = isAbstractType(type) ? [...schema.getPossibleTypes(type), type] : [type];
  return types.flatMap((each) =>
    (isObjectType(each) || isAbstractType(each)) && 'getFields' in each ? (each.getFields()[name] ?? []) : [],
  );
}
