import { enumeration, type Words } from '../model/definition/enumeration.js';

/** A unit: its words, the measure words that count it one for one, and those that are a multiple or a part of it. */
interface UnitWords {
  readonly words: Words;
  /** Separated by spaces. */
  readonly measures: string;
  readonly converted?: Readonly<Record<string, number>>;
}

const UNITS = {
  CNY: { words: { zh: '元', en: 'yuan (CNY)' }, measures: '元 块 块钱 圆 人民币', converted: { 角: 0.1 } },
  PERCENT: { words: { zh: '%', en: 'per cent' }, measures: '% 个百分点 百分点', converted: { '‰': 0.1, 倍: 100 } },
  PER_MILLE: { words: { zh: '‰', en: 'per mille' }, measures: '‰ 个千分点 千分点', converted: { '%': 10 } },
  RATIO: { words: { zh: '比1', en: 'to 1' }, measures: '比 倍', converted: { '%': 0.01 } },
  POINT: { words: { zh: '分', en: 'points' }, measures: '分 个百分点 百分点' },
  RANK: { words: { zh: '名次', en: 'rank' }, measures: '名次' },
  YEAR: {
    words: { zh: '年', en: 'years' },
    measures: '年 学年 周年 周岁 岁',
    converted: { 个月: 1 / 12, 月: 1 / 12, 学期: 1 / 2, 个学期: 1 / 2 },
  },
  DAY: {
    words: { zh: '天', en: 'days' },
    measures: '天 日 工作日 个工作日',
    converted: { 周: 7, 星期: 7, 个星期: 7 },
  },
  HOUR: {
    words: { zh: '小时', en: 'hours' },
    measures: '小时 个小时 学时 个学时 钟头 个钟头 h',
    converted: { 分钟: 1 / 60, min: 1 / 60 },
  },
  LESSON: { words: { zh: '课时', en: 'lessons' }, measures: '课时 个课时 学时 个学时 节 节课 堂 堂课' },
  TIME: { words: { zh: '次', en: 'times' }, measures: '次 场 场次 批次 届 轮 回 期 遍' },
  ITEM: {
    words: { zh: '项', en: 'items' },
    measures:
      '项 个 大 条 件 种 类 门 包 份 套 支 批 组 对 家 款 座 幢 栋 张 篇 级 层 步 环 点 部 本 枚 段 面 例 起 系列 方面',
  },
  SCHOOL: { words: { zh: '所', en: 'schools' }, measures: '所 处 座 个 家 校' },
  KINDERGARTEN: { words: { zh: '所', en: 'kindergartens' }, measures: '所 处 座 个 家 园' },
  CLASS: { words: { zh: '个班', en: 'classes' }, measures: '班 个 个班 班级 个班级 教学班 个教学班 轨' },
  PERSON: {
    words: { zh: '人', en: 'people' },
    measures: '人 名 位 个 学生 教师 老师 师生 教职工 家长 考生 毕业生 幼儿 儿童 孩子 人(次)',
  },
  PERSON_TIME: { words: { zh: '人次', en: 'person-times' }, measures: '人次 人·次 人/次 人(次)' },
  PLACE: { words: { zh: '个', en: 'places' }, measures: '个 学位 个学位 座 张' },
  SET: { words: { zh: '台(套)', en: 'sets' }, measures: '台 套 台套 台(套) 件 部 张 架 辆 个 组 块 条 支 把 副 盏' },
  VOLUME: { words: { zh: '册', en: 'volumes' }, measures: '册 本 卷 部 种' },
  ROOM: { words: { zh: '间', en: 'rooms' }, measures: '间 口 个 室' },
  SITE: { words: { zh: '处', en: 'sites' }, measures: '处 个 座 片 站 块' },
  VENUE: { words: { zh: '块', en: 'grounds' }, measures: '块 片 个 处 座' },
  SQUARE_METRE: {
    words: { zh: '平方米', en: 'square metres' },
    measures: '平方米 平米 平方 m2',
    converted: { 公顷: 1e4, 平方公里: 1e6, 平方千米: 1e6, km2: 1e6, 亩: 2000 / 3 },
  },
  MU: { words: { zh: '亩', en: 'mu' }, measures: '亩', converted: { 公顷: 15, 平方公里: 1500 } },
} as const satisfies Readonly<Record<string, UnitWords>>;

const entries: readonly (readonly [string, UnitWords])[] = Object.entries(UNITS);

export const Unit = enumeration(
  'Unit',
  'The unit of a metric.',
  Object.fromEntries(entries.map(([unit, { words }]) => [unit, [words.zh, words.en]])),
);

/** Every measure word, with how many of each unit it is: 名 is one PERSON, 公顷 is 10,000 SQUARE_METRE or 15 MU. */
export const MEASURE_WORDS: ReadonlyMap<string, ReadonlyMap<string, number>> = measureWords();

function measureWords(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const words = new Map<string, Map<string, number>>();
  for (const [unit, { measures, converted = {} }] of entries)
    for (const [word, factor] of [
      ...measures.split(' ').map((each) => [each, 1] as const),
      ...Object.entries(converted),
    ]) {
      const known = words.get(word);
      if (known) known.set(unit, factor);
      else words.set(word, new Map([[unit, factor]]));
    }
  return words;
}

/** The measure words of money that is not yuan, with its code in ISO 4217. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['欧元', 'EUR'],
  ['日元', 'JPY'],
  ['英镑', 'GBP'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['澳元', 'AUD'],
  ['加元', 'CAD'],
  ['韩元', 'KRW'],
  ['卢布', 'RUB'],
  ['新台币', 'TWD'],
]);

/** The units of values that are never added up, whatever a metric claims: shares, scores and ranks. */
export const NEVER_ADDED: ReadonlySet<string> = new Set(['PERCENT', 'PER_MILLE', 'POINT', 'RANK', 'RATIO']);

/** What an English document multiplies a number by, in the words of a Chinese one. */
export const ENGLISH_MULTIPLIERS: Readonly<Record<string, string>> = {
  'thousand million': '十亿',
  'hundred million': '亿',
  'hundred thousand': '十万',
  'ten thousand': '万',
  hundred: '百',
  thousand: '千',
  million: '百万',
  mn: '百万',
  billion: '十亿',
  bn: '十亿',
  trillion: '万亿',
};

const MONEY = /RMB|CNY|USD|[¥$]|(?<![a-z])(?:yuan|dollars?)(?![a-z])/iu;
const SHORT = /(?<=\d) ?(k|m|tn)(?![a-z\d²])/giu;
const SHORT_FORMS: Readonly<Record<string, string>> = { k: '千', m: '百万', tn: '万亿' };

/** Of money k is a thousand, m a million and tn a trillion: RMB 300m. Of anything else m may be a metre. */
export const moneyInFull = (printed: string): string =>
  MONEY.test(printed) ? printed.replace(SHORT, (_, short: string) => SHORT_FORMS[short.toLowerCase()] ?? '') : printed;
