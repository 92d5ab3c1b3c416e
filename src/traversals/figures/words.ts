import type { Words } from '../../model/definition/enumeration.js';
import { breakdownOf, DIMENSIONS } from '../../domain/breakdown.js';
import { Unit } from '../../domain/units.js';
import { MoneyStage, ObservationStatus, Qualifier } from '../../domain/vocabulary.js';
import { KNOWN_LENGTH } from '../../shared/dates.js';
import { withCommas } from '../../shared/limits.js';
import type { Figure } from './figures.js';

const NOTHING: Words = { zh: '', en: '' };
const lower = (text: string | undefined): string => (text ?? '').toLowerCase();
export const lowerWordsOf = (
  list: { readonly words: Readonly<Record<string, Words>> },
  value: string | null,
): Words => {
  const found = value === null ? undefined : list.words[value];
  return found ? { zh: found.zh, en: lower(found.en) } : NOTHING;
};

const PER_UNIT: Readonly<Record<string, (number: string) => string>> = {
  PERCENT: (number) => `${number} %`,
  RANK: (number) => `rank ${number}`,
};

/** 2 schools, 1 school, 1 person. */
function unitOf(unit: string, number: string): string {
  const many = Unit.words[unit]?.en ?? unit;
  return number === '1' ? many.replace(/^people$/, 'person').replace(/s$/, '') : many;
}

/** A figure in words: as it is printed in Chinese, its value and unit in English. */
export function amountOf({ value, upper, qualifier, unit, currency, asPrinted }: Figure): Words {
  const number = [value, ...(upper === null ? [] : [upper])].map(withCommas).join('–');
  const kind = currency ?? (unit === 'CNY' ? unit : null);
  const counted =
    kind === null ? (PER_UNIT[unit] ?? ((text) => `${text} ${unitOf(unit, number)}`))(number) : `${kind} ${number}`;
  const exact = qualifier === 'EXACT' || qualifier === 'RANGE';
  return { zh: asPrinted, en: exact ? counted : `${lowerWordsOf(Qualifier, qualifier).en} ${counted}` };
}

const SHOWN = { zh: 24, en: 60 } as const;
/** A title as a note shows it: its beginning, if it is long. */
const shortTitle = (title: string, language: keyof typeof SHOWN): string => {
  const characters = [...title];
  const most = SHOWN[language];
  return characters.length > most ? `${characters.slice(0, most).join('').trimEnd()}…` : title;
};

/** A title in its quotation marks. */
export function titleWords(zh: string, en: string): Words {
  const [, inner] = /^《([^《》]*)》$/.exec(zh) ?? [];
  return {
    zh: `《${shortTitle(inner ?? zh.replaceAll('《', '〈').replaceAll('》', '〉'), 'zh')}》`,
    en: `“${shortTitle(en, 'en')}”`,
  };
}

/** Who says a figure: the title of its first source, and how many more there are. */
export function sourceWords({ titles: [first = '', ...more], titlesEn: [firstEn = ''] }: Figure): Words {
  const { zh, en } = titleWords(first, firstEn);
  return more.length === 0
    ? { zh, en }
    : { zh: `${zh}等${more.length + 1}个来源`, en: `${en} and ${more.length} more` };
}

/** A figure, with who says it. */
export function amountSaid(figure: Figure): Words {
  const [amount, by] = [amountOf(figure), sourceWords(figure)];
  return { zh: `${amount.zh}（${by.zh}）`, en: `${amount.en} (${by.en})` };
}

/** A period in words, as precisely as it is known. */
export function periodWords({ start, end, precision }: Figure): Words {
  const length = KNOWN_LENGTH[precision ?? 'DAY'];
  const [from, to] = [start, end].map((day) => day?.slice(0, length));
  if (from === undefined && to === undefined) return { zh: '没有写明时期', en: 'no period given' };
  if (from === undefined) return { zh: `至${to}`, en: `until ${to}` };
  if (to === undefined) return { zh: `自${from}起`, en: `from ${from} on` };
  return from === to ? { zh: from, en: from } : { zh: `${from}至${to}`, en: `${from} to ${to}` };
}

/** The name of a programme; the id if it has none. */
export const programWords = ({
  program,
  programName,
  programNameEn,
}: Pick<Figure, 'program' | 'programName' | 'programNameEn'>): Words => {
  const zh = programName ?? program ?? '';
  return { zh, en: programNameEn ?? zh };
};

/** The part that a figure counts: 女、小学; subjects keep their capitals. */
function partWords({ breakdown }: Figure): Words {
  const codes = Object.entries(breakdownOf(breakdown ?? '')).map(([dimension, code]) => {
    const words = DIMENSIONS[dimension]?.codes.words[code] ?? { zh: code, en: code };
    return dimension === 'subject' ? words : { zh: words.zh, en: lower(words.en) };
  });
  return { zh: codes.map(({ zh }) => zh).join('、'), en: codes.map(({ en }) => en).join(', ') };
}

/** A figure that stands beside another, with what tells them apart. */
export function besideWords(figure: Figure): Words {
  const amount = amountOf(figure);
  const said: readonly Words[] = [
    partWords(figure),
    lowerWordsOf(ObservationStatus, figure.status),
    lowerWordsOf(MoneyStage, figure.moneyStage),
    periodWords(figure),
    figure.extent === 'PART' ? programWords(figure) : NOTHING,
  ];
  const listed = (language: 'zh' | 'en', comma: string): string =>
    said
      .map((words) => words[language])
      .filter((text) => text !== '')
      .join(comma);
  return { zh: `${amount.zh}（${listed('zh', '，')}）`, en: `${amount.en} (${listed('en', ', ')})` };
}
