import { afterEach, describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { doubtsOf } from '../../src/seed/doubts/doubts.js';
import { impossible } from '../../src/seed/check/impossible.js';
import { removeFolders, SMALL, unitedOf, withRows, type Cells, type Content } from '../support/small-package.js';

afterEach(removeFolders);

const [SHARE = {}] = SMALL['nodes/metrics.csv'] ?? [];
const [FIGURE = {}] = SMALL['nodes/observations.csv'] ?? [];
const of = (from: string, to = from): Cells => ({ periodStart: `${from}-01-01`, periodEnd: `${to}-12-31` });
const teachers = (value: number | string, cells: Cells = {}): Cells => ({
  ...{ ...FIGURE, metric: 'metric:teachers', program: '', extent: '', value: String(value), asPrinted: `${value}人` },
  ...{ ...of('2019'), periodPrecision: 'YEAR', ...cells },
});

/** What is doubted of these figures with one code or several. */
function doubted(codes: string, figures: readonly Cells[], more: Content = {}): readonly string[] {
  const united = unitedOf({
    ...withRows({
      ...more,
      'nodes/metrics.csv': [
        {
          ...{ ...SHARE, id: 'metric:teachers', name: '招聘教师', unit: 'PERSON', maximum: '' },
          ...{ additive: 'true', additiveOverTime: 'true' },
        },
      ],
    }),
    'nodes/observations.csv': figures.map((cells, index) => ({ ...cells, id: `observation:of-${index}` })),
  });
  return doubtsOf(graphModel, united)
    .filter(({ code }) => codes.split(' ').includes(code))
    .map(({ message }) => message.replace(/\/\S*\//gu, ''));
}

describe('what a copy says', () => {
  /** Of 2020-09-06, copied on 2021-12-16. */
  const copied = (figures: readonly Cells[], derivation = 'REPRINT'): readonly string[] =>
    doubted(
      'NOT_AS_ORIGINAL AFTER_ORIGINAL TENFOLD',
      figures.map((cells) => ({ evidence: 'source:new#p1', ...cells })),
      { 'edges/derived-from.csv': [{ from: 'source:new', to: 'source:old', derivation }] },
    );
  const original = teachers(4105, { evidence: 'source:old#p1' });

  test('is what its original says', () => {
    expect(copied([original, teachers(4150)])).toEqual([
      'value: expected the figure of what its source copies, "4105人" (observations.csv:2), got "4150人"; mend the ' +
        'one that is not as printed; if they differ so in print, accept this doubt, or call the later one a REVISION',
    ]);
    for (const derivation of ['TRANSLATION', 'EXCERPT'])
      expect(copied([original, teachers(41050)], derivation)).toHaveLength(1);
  });
  test.each<[string, Cells]>([
    ['said less exactly', teachers(4100, { asPrinted: '约4100人', qualifier: 'ABOUT' })],
    ['of another year', teachers(4150, of('2018'))],
    ['of a part', teachers(150, { breakdown: 'sex=FEMALE' })],
    ['withdrawn', teachers(4150, { rank: 'DEPRECATED' })],
  ])('not a figure %s', (_, figure) => expect(copied([original, figure])).toEqual([]));
  test('nor what a revision says', () => expect(copied([original, teachers(4150)], 'REVISION')).toEqual([]));

  test('is not of a time after its original, if it was measured', () => {
    expect(copied([teachers(5000, of('2021'))])).toEqual([
      'periodStart: expected a time before 2020-09-06, the day of what its source copies, got "2021-01-01"; if the ' +
        'copy adds this, cite another source for it, or take the row out of edges/derived-from.csv',
    ]);
    expect(copied([teachers(5000, of('2019', '2021'))])).toHaveLength(1);
    expect(copied([teachers(5000, of('2020'))])).toEqual([]);
    expect(copied([teachers(5000, { ...of('2021'), status: 'PLANNED' })])).toEqual([]);
    expect(copied([teachers(5000, of('2021'))], 'REVISION')).toEqual([]);
    // It has a source of its own beside the copy.
    expect(copied([teachers(5000, { ...of('2021'), evidence: 'source:new#p1;source:old#p1' })])).toEqual([]);
  });
});

describe('a baseline', () => {
  const aimed = (baseline: Cells, ...targets: readonly Cells[]): readonly string[] =>
    doubted('BASELINE_AFTER_TARGET', [
      teachers(60, { status: 'BASELINE', ...baseline }),
      ...targets.map((cells) => teachers(95, { status: 'TARGET', ...cells })),
    ]);

  test('is not after all that its source aims at', () => {
    expect(aimed(of('2019'), of('2018'))).toEqual([
      'periodStart: expected a baseline to begin before its target ends (2018-12-31, observations.csv:3), got ' +
        '"2019-01-01"; what was measured after it is ACTUAL',
    ]);
    expect(aimed(of('2019'), of('2018'), of('2020'))).toEqual([]);
    expect(aimed(of('2019'), of('2019'))).toEqual([]);
    expect(aimed(of('2019'), { ...of('2018'), evidence: 'source:old#p1' })).toEqual([]);
    expect(aimed(of('2019'), of('2018'), { periodStart: '', periodEnd: '', periodPrecision: '' })).toEqual([]);
  });
  test('began before its source was published, or it is a fault and nothing else', () => {
    const content = withRows({
      'nodes/observations.csv': [{ ...FIGURE, id: 'observation:two', status: 'BASELINE', ...of('2024') }],
    });
    expect(impossible(unitedOf(content).rows).faults.map(({ message }) => message)).toEqual([
      'periodStart: expected a measured period to begin by 2021-12-16, the day of its source, got "2024-01-01"; is ' +
        'it planned?',
    ]);
    expect(aimed(of('2024'), of('2020'))).toEqual([]);
  });
});

describe('a district and the one that it lies in', () => {
  const [about, outer] = [{ about: 'district:fangzi' }, { about: 'district:weifang' }];
  const beyond = (...figures: readonly Cells[]): readonly string[] => doubted('BEYOND_OUTER_DISTRICT', figures);
  const city = teachers(4105, { ...outer, evidence: 'source:old#p1' });

  test('it has no more of the same, in the same year', () => {
    expect(beyond(city, teachers(4205, about))).toEqual([
      'value: expected at most "4105人" of "district:weifang", in which "district:fangzi" lies (observations.csv:2), ' +
        'got "4205人"; is one of them of another district, time or group? If the documents count differently, accept ' +
        'this doubt',
    ]);
    expect(beyond(city, teachers(4105, about))).toEqual([]);
  });
  test.each<[string, Cells]>([
    ['of another year', of('2018')],
    ['planned', { status: 'PLANNED' }],
    ['of a part', { breakdown: 'sex=FEMALE' }],
    ['withdrawn', { rank: 'DEPRECATED' }],
    ['of what does not add up', { metric: 'metric:one' }],
  ])('not figures %s', (_, cells) => expect(beyond(city, teachers(5000, { ...about, ...cells }))).toEqual([]));
  test('nor more than one of several figures of the city', () =>
    expect(beyond(city, teachers(5000, outer), teachers(4205, about))).toEqual([]));
  test('nor of a time before it lay there', () => {
    const since = (year: string): readonly string[] => {
      const [row = {}] = SMALL['edges/part-of.csv'] ?? [];
      const united = unitedOf({
        ...withRows({
          'nodes/metrics.csv': [{ ...SHARE, id: 'metric:teachers', name: '教师', unit: 'PERSON', maximum: '' }].map(
            (each) => ({ ...each, additive: 'true' }),
          ),
          'nodes/observations.csv': [
            { ...city, id: 'observation:a' },
            { ...teachers(5000, about), id: 'observation:b' },
          ],
        }),
        'edges/part-of.csv': [{ ...row, since: year }],
      });
      return doubtsOf(graphModel, united).flatMap(({ code }) => (code === 'BEYOND_OUTER_DISTRICT' ? [code] : []));
    };
    expect(since('2019')).toHaveLength(1);
    expect(since('2020')).toEqual([]);
  });
});

describe('a figure that is many times another of the same', () => {
  const apart = (...figures: readonly Cells[]): readonly string[] => doubted('TENFOLD', figures);
  const known = teachers(4105, { evidence: 'source:old#p1' });

  test('of the same year: a digit too many', () => {
    expect(apart(known, teachers(41050))).toEqual([
      'value: expected about as much as "4105人" (2019-01-01 to 2019-12-31, observations.csv:2), got "41050人", many ' +
        'times more or less; is a digit, 万 or the unit of a table missing in one of them? If both are printed so, ' +
        'accept this doubt',
    ]);
    expect(apart(teachers(30), teachers(300, { evidence: 'source:old#p1' }))).toHaveLength(1);
    // The figure of the newer document is asked about, whatever its id and its year are.
    expect(apart(teachers(41050), known)[0]).toContain('got "41050人"');
    expect(apart(teachers(41050, of('2018')), known)[0]).toContain('got "41050人"');
  });
  test('of the year before: the same digits, or 10,000 times', () => {
    expect(apart(known, teachers(41050, of('2020')))).toHaveLength(1);
    expect(apart(teachers(8000, of('2018')), teachers(1))).toHaveLength(1);
  });
  test.each<[string, Cells]>([
    ['that is not just ten times', teachers(41000)],
    ['two years later', teachers(41050, of('2021'))],
    ['of several years', teachers(41050, of('2017', '2019'))],
    ['of a part', teachers(41050, { breakdown: 'sex=FEMALE' })],
    ['that is planned', teachers(41050, { status: 'PLANNED' })],
    ['that corrects it', teachers(41050, { corrects: 'observation:of-0' })],
    ['of a few digits, a year later', teachers(41, of('2020'))],
  ])('not a figure %s', (_, figure) => expect(apart(known, figure)).toEqual([]));
  test('and the same pairs, whatever comes first', () => {
    const at = (id: string, value: number): Cells => teachers(value, { evidence: `source:${id}#p1` });
    const pairs = (figures: readonly (readonly [id: string, Cells])[]): unknown =>
      doubtsOf(
        graphModel,
        unitedOf({
          ...withRows({
            'nodes/metrics.csv': [{ ...SHARE, id: 'metric:teachers', name: '教师', unit: 'PERSON', maximum: '' }],
          }),
          'nodes/observations.csv': figures.map(([id, cells]) => ({ ...cells, id: `observation:${id}` })),
        }),
      )
        .flatMap(({ code, about }) => (code === 'TENFOLD' ? [about.join()] : []))
        .sort();
    const figures = [
      ['a', at('new', 30)],
      ['b', at('old', 300)],
      ['c', at('new', 3000)],
      ['d', at('old', 30_000)],
    ] as const;
    expect(pairs(figures)).toHaveLength(3);
    expect(pairs([...figures].reverse())).toEqual(pairs(figures));
  });
  test('nor round ones of two years', () => expect(apart(teachers(300), teachers(3000, of('2020')))).toEqual([]));
});
