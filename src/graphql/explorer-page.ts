import express, { Router, type RequestHandler } from 'express';
import { join } from 'node:path';

export interface ExplorerOptions {
  /** The folder of the built page. */
  readonly folder: string;
  /** Each kind of node has a page for each of its nodes, below `kind`, and one for all of them, at `plural`. */
  readonly nodes: readonly { readonly kind: string; readonly plural: string }[];
}

/** Addresses of views that are not of one kind: those of src/explorer/app.tsx. */
const VIEWS = ['search', 'figures', 'disagreements', 'compare', 'paths', 'graph', 'list'];
/** What the service itself answers stays JSON, also where it has nothing. */
const SERVICE = /^\/(?:graphql|graphiql|export|livez|readyz|schema\.graphql|assets)(?:\/|$)/i;
/** The document names the scripts of its build: an old one would name scripts that are gone. */
const FRESH = { cacheControl: false, headers: { 'cache-control': 'no-cache' } };

/** The page for people: its files, and its one document for every address that a view has. */
export function explorerPage({ folder, nodes }: ExplorerOptions): RequestHandler {
  const lists = [...VIEWS, ...nodes.map(({ plural }) => plural)].join('|');
  const views = new RegExp(`^/(?:(?:${lists})/?|(?:${nodes.map(({ kind }) => kind).join('|')})/[^/]+/?)?$`);
  const router = Router();
  router.use('/assets', express.static(join(folder, 'assets'), { maxAge: '1y', immutable: true, index: false }));
  router.get(/.*/, (request, response, next) => {
    const view = views.test(request.path);
    // A program that asks for what is not there gets JSON; a person gets the page, which says it in words.
    const person = request.accepts(['json', 'html']) === 'html';
    if (!view && (!person || SERVICE.test(request.path))) return next();
    response.status(view ? 200 : 404).sendFile('index.html', { root: folder, ...FRESH });
  });
  return router;
}
