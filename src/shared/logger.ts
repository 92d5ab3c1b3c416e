import { pino, type Logger } from 'pino';

export type { Logger };

/**
 * Lines are written together, a tenth of a second after the first at the latest; at the end of the process all are. If
 * nobody reads them, lines beyond so many bytes are dropped, or they would fill the memory.
 */
const TOGETHER = { dest: 2, sync: false, minLength: 4_096, maxLength: 10_000_000, periodicFlush: 100 };

/** Structured logs on standard error, one JSON object a line; passwords never reach it. */
export const createLogger = (level: string): Logger =>
  pino({ level, redact: ['req.headers.authorization', 'req.headers.cookie'] }, pino.destination(TOGETHER));
