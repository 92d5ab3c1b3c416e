import { AsyncLocalStorage } from 'node:async_hooks';

/** The id of the request that is being answered: Apollo hands none to what formats its earliest errors. */
export const requestIds = new AsyncLocalStorage<string>();
