import { afterEach, expect, test } from '@jest/globals';
import { correctionsOfOthers } from '../../src/seed/doubts/corrections.js';
import { removeFolders, rowsOf, SMALL, withRows, type Cells } from '../support/small-package.js';

afterEach(removeFolders);

const [FIGURE = {}] = SMALL['nodes/observations.csv'] ?? [];
const [METRIC = {}] = SMALL['nodes/metrics.csv'] ?? [];
/** What is doubted of a figure that corrects that of the small package with these cells. */
function doubted(wrong: Cells, cells: Cells): readonly string[] {
  const row = { ...FIGURE, id: 'observation:two', corrects: 'observation:one', evidence: 'source:new#p1', ...cells };
  const content = withRows({ 'nodes/metrics.csv': [{ ...METRIC, id: 'metric:two', name: '另一' }] });
  const figures = [{ ...FIGURE, ...wrong }, row];
  return correctionsOfOthers(rowsOf({ ...content, 'nodes/observations.csv': figures })).map(({ message }) =>
    message.replace(/\/\S*\//gu, ''),
  );
}

const right = { value: '84', asPrinted: '84%' };
const lastYear = { periodStart: '2020-01-01', periodEnd: '2020-12-31' };

test.each<[string, Cells, string]>([
  ['another metric', { ...right, metric: 'metric:two' }, 'which has another metric, in observations.csv:2'],
  ['another thing', { ...right, about: 'district:weifang' }, 'which has another about, in observations.csv:2'],
  ['what came later', { ...right, evidence: 'source:old#p1' }, 'which was published later, in observations.csv:2'],
  ['what is not there', { ...right, corrects: 'observation:onne' }, 'which is not there; mend the id'],
  ['another status', { ...right, status: 'PLANNED' }, 'which has another status (ACTUAL), in observations.csv:2'],
  ['another time', { ...right, ...lastYear }, 'which is of another time (2021-01-01 to 2021-12-16)'],
  ['another breakdown', { ...right, breakdown: 'sex=FEMALE' }, 'which has another breakdown, in observations.csv:2'],
  ['nothing', {}, 'which says the same already, in observations.csv:2; if both stand, leave corrects empty'],
])('a correction of %s is a doubt', (_, cells, why) => {
  expect(doubted({}, cells)).toEqual([expect.stringContaining(why)]);
});

test.each<[string, Cells]>([
  ['the number', right],
  ['the number, of a time that is known more exactly', { ...right, periodStart: '2021-06-01' }],
  ['the number, without a period', { ...right, periodStart: '', periodEnd: '', periodPrecision: '' }],
  ['the number, as a baseline', { ...right, status: 'BASELINE' }],
  ['the year alone', lastYear],
  ['the status alone: it was only planned', { status: 'PLANNED' }],
  ['the breakdown alone', { breakdown: 'sex=FEMALE' }],
])('but not of %s', (_, cells) => {
  expect(doubted({}, cells)).toEqual([]);
});

test('what came of a plan does not correct it, and a later plan may put it off', () => {
  const target = { status: 'TARGET', evidence: 'source:old#p1' };
  expect(doubted(target, {})).toEqual([
    'corrects: expected an earlier figure of the same metric, thing, time and status, got "observation:one", which ' +
      'has another status (TARGET), in observations.csv:2; if both stand, leave corrects empty',
  ]);
  const later = { periodStart: '2022-01-01', periodEnd: '2023-12-31' };
  expect(doubted(target, { ...right, ...later, status: 'PLANNED' })).toEqual([]);
  expect(doubted(target, { ...right, status: 'NORM' })).toHaveLength(1);
});
