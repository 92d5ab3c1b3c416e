import { quote } from '../shared/errors.js';
import { fault, type Fault } from './fault.js';
import { fits, parseFigure } from './figures.js';
import type { SeedRow } from './read.js';

export interface FigureFindings {
  readonly faults: readonly Fault[];
  readonly doubts: readonly Fault[];
}

/**
 * Holds every figure against what is printed: the number in the metric's unit, the upper end, the words of exactness,
 * the measure word.
 */
export function checkFigures(rows: readonly SeedRow[]): FigureFindings {
  const units = new Map(
    rows
      .filter(({ table }) => table.node?.kind === 'metric')
      .map(({ values }) => [values['id'], values['unit'] as string | null]),
  );
  const found = rows
    .filter(({ table }) => table.node?.kind === 'observation')
    .map((row) => checkFigure(row, units.get(row.values['metric']) ?? null));
  return { faults: found.flatMap(({ faults }) => faults), doubts: found.flatMap(({ doubts }) => doubts) };
}

function checkFigure({ values, at }: SeedRow, unit: string | null): FigureFindings {
  const printed = values['asPrinted'] as string | null;
  if (printed === null || values['value'] === null) return { faults: [], doubts: [] };
  const figure = parseFigure(printed);
  if (!figure)
    return {
      faults: [],
      doubts: [
        fault(
          at('asPrinted'),
          `asPrinted: expected a figure such as 16.83亿元, got ${quote(printed)}, in which no number was ` +
            'found; please compare it with value yourself',
        ),
      ],
    };
  const faults: Fault[] = [];
  if (figure.value !== values['value'])
    faults.push(
      fault(at('value'), `value: expected ${figure.value}, as ${quote(printed)} says, got ${String(values['value'])}`),
    );
  if (figure.upper !== values['upper'])
    faults.push(
      fault(
        at('upper'),
        `upper: expected ${figure.upper ?? 'an empty cell'}, as ${quote(printed)} says, got ${quote(values['upper'])}`,
      ),
    );
  if (figure.qualifier !== 'EXACT' && figure.qualifier !== values['qualifier'])
    faults.push(
      fault(
        at('qualifier'),
        `qualifier: expected ${figure.qualifier}, as ${quote(printed)} says, got ${quote(values['qualifier'])}`,
      ),
    );
  if (unit !== null && !fits(figure.measure, unit))
    faults.push(
      fault(
        at('asPrinted'),
        `asPrinted: expected a figure in ${unit}, the unit of ${quote(values['metric'])}, got ${quote(printed)}`,
      ),
    );
  return { faults, doubts: [] };
}
