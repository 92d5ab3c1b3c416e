import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphModel } from '../../model/definition/graph-model.js';
import type { NodeDefinition } from '../../model/definition/node.js';
import { fillCells } from './fill-cells.js';

/**
 * Writes an id into every row of a kind's table that has none, made of its source, of what it refers to, and of its
 * year. Returns how many. @throws InputError if the table cannot be read
 */
export function fillIds(folder: string, model: GraphModel, node: NodeDefinition): number {
  const file = join(folder, 'nodes', `${node.plural}.csv`);
  if (!existsSync(file)) return 0;
  const nameColumns = [
    'evidence',
    ...model
      .columnsOf(node)
      .slice(0, 2)
      .map(({ origin }) => origin.column),
  ];
  let taken: Set<string> | undefined;
  return fillCells(file, { name: 'id', before: nameColumns[1] as string }, ({ text }, all) => {
    taken ??= new Set(all.map((record) => record.text('id')));
    const year = /\d{4}/.exec(text('periodEnd') || text('periodStart'))?.[0];
    return free(
      `${node.kind}:${[...nameColumns.map((name) => slugOf(text(name))), year].filter(Boolean).join('-')}`,
      taken,
    );
  });
}

/** The slug of the first id in a cell: source:fangzi-2021-12-16#p7 is fangzi-2021-12-16. */
const slugOf = (cell: string): string => /^\s*[a-z]+:([a-z0-9-]+)/.exec(cell)?.[1] ?? '';

function free(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
