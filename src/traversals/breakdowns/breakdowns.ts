import { byColumn } from '../../database/statement.js';
import type { Words } from '../../model/definition/enumeration.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { breakdownOf, breakdownText, DIMENSIONS, type Dimension } from '../../domain/breakdown.js';
import { NEVER_ADDED } from '../../domain/units.js';
import { roundedSum } from '../../shared/round.js';
import { ascending, groupBy } from '../../shared/collections.js';
import { LAST_DAY } from '../../shared/dates.js';
import { LimitError } from '../../shared/errors.js';
import { LIMIT, withCommas } from '../../shared/limits.js';
import { choiceOf } from '../../nodes/observation/voice.js';
import { breakdownsOf, PART_COLUMNS, type PartColumns } from './breakdowns.cypher.js';

/** The parts of a figure by one dimension, each as one figure that is used. */
export interface BreakdownSet {
  readonly dimension: string;
  readonly parts: readonly string[];
  readonly sum: number | null;
  readonly note: Words | null;
}
/** One part: the figure, and its code in the dimension. */
interface Part {
  readonly code: string;
  readonly used: PartColumns;
}

const tooMany = (): LimitError =>
  new LimitError(`breakdowns: expected at most ${LIMIT.figures} figures, got more: ask for fewer at once.`);

/** How a figure is broken down, by dimension. One statement, however many figures. */
export async function breakdownSets(reader: GraphReader, id: string): Promise<readonly BreakdownSet[]> {
  const found = await reader.batch(breakdownsOf.name, id, async (ids) => {
    const bound = { most: LIMIT.figures, tooMany };
    const rows = await reader.runWithin(breakdownsOf, { ids, knownAt: LAST_DAY }, bound);
    const parts = rows.map((row) => byColumn<PartColumns>(PART_COLUMNS, row));
    return new Map([...groupBy(parts, ({ of }) => of)].map(([of, own]) => [of, setsOf(own)]));
  });
  return found ?? [];
}

/** Those that have one dimension more than what they are parts of, by that dimension and in the order of its codes. */
export function setsOf(parts: readonly PartColumns[]): readonly BreakdownSet[] {
  const used = [...groupBy(parts, ({ breakdown }) => breakdown).values()].flatMap((same) => choiceOf(same)?.used ?? []);
  const further = used.flatMap((part) => {
    const codes = breakdownOf(part.breakdown);
    const whole = breakdownOf(part.within ?? '');
    return Object.entries(codes)
      .filter(
        ([dimension, code]) =>
          !(dimension in whole) && part.breakdown === breakdownText({ ...whole, [dimension]: code }),
      )
      .map(([dimension, code]) => ({ dimension, code, used: part }));
  });
  return [...groupBy(further, ({ dimension }) => dimension)]
    .sort(([one], [other]) => ascending(one, other))
    .map(([dimension, own]) => setOf(dimension, own));
}

function setOf(name: string, given: readonly Part[]): BreakdownSet {
  const dimension = DIMENSIONS[name] as Dimension;
  const at = ({ code }: Part): number => dimension.codes.values.indexOf(code);
  const parts = [...given].sort((one, other) => at(one) - at(other));
  const { added, left } = apart(dimension, parts);
  const [{ used }] = added as [Part];
  const total = roundedSum(added.reduce((sum, part) => sum + part.used.value, 0));
  const reason = reasonOf(dimension, added);
  const whole = withCommas(used.whole);
  return {
    dimension: name,
    parts: parts.map((part) => part.used.id),
    sum: reason ? null : total,
    note: reason ?? {
      zh: `各部分合计${withCommas(total)}，整体为${whole}。${left.zh}`,
      en: `The parts come to ${withCommas(total)} of ${whole}.${left.en}`,
    },
  };
}

/** Without the codes that others among them contain. */
function apart(
  { codes, contains }: Dimension,
  parts: readonly Part[],
): { readonly added: readonly Part[]; readonly left: Words } {
  const inner = new Set(parts.flatMap(({ code }) => contains[code] ?? []));
  const left = parts.filter(({ code }) => inner.has(code)).map(({ code }) => codes.words[code] as Words);
  return {
    added: parts.filter(({ code }) => !inner.has(code)),
    left:
      left.length === 0
        ? { zh: '', en: '' }
        : {
            zh: `${left.map(({ zh }) => zh).join('、')}已包含在其他部分之内，不再相加。`,
            en: ` Not added, for others contain them: ${left.map(({ en }) => en).join(', ')}.`,
          },
  };
}

function reasonOf({ apart: separate }: Dimension, parts: readonly Part[]): Words | null {
  if (!separate) return { zh: '各组可能重叠，不能相加。', en: 'No sum: the groups may overlap.' };
  if (parts.some(({ used }) => NEVER_ADDED.has(used.unit) || !used.additive))
    return { zh: '该指标不能相加。', en: 'No sum: the metric does not add up.' };
  return parts.some(({ used }) => used.upper !== null) ? { zh: '有区间，不能相加。', en: 'No sum: ranges.' } : null;
}
