import {
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../context.js';

/**
 * Every field of the objects of a schema. What answers introspection is not ours: all schemas of the process share it,
 * and some are asked without a context.
 */
export function* objectFields(
  schema: GraphQLSchema,
): Generator<readonly [type: GraphQLObjectType, field: GraphQLField<unknown, Context>]> {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !isIntrospectionType(type))
      for (const field of Object.values(type.getFields())) yield [type, field];
}
