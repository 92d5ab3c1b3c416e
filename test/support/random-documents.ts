import fc from 'fast-check';
import type { Cells } from './small-package.js';
import { SMALL } from './small-package.js';

/** Documents that speak of the same few things: random, small, and written down once, before they are packages. */

const SOURCES = ['source:a', 'source:b', 'source:c', 'source:d'] as const;
const YEAR_2020 = ['2020-01-01', '2020-12-31'] as const;
const YEAR_2021 = ['2021-01-01', '2021-12-31'] as const;
const EARLIER = ['2019-01-01', '2019-12-31'] as const;
const PERIODS = [
  EARLIER,
  ...[YEAR_2020, YEAR_2020, YEAR_2021, YEAR_2021, YEAR_2021],
  ['2021-07-01', '2021-12-31'],
  ['2020-01-01', '2021-12-31'],
  ['2019-01-01', '2021-12-31'],
  ['2020-01-01', ''],
  ['', '2021-12-31'],
  ['', ''],
] as const;
const BREAKDOWNS = ['sex=FEMALE', 'sex=MALE', 'stage=PRIMARY', 'stage=COMPULSORY', 'sex=FEMALE;stage=PRIMARY'] as const;
const often = <Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.constantFrom(usual, usual, usual, ...others);

const figure = fc.record({
  value: fc.constantFrom(10, 11, 20, 40),
  qualifier: often('EXACT', 'EXACT', 'EXACT', 'EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST', 'RANGE'),
  status: often('ACTUAL', 'BASELINE', 'BASELINE', 'TARGET', 'PLANNED', 'NORM'),
  rank: often('NORMAL', 'NORMAL', 'NORMAL', 'PREFERRED', 'DEPRECATED'),
  metric: often('metric:one', 'metric:two'),
  about: often('district:one', 'school:one'),
  program: fc.constantFrom('program:one', 'program:two'),
  extent: often('WHOLE', 'PART'),
  breakdown: often('', ...BREAKDOWNS),
  moneyStage: often('', 'DISBURSEMENT', 'EXPENDITURE'),
  currency: often('', '', 'USD'),
  period: fc.constantFrom(...PERIODS),
  source: fc.constantFrom(...SOURCES),
  second: often('', '', ...SOURCES),
  corrects: often(-1, -1, -1, -1, 0, 1, 2),
});
type Drawn = typeof figure extends fc.Arbitrary<infer Value> ? Value : never;

const MONTHS = ['', '2019', '2019-09', '2019-09-01', '2020'] as const;
const schoolBy = fc.record({
  name: fc.constantFrom('', '一中', '二中'),
  stage: fc.constantFrom('', 'PRIMARY', 'NINE_YEAR'),
  status: fc.constantFrom('', 'OPEN', 'CLOSED'),
  opened: fc.constantFrom(...MONTHS),
  closed: fc.constantFrom('', '', '2020', '2020-06', '2021'),
});
const districtBy = fc.record({
  name: fc.constantFrom('', '甲县', '乙县'),
  level: fc.constantFrom('', 'COUNTY', 'CITY'),
});
const togetherBy = fc.record({ since: fc.constantFrom(...MONTHS), until: fc.constantFrom('', '2019-12', '2021') });
/** A row of claims.csv. */
const claim = fc.record({
  property: fc.constantFrom('name', 'status', 'stage'),
  dated: fc.constantFrom('since', 'until', 'withdrawn'),
  at: fc.nat({ max: 1 }),
  day: fc.constantFrom('2020', '2021-05'),
});
const VALUES = { name: ['二中', '三中'], status: ['OPEN', 'CLOSED'], stage: ['PRIMARY', 'NINE_YEAR'] } as const;

/** What each source may say; null says nothing of it. */
const perSource = <Value>(said: fc.Arbitrary<Value>): fc.Arbitrary<readonly (Value | null)[]> =>
  fc.array(fc.option(said), { minLength: SOURCES.length, maxLength: SOURCES.length });

export const documents = fc.record({
  published: perSource(fc.constantFrom('2020-09-06', '2020', '2021-09-28', '2021-12', '2021-12-16', '2022-03-01')),
  derived: perSource(
    fc.record({ kind: fc.constantFrom('REPRINT', 'EXCERPT', 'REVISION', 'RETRACTION'), to: fc.nat({ max: 2 }) }),
  ),
  /** What the figures have in common, beside what they are of and about. */
  alike: fc.constantFrom('nothing', 'quantity', 'extent', 'extent'),
  figures: fc.array(figure, { minLength: 7, maxLength: 8 }),
  /** Two parts of the first figure, apart or one in the other. */
  parts: fc.constantFrom(['sex=FEMALE', 'sex=MALE'], ['stage=PRIMARY', 'stage=COMPULSORY']),
  metrics: fc.record({
    direction: fc.constantFrom('HIGHER_IS_BETTER', 'HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL'),
    unit: often('SCHOOL', 'PERCENT'),
    additive: fc.constantFrom(true, true, false),
    additiveOverTime: fc.boolean(),
  }),
  school: perSource(schoolBy),
  district: perSource(districtBy),
  together: perSource(togetherBy),
  claims: perSource(claim),
});
export type Documents = typeof documents extends fc.Arbitrary<infer Value> ? Value : never;

/** A row, and the table that it stands in. */
export interface Written {
  readonly path: string;
  readonly cells: Cells;
}

/**
 * The first are a whole, two parts of it, a target for it, a baseline and two more voices: something to choose from, to
 * add and to hold against. The last one differs from the whole in all, or is of its quantity, or of its extent.
 */
function ofOneKind({ figures, alike, parts }: Documents): readonly Drawn[] {
  const [first] = figures as readonly Drawn[] as readonly [Drawn];
  const whole = { ...first, breakdown: '', status: first.status === 'TARGET' ? 'ACTUAL' : first.status };
  const like = ({ value, qualifier, rank, source, second, corrects }: Drawn): Drawn => ({
    ...{ ...whole, value, qualifier, rank, source, second, corrects },
  });
  return figures.map((own, index): Drawn => {
    if (index === 0) return whole;
    if (index === 1 || index === 2) return { ...like(own), breakdown: parts[index - 1] as string };
    if (index === 3) return { ...like(own), status: 'TARGET', period: own.period, rank: 'NORMAL' };
    if (index === 4) return { ...like(own), status: 'BASELINE', period: EARLIER };
    if (index === 5 || index === 6) return like(own);
    if (alike === 'nothing') return own;
    const { breakdown, status, period } = own;
    return { ...like(own), ...(alike === 'quantity' ? { breakdown } : { status, period }) };
  });
}

const figureRows = (given: Documents): readonly Written[] =>
  ofOneKind(given).map(({ period, source, second, corrects, program, ...written }, index) => {
    const [periodStart, periodEnd] = period;
    const { value, qualifier, extent } = written;
    const cells = {
      ...{ ...written, id: `observation:n${index}`, value: String(value), asPrinted: String(value) },
      ...{ upper: qualifier === 'RANGE' ? String(value + 10) : '', program: extent === 'PART' ? program : '' },
      ...{ periodStart, periodEnd, periodPrecision: periodStart || periodEnd ? 'DAY' : '' },
      corrects: corrects >= 0 && corrects < index ? `observation:n${corrects}` : '',
      evidence: [...new Set([source, second || source])].map((id) => `${id}#p1`).join(';'),
    };
    return { path: 'nodes/observations.csv', cells };
  });

/** The first of them gives it a name that none withdraws, so that it has one. */
const named = <Value extends { readonly name: string }>(
  [first, ...others]: readonly (Value | null)[],
  name: string,
) => [{ ...first, name }, ...others];

/** Every row that these documents have to say, as if they were one. */
export function rowsOf(given: Documents): readonly Written[] {
  const { published, derived, metrics, school, district, together, claims } = given;
  const row = (path: string, cells: Cells): Written => ({ path, cells });
  const by = <Value>(said: readonly (Value | null)[], made: (value: Value, evidence: string) => Written) =>
    said.flatMap((value, index) => (value === null ? [] : made(value, `${SOURCES[index]}#p1`)));
  const [metric] = SMALL['nodes/metrics.csv'] as readonly [Cells];
  const texts = { ...metrics, additive: String(metrics.additive), additiveOverTime: String(metrics.additiveOverTime) };
  return [
    ...SOURCES.map((id, index) =>
      row('nodes/sources.csv', {
        ...{ id, title: id, publishedOn: published[index] ?? '2021-12-16', locators: 'p1' },
        sourceKind: index === 3 ? 'STANDARD' : 'GOVERNMENT',
      }),
    ),
    ...derived.flatMap((each, index) =>
      each && index > 0
        ? row('edges/derived-from.csv', {
            ...{ from: SOURCES[index] as string, to: SOURCES[each.to % index] as string, derivation: each.kind },
          })
        : [],
    ),
    ...['one', 'two'].map((name) =>
      row('nodes/metrics.csv', { ...metric, ...texts, id: `metric:${name}`, name, minimum: '', maximum: '' }),
    ),
    row('nodes/organizations.csv', { ...SMALL['nodes/organizations.csv']?.[0], evidence: 'source:a#p1' }),
    ...['one', 'two'].map((name) =>
      row('nodes/programs.csv', { id: `program:${name}`, name, category: 'EQUITY', evidence: 'source:a#p1' }),
    ),
    ...by(named(district, '甲县'), (cells, evidence) =>
      row('nodes/districts.csv', { id: 'district:one', ...cells, evidence }),
    ),
    ...by(named(school, '一中'), (cells, evidence) =>
      row('nodes/schools.csv', { id: 'school:one', ...cells, evidence }),
    ),
    ...by(together, (cells, evidence) =>
      row('edges/partners-with.csv', { from: 'organization:one', to: 'school:one', ...cells, evidence }),
    ),
    ...by(claims, ({ property, dated, at, day }, evidence) =>
      row('claims.csv', {
        ...{ about: 'school:one', property, value: VALUES[property][at] as string, evidence },
        ...(dated === 'withdrawn' ? { rank: 'DEPRECATED' } : { [dated]: day }),
      }),
    ),
    ...figureRows(given),
  ];
}
