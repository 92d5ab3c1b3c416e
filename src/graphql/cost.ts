import {
  getNamedType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isListType,
  isNonNullType,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { LIMIT } from '../shared/limits.js';

/** How many are taken to be in a list that is not a page: no list of the schema is longer than this often. */
const LIST = 10;

export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
}

/**
 * How many nodes an answer can hold at most, by its pages and lists; arguments are coerced, nothing is run.
 * Null if the variables are wrong: running the query says so.
 */
export function estimate({ schema, document, operationName, variables }: AskedOperation): number | null {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  if (getVariableValues(schema, definitions, variables).errors) return null;
  return getComplexity({
    schema,
    query: document,
    variables,
    ...(operationName === null ? {} : { operationName }),
    estimators: [nodeCost],
  });
}

/** A page holds as many as it may; a node counts one and what it holds; all else is what it holds. */
function nodeCost({ field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return 0;
  if (type.name.endsWith('Connection')) return pageCost(args) * Math.max(childComplexity, 1);
  const each = 'getFields' in type && 'id' in type.getFields() ? 1 + childComplexity : childComplexity;
  // Inside a page the entries are counted by the page.
  if (!isList(field.type) || type.name.endsWith('Edge') || (field.name === 'nodes' && args['ids'] === undefined))
    return each;
  return (Array.isArray(args['ids']) ? args['ids'].length : LIST) * each;
}

/** A size that is refused later anyway counts as the nearest that is not. */
const pageCost = (args: Readonly<Record<string, unknown>>): number =>
  Math.min(Math.max(Number(args['first'] ?? args['last'] ?? LIMIT.defaultPage), 1), LIMIT.page);
const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
