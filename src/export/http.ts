import { signalOf } from '../graphql/request-signal.js';
import { Router, type Request, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import { createHash } from 'node:crypto';
import type { Database } from '../database/database.js';
import { isKnown, KEPT } from '../graphql/etag.js';
import { fail } from '../graphql/http-errors.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import { writeCypher } from './cypher.js';
import { ExportQuery } from './export-query.js';
import { writeGexf } from './gexf.js';
import { writeGraphml } from './graphml.js';
import { ExportReader } from './export-reader.js';
import { writeJson } from './json.js';
import { writeJsonLd } from './json-ld.js';
import { LICENCE_URL, readOrigin, type Origin } from './origin.js';
import { PART, readPart } from './read-part.js';
import { send } from './send.js';
import type { GraphWriter } from './shape.js';
import { tableFiles } from './table-files.js';
import { viewZip } from './view-zip.js';

interface ExportOptions {
  readonly database: Database;
  readonly model: GraphModel;
  /** Where the filters are defined. */
  readonly schema: GraphQLSchema;
  /** The data packages of a release as one zip; null if the service has none of that release. */
  readonly packages: (release: string) => Uint8Array | null;
}

type Chunks = AsyncIterable<string | Uint8Array>;
/**
 * One address: what its query may hold, and what it answers; whatever is wrong with it is reported before anything
 * is sent.
 */
interface Export {
  readonly type: string;
  readonly parameters: readonly string[];
  /** `service` is where whoever asks finds the service. */
  readonly prepare: (query: ExportQuery, rows: ExportReader, origin: Origin, service: string) => Promise<Chunks>;
}

const TABLE = 'text/csv; charset=utf-8; header=present';

/** The graph, or a part of it, in one format. */
const graph = (type: string, write: GraphWriter, ...others: readonly string[]): Export => ({
  type: `${type}; charset=utf-8`,
  parameters: [...PART, ...others],
  prepare: async (query, rows, origin) => {
    const language = query.choice('lang', ['zh', 'en']);
    return write(rows, await readPart(rows, query), origin, language);
  },
});

/** Everything below /export. */
export function exportRouter({ database, model, schema, packages }: ExportOptions): Router {
  const tables = tableFiles(schema, model);
  const files: Readonly<Record<string, Export>> = {
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [`${name}.csv`, { type: TABLE, ...table }])),
    'graph.gexf': graph('application/gexf+xml', writeGexf, 'lang'),
    'graph.graphml': graph('application/graphml+xml', writeGraphml, 'lang'),
    'graph.json': graph('application/json', writeJson),
    'graph.cypher': graph('text/x-cypher', writeCypher),
    'graph.jsonld': graph('application/ld+json', writeJsonLd),
    'view.zip': {
      type: 'application/zip',
      parameters: ['table', 'page', ...new Set(Object.values(tables).flatMap(({ parameters }) => parameters))],
      prepare: (query, rows, origin, service) => viewZip(tables, query, rows, origin, service),
    },
    'package.zip': {
      type: 'application/zip',
      parameters: [],
      prepare: async (_query, _rows, { release }) => {
        const bytes = packages(release);
        if (bytes === null) throw new NoPackage();
        return once(bytes);
      },
    },
  };
  const router = Router();
  for (const [file, each] of Object.entries(files)) {
    router.get(`/${file}`, (request, response) => answer(file, each, request, response, database, model));
    router.all(`/${file}`, (request, response) =>
      fail(
        request,
        response.set('Allow', 'GET, HEAD'),
        405,
        'BAD_REQUEST',
        `Expected GET or HEAD, got ${request.method}.`,
      ),
    );
  }
  return router;
}

/** The packages are not there, or are not those that the graph was made from: as if there were no such address. */
class NoPackage extends Error {}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function answer(
  file: string,
  { type, parameters, prepare }: Export,
  request: Request,
  response: Response,
  database: Database,
  model: GraphModel,
): Promise<void> {
  // An export may take long: a reader that takes nothing for a while is what ends it.
  const signal = signalOf(response);
  const mark = request.originalUrl.indexOf('?');
  const query = new ExportQuery(mark === -1 ? '' : request.originalUrl.slice(mark), parameters);
  const rows = new ExportReader(database, model, { signal, requestId: String(request.id) });
  const origin = await readOrigin(rows);
  const part = query.key === '' ? '' : `-${createHash('sha256').update(query.key).digest('hex').slice(0, 8)}`;
  const [name, ending] = file.split('.') as [string, string];
  const headers = {
    ETag: `W/"${origin.release}-${name}.${ending}${part}"`,
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="edugraph-${name}-${origin.release}${part}.${ending}"`,
    'Cache-Control': KEPT,
    Link: `<${LICENCE_URL}>; rel="license"`,
  };
  response.set(headers);
  if (isKnown(request.headers['if-none-match'], headers.ETag)) return void response.status(304).end();
  try {
    const service = `${request.protocol}://${request.host}`;
    await send(request, response, await prepare(query, rows, origin, service), origin, rows);
  } catch (error) {
    if (response.headersSent || signal.aborted) return;
    for (const header of Object.keys(headers)) response.removeHeader(header);
    if (error instanceof NoPackage)
      return fail(
        request,
        response,
        404,
        'NOT_FOUND',
        'The service has no data packages of the release that its graph holds.',
      );
    throw error;
  }
}
