import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

export interface NullQuery {
  readonly name: string;
  readonly query: string;
}

/**
 * A query for every field with arguments, in which every argument that may be null is null. `ids` holds an id of every
 * type that is a Node, unless the graph has none. A field that no query can be made for is an error.
 */
export function nullQueries(schema: GraphQLSchema, ids: ReadonlyMap<string, string>): readonly NullQuery[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .flatMap((type) => {
      const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
      return fields
        .filter(({ args }) => args.length > 0)
        .map((field): NullQuery => {
          const given = field.args.map((argument) => `${argument.name}: ${literal(argument, field, ids)}`).join(', ');
          const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
          const asked = `${field.name}(${given})${selection}`;
          return { name: `${type.name}.${field.name}`, query: `{ ${placed(schema, type.name, asked, ids)} }` };
        });
    });
}

/** Types that only stand in the answers of others. */
const PARTS: Readonly<Record<string, (asked: string, ids: ReadonlyMap<string, string>) => string>> = {
  BreakdownSet: (asked, ids) => `observation(id: "${ids.get('Observation')}") { breakdowns { ${asked} } }`,
  // The district of the examples has targets.
  Result: (asked) => `district(id: "district:fangzi") { results { ${asked} } }`,
  Evidence: (asked, ids) => `observation(id: "${ids.get('Observation')}") { evidence { ${asked} } }`,
  Relation: (asked) => `district(id: "district:fangzi") { relations { nodes { ${asked} } } }`,
  Path: (asked) => `paths(from: "district:fangzi", to: "district:weifang") { paths { ${asked} } }`,
  SearchConnection: (asked) => `search(query: "教育") { ${asked} }`,
  SearchAsked: (asked) => `search(query: "坊子 投资") { asked { ${asked} } }`,
  FigureNote: (asked, ids) => `ranking(metric: "${ids.get('Metric')}") { edges { figure { notes { ${asked} } } } }`,
};

function placed(schema: GraphQLSchema, type: string, asked: string, ids: ReadonlyMap<string, string>): string {
  if (type === schema.getQueryType()?.name) return asked;
  const part = PARTS[type];
  if (part) return part(asked, ids);
  const id = ids.get(type);
  if (id === undefined) throw new Error(`Expected to know how to reach ${type}, whose fields have arguments.`);
  return `node(id: ${JSON.stringify(id)}) { ... on ${type} { ${asked} } }`;
}

function literal(
  argument: GraphQLArgument,
  field: GraphQLField<unknown, unknown>,
  ids: ReadonlyMap<string, string>,
): string {
  return isNonNullType(argument.type)
    ? example(
        argument.type,
        field,
        argument.name.startsWith('metric') ? new Map([['Organization', ids.get('Metric') as string]]) : ids,
      )
    : 'null';
}

function example(
  type: GraphQLInputType,
  field: GraphQLField<unknown, unknown>,
  ids: ReadonlyMap<string, string>,
): string {
  if (isNonNullType(type)) return example(type.ofType, field, ids);
  if (isListType(type)) return `[${example(type.ofType, field, ids)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  const values: Readonly<Record<string, string>> = {
    ID: JSON.stringify(ids.get(getNamedType(field.type).name) ?? ids.get('Organization')),
    String: '"text"',
    Boolean: 'false',
    Int: '1',
    Float: '1',
    Date: '"2021-12-16"',
    PartialDate: '"2021"',
  };
  return values[type.toString()] ?? '{}';
}
