import { GraphQLList, GraphQLNonNull, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { NodeDefinition } from '../model/definition/node.js';
import { readNarrowing, type NarrowingArguments } from '../model/statements/narrowing.js';
import { InputError } from '../shared/errors.js';
import { compareEntities, type CompareAsked } from '../traversals/compare/compare.js';
import { ranking, rankingGaps, type RankingAsked } from '../traversals/ranking/ranking.js';
import { timeline, type TimelineAsked } from '../traversals/timeline/timeline.js';
import type { TableOptions } from './cells.js';
import type { ExportQuery } from './export-query.js';
import type { ExportReader } from './export-reader.js';
import { argumentNames, coerced, fieldArguments } from './field-arguments.js';
import { comparisonTable, figureTable, rankingTable, timelineTable, type FigureTable } from './figure-tables.js';
import type { Origin } from './origin.js';
import { kindsWithin, PART, readKinds, readRelationsPart, readWithin } from './read-part.js';
import { relationTable } from './relation-table.js';
import type { LabelLanguage } from './shape.js';
import { entityTable, observationTable, type TableAsked } from './tables.js';

/** One table: what its address may hold, and its rows; whatever is wrong is reported before anything is written. */
export interface TableFile {
  readonly parameters: readonly string[];
  readonly prepare: (query: ExportQuery, rows: ExportReader, origin: Origin) => Promise<AsyncIterable<string>>;
}

/** What every table takes, and what narrows and orders the nodes of a kind. */
const ALL = ['lang', 'bom', 'limit'];
const OF_A_KIND = ['filter', 'orderBy'] as const;

/** Every table that there is, by its name. */
export function tableFiles(schema: GraphQLSchema, model: GraphModel): Readonly<Record<string, TableFile>> {
  const observation = model.nodeOf('observation:') as NodeDefinition;
  /** The table of a field of the API, with its arguments. */
  const answered = <Asked>(
    field: string,
    ask: (rows: ExportReader, asked: Asked) => Promise<FigureTable>,
  ): TableFile => ({
    parameters: [...argumentNames(schema, field), ...ALL],
    prepare: async (query, rows, origin) =>
      figureTable(rows, await ask(rows, fieldArguments<Asked>(schema, field, query)), written(query), origin),
  });
  return {
    observations: {
      parameters: [...OF_A_KIND, ...ALL],
      prepare: async (query, rows, origin) =>
        observationTable(rows, tableAsked(query, [[observation, narrowed(schema, observation, query)]], model), origin),
    },
    entities: {
      parameters: ['kinds', 'within', ...OF_A_KIND, ...ALL],
      prepare: async (query, rows, origin) => entityTable(rows, await entitiesAsked(schema, query, rows), origin),
    },
    relations: {
      parameters: [...PART, ...ALL],
      prepare: async (query, rows, origin) =>
        relationTable(rows, await readRelationsPart(rows, query), written(query), origin),
    },
    ranking: answered<RankingAsked>('ranking', async ({ questions }, asked) => {
      const whole = await ranking(questions, asked);
      return rankingTable(whole, { metric: asked.metric, gaps: await rankingGaps(questions, asked, whole) });
    }),
    compare: answered<CompareAsked>('compare', async ({ questions }, asked) =>
      comparisonTable(await compareEntities(questions, asked)),
    ),
    timeline: answered<TimelineAsked>('timeline', async ({ questions }, asked) =>
      timelineTable(await timeline(questions, asked)),
    ),
  };
}

/** The arguments of the lists of a kind, as the API reads them. */
function narrowed(schema: GraphQLSchema, { label }: NodeDefinition, query: ExportQuery): NarrowingArguments {
  const typed = (name: string): GraphQLInputType => schema.getType(`${label}${name}`) as GraphQLInputType;
  const types = { filter: typed('Filter'), orderBy: new GraphQLList(new GraphQLNonNull(typed('Order'))) };
  const given = OF_A_KIND.filter((name) => query.has(name));
  return Object.fromEntries(given.map((name) => [name, coerced(name, query.json(name), types[name])]));
}

/** How much of a table is written, and how. */
const written = (query: ExportQuery): { readonly most: number; readonly options: TableOptions } => ({
  most: query.whole('limit') ?? Infinity,
  options: {
    spreadsheet: query.flag('bom'),
    language: query.has('lang') ? query.choice<LabelLanguage>('lang', ['zh', 'en']) : null,
  },
});

const tableAsked = (
  query: ExportQuery,
  asked: readonly (readonly [NodeDefinition, NarrowingArguments])[],
  model: GraphModel,
): TableAsked => ({
  kinds: asked.map(([node, given]) => ({ node, narrowing: readNarrowing(model, node, 'n', given) })),
  ...written(query),
});

async function entitiesAsked(schema: GraphQLSchema, query: ExportQuery, rows: ExportReader): Promise<TableAsked> {
  const { model } = rows;
  const kinds = readKinds(query, model.entities);
  const within = await readWithin(rows, query);
  const name = OF_A_KIND.find((each) => query.has(each));
  if (name !== undefined && kinds.length !== 1)
    throw new InputError(`${name}: expected together with exactly one kind in kinds, whose lists it belongs to.`);
  if (within !== null && query.has('filter'))
    throw new InputError('Expected filter or within, got both; use within inside the filter.');
  const inPlace = within === null ? {} : { filter: { within } };
  const able = within === null ? kinds : kindsWithin(model, query, kinds);
  return tableAsked(
    query,
    able.map((node) => [node, { ...narrowed(schema, node, query), ...inPlace }]),
    model,
  );
}
