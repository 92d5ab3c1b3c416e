import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestHandler, Response } from 'express';
import { createHash } from 'node:crypto';
import type { Context } from '../context.js';
import { isKnown, KEPT } from './etag.js';
import { fromLoopback } from './loopback.js';

/** What of a request says whether its answer has a tag. */
type Tagged = Pick<Context, 'texts'> & { readonly tag: string | null };

interface TagOptions {
  /** Which data answers come from; null if that is not known. */
  readonly release: () => Promise<string | null>;
  readonly schemaText: string;
}

/**
 * The graph is the same between loads, so the answer to a GET is too: its tag is made of the release and the question.
 * Who has that answer gets 304 before anything is read.
 */
export function answerTags({ release, schemaText }: TagOptions): RequestHandler {
  const schema = digestOf(schemaText);
  return (request, response, next) => {
    if (request.method !== 'GET') return next();
    response.vary('Accept');
    release().then((data) => {
      if (data === null) return next();
      // What this machine alone may see is another answer.
      const asked = [data, schema, request.originalUrl, request.headers.accept ?? '', fromLoopback(request)];
      const tag = `W/"${digestOf(JSON.stringify(asked))}"`;
      if (!isKnown(request.headers['if-none-match'], tag)) {
        response.locals['tag'] = tag;
        return next();
      }
      response.set({ ETag: tag, 'Cache-Control': KEPT });
      return void response.status(304).end();
    }, next);
  };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** The tag of the answer to this request, if it has one. */
export const tagOf = ({ locals }: Pick<Response, 'locals'>): string | null =>
  (locals['tag'] as string | undefined) ?? null;

/** Gives an answer its tag, unless something went wrong, or it quotes what other people wrote. */
export const tagPlugin: ApolloServerPlugin<Tagged> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http }, contextValue: { tag, texts } }) {
        if (tag === null || texts?.used || body.kind !== 'single' || body.singleResult.errors) return;
        http.headers.set('etag', tag);
        http.headers.set('cache-control', KEPT);
      },
    };
  },
};
