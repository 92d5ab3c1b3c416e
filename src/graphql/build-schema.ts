import type { GraphQLSchema } from 'graphql';
import { isAbstractType, isInterfaceType, isUnionType } from 'graphql';
import { buildSchema as buildTypeGraphql, type ClassType } from 'type-graphql';
import { typeOfId } from './node.type.js';
import { DateScalar, PartialDate } from './scalars.js';

/** The schema of these resolver classes, and only these; types are resolved synchronously, unlike in TypeGraphQL. */
export async function buildSchema(resolvers: readonly ClassType[]): Promise<GraphQLSchema> {
  const schema = await buildTypeGraphql({
    resolvers: resolvers as [ClassType, ...ClassType[]],
    validate: false,
    scalarsMap: [
      { type: DateScalar as never, scalar: DateScalar },
      { type: PartialDate as never, scalar: PartialDate },
    ],
  });
  for (const type of Object.values(schema.getTypeMap()))
    if (isAbstractType(type) && (isInterfaceType(type) || isUnionType(type))) type.resolveType = typeOfId;
  return schema;
}
