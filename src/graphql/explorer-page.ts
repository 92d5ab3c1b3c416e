import express, { Router, type RequestHandler } from 'express';
import { join } from 'node:path';

/** The addresses of the page's views: those of src/explorer/app.tsx. */
const KINDS = ['district', 'school', 'organization', 'program', 'recognition', 'metric', 'source'];
const LISTS = [...KINDS.map((kind) => `${kind}s`), 'policies', 'search', 'figures', 'compare', 'paths', 'graph'];
const VIEWS = new RegExp(`^/(?:(?:${LISTS.join('|')})/?|(?:${KINDS.join('|')}|policy|observation)/[^/]+/?)?$`);
/** What the service itself answers stays JSON, also where it has nothing. */
const SERVICE = /^\/(?:graphql|graphiql|export|livez|readyz|schema\.graphql|assets)(?:\/|$)/;

/** The page for people: its files, and its one document for every address that a view has. */
export function explorerPage(folder: string): RequestHandler {
  const router = Router();
  router.use('/assets', express.static(join(folder, 'assets'), { maxAge: '1y', immutable: true, index: false }));
  router.get(/.*/, (request, response, next) => {
    const view = VIEWS.test(request.path);
    // A program that asks for what is not there gets JSON; a person gets the page, which says it in words.
    const person = request.accepts(['json', 'html']) === 'html';
    if (!view && (!person || SERVICE.test(request.path))) return next();
    response.status(view ? 200 : 404).sendFile('index.html', { root: folder, cacheControl: false, headers: NO_CACHE });
  });
  return router;
}

/** The document names the scripts of its build: an old one would name scripts that are gone. */
const NO_CACHE = { 'cache-control': 'no-cache' };
