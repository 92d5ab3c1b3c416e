import { GraphQLError, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import { createContext } from '../../src/context.js';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { Executor } from '../../src/graphql/executor.js';
import { edugraphSchema } from '../../src/schema.js';

type Read = DocumentNode | { readonly errors: readonly GraphQLError[] };
/** Each text is parsed and checked once: many tests ask the same with other variables. */
const documents = new Map<string, Promise<Read>>();

/** All operations are compiled with EDUGRAPH_EXECUTOR=compiled, else none: tests ask the same too seldom. */
const from = process.env['EDUGRAPH_EXECUTOR'] === 'compiled' ? { answers: 0, nodes: 0 } : undefined;
let made: Promise<Executor> | undefined;
const executor = (): Promise<Executor> => (made ??= edugraphSchema().then((schema) => new Executor(schema, from)));

async function readDocument(source: string): Promise<Read> {
  try {
    const document = parse(source);
    const errors = validate(await edugraphSchema(), document);
    return errors.length > 0 ? { errors } : document;
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** The answer to a query, as JSON has it. */
export async function ask(
  database: Database,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const reading = documents.get(source) ?? readDocument(source);
  documents.set(source, reading);
  const document = await reading;
  const result =
    'errors' in document
      ? document
      : await (
          await executor()
        ).run({ document, variableValues, contextValue: createContext({ database, model: graphModel }) });
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}

/** The data of an answer that has no error. */
export async function answer(
  database: Database,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Record<string, never>> {
  const { data, errors } = await ask(database, source, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data as Record<string, never>;
}
