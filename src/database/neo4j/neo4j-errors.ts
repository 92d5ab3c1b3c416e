import { Neo4jError } from 'neo4j-driver';
import { AppError, InternalError, TimeoutError, UnavailableError, UnreadyError } from '../../shared/errors.js';

const SILENT = 'The database does not answer; please try again later.';
const CHECK_ADDRESS = 'Check that Neo4j is running at NEO4J_URI.';
const CHECK_USER = 'Check NEO4J_USER and NEO4J_PASSWORD.';
const CHECK_DATABASE = 'Check NEO4J_DATABASE.';

/** What the driver throws, as an error of ours: translated once, here, with the cause kept for the log. */
export function translate(name: string, error: unknown): Error {
  if (error instanceof AppError) return error;
  if (!(error instanceof Neo4jError)) return new InternalError(`${name}: the driver failed.`, { cause: error });
  if (isUnavailable(error)) return noAnswer(error);
  if (error.code.includes('TransactionTimedOut') || error.code.endsWith('Transaction.Terminated'))
    return new TimeoutError(`${name}: the statement took longer than it is allowed to.`, { cause: error });
  if (error.code.startsWith('Neo.ClientError.Security'))
    return new UnreadyError('The database refused the user or the password.', { cause: error, advice: CHECK_USER });
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound')
    return new UnreadyError('The configured database does not exist.', { cause: error, advice: CHECK_DATABASE });
  return new InternalError(`${name}: the database refused the statement.`, { cause: error });
}

/** A database that says nothing, or whose connection was lost. */
export const noAnswer = (cause: unknown): UnavailableError =>
  new UnavailableError(SILENT, { cause, advice: CHECK_ADDRESS });

/**
 * Closed port, lost connection, a server that shuts down, and a connection that could not be had in time (code N/A).
 */
const isUnavailable = (error: Neo4jError): boolean =>
  ['ServiceUnavailable', 'SessionExpired'].includes(error.code) ||
  error.gqlStatus === '50N42' ||
  error.code.includes('DatabaseUnavailable') ||
  /acquisition timed out/i.test(error.message);

/** Whether the same read may be tried again at once: a lost connection or a passing fault. */
export const mayRetry = (error: unknown): boolean => error instanceof Neo4jError && Neo4jError.isRetriable(error);

/**
 * Whether an index or a constraint was refused for what the database holds: another of the same name or on the same
 * properties, or data that breaks it.
 */
export const isRefusedSchema = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.Schema.');
