import { Unit } from '../../domain/units.js';
import { groupBy } from '../../shared/collections.js';
import { quote } from '../../shared/errors.js';
import { normalize, wordsOf } from '../../shared/normalize.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import type { SeedRow } from '../read/seed-row.js';

/** A metric that was found, and how well it fits: 1 is what was looked for itself. */
export interface FoundMetric {
  readonly row: SeedRow;
  readonly score: number;
  /** Where the words were found: name, alias, definition, unit. */
  readonly matchedIn: string;
}

/** How much a word in each place counts. */
const WEIGHTS = { name: 1, alias: 0.9, definition: 0.6, unit: 0.5 } as const;
const LEAST = 0.3;

/** The metrics that a text may mean, the best first: by name, alias, definition and unit. */
export function findMetrics(rows: readonly SeedRow[], text: string): readonly FoundMetric[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return rows
    .filter(({ table }) => table.node?.kind === 'metric')
    .map((row) => {
      const fields = fieldsOf(row);
      const best = words.map((word) =>
        fields
          .map(({ place, text: field }) => ({ place, score: WEIGHTS[place] * shareOf(word, field) }))
          .reduce((most, each) => (each.score > most.score ? each : most)),
      );
      return {
        row,
        score: best.reduce((sum, { score }) => sum + score, 0) / words.length,
        matchedIn: [...new Set(best.filter(({ score }) => score > 0).map(({ place }) => place))].join(', '),
      };
    })
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || (String(a.row.values['id']) < String(b.row.values['id']) ? -1 : 1));
}

type Field = { readonly place: keyof typeof WEIGHTS; readonly text: string };
function fieldsOf({ values }: SeedRow): readonly Field[] {
  const words = Unit.words[values['unit'] as string];
  const of = (place: Field['place'], ...texts: readonly unknown[]): readonly Field[] =>
    texts.filter((text) => typeof text === 'string').map((text) => ({ place, text: normalize(text) }));
  return [
    ...of('name', values['name'], values['nameEn']),
    ...of('alias', ...((values['aliases'] ?? []) as readonly string[])),
    ...of('definition', values['definition'], values['definitionEn']),
    ...of('unit', values['unit'], words?.zh, words?.en),
  ];
}

/** How much of a word is in a text: all of it, or its pairs of characters. A longer text is a little further away. */
function shareOf(word: string, text: string): number {
  const pairs = pairsOf(word);
  const found = text.includes(word) ? 1 : pairs.filter((pair) => text.includes(pair)).length / (pairs.length || 1);
  return found * (0.8 + 0.2 * Math.min(1, word.length / (text.length || 1)));
}

const pairsOf = (text: string): readonly string[] => {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index] as string}${character}`);
};

const NEAR = 0.8;
/** Of characters in any order more must be the same: 教师招聘人数 is 招聘教师人数. */
const NEAR_IN_ANY_ORDER = 0.83;
const LATIN = /[a-z]/u;

/** Two metrics of one unit and category whose names are nearly the same: one may be enough. */
export function nearMetrics(rows: readonly SeedRow[]): readonly Doubt[] {
  const metrics = rows.filter(
    ({ table, values }) =>
      table.node?.kind === 'metric' && typeof values['name'] === 'string' && values['unit'] !== null,
  );
  const groups = groupBy(metrics, ({ values }) => `${String(values['unit'])} ${String(values['category'])}`);
  return [...groups.values()].flatMap((same) => {
    const known = same.map((row) => ({
      row,
      name: normalize(row.values['name'] as string),
      aliases: ((row.values['aliases'] ?? []) as readonly string[]).map(normalize),
      counts: whatIsCounted(row.values['definition']),
    }));
    return known.flatMap((one, index) =>
      known
        .slice(0, index)
        .flatMap((other) =>
          !isChangeOf(one.row, other.row) &&
          (near(one.name, other.name) ||
            one.aliases.includes(other.name) ||
            other.aliases.includes(one.name) ||
            near(one.counts, other.name) ||
            near(one.name, other.counts))
            ? [nearDoubt(one.row, other.row)]
            : [],
        ),
    );
  });
}

/** The first words of a definition, which say what is counted; what follows says what is not. */
const whatIsCounted = (definition: unknown): string =>
  normalize(String(definition ?? '').split(/[；;。]|[，,](?!其中|只计|仅)/u)[0] as string).replace(
    /^(?:一地)?(?:当年)?/u,
    '',
  );

const CHANGE = /变化|变动|增|减|提高|提升|上升|下降|降低|[升降涨]幅|change|increase|decrease|growth|difference/iu;
/** By how much a share rose or fell is counted in percentage points: it has no least value, and the share has one. */
function isChangeOf({ values: one }: SeedRow, { values: other }: SeedRow): boolean {
  const [bounded, free] = (one['minimum'] ?? null) === null ? [other, one] : [one, other];
  const says = ({ name, nameEn }: SeedRow['values']): boolean => CHANGE.test(`${String(name)} ${String(nameEn)}`);
  return (bounded['minimum'] ?? null) !== null && (free['minimum'] ?? null) === null && says(free) && !says(bounded);
}

/** Names share most of their characters or pairs of them, and are not a series told apart by numbers. */
function near(one: string, other: string): boolean {
  if (one === other) return one !== '';
  if (one.replace(/\d+/gu, '') === other.replace(/\d+/gu, '')) return false;
  if (shared(pairsOf(one), pairsOf(other)) >= NEAR) return true;
  return !LATIN.test(one + other) && shared([...one], [...other]) >= NEAR_IN_ANY_ORDER;
}

/** How much of two lists is in both; what is twice in one counts twice if it is in the other. */
function shared(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  for (const each of one) if (left.includes(each)) left.splice(left.indexOf(each), 1);
  return (2 * (other.length - left.length)) / (one.length + other.length || 1);
}

const nearDoubt = (row: SeedRow, other: SeedRow): Doubt =>
  doubt(
    row,
    'NEAR_METRIC',
    'name',
    `name: expected a metric that is not there yet, got ${quote(row.values['name'])} ` +
      `(${quote(row.values['definition'])}), which is like ${quote(other.values['name'])} ` +
      `(${quote(other.values['definition'])}) in ${lineText(other.place)}; if they count the same, ` +
      'use one of them',
    [other],
  );
