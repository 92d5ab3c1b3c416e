import type { RequestHandler } from 'express';
import { createHash } from 'node:crypto';
import { isKnown, KEPT } from './etag.js';

/** The schema as text, as schema/schema.graphql has it; the tag changes with it. */
export function schemaFile(text: string): RequestHandler {
  const tag = `W/"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
  return (request, response) => {
    response.set({ ETag: tag, 'Cache-Control': KEPT });
    if (isKnown(request.headers['if-none-match'], tag)) return void response.status(304).end();
    response.type('text/plain; charset=utf-8').send(text);
  };
}
