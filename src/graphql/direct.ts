import type { GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import { currentField, type CurrentField } from './current-field.js';
import { objectFields } from './object-fields.js';

type Method = (parent: never, args: never, field: CurrentField) => unknown;

/**
 * The field is resolved by the method itself, which takes the parent, the arguments and the CurrentField, in this
 * order. TypeGraphQL would make instances of classes of the first two, and a promise, for each parent.
 */
export const Direct =
  <Resolver extends Method>() =>
  (target: object, name: string, descriptor: TypedPropertyDescriptor<Resolver>): void =>
    void Extensions({ direct: descriptor.value })(target, name, descriptor);

/** Sets these methods as the resolvers of their fields, wherever the fields are. */
export function resolveDirectly(schema: GraphQLSchema): void {
  for (const [, field] of objectFields(schema)) {
    const method = field.extensions['direct'] as ((...given: unknown[]) => unknown) | undefined;
    if (method)
      field.resolve = (parent, args: unknown, context, info) => method(parent, args, currentField(context, info));
  }
}
