import { breakdownOf, DIMENSIONS } from '../domain/breakdown.js';
import { sourceIdOf } from '../model/definition/evidence-place.js';
import { intervalOf } from '../nodes/observation/interval.js';
import { undividedQuantity } from '../nodes/observation/quantity.js';
import { meet } from '../nodes/observation/voice.js';
import { groupBy } from '../shared/collections.js';
import { quote } from '../shared/errors.js';
import { rounded } from '../shared/round.js';
import { doubt, type Doubt } from './doubt.js';
import { lineText } from './fault.js';
import { nodesById, placesCited, type SeedRow } from './seed-row.js';

/** What a source may say by a slip, or whoever wrote it down: its own figures do not fit together. */
export function figuresOfOneSource(rows: readonly SeedRow[]): readonly Doubt[] {
  const standing = rows.filter(
    ({ table, values }) =>
      table.node?.kind === 'observation' &&
      typeof values['value'] === 'number' &&
      typeof values['asPrinted'] === 'string' &&
      values['rank'] === 'NORMAL' &&
      values['corrects'] === null,
  );
  // Told apart once, by one text each, those of one thing at a time: there are very many, and most are alone.
  const several = [...groupBy(standing, ({ values }) => values['about']).values()].flatMap((figures) =>
    [...groupBy(figures, quantityInSource).values()].filter(({ length }) => length > 1),
  );
  return [
    ...againstItself(several, new Set(rows.map(({ values }) => values['corrects']))),
    ...partsOfWhole(rows, several),
  ];
}

/** Two figures for the same, in two paragraphs, that cannot both be. */
const againstItself = (several: readonly (readonly SeedRow[])[], corrected: ReadonlySet<unknown>): readonly Doubt[] =>
  several
    .flatMap((same) => [...groupBy(same, ({ values }) => values['breakdown'] ?? null).values()])
    .flatMap(([first, ...others]) =>
      others
        .filter(
          (row) => first && !meeting(first, row) && ![first, row].some(({ values }) => corrected.has(values['id'])),
        )
        .map((row) =>
          doubt(
            row,
            'AGAINST_ITSELF',
            'value',
            `value: expected a source to give one figure for this, got ${quote(row.values['asPrinted'])}, and ` +
              `${quote(first?.values['asPrinted'])} in ${lineText((first as SeedRow).place)}; if it says both, give ` +
              'the one to use the rank PREFERRED',
            [first as SeedRow],
          ),
        ),
    );

/** Of which and altogether: parts that come to more than their whole. */
function partsOfWhole(rows: readonly SeedRow[], several: readonly (readonly SeedRow[])[]): readonly Doubt[] {
  const nodes = nodesById(rows);
  const isCounted = ([first]: readonly SeedRow[]): boolean =>
    nodes.get(first?.values['metric'])?.values['additive'] === true;
  return several.filter(isCounted).flatMap((same) => {
    const whole = same.find(({ values }) => values['breakdown'] === null);
    const parts = same.filter(({ values }) => values['breakdown'] !== null);
    return whole ? beyond(whole, parts) : [];
  });
}

/** A quantity in one source, whole or in parts; what has no period is of the time of that source. */
const quantityInSource = (row: SeedRow): string =>
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
const meeting = (one: SeedRow, other: SeedRow): boolean => meet(rangeOf(one), rangeOf(other));
