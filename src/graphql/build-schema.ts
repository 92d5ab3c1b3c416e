import type { GraphQLSchema } from 'graphql';
import { defaultFieldResolver, isAbstractType, isInterfaceType, isUnionType } from 'graphql';
import { buildSchema as buildTypeGraphql, type ClassType } from 'type-graphql';
import { countFields } from './counted-fields.js';
import { resolveDirectly } from './direct.js';
import { completeInTurns } from './fields-in-turns.js';
import { typeOfId } from './node.type.js';
import { objectFields } from './object-fields.js';
import { DateScalar, PartialDate } from './scalars.js';

/** TypeGraphQL makes this type itself, and takes no description for it. */
const QUERY = 'Every question that can be asked. `node` finds one thing by its id; a plural lists one kind in pages.';

/** The schema of these resolver classes, and only these; types are resolved synchronously, unlike in TypeGraphQL. */
export async function buildSchema(resolvers: readonly ClassType[]): Promise<GraphQLSchema> {
  const schema = await buildTypeGraphql({
    resolvers: resolvers as [ClassType, ...ClassType[]],
    validate: false,
    // A test checks the schema: at each start it would take longer than making it.
    skipCheck: true,
    scalarsMap: [
      { type: DateScalar as never, scalar: DateScalar },
      { type: PartialDate as never, scalar: PartialDate },
    ],
  });
  const query = schema.getQueryType();
  if (query) query.description = QUERY;
  for (const type of Object.values(schema.getTypeMap()))
    if (isAbstractType(type) && (isInterfaceType(type) || isUnionType(type))) type.resolveType = typeOfId;
  resolveDirectly(schema);
  readCountsLater(schema);
  countFields(schema);
  completeInTurns(schema);
  return schema;
}

/** A count may be a promise. Of fields without a resolver a compiled operation takes such for the value itself. */
function readCountsLater(schema: GraphQLSchema): void {
  for (const [, field] of objectFields(schema)) if (field.name === 'totalCount') field.resolve ??= defaultFieldResolver;
}
