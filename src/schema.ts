import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchema } from './graphql/build-schema.js';
import { makeGraphTypes } from './graphql/graph-types.js';
import { graphModel } from './edges/graph.js';
import { resolversOf } from './resolvers.js';

let schema: Promise<GraphQLSchema> | undefined;

/** The schema of the API; built once per process, since a decorated class is registered for good. */
export function edugraphSchema(): Promise<GraphQLSchema> {
  if (!schema) {
    makeGraphTypes(graphModel);
    schema = buildSchema(resolversOf(graphModel));
  }
  return schema;
}

/** The schema as it is committed in schema/schema.graphql. */
export const printedSchema = async (): Promise<string> =>
  `${printSchema(lexicographicSortSchema(await edugraphSchema()))}\n`;
