import { afterEach, describe, expect, test } from '@jest/globals';
import { printedWords } from '../../src/seed/doubts/printed-words.js';
import { removeFolders, rowsOf, SMALL, withRows, type Cells } from '../support/small-package.js';

afterEach(removeFolders);

const [SHARE = {}] = SMALL['nodes/metrics.csv'] ?? [];
const METRICS: Readonly<Record<string, Cells>> = {
  teachers: { name: '招聘教师人数', nameEn: 'Teachers Recruited', unit: 'PERSON', additiveOverTime: 'true' },
  schools: { name: '公办学校数', nameEn: 'Public Schools', unit: 'SCHOOL', definition: '公办中小学所数；不含幼儿园' },
  money: { name: '建校投入', nameEn: 'School Construction', unit: 'CNY', additiveOverTime: 'true' },
  places: { name: '新增学位数', nameEn: 'School Places Added', unit: 'PLACE', additiveOverTime: 'true' },
  kindergartens: { name: '园所数', nameEn: 'Preschools', unit: 'KINDERGARTEN' },
  girls: { name: '在校女生人数', nameEn: 'Girls Enrolled', unit: 'PERSON' },
  children: { name: '在园人数', nameEn: 'Children', unit: 'PERSON' },
  plan: { name: '招生计划数', nameEn: 'Planned Enrolment', unit: 'PERSON' },
  standard: { name: '公用经费标准', nameEn: 'Public Funds', unit: 'CNY', additive: 'false' },
  mean: { name: '校均班数', nameEn: 'Classes per School', unit: 'CLASS', additive: 'false' },
  growth: { name: '投入增幅', nameEn: 'Growth of Spending', unit: 'PERCENT', additive: 'false', minimum: '' },
  share: { name: '普惠率', nameEn: 'Inclusive Coverage', unit: 'PERCENT', additive: 'false', maximum: '100' },
};
const YEAR = { periodStart: '2021-01-01', periodEnd: '2021-12-31', periodPrecision: 'YEAR' };
const THREE_YEARS = { ...YEAR, periodStart: '2019-01-01' };

/** What is doubted of a figure of one of these metrics. */
function doubted(metric: string, asPrinted: string, cells: Cells = {}): readonly string[] {
  const [figure = {}] = SMALL['nodes/observations.csv'] ?? [];
  const row = { ...figure, ...YEAR, program: '', extent: '', id: 'observation:two', metric: `metric:${metric}` };
  const rows = rowsOf(
    withRows({
      'nodes/metrics.csv': Object.entries(METRICS).map(([id, each]) => ({
        ...{ ...SHARE, maximum: '', additive: 'true', id: `metric:${id}`, ...each },
      })),
      'nodes/observations.csv': [{ ...row, value: '120', asPrinted, ...cells }],
    }),
  );
  return printedWords(rows).map(({ code, message }) => `${code} ${message}`);
}
const codes = (...figure: Parameters<typeof doubted>): readonly string[] =>
  doubted(...figure).map((message) => message.replace(/ .*/u, ''));

describe('what is printed as planned, and stands as measured', () => {
  test('says which word says so', () =>
    expect(doubted('teachers', '拟招聘120人')).toEqual([
      'PLANNED_AS_DONE status: expected PLANNED or TARGET, got "ACTUAL", and "拟" in "拟招聘120人" says that it was to ' +
        'come; if it was done all the same, accept this doubt',
    ]));
  test.each([
    ...[
      '计划120人',
      '120人（计划）',
      '年度计划120人',
      '打算招聘120人',
      '应达到120人',
      '2021年计划招聘120人',
      '全县计划招聘120名',
      '預計招聘120人',
      '即将招聘120人',
      '将招聘120人',
    ],
    ...['目标120人', '力争达到120人', '确保达到120人以上', 'plans to recruit 120 teachers', 'a target of 120'],
  ])('%s', (asPrinted) => expect(codes('teachers', asPrinted)).toEqual(['PLANNED_AS_DONE']));
  test.each([
    ...['特岗计划招聘120人', '三年行动计划招聘120人', '完成目标120人', '原计划招聘120人，实际招聘', '已招聘120人'],
    ...[
      '虚拟120人',
      '拟定120人',
      '将120名教师列入',
      '120 teachers',
      '即将退休120人',
      '达到预期目标，招聘120人',
      '120 targeted teachers',
      'there are to date 120 teachers',
    ],
  ])('not %s', (asPrinted) => expect(codes('teachers', asPrinted)).toEqual([]));
  test('the words before it may stand in printedAt', () => {
    expect(doubted('teachers', '120人', { printedAt: '全县拟招聘120人，其中女' })).toEqual([
      expect.stringContaining('"拟" in "全县拟招聘120人" says that it was to come'),
    ]);
    expect(codes('teachers', '120人', { printedAt: '拟新建学校，招聘120人' })).toEqual([]);
    expect(codes('teachers', '120人', { printedAt: '招聘120人，拟再招' })).toEqual([]);
  });
  test('nor what the row calls so, what the metric counts, and what was read by hand', () => {
    expect(codes('teachers', '拟招聘120人', { status: 'PLANNED' })).toEqual([]);
    expect(codes('plan', '计划120人')).toEqual([]);
    expect(codes('teachers', '拟招聘120人', { reading: 'MANUAL', note: '甲', noteEn: 'A' })).toEqual([]);
    expect(codes('teachers', '拟招聘120人', { status: 'BASELINE' })).toEqual(['PLANNED_AS_DONE']);
  });
});

describe('by how much something changed, which stands as how much there is', () => {
  test.each([
    ['share', '增长5%'],
    ['share', '提高近5%'],
    ['teachers', '增加120人'],
    ['teachers', '增加了约120人'],
    ['schools', '减少3所'],
    ['teachers', 'an increase of 120 teachers'],
  ])('%s: %s', (metric, asPrinted) => expect(codes(metric, asPrinted)).toEqual(['CHANGE_AS_LEVEL']));
  test.each([
    ['share', '提高到95%'],
    ['share', '提升至95%'],
    ['share', '提高2.3个百分点'],
    ['growth', '同比增长12.5%'],
    ['places', '增加120个'],
    ['standard', '提高500元'],
    ['teachers', '新增120人'],
    ['schools', '改造提升12所'],
    ['teachers', 'made up of 120 teachers'],
  ])('not %s: %s', (metric, asPrinted) => expect(codes(metric, asPrinted)).toEqual([]));
});

describe('how much there is of each, which stands as a total', () => {
  test.each([
    ['money', '生均1000元'],
    ['money', '每生1000元'],
    ['teachers', '每百名学生拥有120名教师'],
    ['teachers', '120 teachers per school'],
    ['money', '每月500元'],
  ])('%s: %s', (metric, asPrinted) => expect(codes(metric, asPrinted)).toEqual(['EACH_AS_TOTAL']));
  test('a year’s figure for several years, and not for the year itself', () => {
    expect(codes('money', '每年8000万元', THREE_YEARS)).toEqual(['EACH_AS_TOTAL']);
    expect(codes('money', '每年8000万元')).toEqual([]);
  });
  test('not what is no total, or in force', () => {
    expect(codes('standard', '每生每年1000元', THREE_YEARS)).toEqual([]);
    expect(codes('teachers', '每校120人', { status: 'NORM' })).toEqual([]);
    // 均 is all of them, and no mean.
    expect(codes('teachers', '各校均招聘120人')).toEqual([]);
    expect(codes('children', '农村幼儿园师生均享受午餐，120人')).toEqual([]);
  });
});

describe('what several years come to, which stands for one', () => {
  test('the years of a range say so too', () => {
    expect(codes('teachers', '2019年至2021年累计120人')).toEqual(['YEARS_AS_ONE']);
    expect(codes('teachers', '累计120人', { printedAt: '2019-2021年，累计120人' })).toEqual(['YEARS_AS_ONE']);
    expect(codes('teachers', '累计120人', { printedAt: '累计120人，2021年' })).toEqual(['YEARS_AS_ONE']);
  });
  test.each(['累计120人', '近三年招聘120人', '三年来招聘120人', '“十三五”期间招聘120人'])('%s', (asPrinted) =>
    expect(codes('teachers', asPrinted)).toEqual(['YEARS_AS_ONE']),
  );
  test('not with the year, for several years, with a note, or of what does not add up over time', () => {
    expect(codes('teachers', '2021年累计招聘120人')).toEqual([]);
    expect(codes('teachers', '今年以来累计120人')).toEqual([]);
    expect(codes('teachers', '累计120人', { printedAt: '2021年，全区累计120人，2022年计划' })).toEqual([]);
    expect(codes('teachers', '第三年招聘120人')).toEqual([]);
    expect(codes('teachers', '前三年级教师120人')).toEqual([]);
    expect(codes('teachers', '累计120人', THREE_YEARS)).toEqual([]);
    expect(codes('teachers', '累计120人', { note: '全年', noteEn: 'in that year' })).toEqual([]);
    expect(codes('schools', '累计120所')).toEqual([]);
  });
});

describe('a year that is printed, and stands for another', () => {
  test('says which', () =>
    expect(doubted('teachers', '2020年招聘120人')).toEqual([
      'OTHER_YEAR periodStart: expected a period in 2020, as "2020年招聘120人" says, got 2021-01-01 to 2021-12-31 for ' +
        '"2020年招聘120人"; if that year is of something else, accept this doubt',
    ]));
  test.each([
    ['120人', { printedAt: '2020年，全县招聘120人，2021年' }],
    ['全县2020年秋季招聘120人', {}],
    ['2020年9月招聘120人', {}],
    ['招聘84人，2022年计划招聘120人', { status: 'PLANNED' }],
    ['到2025年招聘120人', { status: 'TARGET' }],
  ])('%s', (asPrinted, cells) => expect(codes('teachers', asPrinted, cells)).toEqual(['OTHER_YEAR']));
  test.each<[string, Cells]>([
    ['2021年招聘120人', {}],
    ['2020年招聘120人', THREE_YEARS],
    ['2020年招聘120人', { periodStart: '', periodEnd: '', periodPrecision: '' }],
    ['比2020年新增120人', {}],
    ['2020年以来招聘120人', {}],
    ['2019年至2021年招聘120人', THREE_YEARS],
    ['由2020年的84人扩大到120人', {}],
    ['120人', { printedAt: '2020年、2021年分别招聘84人、120人' }],
    ['学校2012年建成，教师120人', {}],
    ['2020年84人，2021年120人', {}],
    ['120人', { printedAt: '2020年招聘84人，今年招聘120人' }],
    ['120人', { printedAt: '招聘120人，2020年' }],
    ['按《2020年招聘方案》招聘120人', {}],
  ])('not %s %j', (asPrinted, cells) => expect(codes('teachers', asPrinted, cells)).toEqual([]));
});

describe('a sex or a stage that is printed, and stands nowhere else', () => {
  test('says which code is missing', () =>
    expect(doubted('teachers', '女教师84人')).toEqual([
      'PART_UNSAID breakdown: expected sex=FEMALE, as "女教" in "女教师84人" says, got ""; if the metric counts only ' +
        'these, its name must say so',
    ]));
  test.each([
    ['schools', '小学3所'],
    ['schools', '3所初中'],
    ['schools', '普通高中3所'],
    ['schools', '幼儿园3所'],
    ['teachers', '84 female teachers'],
    ['teachers', '84 teachers in primary schools'],
    ['teachers', '其中小学教师84人'],
    ['teachers', '中职教师84人'],
    ['teachers', '特殊学校教师84人'],
  ])('%s: %s', (metric, asPrinted) => expect(codes(metric, asPrinted)).toEqual(['PART_UNSAID']));
  test.each([
    ['schools', '中小学3所'],
    ['schools', '小学、初中3所'],
    ['schools', '中小学、幼儿园3所'],
    ['kindergartens', '幼儿园3所'],
    ['girls', '女生84人'],
    ['children', '幼儿园幼儿84人'],
    ['teachers', '84 primary and secondary teachers'],
    ['teachers', '发放中职、普高助学金120人'],
    ['schools', '新建学校和幼儿园3所'],
    ['teachers', '男女教师84人'],
    ['teachers', '84 men and women'],
  ])('not %s: %s', (metric, asPrinted) => expect(codes(metric, asPrinted)).toEqual([]));
  test('nor if the breakdown, the programme or what it is about says so', () => {
    expect(codes('teachers', '女教师84人', { breakdown: 'sex=FEMALE' })).toEqual([]);
    expect(codes('teachers', '女教师84人', { breakdown: 'sex=MALE' })).toEqual(['PART_UNSAID']);
    expect(codes('schools', '小学3所', { breakdown: 'stage=COMPULSORY' })).toEqual([]);
    expect(codes('schools', '幼儿园3所', { program: 'program:one', extent: 'PART' })).toEqual([]);
    expect(codes('teachers', '小学教师84人', { about: 'school:one' })).toEqual([]);
  });
});

test('what stands after the number is of other numbers', () => {
  expect(codes('teachers', '招聘120人，其中女教师84人')).toEqual([]);
  expect(codes('money', '投入8000万元，增长5%；每校100万元')).toEqual([]);
  expect(codes('teachers', '2021年，计划招聘1,200人')).toEqual(['PLANNED_AS_DONE']);
  expect(codes('teachers', '全年招聘1,200人，明年计划招聘120人', { value: '1200' })).toEqual([]);
  expect(codes('teachers', '全年招聘1,200人，明年计划招聘120人')).toEqual(['PLANNED_AS_DONE']);
  expect(codes('teachers', '招聘120人，其中女教师84人', { value: '84' })).toEqual(['PART_UNSAID']);
  expect(codes('schools', '较上年增加9所，达到120所')).toEqual([]);
  expect(codes('schools', '达到120所，比2013年增加9所')).toEqual([]);
  expect(codes('schools', '较上年增加9所，达到120所', { value: '9' })).toEqual(['CHANGE_AS_LEVEL']);
});

test('half a school, and not half of a mean', () => {
  expect(doubted('schools', '0.5所', { value: '0.5' })).toEqual([
    'FRACTION_OF_ONE value: expected a whole number, since "metric:schools" counts one by one, got 0.5; is it in 万, ' +
      'a share, or a mean?',
  ]);
  expect(codes('money', '0.5元', { value: '0.5' })).toEqual([]);
  expect(codes('share', '0.5%', { value: '0.5' })).toEqual([]);
  expect(codes('mean', '0.5个', { value: '0.5' })).toEqual([]);
});
