import type { GraphModel } from '../../model/definition/graph-model.js';
import { groupBy } from '../../shared/collections.js';
import { quote } from '../../shared/errors.js';
import { againstItself } from './against-itself.js';
import { baselinesAfterTargets } from './baselines.js';
import { beforeProgram } from './before-program.js';
import { beyondOuterDistrict } from './beyond-outer-district.js';
import { copiedFigures } from './copied-figures.js';
import { correctionsOfOthers } from './corrections.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import type { MergedRow } from '../merge/merge.js';
import { nearMetrics } from './metric-search.js';
import { nearNames } from './near-names.js';
import { outOfItsTime } from './out-of-its-time.js';
import { partsOfWhole } from './parts-of-whole.js';
import { differentPlaces, placesOf, type Places } from '../merge/places.js';
import { plannedAgain } from './planned-again.js';
import { printedWords } from './printed-words.js';
import { sameDocument } from './same-document.js';
import type { SeedRow } from '../read/seed-row.js';
import { secondMeanings } from './second-meanings.js';
import { tenfold } from './tenfold.js';
import { toldTooEarly } from './told-too-early.js';
import type { Table } from '../read/tables.js';
import type { Union } from '../merge/union.js';
import { wrongWay } from './wrong-way.js';

/** What may be wrong, or may be meant: each says what to look at. Data with doubts can be loaded. */
export function doubtsOf(model: GraphModel, { rows, claimRows, trail }: Omit<Union, 'faults'>): readonly Doubt[] {
  const places = placesOf(rows);
  return [
    ...lonely(model, rows),
    ...disputed(rows),
    ...secondMeanings(rows, trail),
    ...untranslated(rows),
    ...nearlySame(rows, places),
    ...sameInEnglish(rows, places),
    ...nearMetrics(rows),
    ...sameDocument(model, rows, trail),
    ...printedWords(rows),
    ...againstItself(rows),
    ...partsOfWhole(rows),
    ...baselinesAfterTargets(rows),
    ...copiedFigures(rows, trail),
    ...correctionsOfOthers(rows),
    ...beyondOuterDistrict(rows),
    ...tenfold(rows, trail),
    ...toldTooEarly(rows, claimRows),
    ...beforeProgram(rows),
    ...wrongWay(model, rows),
    ...outOfItsTime(rows),
    ...plannedAgain(rows),
  ];
}

/** A thing that two sources place differently, and neither says until when. */
const disputed = (rows: readonly SeedRow[]): readonly Doubt[] =>
  rows
    .filter(({ table, values }) => table.edge?.othersOf && values['until'] === null)
    .map((row) =>
      doubt(
        row,
        'DISPUTED',
        'to',
        `to: expected one ${row.table.edge?.othersOf?.type} of ${quote(row.values['from'])} at a time, got ` +
          `${quote(row.values['to'])} beside the one that is used; if it has ended, give it until`,
      ),
    );

/** A metric that no figure measures, and an entity that no relationship and no figure touches. */
function lonely(model: GraphModel, rows: readonly SeedRow[]): readonly Doubt[] {
  const touched = new Set<unknown>();
  for (const { table, values } of rows) {
    if (table.edge) touched.add(values['from']).add(values['to']);
    else if (table.node) for (const { origin } of model.columnsOf(table.node)) touched.add(values[origin.column]);
  }
  return rows
    .filter(({ table, values }) => table.node?.entity && values['id'] !== null && !touched.has(values['id']))
    .map((row) =>
      row.table.node?.kind === 'metric'
        ? doubt(
            row,
            'UNMEASURED',
            'id',
            `id: expected a figure of ${quote(row.values['id'])}, got none; remove the metric, or add its figure`,
          )
        : doubt(
            row,
            'ALONE',
            'id',
            `id: expected a relationship or a figure of ${quote(row.values['id'])}, got none; is one missing?`,
          ),
    );
}

const PAIRS = [
  ['name', 'nameEn'],
  ['title', 'titleEn'],
  ['summary', 'summaryEn'],
  ['note', 'noteEn'],
  ['definition', 'definitionEn'],
] as readonly (readonly [zh: string, en: string])[];

/** A Chinese text without its English, or the other way round. */
function untranslated(rows: readonly SeedRow[]): readonly Doubt[] {
  const pairsOf = ({ columns }: Table): typeof PAIRS => PAIRS.filter(([zh, en]) => zh in columns && en in columns);
  const pairs = new Map([...new Set(rows.map(({ table }) => table))].map((table) => [table, pairsOf(table)]));
  return rows.flatMap((row) =>
    (pairs.get(row.table) ?? [])
      .filter(([zh, en]) => (row.values[zh] === null) !== (row.values[en] === null))
      .map(([zh, en]) => {
        const [there, missing] = row.values[zh] === null ? [en, zh] : [zh, en];
        return doubt(
          row,
          'UNTRANSLATED',
          missing,
          `${missing}: expected the translation of ${there} ${quote(row.values[there])}, got an empty cell`,
        );
      }),
  );
}

/**
 * Two of one kind whose names differ by a character, or one of which is an alias of the other: perhaps one thing twice.
 */
function nearlySame(rows: readonly MergedRow[], places: Places): readonly Doubt[] {
  const named = rows.filter(
    ({ table, values }) =>
      table.node?.entity && typeof values['name'] === 'string' && table.node.kind !== 'metric' && !values['nameless'],
  );
  return [...groupBy(named, ({ table }) => table.node).values()].flatMap((same) =>
    nearNames(
      same.map((row) => ({
        row,
        name: row.values['name'] as string,
        aliases: (row.values['aliases'] ?? []) as readonly string[],
        code: (row.values['code'] as string | null | undefined) ?? null,
      })),
    )
      .filter(({ one, other }) => !differentPlaces(places, one.row, other.row))
      .map(({ one, other, alias }) => {
        const place = lineText(other.row.place);
        const merge = 'if they are the same thing, make them one row with aliases';
        if (alias === null)
          return doubt(
            one.row,
            'NEAR_NAME',
            'name',
            `name: expected different things to have different names, got ${quote(one.name)}, which is like ` +
              `${quote(other.name)} in ${place}; ${merge}`,
            [other.row],
          );
        const [own, column] = whereNamed(one.row, alias);
        const text =
          `${column}: expected a name of ${quote(one.name)} alone, got ${quote(alias)}, the name of ` +
          `${quote(other.row.values['id'])} in ${place}; ${merge}`;
        return { ...doubt(one.row, 'NEAR_NAME', column, text, [other.row]), ...own.at(column) };
      }),
  );
}

/** The row that has this other name, and the column that it stands in. */
function whereNamed({ rows }: MergedRow, alias: string): readonly [SeedRow, string] {
  const listed = rows.find(({ values }) => ((values['aliases'] ?? []) as readonly string[]).includes(alias));
  const named = rows.find(({ values }) => values['name'] === alias);
  return [listed ?? named ?? (rows[0] as SeedRow), listed || !named ? 'aliases' : 'name'];
}

/** Two of one kind with one English name, but not in two places: one translation for two things, or one thing twice. */
function sameInEnglish(rows: readonly SeedRow[], places: Places): readonly Doubt[] {
  const named = rows.filter(
    ({ table, values }) => table.node?.entity && typeof values['nameEn'] === 'string' && !values['nameless'],
  );
  const groups = groupBy(named, ({ table, values }) => `${table.path} ${String(values['nameEn']).toLowerCase()}`);
  return [...groups.values()].flatMap((same) =>
    same.slice(1).flatMap((row, index) => {
      const other = same.slice(0, index + 1).find((each) => !differentPlaces(places, each, row));
      return other
        ? [
            doubt(
              row,
              'SAME_ENGLISH_NAME',
              'nameEn',
              `nameEn: expected different things to have different English names, got ` +
                `${quote(row.values['nameEn'])}, as in ${lineText(other.place)}`,
              [other],
            ),
          ]
        : [];
    }),
  );
}
