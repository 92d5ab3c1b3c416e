import { expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { figure, metric, source as sourceRow } from '../support/figure-cells.js';
import { loadedDocuments } from '../support/loaded.js';
import { at, edge } from '../support/second-documents.js';
import { packageOf, SMALL, type Cells, type Content } from '../support/small-package.js';

const METRICS = ['unit', 'range', 'copied', 'translated', 'moved'];
/** A document of figures of 2019, and of what it derives from. */
const document = (
  id: string,
  publishedOn: string,
  figures: readonly Cells[],
  [derivation, from]: readonly string[] = [],
): Content => ({
  'nodes/sources.csv': [sourceRow(id, publishedOn, `《${id}》`), ...(from ? [{ id: `source:${from}` }] : [])],
  'nodes/districts.csv': at(`${id}#p1`, { id: 'district:fangzi' }, { id: 'district:weifang' }),
  'nodes/metrics.csv': METRICS.map((each) => ({ id: `metric:${each}` })),
  'nodes/observations.csv': figures,
  ...(from
    ? { 'edges/derived-from.csv': [edge(`source:${id}`, `source:${from}`, { derivation: derivation ?? '' })] }
    : {}),
});
const ONLY_THE_UNIT = {
  ...{ asPrinted: '亿元', reading: 'MANUAL', corrects: 'observation:wan' },
  ...{ note: '只更正单位：万元应为亿元', noteEn: 'Only the unit is corrected' },
};
const DOCUMENTS: readonly Content[] = [
  {
    ...SMALL,
    'nodes/metrics.csv': [
      ...(SMALL['nodes/metrics.csv'] ?? []),
      ...METRICS.map((each) => ({ ...metric(each), ...(each === 'unit' ? { unit: 'CNY' } : {}) })),
    ],
  },
  document('yearbook', '2020-03-01', [
    figure('wan', 'unit', 34_300, 'yearbook', { asPrinted: '3.43万元' }),
    figure('point', 'range', 8, 'yearbook'),
    figure('original', 'copied', 320, 'yearbook'),
    figure('chinese', 'translated', 4105, 'yearbook'),
    figure('wrong-place', 'moved', 500, 'yearbook'),
  ]),
  document('notice', '2020-04-01', [
    figure('yi', 'unit', 343_000_000, 'notice', ONLY_THE_UNIT),
    figure('right-place', 'moved', 500, 'notice', { about: 'district:weifang', corrects: 'observation:wrong-place' }),
  ]),
  document('survey', '2020-05-01', [
    figure('between', 'range', 5, 'survey', { upper: '10', qualifier: 'RANGE', asPrinted: '5—10人' }),
  ]),
  document('copy', '2020-06-01', [figure('copy', 'copied', 320, 'copy')], ['REPRINT', 'yearbook']),
  document('copy-of-copy', '2022-06-01', [figure('typo', 'copied', 230, 'copy-of-copy')], ['EXCERPT', 'copy']),
  document(
    'english',
    '2020-07-01',
    [figure('rounded', 'translated', 4000, 'english', { qualifier: 'MORE_THAN', asPrinted: 'more than 4,000' })],
    ['TRANSLATION', 'yearbook'],
  ),
  document(
    'english-again',
    '2020-08-01',
    [figure('slip', 'translated', 4150, 'english-again', { asPrinted: '4,150 teachers' })],
    ['TRANSLATION', 'yearbook'],
  ),
];

describeEngine('what a careful researcher would write of more documents, on %s', (engine) => {
  const graph = loadedDocuments(engine, DOCUMENTS);
  const cells = async (name: string): Promise<unknown> => {
    const { compare } = await answer(
      graph(),
      `{ compare(entities: ["district:fangzi", "district:weifang"], metrics: ["metric:${name}"], year: 2019) { rows {
           cells { observation { value } reports { value } alternatives { value } notes { code text } }
           gaps { notes { code } } } } }`,
    );
    return (compare as unknown as { rows: readonly unknown[] }).rows;
  };
  const values = (...given: readonly number[]): readonly object[] => given.map((value) => ({ value }));
  const row = (value: number, reports: readonly object[], alternatives: readonly object[], codes: readonly string[]) =>
    expect.objectContaining({
      cells: [
        {
          observation: { value },
          reports,
          alternatives,
          notes: codes.map((code) => expect.objectContaining({ code })),
        },
      ],
    });
  const empty = (...codes: readonly string[]): object => ({
    cells: [null],
    gaps: codes.map((code) => ({ notes: [{ code }] })),
  });

  test('a notice that corrects the unit alone: 亿元 for 万元', async () => {
    expect(await cells('unit')).toEqual([row(343_000_000, [], values(34_300), ['CORRECTED']), empty()]);
  });

  test('a figure within a newer range is the finer one, and they do not disagree', async () => {
    expect(await cells('range')).toEqual([row(8, values(5), [], ['LESS_EXACT']), empty()]);
  });

  test('a slip in a copy of a copy: what was copied is used, and the note says that it is the original', async () => {
    expect(await cells('copied')).toEqual([row(320, values(320), values(230), ['DISAGREE']), empty()]);
    expect(JSON.stringify(await cells('copied'))).toContain('the original, not a copy');
  });

  test('two translations, one rounded and one with a slip: the original is used', async () => {
    expect(await cells('translated')).toEqual([
      row(4105, values(4000), values(4150), ['LESS_EXACT', 'DISAGREE']),
      empty(),
    ]);
  });

  test('a figure that was another district’s: it is no longer of the first, which says why', async () => {
    expect(await cells('moved')).toEqual([empty('CORRECTED'), row(500, [], [], [])]);
  });
});

test('none of it is a fault; slips of copies and a correction of another place are asked about', () => {
  const { faults, doubts } = checkPackages(graphModel, DOCUMENTS.map(packageOf));
  expect(faults).toEqual([]);
  expect(
    doubts.filter(({ about }) => about.some((id) => id.startsWith('observation:'))).map(({ code }) => code),
  ).toEqual(['NOT_AS_ORIGINAL', 'NOT_AS_ORIGINAL', 'CORRECTS_ANOTHER']);
});
