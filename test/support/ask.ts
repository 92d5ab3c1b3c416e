import { graphql, type ExecutionResult } from 'graphql';
import { createContext } from '../../src/context.js';
import { graphModel } from '../../src/edges/graph.js';
import type { Database } from '../../src/database/database.js';
import { edugraphSchema } from '../../src/schema.js';

/** The answer to a query, as JSON has it. */
export async function ask(
  database: Database,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const result = await graphql({
    schema: await edugraphSchema(),
    source,
    variableValues,
    contextValue: createContext({ database, model: graphModel }),
  });
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
