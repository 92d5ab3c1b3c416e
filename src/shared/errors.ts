import { LIMIT } from './limits.js';

/** The closed list of codes that `extensions.code` of an answer can hold; each is explained in docs/errors.md. */
export const ERROR_CODES = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'FORBIDDEN',
  'NOT_FOUND',
  'TIMEOUT',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What went wrong, in words for whoever asked; cause and advice are for whoever runs the service alone. */
export abstract class AppError extends Error {
  abstract readonly code: ErrorCode;
  readonly advice: string | undefined;

  constructor(message: string, { advice, ...options }: ErrorOptions & { readonly advice?: string } = {}) {
    super(message, options);
    this.advice = advice;
  }

  override get name(): string {
    return this.constructor.name;
  }
}

/** The caller sent something that cannot be right: the message says what was expected and what came. */
export class InputError extends AppError {
  readonly code = 'BAD_USER_INPUT';
}

/** The caller asked for more than is allowed: the message says what was asked and what the limit is. */
export class LimitError extends AppError {
  readonly code = 'LIMIT_EXCEEDED';
}

/** The database does not answer at all; asking again later may work. */
export class UnavailableError extends AppError {
  readonly code = 'UNAVAILABLE';
}

/** The database answers, but somebody must do something before it can be used: the advice says what. */
export class UnreadyError extends UnavailableError {}

/** The work took longer than it may. */
export class TimeoutError extends AppError {
  readonly code = 'TIMEOUT';
}

/** The state of the store forbids it: a file that another process holds, a database that is not ours. */
export class ForbiddenError extends AppError {
  readonly code = 'FORBIDDEN';
}

/** A fault of ours; its message goes to the log and never to a client. */
export class InternalError extends AppError {
  readonly code = 'INTERNAL';
}

/** A value as an error message may show it: one line, quoted, at most 80 characters. */
export function quote(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return text.length > LIMIT.shownCharacters ? `${text.slice(0, LIMIT.shownCharacters - 3)}...` : text;
}

/** `the id of an organization or school`. */
export const idOfKind = (...kinds: readonly string[]): string =>
  `the id of ${/^[aeiou]/.test(kinds[0] ?? '') ? 'an' : 'a'} ${kinds.join(' or ')}`;

/**
 * An error in words for whoever runs the service: what is wrong, what to do, the cause; the stack of a fault of ours.
 */
export function explain(error: unknown): string {
  if (!(error instanceof AppError)) return error instanceof Error ? String(error.stack) : String(error);
  const advised = error.advice === undefined ? error.message : `${error.message} ${error.advice}`;
  const { cause } = error;
  return cause === undefined ? advised : `${advised}\nCause: ${cause instanceof Error ? cause.message : String(cause)}`;
}

/** Several values as an error message may show them: as many as fit, and how many more there are. */
export function several(values: readonly string[]): string {
  let length = 0;
  const fitting = values.findIndex((value) => (length += value.length + 2) > LIMIT.shownCharactersOfGraphql);
  return fitting === -1
    ? values.join(', ')
    : `${values.slice(0, fitting).join(', ')} and ${values.length - fitting} more`;
}

const QUOTED_OR_UNBROKEN = /"(?:[^"\\]|\\[^])*"?|[^\s"]+/g;

/** A message with what is long in it cut: graphql-js repeats values whole, and a path or a cursor may hold anything. */
export function shortened(message: string): string {
  const most = LIMIT.shownCharactersOfGraphql;
  const cut = message.replace(QUOTED_OR_UNBROKEN, (text) =>
    text.length <= most ? text : `${text.slice(0, most - 4)}...${text.endsWith('"') ? '"' : ''}`,
  );
  return cut.length <= 3 * most ? cut : `${cut.slice(0, most)} ... ${cut.slice(-most)}`;
}
