import type { Narrowing } from '../model/statements/narrowing.js';
import type { NodeDefinition } from '../model/definition/node.js';
import { citedBySource, inWords, ORIGIN, originCells, tableColumns, wordFor, type TableOptions } from './cells.js';
import { CsvTable } from './csv.js';
import type { ExportReader } from './export-reader.js';
import { OBSERVATION, OBSERVATION_PROPERTIES, observationCells } from './observation-cells.js';
import type { Origin } from './origin.js';
import { kindName } from './part.js';
import { visibleProperties, unionOf } from './shape.js';

/** Which nodes a table has: of each kind those that the narrowing lets pass, and no more than `most` in all. */
export interface TableAsked {
  readonly kinds: readonly { readonly node: NodeDefinition; readonly narrowing: Narrowing }[];
  readonly most: number;
  readonly options: TableOptions;
}

/** One row per entity: its kind, and what its kind has; the columns are those of the kinds that are asked for. */
export async function* entityTable(
  rows: ExportReader,
  { kinds, most, options }: TableAsked,
  origin: Origin,
): AsyncGenerator<string> {
  const { language } = options;
  const columns = Object.keys(unionOf(kinds.map(({ node }) => node)));
  const table = new CsvTable(tableColumns(['id', 'kind', ...columns, ...ORIGIN], rows.model.nodeProperties), options);
  yield table.head();
  let left = most;
  for (const { node, narrowing } of kinds)
    for await (const items of rows.ofKind(node, Object.keys(visibleProperties(node.properties)), narrowing, left)) {
      left -= items.length;
      for (const item of items) citedBySource(rows, item);
      yield table.lines(
        items
          .map((item) => inWords(node.properties, item, language))
          .map((item) => [
            ...[item.id, wordFor(node.words, kindName(node), language)],
            ...[...columns.map((name) => item[name]), ...originCells(origin)],
          ]),
      );
    }
}

/** One row per figure, with what it measures, what it is about, and who says so; semicolons between several sources. */
export async function* observationTable(
  rows: ExportReader,
  { kinds, most, options }: TableAsked,
  origin: Origin,
): AsyncGenerator<string> {
  const table = new CsvTable(tableColumns([...OBSERVATION, ...ORIGIN], rows.model.nodeProperties), options);
  yield table.head();
  for (const { node, narrowing } of kinds)
    for await (const items of rows.ofKind(node, OBSERVATION_PROPERTIES, narrowing, most)) {
      const cells = await observationCells(rows, items, options.language);
      yield table.lines(cells.map((item) => [...OBSERVATION.map((name) => item[name]), ...originCells(origin)]));
    }
}
