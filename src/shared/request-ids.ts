import { AsyncLocalStorage } from 'node:async_hooks';

/** The id of the request that is being answered: Apollo hands none to what formats its earliest errors. */
export const requestIds = new AsyncLocalStorage<string>();

/** That id, if there is one, to be spread into what is said of the request. */
export function knownRequest(): { readonly requestId?: string } {
  const requestId = requestIds.getStore();
  return requestId === undefined ? {} : { requestId };
}
