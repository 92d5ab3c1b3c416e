import { NEVER_ADDED } from '../../domain/units.js';
import { groupBy } from '../../shared/collections.js';
import { firstDay, KNOWN_LENGTH, lastDay } from '../../shared/dates.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import { fault, lineText, type Fault } from '../fault.js';
import { nodesById, placesCited, published, type SeedRow } from '../read/seed-row.js';

export interface Findings {
  readonly faults: readonly Fault[];
  readonly doubts: readonly Doubt[];
}

/** What cannot be, whatever a source says; and what hardly can. */
export function impossible(rows: readonly SeedRow[], today = new Date().toISOString().slice(0, 10)): Findings {
  const nodes = nodesById(rows);
  const faults: Fault[] = [];
  const doubts: Doubt[] = [];
  const figures: SeedRow[] = [];
  for (const row of rows) {
    const kind = row.table.node?.kind;
    if (kind === 'observation') {
      const period = periodAndSource(row, nodes);
      faults.push(...period.faults, ...precision(row), ...openBounds(row, nodes));
      doubts.push(...period.doubts);
      figures.push(row);
    } else if (kind === 'metric') faults.push(...addedRates(row));
    else if (kind === 'source') doubts.push(...fromTheFuture(row, today));
    else if (row.table.edge?.type === 'PART_OF') faults.push(...levels(row, nodes));
    if (kind !== undefined) faults.push(...invisible(row));
  }
  for (const ofOne of groupBy(figures, ({ values }) => values['about']).values()) {
    const quantities = new Quantities();
    for (const row of ofOne) faults.push(...quantities.twice(row));
  }
  return { faults, doubts };
}

const NOTHING: Findings = { faults: [], doubts: [] };

/** What was measured began before it was published; if it ends later, that may be a whole year or a slip. */
function periodAndSource(row: SeedRow, nodes: ReadonlyMap<unknown, SeedRow>): Findings {
  const { periodStart, periodEnd, status } = row.values as Readonly<Record<string, string | null>>;
  if (status !== 'ACTUAL' && status !== 'BASELINE') return NOTHING;
  const last = published(row, nodes, lastDay);
  if (last === null) return NOTHING;
  if (periodStart && periodStart > last)
    return {
      faults: [
        fault(
          row.at('periodStart'),
          `periodStart: expected a measured period to begin by ${last}, the day of its source, got ` +
            `${quote(periodStart)}; is it planned?`,
        ),
      ],
      doubts: [],
    };
  if (!periodEnd || periodEnd <= last || periodEnd === `${last.slice(0, 4)}-12-31`) return NOTHING;
  return {
    faults: [],
    doubts: [
      doubt(
        row,
        'ENDS_AFTER_SOURCE',
        'periodEnd',
        `periodEnd: expected a measured period to end by ${last}, the day of its source, got ${quote(periodEnd)}`,
      ),
    ],
  };
}

/** A period that is known by years is whole years, one known by months whole months. */
function precision(row: SeedRow): readonly Fault[] {
  const { periodStart, periodEnd, periodPrecision } = row.values as Readonly<Record<string, string | null>>;
  if (periodPrecision !== 'YEAR' && periodPrecision !== 'MONTH') return [];
  const length = KNOWN_LENGTH[periodPrecision];
  const found: Fault[] = [];
  const add = (column: string, which: string, day: string): void =>
    void found.push(
      fault(
        row.at(column),
        `${column}: expected the ${which} day of a ${periodPrecision.toLowerCase()}, since periodPrecision is ` +
          `${periodPrecision}, got ${quote(day)}`,
      ),
    );
  if (periodStart && periodStart !== firstDay(periodStart.slice(0, length))) add('periodStart', 'first', periodStart);
  if (periodEnd && periodEnd !== lastDay(periodEnd.slice(0, length))) add('periodEnd', 'last', periodEnd);
  return found;
}

/** More than the most, or less than the least: over 100 % of all. */
function openBounds(row: SeedRow, nodes: ReadonlyMap<unknown, SeedRow>): readonly Fault[] {
  const { values } = row;
  const metric = nodes.get(values['metric'])?.values;
  const [bound, side] =
    values['qualifier'] === 'MORE_THAN'
      ? [metric?.['maximum'], 'below']
      : values['qualifier'] === 'LESS_THAN'
        ? [metric?.['minimum'], 'above']
        : [];
  return typeof bound === 'number' && values['value'] === bound
    ? [
        fault(
          row.at('qualifier'),
          `qualifier: expected a value ${side} ${bound}, a bound of ${quote(values['metric'])}, for ` +
            `${String(values['qualifier'])}, got ${bound}`,
        ),
      ]
    : [];
}

const QUANTITY = [
  'metric',
  'about',
  'program',
  'extent',
  'breakdown',
  'moneyStage',
  'currency',
  'status',
  'periodStart',
  'periodEnd',
];

/**
 * One paragraph gives a quantity once: a second row of it is a slip, or another breakdown, period or metric. The keys
 * of all figures together would take much: those of one thing are held at a time.
 */
class Quantities {
  readonly #known = new Map<string, SeedRow>();
  /** Every cell by a number, so that the keys are short. */
  readonly #numbers = new Map<unknown, number>();

  twice(row: SeedRow): readonly Fault[] {
    const { values } = row;
    if (values['corrects'] || values['metric'] === null || values['about'] === null) return [];
    let quantity = '';
    for (const column of QUANTITY) quantity += ` ${this.#numberOf(values[column] ?? null)}`;
    let other: SeedRow | undefined;
    for (const place of placesCited(row)) {
      const key = this.#numberOf(place) + quantity;
      other ??= this.#known.get(key);
      this.#known.set(key, row);
    }
    return other && other.values['id'] !== values['id']
      ? [
          fault(
            row.at('metric'),
            `metric: expected one figure of this metric, thing, period and status from one paragraph, got another in ` +
              lineText(other.place),
          ),
        ]
      : [];
  }

  #numberOf(cell: unknown): number {
    const known = this.#numbers.get(cell);
    if (known !== undefined) return known;
    this.#numbers.set(cell, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** Shares, scores, ranks and ratios have no sum. */
const addedRates = ({ values, at }: SeedRow): readonly Fault[] =>
  ['additive', 'additiveOverTime']
    .filter((column) => values[column] === true && NEVER_ADDED.has(values['unit'] as string))
    .map((column) =>
      fault(at(column), `${column}: expected false for a metric in ${String(values['unit'])}, got true`),
    );

const fromTheFuture = (row: SeedRow, today: string): readonly Doubt[] => {
  const day = row.values['publishedOn'];
  return typeof day === 'string' && day > today
    ? [
        doubt(
          row,
          'FUTURE_SOURCE',
          'publishedOn',
          `publishedOn: expected a day that has been, got ${quote(day)}, which is after today`,
        ),
      ]
    : [];
};

const LEVELS = ['PROVINCE', 'CITY', 'COUNTY'];
/** Whether a district of one level may lie in one of another. */
export function mayLieIn(inner: unknown, outer: unknown): boolean {
  const [low, high] = [LEVELS.indexOf(String(inner)), LEVELS.indexOf(String(outer))];
  return low < 0 || high < low;
}
/** A county lies in a city or a province, not in a county. A development zone may lie in any of them. */
function levels({ values, at }: SeedRow, nodes: ReadonlyMap<unknown, SeedRow>): readonly Fault[] {
  const [inner, outer] = [values['from'], values['to']].map((id) => nodes.get(id)?.values['level']);
  return !mayLieIn(inner, outer)
    ? [
        fault(
          at('to'),
          `to: expected a district above ${quote(values['from'])}, which is of level ${String(inner)}, got ` +
            `${quote(values['to'])} of level ${String(outer)}`,
        ),
      ]
    : [];
}

/** Control characters, and those that are not seen: zero width, directions, soft hyphens, fillers. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\u115F\u1160\u2800\u3164\uFFA0]/u;
const NAMES = ['name', 'nameEn', 'aliases', 'searchNames', 'title', 'titleEn', 'publisher'];

function invisible(row: SeedRow): readonly Fault[] {
  const { table, values } = row;
  if (!('name' in table.columns || 'title' in table.columns)) return [];
  return NAMES.flatMap((column) => {
    const names = values[column];
    const text = typeof names === 'string' ? names : Array.isArray(names) ? names.join(';') : '';
    const [character] = INVISIBLE.exec(text) ?? [];
    if (character === undefined) return [];
    const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    const after = text.slice(0, text.indexOf(character));
    return [
      fault(
        row.at(column),
        `${column}: expected letters that can be seen, got the character U+${code} ` +
          (after === '' ? 'at the beginning' : `after ${quote(after)}`),
      ),
    ];
  });
}
