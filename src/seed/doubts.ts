import type { GraphModel } from '../model/definition/graph-model.js';
import { groupBy } from '../shared/collections.js';
import { quote } from '../shared/errors.js';
import { fault, type Fault } from './fault.js';
import { nearNames } from './near-names.js';
import type { SeedRow } from './read.js';

/** What may be wrong, or may be meant: each says what to look at. Data with doubts can be loaded. */
export function doubtsOf(model: GraphModel, rows: readonly SeedRow[]): readonly Fault[] {
  return [...lonely(model, rows), ...untranslated(rows), ...nearlySame(rows)];
}

/** A metric that no figure measures, and an entity that no relationship and no figure touches. */
function lonely(model: GraphModel, rows: readonly SeedRow[]): readonly Fault[] {
  const touched = new Set<unknown>();
  for (const { table, values } of rows) {
    if (table.edge) touched.add(values['from']).add(values['to']);
    else if (table.node) for (const { origin } of model.columnsOf(table.node)) touched.add(values[origin.column]);
  }
  return rows
    .filter(({ table, values }) => table.node?.entity && values['id'] !== null && !touched.has(values['id']))
    .map(({ table, values, at }) =>
      fault(
        at('id'),
        table.node?.kind === 'metric'
          ? `id: expected a figure of ${quote(values['id'])}, got none; remove the metric, or add its figure`
          : `id: expected a relationship or a figure of ${quote(values['id'])}, got none; is one missing?`,
      ),
    );
}

const PAIRS = [
  ['name', 'nameEn'],
  ['title', 'titleEn'],
  ['summary', 'summaryEn'],
  ['note', 'noteEn'],
  ['definition', 'definitionEn'],
] as const;

/** A Chinese text without its English, or the other way round. */
function untranslated(rows: readonly SeedRow[]): readonly Fault[] {
  return rows.flatMap(({ table, values, at }) =>
    PAIRS.filter(
      ([zh, en]) => zh in table.columns && en in table.columns && (values[zh] === null) !== (values[en] === null),
    ).map(([zh, en]) => {
      const [there, missing] = values[zh] === null ? [en, zh] : [zh, en];
      return fault(
        at(missing),
        `${missing}: expected the translation of ${there} ${quote(values[there])}, got an empty cell`,
      );
    }),
  );
}

/**
 * Two of one kind whose names differ by a character, or one of which is an alias of the other: perhaps one thing twice.
 */
function nearlySame(rows: readonly SeedRow[]): readonly Fault[] {
  const named = rows.filter(({ table, values }) => table.node?.entity && typeof values['name'] === 'string');
  return [...groupBy(named, ({ table }) => table.node).values()].flatMap((same) =>
    nearNames(
      same.map((row) => ({
        row,
        name: row.values['name'] as string,
        aliases: (row.values['aliases'] ?? []) as readonly string[],
        told: (row.values['code'] as string | null | undefined) ?? null,
      })),
    ).map(({ one, other }) =>
      fault(
        one.row.at('name'),
        `name: expected different things to have different names, got ${quote(one.name)}, which is like ` +
          `${quote(other.name)} in ${other.row.place.file}:${other.row.place.line}; if they are the same ` +
          'thing, make them one row with aliases',
      ),
    ),
  );
}
