import { afterEach, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';
import { packageOf, removeFolders, withRows, type Cells } from '../support/small-package.js';

afterEach(removeFolders);

type Printed = readonly [unit: string, printed: string, value: number, qualifier?: string, upper?: number];
/** Figures as the education bureaus of counties print them; the counties are invented. */
const FIGURES: readonly Printed[] = [
  ['CNY', '累计投入2.3亿元', 230_000_000],
  ['PLACE', '新增学位1.2万个', 12_000],
  ['PERCENT', '同比增长12.5%', 12.5],
  ['PERCENT', '教师占比达98.6%', 98.6],
  ['SCHOOL', '3所学校获评', 3],
  ['PERSON', '近千名', 1000, 'LESS_THAN'],
  ['PERSON_TIME', '上千人次', 1000, 'AT_LEAST'],
  ['RANK', '列全市第3位', 3],
  ['CNY', '每生每年1000元', 1000],
  ['PERCENT', '半数以上', 50, 'AT_LEAST'],
  ['PERSON', '“十四五”期间招聘教师1260人', 1260],
  ['PERSON', '截至2023年6月底共有专任教师3268人', 3268],
  ['PERCENT', '增长1.5倍', 150],
  ['PERCENT', '压减率97%', 97],
  ['CLASS', '增加24个教学班', 24],
  ['SQUARE_METRE', '新增校舍面积12.6万平方米', 126_000],
  ['VOLUME', '图书8.5万余册', 85_000, 'MORE_THAN'],
  ['SET', '每百名学生拥有计算机22.5台', 22.5],
  ['PERSON', '其中硕士以上35名', 35],
  ['PERCENT', '高于全省平均水平3.2个百分点', 3.2],
  ['CNY', '1.2个亿', 120_000_000],
  ['CNY', '三千多万元', 30_000_000, 'MORE_THAN'],
  ['SCHOOL', '第二批12所', 12],
  ['PERCENT', '九成五', 95],
  ['PERCENT', '是2019年的1.8倍', 180],
  ['RATIO', '师生比达到1:15', 15],
  ['YEAR', '近三年', 3],
  ['RANK', '上升7位', 7],
  ['PERSON_TIME', '3100人(次)', 3100],
  ['TIME', '50余场', 50, 'MORE_THAN'],
  ['HOUR', '每天不少于1小时', 1, 'AT_LEAST'],
  ['CNY', '300元—800元不等', 300, 'RANGE', 800],
  ['PERCENT', '约七成', 70, 'ABOUT'],
  ['ITEM', '一等奖12个', 12],
  ['KINDERGARTEN', '公办园15所', 15],
  ['MU', '占地500余亩', 500, 'MORE_THAN'],
];

/** The columns and codes of what is found of each figure, once its cells are changed. */
function found(change: (figure: Printed) => Cells): readonly (readonly string[])[] {
  const { faults, doubts } = checkPackages(graphModel, [
    packageOf(
      withRows({
        'nodes/metrics.csv': FIGURES.map(([unit], index) => ({
          ...{ id: `metric:of-${index}`, name: `指标${index}`, unit, direction: 'NEUTRAL' },
          ...{ additive: 'false', additiveOverTime: 'false', definition: '甲', definitionEn: 'A' },
        })),
        'nodes/observations.csv': FIGURES.map((figure, index) => {
          const [, asPrinted, value, qualifier = 'EXACT', upper = ''] = figure;
          return {
            ...{ id: `observation:of-${index}`, metric: `metric:of-${index}`, about: 'district:fangzi', asPrinted },
            ...{ value: String(value), upper: String(upper), qualifier, status: 'ACTUAL', rank: 'NORMAL' },
            ...{ evidence: 'source:new#p2', ...change(figure) },
          };
        }),
      }),
    ),
  ]);
  const figures = [...faults, ...doubts].filter(
    ({ file, message }) => file.endsWith('observations.csv') && /^(?:value|upper|qualifier|asPrinted):/u.test(message),
  );
  return FIGURES.map((_, index) => figures.filter(({ line }) => line === index + 3).map(({ message }) => message));
}
const inSilence = (change: (figure: Printed) => Cells): readonly Printed[] => {
  const messages = found(change);
  return FIGURES.filter((_, index) => messages[index]?.length === 0);
};

test('no figure that is right is refused or doubted', () => {
  expect(found(() => ({})).flat()).toEqual([]);
});

test.each<[string, (value: number) => number]>([
  ['ten times', (value) => value * 10],
  ['a tenth of', (value) => value / 10],
  ['ten thousand times', (value) => value * 10_000],
  ['one more than', (value) => value + 1],
])('%s what is printed never passes in silence', (_, wrong) => {
  expect(inSilence(([, , value]) => ({ value: String(wrong(value)) }))).toEqual([]);
});

test('nor does another exactness than is printed, or another end of a range', () => {
  const said = FIGURES.filter(([, , , qualifier]) => qualifier !== undefined);
  const silent = inSilence(([, , , qualifier, upper]) =>
    upper === undefined
      ? { qualifier: qualifier === 'AT_MOST' ? 'AT_LEAST' : 'AT_MOST' }
      : { upper: String(upper * 10) },
  );
  expect(silent.filter((figure) => said.includes(figure))).toEqual([]);
});
