import { pino, type Logger } from 'pino';

export type { Logger };

/** Structured logs on standard error, one JSON object a line; passwords never reach it. */
export const createLogger = (level: string): Logger =>
  pino({ level, redact: ['req.headers.authorization', 'req.headers.cookie'] }, pino.destination(2));
