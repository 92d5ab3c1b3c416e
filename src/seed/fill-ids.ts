import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { NodeDefinition } from '../model/definition/node.js';
import { InputError } from '../shared/errors.js';
import { readCsv, type Cell } from './csv.js';
import { report } from './fault.js';

/**
 * Writes an id into every row of a kind's table that has none, made of its source, of what it refers to, and of its
 * year; every other byte stays. Returns how many. @throws InputError if the table cannot be read
 */
export function fillIds(folder: string, model: GraphModel, node: NodeDefinition): number {
  const file = join(folder, 'nodes', `${node.plural}.csv`);
  if (!existsSync(file)) return 0;
  const content = readFileSync(file, 'utf8');
  const records = readCsv(file, content);
  if ('message' in records) throw new InputError(report([records]));
  const [header, ...rows] = records.map((record) => record.cells());
  const names = header?.map(({ text }) => text.trim()) ?? [];
  const cellIn = (row: readonly Cell[], name: string): Cell | undefined => row[names.indexOf(name)];
  const taken = new Set(rows.map((row) => cellIn(row, 'id')?.text.trim() ?? ''));
  const made = rows.flatMap((row) => {
    const cell = cellIn(row, 'id');
    if (!cell || cell.text.trim() !== '') return [];
    const slugs = [
      'evidence',
      ...model
        .columnsOf(node)
        .slice(0, 2)
        .map(({ origin }) => origin.column),
    ].map((name) => slugOf(cellIn(row, name)?.text ?? ''));
    const year = /\d{4}/.exec(cellIn(row, 'periodEnd')?.text ?? cellIn(row, 'periodStart')?.text ?? '')?.[0];
    return [{ cell, id: free(`${node.kind}:${[...slugs, year].filter(Boolean).join('-')}`, taken) }];
  });
  if (made.length > 0) writeFileSync(file, withCells(content, made));
  return made.length;
}

/** The slug of the first id in a cell: source:fangzi-2021-12-16#p7 is fangzi-2021-12-16. */
const slugOf = (cell: string): string => /^\s*[a-z]+:([a-z0-9-]+)/.exec(cell)?.[1] ?? '';

function free(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

function withCells(content: string, made: readonly { readonly cell: Cell; readonly id: string }[]): string {
  const mark = content.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = content.slice(mark.length).split('\n');
  for (const { cell, id } of [...made].reverse()) {
    const characters = [...(lines[cell.line - 1] as string)];
    const empty = characters.slice(cell.column - 1, cell.column + 1).join('') === '""' ? 2 : 0;
    characters.splice(cell.column - 1, empty, id);
    lines[cell.line - 1] = characters.join('');
  }
  return `${mark}${lines.join('\n')}`;
}
