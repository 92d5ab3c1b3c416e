import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type VariableDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../context.js';

/** An operation to be run. */
export type RunOperation = Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues'> & {
  readonly contextValue: Context;
};

/** Runs the operation that was compiled. */
export type Compiled = (asked: RunOperation) => Promise<ExecutionResult>;

/** Makes programs of operations with graphql-jit. */
export class Compiler {
  readonly #compilable: GraphQLSchema;

  constructor(private readonly schema: GraphQLSchema) {
    const config = schema.toConfig();
    this.#compilable = new GraphQLSchema({ ...config, types: [...config.types, COERCED], assumeValid: true });
  }

  /** Null if it cannot be compiled. */
  compile({ document, operationName }: RunOperation): Compiled | null {
    const compiled = compileQuery(this.#compilable, withCoerced(document), operationName ?? undefined, {
      disablingCapturingStackErrors: true,
    });
    if (!isCompiledQuery(compiled)) return null;
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    return async ({ variableValues, contextValue }) => {
      const options = { maxErrors: MOST_COERCION_ERRORS };
      const { coerced, errors } = getVariableValues(this.schema, definitions, variableValues ?? {}, options);
      if (errors) return { errors };
      const { errors: found, ...answer } = await compiled.query(undefined, contextValue, coerced);
      return found ? { errors: asInGraphqlJs(found, document), ...answer } : answer;
    };
  }
}

/** As many as graphql-js says. */
const MOST_COERCION_ERRORS = 50;

/**
 * graphql-jit writes out the input type of each variable, which never ends if the type holds itself, as every filter
 * does. It is given values that graphql-js has read already.
 */
const COERCED = new GraphQLScalarType({ name: 'Coerced' });
const OF_COERCED = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED.name } } as const;
const asCoerced = ({ kind, variable }: VariableDefinitionNode) => ({ kind, variable, type: OF_COERCED });

const withCoerced = (document: DocumentNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.variableDefinitions
      ? { ...definition, variableDefinitions: definition.variableDefinitions.map(asCoerced) }
      : definition,
  ),
});

/** graphql-jit's errors have no source, and not the extensions of what was thrown. */
function asInGraphqlJs(errors: readonly GraphQLError[], { loc }: DocumentNode): readonly GraphQLError[] {
  const ends = [...(loc?.source.body.matchAll(/\r\n|[\n\r]/g) ?? [])];
  const starts = [0, ...ends.map(({ index, 0: end }) => index + end.length)];
  return errors.map(
    ({ message, path, locations, originalError }) =>
      new GraphQLError(message, {
        source: loc?.source,
        positions: locations?.map(({ line, column }) => (starts[line - 1] ?? 0) + column - 1),
        path,
        originalError,
      }),
  );
}
