import { cacheExchange, Client, fetchExchange } from 'urql';
import { askOrRemember } from './last-answers.js';

/** Reads by GET, so that an answer has an ETag and the browser may keep it. */
export const newClient = (): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: 'within-url-limit',
    fetch: askOrRemember,
    exchanges: [cacheExchange, fetchExchange],
  });
