import type { Item } from '../model/statements/decode.js';
import { observation } from '../nodes/observation/observation.node.js';
import { chunks } from '../shared/collections.js';
import type { Comparison } from '../traversals/compare/compare.js';
import type { Chosen } from '../traversals/figures/choose.js';
import { notesOf, type Note } from '../traversals/figures/note.js';
import type { Ranking, RankingGap } from '../traversals/ranking/ranking.js';
import type { Series } from '../traversals/timeline/timeline.js';
import { ORIGIN, originCells, tableColumns, type TableOptions } from './cells.js';
import { CsvTable } from './csv.js';
import type { ExportReader } from './export-reader.js';
import { NAMED, nameCells, OBSERVATION, OBSERVATION_PROPERTIES, observationCells } from './observation-cells.js';
import type { Origin } from './origin.js';

/** Of how many figures at once all is read that a table has of them. */
const AT_ONCE = 250;
/** What is said of a figure beside itself. */
const SAID = ['reportIds', 'alternativeIds', 'figureNotes', 'figureNotesEn'];

/** One row of a table: what stands before the figure, and the figure; without one, what there is none of. */
interface FigureRow {
  readonly before: readonly unknown[];
  readonly chosen: Chosen | null;
  readonly missing?: { readonly about: string; readonly metric: string; readonly notes: readonly Note[] };
}

/** A table of figures that were chosen for a question: a page of the API, with all that `observations.csv` has. */
export interface FigureTable {
  readonly before: readonly string[];
  /** The rows in their order, some at a time. */
  readonly rows: AsyncIterable<readonly FigureRow[]>;
}

/** A row per place in the ranking, then one without a figure for each that is missing, if something else is known. */
export function rankingTable(
  { values, figuresOf }: Ranking,
  { metric, gaps }: { readonly metric: string; readonly gaps: readonly RankingGap[] },
): FigureTable {
  const rows = async function* (): AsyncGenerator<readonly FigureRow[]> {
    for (const chunk of chunks(values, AT_ONCE)) {
      const figures = await figuresOf(chunk.map(({ entity }) => entity));
      // What a load took away meanwhile has none.
      yield chunk.flatMap(({ entity, rank }) => {
        const chosen = figures.get(entity);
        return chosen ? [{ before: [rank], chosen }] : [];
      });
    }
    yield* atOnce(
      gaps.map(({ entityId: about, notes }) => ({ before: [null], chosen: null, missing: { about, metric, notes } })),
    );
  };
  return { before: ['position'], rows: rows() };
}

/** A row per cell, with what keeps the figures of its column apart: what has no figure has a row without one. */
export const comparisonTable = ({ columns, rows }: Comparison): FigureTable => ({
  before: ['columnStatus', 'columnNotes', 'columnNotesEn'],
  rows: atOnce(
    rows.flatMap(({ entityId, cells, gaps }) =>
      columns.map(({ metric, status, notes: ofColumn }, index) => ({
        before: [status, ...noteCells(ofColumn)],
        chosen: cells[index] ?? null,
        missing: {
          about: entityId,
          metric,
          notes: gaps.find(({ column }) => column === index)?.notes ?? [],
        },
      })),
    ),
  ),
});

/** A row per point, and one without a figure for what there is of periods without a point. */
export const timelineTable = (series: readonly Series[]): FigureTable => ({
  before: [],
  rows: atOnce(
    series.flatMap(({ entityId: about, metricId: metric, points, notes }): readonly FigureRow[] => [
      ...points.map((chosen) => ({ before: [], chosen })),
      ...(notes.length === 0 ? [] : [{ before: [], chosen: null, missing: { about, metric, notes } }]),
    ]),
  ),
});

async function* atOnce(rows: readonly FigureRow[]): AsyncGenerator<readonly FigureRow[]> {
  for (const chunk of chunks(rows, AT_ONCE)) yield await Promise.resolve(chunk);
}

/** One row per figure, with what else is said of it and what to know of it. */
export async function* figureTable(
  reader: ExportReader,
  { before, rows }: FigureTable,
  { most, options }: { readonly most: number; readonly options: TableOptions },
  origin: Origin,
): AsyncGenerator<string> {
  const names = [...before, ...OBSERVATION, ...SAID, ...ORIGIN];
  const table = new CsvTable(tableColumns(names, reader.model.nodeProperties), options);
  yield table.head();
  let left = most;
  for await (const found of rows) {
    const some = found.slice(0, left);
    left -= some.length;
    const cells = await cellsOf(reader, some, options);
    yield table.lines(
      some.map((row, index) => [
        ...row.before,
        ...OBSERVATION.map((name) => cells[index]?.[name]),
        ...saidCells(row),
        ...originCells(origin),
      ]),
    );
    if (left === 0) return;
  }
}

async function cellsOf(
  reader: ExportReader,
  rows: readonly FigureRow[],
  { language }: TableOptions,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  const ids = rows.flatMap(({ chosen }) => (chosen ? [chosen.used.id] : []));
  for await (const found of reader.withIds(observation, ids, OBSERVATION_PROPERTIES)) items.push(...found);
  const cells = new Map((await observationCells(reader, items, language)).map((item) => [item.id, item]));
  const without = rows.flatMap(({ chosen, missing }) => (chosen || !missing ? [] : [missing.about, missing.metric]));
  const named = without.length === 0 ? new Map<string, Item>() : await reader.byId(without, NAMED);
  return rows.map(({ chosen, missing }) =>
    chosen || !missing
      ? (cells.get(chosen?.used.id ?? '') as Item)
      : {
          id: '',
          ...nameCells('metric', missing.metric, named.get(missing.metric), language),
          ...nameCells('about', missing.about, named.get(missing.about), language),
        },
  );
}

function saidCells({ chosen, missing }: FigureRow): readonly unknown[] {
  const notes = chosen ? notesOf(chosen) : (missing?.notes ?? []);
  const ids = (figures: Chosen['reports'] | undefined): readonly string[] | null =>
    figures?.map(({ id }) => id) ?? null;
  return [ids(chosen?.reports), ids(chosen?.alternatives), ...noteCells(notes)];
}

/** Notes as one text in each language; null if there is nothing to say. */
const noteCells = (notes: readonly Note[]): readonly (string | null)[] => [
  notes.map(({ text }) => text.zh).join('') || null,
  notes.map(({ text }) => text.en).join(' ') || null,
];
