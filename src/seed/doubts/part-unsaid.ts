import { breakdownOf, codesWithin } from '../../domain/breakdown.js';
import { kindOf } from '../../model/definition/node.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import type { SeedRow } from '../read/seed-row.js';

/** What a printed figure calls the codes of a dimension; the words of wider codes hold those of narrower ones. */
const WORDS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  sex: {
    FEMALE: /女(?:性|教|生|童|干部|校长|幼儿|孩|学生|职工|老师)|\b(?:fe|wo)m(?:ale|en)s?\b/iu,
    MALE: /男(?:女|性|教|生|童|干部|校长|幼儿|孩|学生|职工|老师)|\bm(?:ale|en)s?\b/iu,
  },
  stage: {
    // 学校和幼儿园 are two stages at least.
    KINDERGARTEN:
      /(?<!学校[、和及与])幼儿园|幼儿教育|(?:在校|在园)幼儿|\bkindergartens?\b(?!\s*[/&]|,? (?:and|or)\b)/iu,
    PRIMARY: /(?<!(?<!其)中|实验|中心|第[一二三四五六七八九十])小学(?!等)|\bprimary\b(?!\s*[/&]|,? (?:and|or|to)\b)/iu,
    JUNIOR_SECONDARY: /初(?:中|高中)/u,
    SENIOR_SECONDARY: /(?<!职业|综合)高中|普高/u,
    VOCATIONAL: /中职|职高|职业(?:高中|中专)|中等职业/u,
    SPECIAL: /特殊(?:教育)?学校|特教/u,
    PRIMARY_AND_SECONDARY: /(?<!其)中小学|义务教育|(?<!小|初级|高级)中学/u,
  },
};
/** Who is in a kindergarten is of it, whether or not the metric names it. */
const CALLED: Readonly<Record<string, RegExp>> = { KINDERGARTEN: /幼儿|学前|[入在离]园|公办园|民办园/u };
/** Said of nearly all, it hardly tells a part. */
const WIDE = 'PRIMARY_AND_SECONDARY';

/** A sex or a stage that the printed words name, of which neither the row nor its metric or programme is. */
export function partUnsaid(
  row: SeedRow,
  printed: string,
  metric: SeedRow['values'],
  names: readonly string[],
): readonly Doubt[] {
  const { about, breakdown } = row.values;
  if (kindOf(String(about)) !== 'district') return [];
  const given = breakdownOf((breakdown as string | null) ?? '');
  // What a metric does not count stands after what it counts.
  const [defined] = String(metric['definition'] ?? '').split(/[；;]|不含|不计|不是|是否/u);
  const context = [...names, defined, metric['unit'] === 'KINDERGARTEN' ? '幼儿园' : ''].join(' ');
  return Object.entries(WORDS).flatMap(([dimension, words]) => {
    const named = Object.entries(words).filter(([, form]) => form.test(printed));
    const [[code, form] = []] = named;
    return code === undefined ||
      named.length > 1 ||
      code === WIDE ||
      (CALLED[code] ?? form)?.test(context) ||
      isOf(dimension, given[dimension], code)
      ? []
      : [
          doubt(
            row,
            'PART_UNSAID',
            'breakdown',
            `breakdown: expected ${dimension}=${code}, as ${quote(form?.exec(printed)?.[0])} in ${quote(printed)} ` +
              `says, got ${quote(breakdown ?? '')}; if the metric counts only these, its name must say so`,
          ),
        ];
  });
}

/** Whether a code is another, or one is in the other. */
const isOf = (dimension: string, one: string | undefined, other: string): boolean =>
  one !== undefined && (codesWithin(dimension, one).includes(other) || codesWithin(dimension, other).includes(one));
