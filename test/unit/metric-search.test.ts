import { afterEach, describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { findMetrics, nearMetrics } from '../../src/seed/doubts/metric-search.js';
import { checkPackages } from '../../src/seed/packages.js';
import { SEEDS } from '../support/seeds.js';
import { removeFolders, rowsOf, SMALL, withRows, type Cells } from '../support/small-package.js';

afterEach(removeFolders);
const { rows } = checkPackages(graphModel, [SEEDS]);
const first = (text: string): unknown => findMetrics(rows, text)[0]?.row.values['id'];

describe('a metric is found', () => {
  test.each([
    ['招聘教师', 'metric:teachers-recruited'],
    ['招聘教师人数', 'metric:teachers-recruited'],
    ['教师招聘', 'metric:teachers-recruited'],
    ['teachers recruited', 'metric:teachers-recruited'],
    ['普惠率', 'metric:inclusive-kindergarten-coverage'],
    ['滿意度得分', 'metric:education-satisfaction-score'],
    ['鲜奶 包数', 'metric:free-milk-per-pupil-day'],
  ])('%s', (text, id) => expect(first(text)).toBe(id));
  test('by its definition and its unit, which count less than a name', () => {
    const found = findMetrics(rows, '财政总支出');
    expect(found[0]?.row.values['id']).toBe('metric:education-expenditure-share');
    const [unit] = findMetrics(rows, 'RANK');
    expect([unit?.row.values['unit'], unit?.matchedIn]).toEqual(['RANK', expect.stringMatching(/name|unit/)]);
  });
  test('and nothing if there is none like it, or no word', () => {
    expect(findMetrics(rows, '跑道长度')).toEqual([]);
    expect(findMetrics(rows, '——')).toEqual([]);
  });
});

describe('a new metric that is near an old one', () => {
  const metric = (id: string, name: string, cells: Cells = {}): Cells => ({
    ...(SMALL['nodes/metrics.csv']?.[0] as Cells),
    id: `metric:${id}`,
    name,
    category: 'QUALITY',
    ...cells,
  });
  const doubts = (one: Cells, other: Cells): readonly string[] =>
    nearMetrics(rowsOf(withRows({ 'nodes/metrics.csv': [one, other] }))).map(({ message }) => message);
  const old = metric('old', '普惠性幼儿园覆盖率', { definition: '分母是全部幼儿园。' });
  test('is doubted, with both definitions', () => {
    expect(doubts(old, metric('new', '普惠性幼儿园的覆盖率', { definition: '分母是在园幼儿。' }))).toEqual([
      expect.stringMatching(
        /"普惠性幼儿园的覆盖率" \("分母是在园幼儿。"\), .* "普惠性幼儿园覆盖率" \("分母是全部幼儿园。"\)/,
      ),
    ]);
  });
  test('is doubted with its words in another order, and under a name that the old one has as an alias', () => {
    const recruited = metric('old', '招聘教师人数', { aliases: '招聘人数' });
    for (const name of ['教师招聘人数', '新招聘教师数', '招聘人数'])
      expect(doubts(recruited, metric('new', name))).toHaveLength(1);
    for (const name of ['招聘公费师范生人数', '招聘区外名师人数', '校内竞聘教师人数'])
      expect(doubts(recruited, metric('new', name))).toEqual([]);
  });
  test('is doubted under another name if its definition counts what the old one is called', () => {
    const recruited = metric('old', '招聘教师人数', { definition: '一地当年招聘或引进的教师人数；不含名师。' });
    const other = (definition: string): readonly string[] =>
      doubts(recruited, metric('new', '补充师资', { definition }));
    expect(other('一地当年招聘的新教师人数。')).toHaveLength(1);
    for (const definition of ['一地当年招聘的公费师范生人数；不计入招聘教师人数。', '从区外招聘的名师人数。'])
      expect(other(definition)).toEqual([]);
  });
  test('not if its unit or its category differs, or its name', () => {
    expect(doubts(old, metric('new', '普惠性幼儿园的覆盖率', { unit: 'POINT' }))).toEqual([]);
    expect(doubts(old, metric('new', '普惠性幼儿园的覆盖率', { category: 'EQUITY' }))).toEqual([]);
    expect(doubts(old, metric('new', '公办幼儿园在园幼儿占比'))).toEqual([]);
    expect(doubts(metric('a', '虚构的指标1'), metric('b', '虚构的指标2'))).toEqual([]);
  });
  test('not if it is by how much the old one changed, which has no least value', () => {
    const change = (name: string, cells: Cells = {}): readonly string[] =>
      doubts(old, metric('new', name, { minimum: '', maximum: '', ...cells }));
    expect(change('普惠性幼儿园覆盖率变化')).toEqual([]);
    expect(change('普惠性幼儿园的覆盖率', { nameEn: 'Change in Coverage' })).toEqual([]);
    expect(change('普惠性幼儿园的覆盖率')).toHaveLength(1);
    expect(change('普惠性幼儿园覆盖率变化', { minimum: '0' })).toHaveLength(1);
    expect(doubts(metric('new', '普惠性幼儿园覆盖率变化'), old)).toHaveLength(1);
  });
  test('and ours are none of each other', () => expect(nearMetrics(rows).map(({ about }) => about)).toEqual([]));
});
