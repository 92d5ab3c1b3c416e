import { afterEach, describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { checkFigures } from '../../src/seed/check/check-figures.js';
import { doubtsOf } from '../../src/seed/doubts/doubts.js';
import {
  changed,
  removeFolders,
  SMALL,
  unitedOf,
  withRows,
  type Cells,
  type Content,
} from '../support/small-package.js';

afterEach(removeFolders);

const messages = (content: Content, ...codes: readonly string[]): readonly string[] => {
  const united = unitedOf(content);
  return [...checkFigures(united.rows).doubts, ...doubtsOf(graphModel, united)]
    .filter(({ code }) => codes.includes(code))
    .map(({ message }) => message.replace(/\/\S*\//gu, ''));
};

describe('exactness that is not printed', () => {
  const figure = (cells: Cells): readonly string[] =>
    messages(changed('nodes/observations.csv', 0, cells), 'EXACTNESS_UNSAID');

  test('is doubted, unless a note says where it stands', () => {
    expect(figure({ qualifier: 'ABOUT' })).toEqual([
      'qualifier: expected EXACT, as "85.1%" says, got "ABOUT"; if words beside it say so, print them with it, or ' +
        'write a note',
    ]);
    expect(figure({ qualifier: 'ABOUT', note: '前文说“约”', noteEn: 'the words before say about' })).toEqual([]);
  });
  test('and not where the words say it, in any of the ways in which they can be read', () => {
    expect(figure({})).toEqual([]);
    expect(figure({ qualifier: 'ABOUT', asPrinted: '约85.1%' })).toEqual([]);
    for (const qualifier of ['LESS_THAN', 'ABOUT']) expect(figure({ qualifier, asPrinted: '近85.1%' })).toEqual([]);
  });
});

test('percentage points are a difference, and no share of at least 0', () => {
  const points = (minimum: string): readonly string[] => {
    const content = changed('nodes/metrics.csv', 0, { minimum, maximum: '' });
    const [row = {}] = content['nodes/observations.csv'] ?? [];
    const figures = [{ ...row, value: '3.1', asPrinted: '提高3.1个百分点' }];
    return messages({ ...content, 'nodes/observations.csv': figures }, 'POINTS_OF_SHARE');
  };
  expect(points('0')).toEqual([
    'asPrinted: expected a share, since "metric:one" has the minimum 0, got "提高3.1个百分点", a difference of two; a ' +
      'metric of differences has no minimum',
  ]);
  expect(points('')).toEqual([]);
});

describe('parts and their whole in one source', () => {
  const teachers = { id: 'metric:teachers', unit: 'PERSON', additive: 'true', additiveOverTime: 'true' };
  const [share = {}] = SMALL['nodes/metrics.csv'] ?? [];
  const [one = {}] = SMALL['nodes/observations.csv'] ?? [];
  const counts = (...figures: readonly Cells[]): Content =>
    withRows({
      'nodes/metrics.csv': [{ ...share, ...teachers, name: '招聘教师', maximum: '' }],
      'nodes/observations.csv': figures.map((cells, index) => ({
        ...{ ...one, id: `observation:of-${index}`, metric: 'metric:teachers', extent: 'WHOLE' },
        ...{ asPrinted: `${cells['value']}人`, ...cells },
      })),
    });
  const beyond = (...figures: readonly Cells[]): readonly string[] =>
    messages(counts(...figures), 'PARTS_BEYOND_WHOLE').map((message) => message.replace(/.* got |; is one.*/gu, ''));
  const whole = { value: '412' };

  test('a part, or parts that may be added up, that are more', () => {
    expect(beyond(whole, { value: '720', breakdown: 'sex=FEMALE' })).toEqual(['"720人", which are more']);
    expect(beyond(whole, { value: '270', breakdown: 'sex=FEMALE' }, { value: '152', breakdown: 'sex=MALE' })).toEqual([
      '"270人" and "152人", which are more',
    ]);
  });
  test.each<[string, readonly Cells[]]>([
    [
      'that come to it',
      [
        { value: '270', breakdown: 'sex=FEMALE' },
        { value: '142', breakdown: 'sex=MALE' },
      ],
    ],
    [
      'of which one contains the other',
      [
        { value: '400', breakdown: 'stage=COMPULSORY' },
        { value: '300', breakdown: 'stage=PRIMARY' },
      ],
    ],
    [
      'of groups that overlap',
      [
        { value: '300', breakdown: 'personGroup=TEACHER' },
        { value: '300', breakdown: 'personGroup=BOARDER' },
      ],
    ],
    [
      'of two dimensions',
      [
        { value: '300', breakdown: 'sex=FEMALE' },
        { value: '300', breakdown: 'degree=MASTER' },
      ],
    ],
    ['of another source', [{ value: '720', breakdown: 'sex=FEMALE', evidence: 'source:old#p1' }]],
    ['of another year', [{ value: '720', breakdown: 'sex=FEMALE', periodStart: '2020-01-01' }]],
    ['withdrawn', [{ value: '720', breakdown: 'sex=FEMALE', rank: 'DEPRECATED' }]],
  ])('not parts %s', (_, parts) => expect(beyond(whole, ...parts)).toEqual([]));
  test('a part in two dimensions that is more than one in one of them', () => {
    const women = { value: '84', breakdown: 'sex=FEMALE' };
    const inPrimary = (value: string): Cells => ({ value, breakdown: 'sex=FEMALE;stage=PRIMARY' });
    expect(beyond(whole, women, inPrimary('90'))).toEqual(['"90人", which are more']);
    expect(beyond(whole, women, inPrimary('80'))).toEqual([]);
    expect(beyond(women, inPrimary('50'), { value: '40', breakdown: 'sex=FEMALE;stage=JUNIOR_SECONDARY' })).toEqual([
      '"50人" and "40人", which are more',
    ]);
  });
  test('a stage that is more than the one that contains it; two that overlap are not added up', () => {
    const stages = (...values: readonly (readonly [stage: string, value: string])[]): readonly string[] =>
      beyond(whole, ...values.map(([stage, value]) => ({ value, breakdown: `stage=${stage}` })));
    expect(stages(['COMPULSORY', '300'], ['PRIMARY', '310'])).toEqual(['"310人", which are more']);
    expect(stages(['COMPULSORY', '300'], ['SECONDARY', '280'])).toEqual([]);
    expect(stages(['COMPULSORY', '300'], ['SENIOR_SECONDARY', '120'])).toEqual(['"300人" and "120人", which are more']);
  });
  test('what a programme did that is more than all that was done', () => {
    const did = (value: string): Cells => ({ value, extent: 'PART' });
    expect(beyond({ ...whole, program: '' }, did('500'))).toEqual(['"500人", which are more']);
    expect(beyond({ ...whole, program: '' }, did('400'))).toEqual([]);
    // What several programmes did may overlap, and one of them has the women of it alone.
    expect(beyond(whole, did('400'), { ...did('300'), breakdown: 'sex=FEMALE' })).toEqual([]);
    expect(beyond(whole, did('200'), { ...did('300'), breakdown: 'sex=FEMALE' })).toEqual(['"300人", which are more']);
  });
  describe('years and what they come to', () => {
    const of = (value: string, from: string, to = from, more: Cells = {}): Cells => ({
      ...{ value, periodStart: `${from}-01-01`, periodEnd: `${to}-12-31`, periodPrecision: 'YEAR', ...more },
    });
    test('one year, or several together, that is more', () => {
      expect(beyond(of('120', '2019', '2021'), of('500', '2021'))).toEqual(['"500人", which are more']);
      expect(beyond(of('120', '2019', '2021'), of('70', '2019'), of('60', '2021'))).toEqual([
        '"70人" and "60人", which are more',
      ]);
    });
    test.each<[string, readonly Cells[]]>([
      ['that come to it', [of('70', '2019'), of('50', '2021')]],
      ['that overlap', [of('70', '2019', '2020'), of('60', '2020', '2021')]],
      ['outside of it', [of('500', '2018')]],
      ['of another source', [of('500', '2021', '2021', { evidence: 'source:old#p1' })]],
      ['planned', [of('500', '2021', '2021', { status: 'PLANNED' })]],
      ['counted up to one day', [{ ...of('500', '2021'), periodStart: '2021-12-31', periodPrecision: 'DAY' }]],
    ])('not years %s', (_, years) => expect(beyond(of('120', '2019', '2021'), ...years)).toEqual([]));
    test('nor of what may fall, or does not add up over time', () => {
      const figures = [of('120', '2019', '2021'), of('500', '2021')];
      const told = (metric: Cells): readonly string[] => {
        const [first = {}, ...others] = counts(...figures)['nodes/metrics.csv'] ?? [];
        const changedMetrics = [first, ...others.map((each) => ({ ...each, ...metric }))];
        return messages({ ...counts(...figures), 'nodes/metrics.csv': changedMetrics }, 'PARTS_BEYOND_WHOLE');
      };
      expect(told({})).toHaveLength(1);
      for (const metric of [{ minimum: '' }, { additiveOverTime: 'false' }]) expect(told(metric)).toEqual([]);
    });
  });
  test('nor of what may fall: one group may grow by more than all together', () => {
    const [first = {}, ...others] = counts(whole, { value: '720', breakdown: 'sex=FEMALE' })['nodes/metrics.csv'] ?? [];
    const figures = counts(whole, { value: '720', breakdown: 'sex=FEMALE' });
    const changes = [first, ...others.map((each) => ({ ...each, minimum: '' }))];
    expect(messages({ ...figures, 'nodes/metrics.csv': changes }, 'PARTS_BEYOND_WHOLE')).toEqual([]);
  });
  test('nor parts of what may be more', () => {
    const open = { ...whole, asPrinted: '412人以上', qualifier: 'AT_LEAST' };
    expect(beyond(open, { value: '720', breakdown: 'sex=FEMALE' })).toEqual([]);
  });
});

describe('one source that gives two figures for the same', () => {
  const [first = {}] = SMALL['nodes/observations.csv'] ?? [];
  const beside = (cells: Cells): readonly string[] =>
    messages(
      withRows({
        'nodes/observations.csv': [
          { ...first, id: 'observation:two', value: '58.1', asPrinted: '58.1%', evidence: 'source:new#p2', ...cells },
        ],
      }),
      'AGAINST_ITSELF',
    );

  test('that cannot both be', () =>
    expect(beside({})).toEqual([
      'value: expected a source to give one figure for this, got "58.1%", and "85.1%" in observations.csv:2; if it ' +
        'says both, give the one to use the rank PREFERRED',
    ]));
  test.each<[string, Cells]>([
    ['that can both be', { value: '80', asPrinted: '80%以上', qualifier: 'AT_LEAST' }],
    ['of two years', { periodStart: '2020-01-01' }],
    ['of a part', { extent: 'PART' }],
    ['of another source', { evidence: 'source:old#p1' }],
    ['of which one is preferred', { rank: 'PREFERRED' }],
    ['of which one corrects the other', { corrects: 'observation:one' }],
  ])('not two %s', (_, cells) => expect(beside(cells)).toEqual([]));
});

test('of three figures of one source, each is held against all, whatever comes first', () => {
  const [first = {}] = SMALL['nodes/observations.csv'] ?? [];
  const figure = (id: string, cells: Cells): Cells => ({ ...first, evidence: 'source:new#p1', id, ...cells });
  const figures = [
    figure('observation:a', { value: '80', asPrinted: '约80%', qualifier: 'ABOUT' }),
    figure('observation:b', { value: '85.1', asPrinted: '85.1%' }),
    figure('observation:c', { value: '75.2', asPrinted: '75.2%' }),
  ];
  for (const order of [figures, [...figures].reverse()])
    expect(messages({ ...SMALL, 'nodes/observations.csv': order }, 'AGAINST_ITSELF')).toEqual([
      expect.stringContaining('got "75.2%", and "85.1%"'),
    ]);
});

describe('two sources that may be one document', () => {
  const again = (cells: Cells, edges: readonly Cells[] = []): readonly string[] =>
    messages(
      withRows({
        'nodes/sources.csv': [
          { id: 'source:again', title: '再', publishedOn: '2022-01-01', sourceKind: 'MEDIA', locators: 'p1', ...cells },
        ],
        'edges/derived-from.csv': edges,
      }),
      'SAME_DOCUMENT',
    );
  const same = { title: '《新》', publishedOn: '2021-12-16' };

  test('by title and day, whatever signs the title has', () => {
    expect(again(same)).toEqual([
      'title: expected different documents to differ in it, got "《新》", as in sources.csv:2; if they are one, take ' +
        'one id; if one reprints or revises the other, write a row into edges/derived-from.csv',
    ]);
    expect(again({ ...same, publishedOn: '2021-12-17' })).toEqual([]);
  });
  test('not if one derives from the other', () =>
    expect(again(same, [{ from: 'source:again', to: 'source:new', derivation: 'REPRINT' }])).toEqual([]));
  test('by address and by text', () => {
    for (const shared of [{ url: 'http://example.com/a' }, { contentHash: `sha256:${'0'.repeat(64)}` }]) {
      const [first = {}, ...others] = SMALL['nodes/sources.csv'] ?? [];
      const third = { ...first, ...shared, id: 'source:third', title: '叁' };
      const content = { ...SMALL, 'nodes/sources.csv': [{ ...first, ...shared }, ...others, third] };
      expect(messages(content, 'SAME_DOCUMENT')).toHaveLength(1);
    }
  });
});
