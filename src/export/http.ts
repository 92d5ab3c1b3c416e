import { signalOf } from '../graphql/request-signal.js';
import { Router, type Request, type Response } from 'express';
import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { createHash } from 'node:crypto';
import type { Database } from '../database/database.js';
import { isKnown, KEPT } from '../graphql/etag.js';
import { fail } from '../graphql/http-errors.js';
import type { FilterInput } from '../model/narrowing/condition.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import { readNarrowing } from '../model/statements/narrowing.js';
import type { NodeDefinition } from '../model/definition/node.js';
import { InputError } from '../shared/errors.js';
import { writeCypher } from './cypher.js';
import { ExportQuery } from './export-query.js';
import { writeGexf } from './gexf.js';
import { writeGraphml } from './graphml.js';
import { ExportReader } from './export-reader.js';
import { writeJson } from './json.js';
import { writeJsonLd } from './json-ld.js';
import { LICENCE_URL, readOrigin, type Origin } from './origin.js';
import { kindsWithin, readKinds, readPart, readRelations, readWithin } from './read-part.js';
import { relationTable } from './relation-table.js';
import { send } from './send.js';
import type { GraphWriter } from './shape.js';
import { entityTable, observationTable, type TableAsked } from './tables.js';

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
 * One address: what its query may hold, and what it answers; whatever is wrong with the query is told before anything
 * is sent.
 */
interface Export {
  readonly type: string;
  readonly parameters: readonly string[];
  readonly prepare: (query: ExportQuery, rows: ExportReader, origin: Origin) => Promise<Chunks>;
}

const TABLE = 'text/csv; charset=utf-8; header=present';

/** What asks for a part of the graph. */
const PART = ['ids', 'depth', 'kinds', 'within', 'types'];

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
  const observation = model.nodeOf('observation:') as NodeDefinition;
  const files: Readonly<Record<string, Export>> = {
    'observations.csv': {
      type: TABLE,
      parameters: ['filter', 'bom', 'limit'],
      prepare: async (query, rows, origin) =>
        observationTable(
          rows,
          tableAsked(query, [[observation, readFilterJson(schema, observation, query)]], model),
          origin,
        ),
    },
    'entities.csv': {
      type: TABLE,
      parameters: ['kinds', 'within', 'filter', 'bom', 'limit'],
      prepare: async (query, rows, origin) => entityTable(rows, await entitiesAsked(schema, query, rows), origin),
    },
    'relations.csv': {
      type: TABLE,
      parameters: [...PART, 'bom', 'limit'],
      prepare: async (query, rows, origin) => {
        const { most, options } = tableAsked(query, [], model);
        return relationTable(rows, await readRelations(rows, query), { most, options }, origin);
      },
    },
    'graph.gexf': graph('application/gexf+xml', writeGexf, 'lang'),
    'graph.graphml': graph('application/graphml+xml', writeGraphml, 'lang'),
    'graph.json': graph('application/json', writeJson),
    'graph.cypher': graph('text/x-cypher', writeCypher),
    'graph.jsonld': graph('application/ld+json', writeJsonLd),
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
    await send(request, response, await prepare(query, rows, origin), origin, rows);
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

const readFilterJson = (schema: GraphQLSchema, { label }: NodeDefinition, query: ExportQuery): FilterInput | null => {
  const given = query.json('filter');
  if (given === null) return null;
  return coerceInputValue(given, schema.getType(`${label}Filter`) as GraphQLInputType, (path, _value, { message }) => {
    throw new InputError(`${['filter', ...path].join('.')}: ${message}`);
  }) as FilterInput;
};

function tableAsked(
  query: ExportQuery,
  filters: readonly (readonly [NodeDefinition, FilterInput | null])[],
  model: GraphModel,
): TableAsked {
  return {
    kinds: filters.map(([node, filter]) => ({ node, narrowing: readNarrowing(model, node, 'n', { filter }) })),
    most: query.whole('limit') ?? Infinity,
    options: { spreadsheet: query.flag('bom') },
  };
}

async function entitiesAsked(schema: GraphQLSchema, query: ExportQuery, rows: ExportReader): Promise<TableAsked> {
  const { model } = rows;
  const kinds = readKinds(query, model.entities);
  const within = await readWithin(rows, query);
  if (!query.has('filter'))
    return within === null
      ? tableAsked(
          query,
          kinds.map((node) => [node, null]),
          model,
        )
      : tableAsked(
          query,
          kindsWithin(model, query, kinds).map((node) => [node, { within }]),
          model,
        );
  const [node, ...others] = kinds;
  if (!node || others.length > 0)
    throw new InputError('filter: expected together with exactly one kind in kinds; it is the filter of that kind.');
  if (within !== null) throw new InputError('Expected filter or within, got both; use within inside the filter.');
  return tableAsked(query, [[node, readFilterJson(schema, node, query)]], model);
}
