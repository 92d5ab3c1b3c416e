import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  GraphQLInt,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { InputError } from '../shared/errors.js';
import type { ExportQuery } from './export-query.js';

/** What pages a list: a table has all of it. */
const PAGES = ['first', 'after'];

const argumentsOf = (schema: GraphQLSchema, field: string): readonly GraphQLArgument[] =>
  (schema.getQueryType()?.getFields()[field]?.args ?? []).filter(({ name }) => !PAGES.includes(name));

/** The arguments of a field of the API that an address may have too. */
export const argumentNames = (schema: GraphQLSchema, field: string): readonly string[] =>
  argumentsOf(schema, field).map(({ name }) => name);

/**
 * What a field of the API would be given: lists with commas between, and what is made of parts as JSON. The same is
 * read from it as from a query. @throws InputError
 */
export function fieldArguments<Given>(schema: GraphQLSchema, field: string, query: ExportQuery): Given {
  const given = argumentsOf(schema, field).flatMap((argument): (readonly [string, unknown])[] => {
    const { name, type, defaultValue } = argument;
    if (query.has(name)) return [[name, coerced(name, textsIn(name, type, query), type)]];
    if (isNonNullType(type) && defaultValue === undefined) throw new InputError(`${name}: expected a value, got none.`);
    return defaultValue === undefined ? [] : [[name, defaultValue]];
  });
  return Object.fromEntries(given) as Given;
}

/** A value that the schema coerces. @throws InputError */
export const coerced = (name: string, value: unknown, type: GraphQLInputType): unknown =>
  coerceInputValue(value, type, (path, _value, { message }) => {
    throw new InputError(`${[name, ...path].join('.')}: ${message}`);
  });

function textsIn(name: string, type: GraphQLInputType, query: ExportQuery): unknown {
  if (isInputObjectType(getNamedType(type))) return query.json(name);
  if (isListType(getNullableType(type))) return query.list(name);
  const text = query.text(name) ?? '';
  return getNamedType(type) === GraphQLInt && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}
