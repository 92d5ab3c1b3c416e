import {
  execute,
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
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Context } from '../context.js';
import { LIMIT } from '../shared/limits.js';
import { canCompile } from './can-compile.js';

export type Asked = Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues'> & {
  readonly contextValue: Context;
};

/** From when on an operation is compiled: after so many answers of at least so many nodes. */
interface CompileFrom {
  readonly answers: number;
  readonly nodes: number;
}
const COMPILE_FROM: CompileFrom = { answers: LIMIT.answersUntilCompiled, nodes: LIMIT.nodesUntilCompiled };

/** An operation that was run: how often its answer was large, and what came of compiling it; null if it cannot be. */
interface Known {
  answers: number;
  compiled?: CompiledQuery | null;
}

/**
 * Runs operations: graphql-js does, but those that are asked again and again for much are compiled by graphql-jit,
 * which takes a fraction of the time to complete the values of an answer. Small answers would not gain by it.
 */
export class Executor {
  /** As long as a document is kept, which Apollo does, what is known of its operations is, unless that is too many. */
  #known = new WeakMap<DocumentNode, Map<string | null, Known>>();
  #compiled = 0;
  readonly #compilable: GraphQLSchema;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly from: CompileFrom = COMPILE_FROM,
  ) {
    const config = schema.toConfig();
    this.#compilable = new GraphQLSchema({ ...config, types: [...config.types, COERCED], assumeValid: true });
  }

  async run(asked: Asked): Promise<ExecutionResult> {
    const known = this.#knownOf(asked);
    if (known.compiled === undefined && known.answers >= this.from.answers) known.compiled = this.#compile(asked);
    if (known.compiled) return this.#runCompiled(known.compiled, asked);
    const result = await execute({ ...asked, schema: this.schema });
    if (asked.contextValue.reader.nodes >= this.from.nodes) known.answers++;
    return result;
  }

  #knownOf({ document, operationName = null }: Asked): Known {
    let operations = this.#known.get(document);
    if (!operations) this.#known.set(document, (operations = new Map()));
    let known = operations.get(operationName);
    if (!known) operations.set(operationName, (known = { answers: 0 }));
    return known;
  }

  #compile({ document, operationName }: Asked): CompiledQuery | null {
    if (!canCompile(this.schema, document, operationName)) return null;
    const compiled = compileQuery(this.#compilable, withCoerced(document), operationName ?? undefined, {
      disablingCapturingStackErrors: true,
    });
    if (!isCompiledQuery(compiled)) return null;
    if (++this.#compiled > LIMIT.compiledOperations) this.#forget();
    return compiled;
  }

  #forget(): void {
    this.#known = new WeakMap();
    this.#compiled = 0;
  }

  async #runCompiled(compiled: CompiledQuery, asked: Asked): Promise<ExecutionResult> {
    const { document, operationName, variableValues, contextValue } = asked;
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(this.schema, definitions, variableValues ?? {}, {
      maxErrors: MOST_COERCION_ERRORS,
    });
    if (errors) return { errors };
    const result = await compiled.query(undefined, contextValue, coerced);
    const { errors: found, ...answer } = result;
    return found ? { errors: found.map((error) => asInGraphqlJs(error, document)), ...answer } : answer;
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
function asInGraphqlJs(error: GraphQLError, { loc }: DocumentNode): GraphQLError {
  const { message, path, locations, originalError } = error;
  const ends = [...(loc?.source.body.matchAll(/\r\n|[\n\r]/g) ?? [])];
  const starts = [0, ...ends.map(([end], index) => (ends[index]?.index ?? 0) + end.length)];
  return new GraphQLError(message, {
    source: loc?.source,
    positions: locations?.map(({ line, column }) => (starts[line - 1] ?? 0) + column - 1),
    path,
    originalError,
  });
}
