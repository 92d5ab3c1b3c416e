import { cacheExchange, Client, fetchExchange } from 'urql';

/** Reads by GET, so that an answer has an ETag and the browser may keep it. */
export const client = new Client({
  url: '/graphql',
  preferGetMethod: 'within-url-limit',
  exchanges: [cacheExchange, fetchExchange],
});
