import { groupBy } from '../../shared/collections.js';
import { Unit } from '../../domain/units.js';
import { ObservationStatus, ProgramCategory, MetricDirection } from '../../domain/vocabulary.js';
import type { Enumeration } from '../../model/definition/enumeration.js';
import { sourcesCited, type SeedRow } from '../read/seed-row.js';

/** docs/data-dictionary.md: what every metric counts and does not, in both languages, made from the data. */
export function dataDictionary(rows: readonly SeedRow[]): string {
  const metrics = ofKind(rows, 'metric');
  const figures = groupBy(ofKind(rows, 'observation'), ({ values }) => values['metric'] as string);
  const byCategory = groupBy(metrics, ({ values }) => values['category'] as string | null);
  return [
    '# Data dictionary · 数据字典',
    '',
    `The ${metrics.length} metrics of the packages in \`seeds\`. Generated: \`npm run generate\`.`,
    '',
    '**Over entities** says whether the values of several districts or schools may be added up; **over time** ' +
      'whether those of periods that do not overlap may. A ratio, a rank or a standard per head may never.',
    ...[...ProgramCategory.values, null].flatMap((category) => {
      const here = byCategory.get(category) ?? [];
      return here.length === 0
        ? []
        : [
            '',
            `## ${category === null ? 'Other · 其他' : both(ProgramCategory, category)}`,
            ...here.flatMap((metric) => entry(metric, figures.get(metric.values['id'] as string) ?? [])),
          ];
    }),
    '',
  ].join('\n');
}

function entry({ values }: SeedRow, figures: readonly SeedRow[]): readonly string[] {
  const bounds =
    values['minimum'] === null && values['maximum'] === null
      ? 'none'
      : `${String(values['minimum'] ?? '−∞')} to ${String(values['maximum'] ?? '∞')}`;
  const statuses = [...groupBy(figures, (figure) => figure.values['status'] as string)]
    .map(([status, some]) => `${some.length} ${ObservationStatus.words[status]?.en.toLowerCase()}`)
    .join(', ');
  return [
    '',
    `### ${String(values['name'])} · ${String(values['nameEn'])}`,
    '',
    `\`${String(values['id'])}\``,
    '',
    `${String(values['definition'])}`,
    '',
    `${String(values['definitionEn'])}`,
    '',
    '| Unit | Better | Over entities | Over time | Bounds | Figures |',
    '|---|---|---|---|---|---|',
    `| ${both(Unit, values['unit'] as string)} | ${both(MetricDirection, values['direction'] as string)} | ` +
      `${yes(values['additive'])} | ${yes(values['additiveOverTime'])} | ${bounds} | ${statuses} |`,
  ];
}

/** seeds/README.md: what the data package holds, counted by kind, source and year. */
export function dataReadme(rows: readonly SeedRow[], release: string): string {
  const sources = ofKind(rows, 'source');
  const figures = ofKind(rows, 'observation');
  const said = (id: string): readonly SeedRow[] => rows.filter((row) => sourcesCited(row).includes(id));
  const years = [...groupBy(figures, ({ values }) => period(values))].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '# The data of Edugraph',
    '',
    'One Frictionless data package per document, one for the divisions, and one for the metrics (`catalogue`). ' +
      'In each, `nodes/` has a table per kind of node, `edges/` one per kind of relationship. `datapackage.json` ' +
      'says what the columns mean and which packages it needs, and `docs/data-dictionary.md` what the metrics ' +
      'count. A thing that several documents speak of has a row in each: `docs/claims.md` says how they add up.',
    '',
    `Release \`${release}\`: a hash of the content; the API shows it as \`overview { release }\`.`,
    '',
    'Licence: CC BY 4.0, by the Edugraph contributors (`LICENSE`). Facts, figures and names are those of the ' +
      'sources; the summaries and definitions are our own words.',
    '',
    '## How many of each kind',
    '',
    'Each thing and each relationship counts once, however many documents speak of it.',
    '',
    '| Table | Rows |',
    '|---|--:|',
    ...[...groupBy(rows, ({ table }) => table.path)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, some]) => `| \`${path}\` | ${some.length} |`),
    '',
    '## From which source',
    '',
    'A row with several sources counts under each of them.',
    '',
    '| Source | Published | Nodes | of these figures | Relationships |',
    '|---|---|--:|--:|--:|',
    ...sources.map(({ values }) => {
      const rowsOf = said(values['id'] as string);
      const count = (test: (row: SeedRow) => boolean): number => rowsOf.filter(test).length;
      return (
        `| ${String(values['titleEn'] ?? values['title'])} (\`${String(values['id'])}\`) | ` +
        `${String(values['publishedOn'])} | ${count(({ table }) => table.node !== undefined)} | ` +
        `${count(({ table }) => table.node?.kind === 'observation')} | ` +
        `${count(({ table }) => table.edge !== undefined)} |`
      );
    }),
    '',
    '## For which period',
    '',
    '| Period of the figure | Figures |',
    '|---|--:|',
    ...years.map(([year, some]) => `| ${year} | ${some.length} |`),
    '',
  ].join('\n');
}

/** The year of a figure, or the years it spans. */
function period(values: SeedRow['values']): string {
  const [start, end] = [values['periodStart'], values['periodEnd']].map((day) => (day as string | null)?.slice(0, 4));
  return start === undefined ? 'not stated' : start === end ? start : `${start}–${String(end)}`;
}

const ofKind = (rows: readonly SeedRow[], kind: string): readonly SeedRow[] =>
  rows.filter(({ table }) => table.node?.kind === kind);
const both = ({ words }: Enumeration, value: string): string => `${words[value]?.en} · ${words[value]?.zh}`;
const yes = (value: unknown): string => (value === true ? 'may be added' : 'not to be added');
