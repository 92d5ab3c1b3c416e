import { expect, test } from '@jest/globals';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { loadedDocuments } from '../support/loaded.js';
import { at, edge, source } from '../support/second-documents.js';
import { SEEDS } from '../support/seeds.js';
import type { Cells, Content } from '../support/small-package.js';

const SHOUGUANG = 'district:shouguang';
const figure = (id: string, metric: string, value: number, printed: string, cells: Cells): Cells => ({
  ...{ id: `observation:${id}`, metric: `metric:${metric}`, about: SHOUGUANG, value: String(value) },
  ...{ qualifier: 'EXACT', status: 'ACTUAL', rank: 'NORMAL', asPrinted: printed },
  ...cells,
});
const year = (of: number): Cells => ({
  ...{ periodStart: `${of}-01-01`, periodEnd: `${of}-12-31`, periodPrecision: 'YEAR' },
});
const months = (periodStart: string, periodEnd: string): Cells => ({
  periodStart,
  periodEnd,
  periodPrecision: 'MONTH',
});
const spent = (value: number, printed: string, id: string): Cells =>
  figure(id, 'school-construction-investment', value, printed, { ...year(2022), moneyStage: 'EXPENDITURE' });
const title = (award: Cells): Cells =>
  edge('recognition:civilised', SHOUGUANG, { award: 'GRANTED', heldBy: 'SELF', ...award });

/** What articles of a county's bureau say of one year, each in its own words. */
const article = (
  id: string,
  publishedOn: string,
  figures: readonly Cells[],
  award?: Cells,
  words: Cells = {},
): Content => ({
  ...source(id, id, publishedOn),
  'nodes/districts.csv': at(`${id}#p1`, { id: SHOUGUANG }),
  'nodes/metrics.csv': [...new Set(figures.map(({ metric = '' }) => metric))].map((metric) => ({ id: metric })),
  'nodes/observations.csv': figures.flatMap((each, index) => at(`${id}#p${index + 1}`, each)),
  ...(award
    ? {
        'nodes/recognitions.csv': at(`${id}#p9`, { id: 'recognition:civilised', ...words }),
        'edges/awarded-to.csv': at(`${id}#p9`, title(award)),
      }
    : {}),
});

const PLACES = 'school-places-added';
const DOCUMENTS = [
  article(
    'autumn',
    '2022-10-08',
    [
      figure('until-august', PLACES, 3200, '3200个', months('2022-01-01', '2022-08-31')),
      figure('school-year', PLACES, 4100, '4100个', months('2021-09-01', '2022-08-31')),
      spent(345_000_000, '3.45亿元', 'in-yi'),
    ],
    { since: '2020-11' },
    { name: '文明校园县', recognitionKind: 'HONOUR' },
  ),
  article(
    'report',
    '2023-01-20',
    [
      figure('calendar-year', PLACES, 3900, '3900个', year(2022)),
      spent(345_120_000, '34512万元', 'in-wan'),
      figure('recruited', 'teachers-recruited', 320, '320人', year(2022)),
    ],
    { until: '2022-06-15' },
  ),
  article('correction', '2023-03-10', [
    figure('corrected', 'teachers-recruited', 302, '302人', { ...year(2022), corrects: 'observation:recruited' }),
  ]),
  article(
    'audit',
    '2024-12-01',
    [figure('audited', 'teachers-recruited', 312, '312人', { ...year(2022), corrects: 'observation:corrected' })],
    { since: '2024-11', occurrence: '2024' },
  ),
];

describeEngine('articles of a bureau of education, on %s', (engine) => {
  const graph = loadedDocuments(engine, DOCUMENTS, [SEEDS]);
  const ranked = async (metric: string, more = ''): Promise<unknown> => {
    const { ranking } = await answer(
      graph(),
      `{ ranking(metric: "metric:${metric}", year: 2022, filter: { about: { eq: "${SHOUGUANG}" } }${more}) {
        edges { figure { observation { asPrinted } reports { asPrinted } alternatives { asPrinted }
          notes { code text(language: ZH) } } } } }`,
    );
    return (ranking as unknown as { readonly edges: readonly { readonly figure: unknown }[] }).edges[0]?.figure;
  };
  const printed = (...all: readonly string[]): readonly object[] => all.map((asPrinted) => ({ asPrinted }));

  test('a calendar year is used for a year, and a school year and eight months stand beside it', async () => {
    expect(await ranked(PLACES)).toEqual({
      ...{ observation: { asPrinted: '3900个' }, reports: [], alternatives: [] },
      notes: [
        { code: 'BESIDE', text: '同时另有：4100个（实际，2021-09至2022-08）、3200个（实际，2022-01至2022-08）。' },
      ],
    });
  });

  test('亿元 and 万元 of one sum are no contradiction: the finer one is used', async () => {
    expect(await ranked('school-construction-investment')).toEqual({
      ...{ observation: { asPrinted: '34512万元' }, reports: printed('3.45亿元'), alternatives: [] },
      notes: [{ code: 'LESS_EXACT', text: '另有不那么精确的说法：3.45亿元。' }],
    });
  });

  test('a correction that a third source corrects: its figure is used, and each is known from its day on', async () => {
    expect(await ranked('teachers-recruited')).toMatchObject({
      ...{ observation: { asPrinted: '312人' }, reports: [], alternatives: printed('302人', '320人') },
      notes: [{ code: 'CORRECTED' }],
    });
    expect(await ranked('teachers-recruited', ', knownAt: "2024-01-01"')).toMatchObject({
      ...{ observation: { asPrinted: '302人' }, alternatives: printed('320人') },
    });
  });

  test('a title that was withdrawn and granted again: two grants, and none between them', async () => {
    const held = async (validOn = ''): Promise<readonly unknown[]> => {
      const { recognition } = await answer(
        graph(),
        `{ recognition(id: "recognition:civilised") { holders${validOn} { edges { since until occurrence } } } }`,
      );
      return (recognition as unknown as { readonly holders: { readonly edges: readonly unknown[] } }).holders.edges;
    };
    const first = { since: '2020-11', until: '2022-06-15', occurrence: null };
    const second = { since: '2024-11', until: null, occurrence: '2024' };
    expect(await held()).toEqual([first, second]);
    for (const [day, expected] of [
      ['2021-01-01', [first]],
      ['2023-01-01', []],
      ['2025-01-01', [second]],
    ] as const)
      expect(await held(`(validOn: "${day}")`)).toEqual(expected);
  });
});
