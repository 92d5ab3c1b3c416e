import type { Response } from 'express';
import { setMaxListeners } from 'node:events';
import { TimeoutError } from '../shared/errors.js';

/** Aborts the work of a request when the client has gone or, if a time is given, when it is over. */
export function signalOf(response: Response, milliseconds?: number): AbortSignal {
  const controller = new AbortController();
  // Every statement of the request listens to it: more than ten are no leak.
  setMaxListeners(0, controller.signal);
  const timer =
    milliseconds === undefined
      ? undefined
      : setTimeout(
          () => controller.abort(new TimeoutError(`The request took longer than the allowed ${milliseconds} ms.`)),
          milliseconds,
        );
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished) controller.abort(new TimeoutError('The client closed the connection.'));
  });
  return controller.signal;
}
