import type { Item } from '../model/statements/decode.js';
import { relationOf } from '../model/definition/edge.js';
import {
  citedBySource,
  inWords,
  ORIGIN,
  originCells,
  sourceCells,
  tableColumns,
  wordFor,
  type TableOptions,
} from './cells.js';
import { CsvTable } from './csv.js';
import type { ExportReader } from './export-reader.js';
import type { Origin } from './origin.js';
import type { Part } from './part.js';
import { unionOf } from './shape.js';

const ENDS = ['from', 'to'] as const;
const END_COLUMNS = ENDS.flatMap((end) => [`${end}Id`, `${end}Name`, `${end}NameEn`]);
const SOURCE_COLUMNS = ['sourceId', 'sourceTitle', 'sourcePublisher', 'sourcePublishedOn', 'sourceLocators'];
const SAID_LAST = ['evidence', 'knownFrom'];

/**
 * One row per relationship of a part, at most `most`: the names of both ends, what it has, and who says so. The columns
 * are those of its types.
 */
export async function* relationTable(
  rows: ExportReader,
  part: Part,
  { most, options }: { readonly most: number; readonly options: TableOptions },
  origin: Origin,
): AsyncGenerator<string> {
  const properties = Object.keys(unionOf(part.edges));
  const own = properties.filter((name) => !SAID_LAST.includes(name));
  const names = ['id', 'type', ...END_COLUMNS, ...own, ...SOURCE_COLUMNS, ...SAID_LAST];
  const table = new CsvTable(tableColumns([...names, ...ORIGIN], rows.model.edgeProperties), options);
  yield table.head();
  let left = most;
  for await (const found of rows.relationsOf(part, properties)) {
    const items = found.slice(0, left);
    left -= items.length;
    const cited = new Map(items.map((item) => [item.id, citedBySource(rows, item)]));
    const nodes = await rows.byId(
      [...items.flatMap(({ id }) => endsOf(id)), ...[...cited.values()].flatMap((places) => [...places.keys()])],
      ['name', 'nameEn', 'title', 'titleEn', 'publisher', 'publishedOn'],
    );
    const lines = items.map((item) => {
      const sources = sourceCells(item, cited.get(item.id) ?? new Map(), nodes);
      const { type } = relationOf(item.id);
      const edge = rows.model.edgeOf(type);
      const said = inWords(edge?.properties ?? {}, item, options.language);
      const word = wordFor(edge?.words, type, options.language);
      const cells: Item = { ...said, type: word, ...endCells(item.id, nodes), ...sources };
      return [...names.map((name) => cells[name]), ...originCells(origin)];
    });
    yield table.lines(lines);
    if (left === 0) return;
  }
}

function endsOf(id: string): readonly [from: string, to: string] {
  const { from, to } = relationOf(id);
  return [from, to];
}

/** The ids and the names of both ends: of a source its title, of a figure none. */
const endCells = (id: string, nodes: ReadonlyMap<string, Item>): object =>
  Object.fromEntries(
    endsOf(id).flatMap((end, index) => {
      const { name, nameEn, title, titleEn } = (nodes.get(end) ?? {}) as Item;
      const prefix = ENDS[index];
      return [
        [`${prefix}Id`, end],
        [`${prefix}Name`, name ?? title],
        [`${prefix}NameEn`, nameEn ?? titleEn],
      ];
    }),
  );
