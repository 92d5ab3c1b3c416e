import { simplified } from '../../shared/traditional.js';
import { readAmount } from './amount.js';
import { inChinese } from './english.js';
import type { PrintedReading } from './figure.js';
import { readRank, readRatio } from './ranks.js';

/**
 * Reads a figure as it is printed: 16.83亿元, 2.6万余名, 3-12万元, 三分之一, 七八十所, 1:12, 第一; null if there is no
 * number to read.
 */
export function readFigure(printed: string): PrintedReading | null {
  if (/\d[⁰¹²³⁴-⁹₀-₉½¼¾⅓⅔⅛]/u.test(printed)) return null;
  const text = folded(inChinese(printed));
  return readChange(text) ?? readOne(text);
}

function readOne(text: string): PrintedReading | null {
  const plain = cleaned(text);
  return readRank(plain) ?? readRatio(plain) ?? readAmount(plain);
}

/** What something was and what it came to. */
const FROM_TO: readonly RegExp[] = [
  /^(.*?(?:increas|r[io]se|gr[eo]w|improv|expand|fell|declin|drop|decreas|reduc)[a-z]* .*?from\b.*?\d.*?)至(.*\d.*)$/iu,
  new RegExp(
    '^(.*?(?:[由从]|自(?=\\d)).*?\\d.*?|.*?(?:增|升|提高|扩大|减|降).*?\\d[^,。;]*,)' +
      '(?:(?:增[长加]?|上?升|提[高升]|扩大|拓展|减少?|下?降低?|压减)[到至为]|达到?)(?=[^,。;]*\\d)(.*)$',
    'u',
  ),
];

/** Longer texts tell no change of one figure, and the time that these forms take grows with the cube of the length. */
const LONGEST_CHANGE = 200;

/** 由12.6%降至2.1% and 增加9.8亿元,达到21.3亿元: what it came to, or else what stands before. */
function readChange(text: string): PrintedReading | null {
  if (text.length > LONGEST_CHANGE || !/[到至为达]/u.test(text)) return null;
  const [, before = '', after] = FROM_TO.map((form) => form.exec(text)).find((found) => found !== null) ?? [];
  if (after === undefined) return null;
  const [first, last] = [readOne(before), readOne(after)];
  // What is counted in other words is no end of it: 投入1.2亿元,面积达3万平方米.
  if (!last || (first && first.measure.charAt(0) !== last.measure.charAt(0))) return null;
  return { ...last, sure: false, otherwise: [...last.otherwise, ...(first ? [first, ...first.otherwise] : [])] };
}

const NUMBER = '[^\\d]*?(?:\\d|[〇零一二两三四五六七八九十百千几])';
/** What comes before a figure and holds numbers of its own: when it was so, and of how many each. */
const BEFORE: readonly (readonly [RegExp, string])[] = [
  [`(?:截至|截止|[到至])?(?<!\\d)\\d{4}年(?!.*\\d{4}年)(?:[度底末初]|\\d{1,2}月(?:\\d{1,2}日|[底末份])?)?`, ''],
  ['[“"]?十[一二三四五六]五[”"]?(?:期间|时期|以来|末)', ''],
  ['第[一二三四五六七八九十\\d]+批次?', ''],
  ['(?:九|十二)年(?:一贯制?|制)|九年(?=义务)|十[二五]年(?=免费|教育)', ''],
  ['[近过前]?[二两三四五六七八九十]年(?:来|以来|间)[,累共总]?|近[二两三四五六七八九十]年(?=[累共总招新补])', ''],
  ['学前[一二三]年|第[一二三四五六七八九十]年|连续[两三四五]年(?=\\D*\\d[\\d.]*%)', ''],
  ['一(?=般公共|般债|[本段]上?线)', ''],
  ['[一二三特]等奖', ''],
  ['每[十百千万](?=[名人个位生])', '每'],
].map(([form, plain]) => [new RegExp(`(?:${form})(?=${NUMBER})`, 'u'), plain as string]);

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\s+/gu, ' '],
  [/(?<=\d) (?=\d{3}(?!\d))/gu, ','],
  [/(?<!\d) | (?!\d)/gu, ''],
  [/[−﹣]/gu, '-'],
  [/[∶︰]/gu, ':'],
  [/[⁄∕]/gu, '/'],
  [/[～〜∼]/gu, '~'],
  [/[○Oo](?=[〇零一二三四五六七八九])|(?<=[〇零一二三四五六七八九])[○Oo]/gu, '〇'],
  [/廿/gu, '二十'],
  [/卅/gu, '三十'],
  [/俩/gu, '两个'],
  [/(?:(?<=[余多万])名|师生|学生|教师)次$/gu, '人次'],
  [/([一二三四五六七八九])成([一二三四五六七八九])$/gu, '$1点$2成'],
  ...BEFORE,
  [/(?<=[\d一二两三四五六七八九十几数])个(?=亿)/gu, ''],
];
/** What every one of these forms needs: most figures have none of it. */
const UNCLEAN = /[\s−﹣∶︰⁄∕～〜∼○Oo廿卅俩次成年五批等每个般本段]/u;
const FINANCIAL = '壹贰叁肆伍陆柒捌玖拾佰仟';
const FINANCIAL_CHARACTERS = new RegExp(`[${FINANCIAL}]`, 'gu');
const PLAIN = '一二三四五六七八九十百千';

/** Widths, traditional and financial characters put aside. */
const folded = (printed: string): string =>
  simplified(printed.normalize('NFKC')).replace(
    FINANCIAL_CHARACTERS,
    (character) => PLAIN[FINANCIAL.indexOf(character)] as string,
  );

/** Spaces, dashes and what comes before a figure put aside. */
const cleaned = (text: string): string =>
  !UNCLEAN.test(text) ? text : FORMS.reduce((read, [form, plain]) => read.replace(form, plain), text).trim();
