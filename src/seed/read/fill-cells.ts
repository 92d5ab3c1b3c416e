import { writeFileSync } from 'node:fs';
import { csvCell } from '../../shared/csv-cell.js';
import { InputError } from '../../shared/errors.js';
import { readCsv, type Cell } from './csv.js';
import { report } from '../fault.js';
import { readPlainFile } from './plain-file.js';

/** A record of a table, as its cells are filled. */
export interface FilledRecord {
  readonly line: number;
  /** What stands in a column, trimmed; empty if there is no such column. */
  readonly text: (column: string) => string;
}
interface Column {
  readonly name: string;
  /** Where the column goes if the table lacks it. */
  readonly before: string;
}

/**
 * Fills the empty cells of a column with what is made for their records; every other byte stays. Returns how many.
 * @throws InputError if the table cannot be read
 */
export function fillCells(
  file: string,
  { name, before }: Column,
  made: (record: FilledRecord, all: readonly FilledRecord[]) => string | null,
): number {
  const bytes = readPlainFile(file, 'tableBytes');
  if ('message' in bytes) throw new InputError(report([bytes]));
  const records = readCsv(file, bytes);
  if ('message' in records) throw new InputError(report([records]));
  const [header = [], ...rows] = records.map((record) => record.cells());
  const names = header.map(({ text }) => text.trim());
  const filled = rows.map((cells): FilledRecord => ({
    line: cells[0]?.line ?? 0,
    text: (column) => cells[names.indexOf(column)]?.text.trim() ?? '',
  }));
  const isNew = !names.includes(name);
  const at = names.indexOf(isNew ? before : name);
  const texts = filled.map((record) => (record.text(name) === '' ? made(record, filled) : null));
  const count = texts.filter((text) => text !== null).length;
  if (count === 0) return 0;
  const cells = [header, ...rows].flatMap((row, index): readonly Written[] => {
    const cell = row[at];
    const text = index === 0 ? name : (texts[index - 1] ?? null);
    if (!cell || (!isNew && (index === 0 || text === null))) return [];
    return [{ cell, text: `${csvCell(text ?? '')}${isNew ? ',' : ''}` }];
  });
  writeFileSync(file, withCells(bytes.toString('utf8'), cells));
  return count;
}

interface Written {
  readonly cell: Cell;
  readonly text: string;
}

function withCells(content: string, made: readonly Written[]): string {
  const mark = content.startsWith('\uFEFF') ? '\uFEFF' : '';
  // Lines, and what ends each, in turn.
  const lines = content.slice(mark.length).split(/(\r\n?|\n)/);
  for (const { cell, text } of [...made].reverse()) {
    const at = (cell.line - 1) * 2;
    const characters = [...(lines[at] as string)];
    const empty = cell.text === '' && characters.slice(cell.column - 1, cell.column + 1).join('') === '""' ? 2 : 0;
    characters.splice(cell.column - 1, empty, text);
    lines[at] = characters.join('');
  }
  return `${mark}${lines.join('')}`;
}
