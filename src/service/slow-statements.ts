import type { Observe } from '../database/observe.js';
import type { Logger } from '../shared/logger.js';

/** Logs each statement that took this many milliseconds or more, with the request that it ran for, if it is known. */
export const slowStatements =
  (logger: Logger, least: number): Observe =>
  ({ name, engine, milliseconds, failed, requestId }) => {
    if (milliseconds < least) return;
    logger.warn(
      {
        ...{ statement: name, engine, milliseconds: Math.round(milliseconds), failed },
        ...(requestId === undefined ? {} : { requestId }),
      },
      `slow statement; its text: edugraph statements ${name} --engine ${engine}`,
    );
  };
