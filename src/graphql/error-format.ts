import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { AppError, InternalError, shortened, type ErrorCode } from '../shared/errors.js';

export const MASKED = 'Something went wrong on the server. The log has the cause under the request id.';

/** What Apollo and graphql-js call their errors, in our closed list. */
const CODES_OF_GRAPHQL: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'BAD_REQUEST',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_SUPPORTED',
  LIMIT_EXCEEDED: 'LIMIT_EXCEEDED',
  TIMEOUT: 'TIMEOUT',
  UNAVAILABLE: 'UNAVAILABLE',
};

/** Limits of graphql-js itself, which it reports as other faults; with a message of ours if its own says too little. */
const LIMITS: readonly (readonly [words: RegExp, message?: string])[] = [
  [/^Syntax Error: Document contains more tha[nt] \d+ tokens/],
  [
    /^Validation aborted\.$/,
    'Expected a query that is easier to validate: fewer fields with the same ' +
      'name in one place, or fewer fragments.',
  ],
];

/**
 * The code of what graphql-js finds wrong only when it runs the query: it points at an argument that a variable made
 * null, or at an operation that the schema does not have. If the fault is ours, it points at a field.
 */
function codeAtExecution({ nodes }: GraphQLError): ErrorCode | undefined {
  const kind = nodes?.[0]?.kind;
  if (kind === undefined || kind === Kind.FIELD) return undefined;
  return kind === Kind.OPERATION_DEFINITION ? 'BAD_REQUEST' : 'BAD_USER_INPUT';
}

/** The error of ours, or the code of the library, behind what a client is to see. */
function meaning(
  formatted: GraphQLFormattedError,
  error: unknown,
): { readonly code: ErrorCode; readonly message: string } | null {
  const cause = unwrapResolverError(error);
  if (cause instanceof AppError)
    return cause instanceof InternalError ? null : { code: cause.code, message: shortened(cause.message) };
  const behind = error instanceof GraphQLError ? error.originalError : undefined;
  const limit = LIMITS.find(([words]) => words.test(formatted.message));
  if (limit)
    return {
      code: 'LIMIT_EXCEEDED',
      message: limit[1] ?? formatted.message.replace('Syntax Error: ', '').replace('more that', 'more than'),
    };
  const given =
    behind instanceof GraphQLError ? behind : error instanceof GraphQLError && behind === undefined ? error : undefined;
  const named =
    (behind instanceof GraphQLError ? behind.extensions['code'] : undefined) ?? formatted.extensions?.['code'];
  const code = CODES_OF_GRAPHQL[String(named)] ?? (given && codeAtExecution(given));
  return code ? { code, message: shortened(formatted.message) } : null;
}

/** The same, or null for an error that cannot even be read: a fault of ours, and no reason to hide it. */
function readableMeaning(error: unknown, formatted: () => GraphQLFormattedError): ReturnType<typeof meaning> {
  try {
    return meaning(formatted(), error);
  } catch {
    return null;
  }
}

/** What a client is told of an error: code, message and place; nothing more of a fault of ours. Does not throw. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, message } = readableMeaning(error, () => formatted) ?? { code: 'INTERNAL', message: MASKED };
  return {
    message,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code },
  };
}

/** The same with the id of its request, which the log has too. */
export const withRequestId = (error: GraphQLFormattedError, requestId: string): GraphQLFormattedError => ({
  ...error,
  extensions: { ...error.extensions, requestId },
});

/** The same without the names that graphql-js proposes, out of which a schema can be put together. */
export const withoutSuggestions = (error: GraphQLFormattedError): GraphQLFormattedError => ({
  ...error,
  message: error.message.replaceAll(/ ?Did you mean [^?]*\?/g, ''),
});

/** Whether an error is a fault of ours, to be logged as such; graphql-js hands on a few that are not its own. */
export const isFault = (error: Error): boolean =>
  readableMeaning(error, () => (error instanceof GraphQLError ? error.toJSON() : { message: error.message })) === null;
