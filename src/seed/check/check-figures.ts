import { rounded } from '../../shared/round.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import { fault, type Fault } from '../fault.js';
import { measured, type MeasureFit } from '../figures/measures.js';
import { readFigure } from '../figures/reading.js';
import type { PrintedReading, WrittenFigure } from '../figures/figure.js';
import { nodesById, type SeedRow } from '../read/seed-row.js';

export interface FigureFindings {
  readonly faults: readonly Fault[];
  readonly doubts: readonly Doubt[];
}

/**
 * Holds every figure against what is printed: the number in the metric's unit, the upper end, the words of exactness,
 * the measure word. What can be read in one way only must be so; the rest is doubted.
 */
export function checkFigures(rows: readonly SeedRow[]): FigureFindings {
  const metrics = nodesById(rows);
  const faults: Fault[] = [];
  const doubts: Doubt[] = [];
  for (const row of rows) {
    if (row.table.node?.kind !== 'observation' || row.values['reading'] === 'MANUAL') continue;
    const found = checkFigure(row, metrics.get(row.values['metric'])?.values ?? {});
    faults.push(...found.faults);
    doubts.push(...found.doubts, ...rewritten(row));
  }
  return { faults, doubts };
}

/** What was read before, so that 3所 in many rows is read once; forgotten when there is too much of it. */
const READ = new Map<string, PrintedReading | null>();
const MOST_REMEMBERED = 1_000;

function remembered(printed: string): PrintedReading | null {
  let figure = READ.get(printed);
  if (figure === undefined) {
    if (READ.size >= MOST_REMEMBERED) READ.clear();
    READ.set(printed, (figure = readFigure(printed)));
  }
  return figure;
}

const NOTHING: FigureFindings = { faults: [], doubts: [] };
const YOURSELF = 'please compare it with value yourself; if it is right, write MANUAL in reading, and why in note';

function checkFigure(row: SeedRow, metric: SeedRow['values']): FigureFindings {
  const unit = (metric['unit'] ?? null) as string | null;
  const { values } = row;
  const printed = values['asPrinted'] as string | null;
  if (printed === null || typeof values['value'] !== 'number') return NOTHING;
  const figure = remembered(printed);
  if (!figure)
    return {
      faults: [],
      doubts: [
        doubt(
          row,
          'FIGURE_UNREAD',
          'asPrinted',
          `asPrinted: expected a figure such as 16.83亿元, got ${quote(printed)}, in which no number was ` +
            `found; ${YOURSELF}`,
        ),
      ],
    };
  const fit = unit === null ? { fits: 'YES' as const, factor: 1 } : unitOf(figure, unit, values['currency']);
  const doubts = isUnknown(fit, figure)
    ? [
        doubt(
          row,
          'MEASURE_WORD_UNKNOWN',
          'asPrinted',
          `asPrinted: expected a measure word of ${unit}, the unit of ${quote(values['metric'])}, got ` +
            `${quote(printed)}; is it counted in that unit?`,
        ),
      ]
    : [];
  if (fit.fits === 'NO') {
    const message = `expected a figure in ${unit}, the unit of ${quote(values['metric'])}, got ${quote(printed)}`;
    return { faults: doubts.length > 0 ? [] : [fault(row.at('asPrinted'), `asPrinted: ${message}`)], doubts };
  }
  const differences = differencesOf(values, figure, fit.fits === 'YES' ? fit.factor : 1);
  const said = differences.map(
    ({ column, expected }) =>
      [column, `${column}: expected ${expected}, as ${quote(printed)} says, got ${quote(values[column])}`] as const,
  );
  return figure.sure
    ? {
        faults: said.map(([column, message]) => fault(row.at(column), message)),
        doubts: [...doubts, ...pointsOfShare(row, figure, metric), ...(said.length > 0 ? [] : unsaid(row, figure))],
      }
    : {
        faults: [],
        doubts: [
          ...(said.length > 0 ? [] : doubts),
          ...said.map(([column, message]) =>
            doubt(row, 'FIGURE_UNSURE', column, `${message}; it can be read in several ways, so ${YOURSELF}`),
          ),
        ],
      };
}

/** Exactness that the printed words do not have; words that stand elsewhere belong to them, or into a note. */
function unsaid(row: SeedRow, { qualifier, otherwise }: PrintedReading): readonly Doubt[] {
  const written = row.values['qualifier'];
  return written === null ||
    [{ qualifier }, ...otherwise].some((said) => said.qualifier === written) ||
    row.values['note']
    ? []
    : [
        doubt(
          row,
          'EXACTNESS_UNSAID',
          'qualifier',
          `qualifier: expected ${qualifier}, as ${quote(row.values['asPrinted'])} says, got ${quote(written)}; if ` +
            'words beside it say so, print them with it, or write a note',
        ),
      ];
}

/** A share of at least 0 rose by 3.1个百分点: what it rose by is not what it is. */
const pointsOfShare = (row: SeedRow, { measure }: PrintedReading, metric: SeedRow['values']): readonly Doubt[] =>
  (metric['unit'] === 'PERCENT' || metric['unit'] === 'PER_MILLE') &&
  metric['minimum'] === 0 &&
  /[百千]分点/u.test(measure)
    ? [
        doubt(
          row,
          'POINTS_OF_SHARE',
          'asPrinted',
          `asPrinted: expected a share, since ${quote(row.values['metric'])} has the minimum 0, got ` +
            `${quote(row.values['asPrinted'])}, a difference of two; a metric of differences has no minimum`,
        ),
      ]
    : [];

/** A table program makes 85.10% of 85.1%; a source may print it so as well. */
function rewritten(row: SeedRow): readonly Doubt[] {
  const printed = row.values['asPrinted'] as string | null;
  const [, before] = /^(-?[\d,]+\.\d)0%$/u.exec(printed ?? '') ?? [];
  return before === undefined
    ? []
    : [
        doubt(
          row,
          'FIGURE_REWRITTEN',
          'asPrinted',
          `asPrinted: expected the figure as its source prints it, got ${quote(printed)}, which a table program may ` +
            `have made of ${before}%`,
        ),
      ];
}

const unitOf = ({ measure }: PrintedReading, unit: string, currency: unknown): ReturnType<typeof measured> =>
  measured(measure, unit, (currency as string | null | undefined) ?? null);

/**
 * With other numbers beside it, as in 四位一体, a word of another unit may count something else. English has no measure
 * words: 48 classrooms are counted in any unit.
 */
const isUnknown = ({ fits }: MeasureFit, { sure, measure }: PrintedReading): boolean =>
  (fits === 'UNKNOWN' && !/^ ?[a-z]{4}/iu.test(measure)) ||
  (fits === 'NO' && (!sure || /[一二三四五六七八九]/u.test(measure)));

interface Difference {
  readonly column: 'value' | 'upper' | 'qualifier';
  readonly expected: string;
}

/** Where a row differs from what is printed; from the first way to write it, if it is none of them. */
function differencesOf(values: SeedRow['values'], figure: PrintedReading, factor: number): readonly Difference[] {
  const from = (said: WrittenFigure): readonly Difference[] => [
    ...(same(values['value'], said.value, figure, factor) ? [] : [difference('value', said.value, factor)]),
    ...(same(values['upper'], said.upper, figure, factor) ? [] : [difference('upper', said.upper, factor)]),
    ...(said.qualifier === 'EXACT' || said.qualifier === values['qualifier']
      ? []
      : [{ column: 'qualifier', expected: said.qualifier } as const]),
  ];
  const first = from(figure);
  return first.length === 0 || figure.otherwise.some((said) => from(said).length === 0) ? [] : first;
}

const difference = (column: 'value' | 'upper', number: number | null, factor: number): Difference => ({
  column,
  expected: number === null ? 'an empty cell' : String(rounded(number * factor)),
});

const DIGITS = [0, 1, 2, 3, 4, 5, 6];
/** Whether a cell is a number; one whose decimals never end may be rounded as one likes. */
function same(cell: unknown, number: number | null, { endless }: PrintedReading, factor: number): boolean {
  if (number === null) return cell === null;
  const expected = rounded(number * factor);
  if (cell === expected) return true;
  return (
    typeof cell === 'number' &&
    (endless || !Number.isInteger(factor)) &&
    DIGITS.some((digits) => cell === Number(expected.toFixed(digits)))
  );
}
