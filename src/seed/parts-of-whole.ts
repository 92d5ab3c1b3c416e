import { breakdownOf, DIMENSIONS } from '../domain/breakdown.js';
import { sourceIdOf } from '../model/definition/evidence-place.js';
import { intervalOf } from '../nodes/observation/interval.js';
import { undividedQuantity } from '../nodes/observation/quantity.js';
import { groupBy } from '../shared/collections.js';
import { quote } from '../shared/errors.js';
import { rounded } from '../shared/round.js';
import { doubt, type Doubt } from './doubt.js';
import { lineText } from './fault.js';
import { nodesById, placesCited, type SeedRow } from './seed-row.js';

/** What one source counts of which and altogether: parts that come to more than their whole hold a slip. */
export function partsOfWhole(rows: readonly SeedRow[]): readonly Doubt[] {
  const nodes = nodesById(rows);
  const counted = rows.filter(
    ({ table, values }) =>
      table.node?.kind === 'observation' &&
      typeof values['value'] === 'number' &&
      typeof values['asPrinted'] === 'string' &&
      values['rank'] !== 'DEPRECATED' &&
      nodes.get(values['metric'])?.values['additive'] === true,
  );
  return [...groupBy(counted, quantityIn).values()].flatMap((same) => {
    const whole = same.find(({ values }) => values['breakdown'] === null);
    const parts = same.filter(({ values }) => values['breakdown'] !== null);
    return whole ? beyond(whole, parts) : [];
  });
}

/** What figures of one source are parts of; without a period they are of the time of that source. */
const quantityIn = (row: SeedRow): string =>
  `${placesCited(row).map(sourceIdOf)[0] ?? ''} ${undividedQuantity(row.values, { firstSaid: '' })}`;

function beyond(whole: SeedRow, parts: readonly SeedRow[]): readonly Doubt[] {
  const most = rangeOf(whole).most;
  if (most === null) return [];
  return together(parts).flatMap((added) => {
    const least = rounded(added.reduce((sum, part) => sum + (rangeOf(part).least ?? 0), 0));
    const last = added.at(-1);
    return last && least > most
      ? [
          doubt(
            last,
            'PARTS_BEYOND_WHOLE',
            'value',
            `value: expected parts of at most ${quote(whole.values['asPrinted'])} (${lineText(whole.place)}), got ` +
              `${added.map(({ values }) => quote(values['asPrinted'])).join(' and ')}, which are more`,
            [whole],
          ),
        ]
      : [];
  });
}

/** Parts that may be added up: all of one dimension whose codes are apart and contain none of each other; else one. */
function together(parts: readonly SeedRow[]): readonly (readonly SeedRow[])[] {
  const ofOne = groupBy(parts, (part) => {
    const [dimension = '', ...others] = Object.keys(codesOf(part));
    return others.length === 0 && DIMENSIONS[dimension]?.apart ? dimension : lineText(part.place);
  });
  return [...ofOne].map(([dimension, own]) => {
    const contained = new Set(
      own.flatMap((part) => DIMENSIONS[dimension]?.contains[codesOf(part)[dimension] ?? ''] ?? []),
    );
    return own.filter((part) => !contained.has(codesOf(part)[dimension] ?? ''));
  });
}

const codesOf = ({ values }: SeedRow): Readonly<Record<string, string>> => breakdownOf(values['breakdown'] as string);
const rangeOf = ({ values }: SeedRow): ReturnType<typeof intervalOf> =>
  intervalOf(values as unknown as Parameters<typeof intervalOf>[0]);
