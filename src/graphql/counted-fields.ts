import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../context.js';
import { objectFields } from './object-fields.js';

/** Whether the objects of a type are counted: nodes and relationships, which have ids. */
export const isCounted = (type: GraphQLNamedType): boolean => 'getFields' in type && 'id' in type.getFields();

/** Whether a field holds the entries of a page: they are counted as the page is read. */
export const isOfPage = (parent: GraphQLNamedType, { name }: { readonly name: string }): boolean =>
  (parent.name.endsWith('Connection') && ['nodes', 'edges'].includes(name)) ||
  (parent.name.endsWith('Edge') && name === 'node');

/** Lets every field that leads to nodes or relationships, unless they are of a page, count those it found. */
export function countFields(schema: GraphQLSchema): void {
  for (const [type, field] of objectFields(schema))
    if (isCounted(getNamedType(field.type)) && !isOfPage(type, field)) countField(field);
}

function countField(field: GraphQLField<unknown, Context>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args: unknown, context, info) => {
    const found: unknown = resolve(source, args, context, info);
    return found instanceof Promise ? found.then((value: unknown) => counted(context, value)) : counted(context, found);
  };
}

function counted({ reader }: Context, found: unknown): unknown {
  reader.chargeNodes(
    (Array.isArray(found) ? found : [found]).filter((each) => each !== null && each !== undefined).length,
  );
  return found;
}
