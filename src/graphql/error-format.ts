import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError, InternalError, type ErrorCode } from '../shared/errors.js';

export const MASKED = 'Something went wrong on our side. The log has it under the request id.';

/** What Apollo and graphql-js call their errors, in our closed list. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'BAD_REQUEST',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
  LIMIT_EXCEEDED: 'LIMIT_EXCEEDED',
};

/** The error of ours, or the code of the library, behind what a client is to see. */
function meaning(formatted: GraphQLFormattedError, error: unknown): { readonly code: ErrorCode; readonly message: string } | null {
  const cause = unwrapResolverError(error);
  if (cause instanceof AppError) return cause instanceof InternalError ? null : { code: cause.code, message: cause.message };
  const behind = error instanceof GraphQLError ? error.originalError : undefined;
  const named = (behind instanceof GraphQLError ? behind.extensions['code'] : undefined) ?? formatted.extensions?.['code'];
  if (/token limit/i.test(formatted.message)) return { code: 'LIMIT_EXCEEDED', message: formatted.message.replace('Syntax Error: ', '') };
  const code = CODES[String(named)];
  return code ? { code, message: formatted.message } : null;
}

/** What a client is told of an error: a code, a message and where; of a fault of ours nothing but that. Cannot throw. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, message } = meaning(formatted, error) ?? { code: 'INTERNAL', message: MASKED };
  return { message, ...(formatted.locations ? { locations: formatted.locations } : {}), ...(formatted.path ? { path: formatted.path } : {}), extensions: { code } };
}

/** Whether an error is a fault of ours, to be logged as such. */
export const isFault = (error: GraphQLError): boolean => meaning(error.toJSON(), error) === null;
