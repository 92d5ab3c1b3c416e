import type { Figure } from '../api/fragments.js';
import { useNames, useSpeech, type Language } from '../shell/language.js';
import { useTerm } from '../shell/vocabulary.js';
import { counted } from './number-words.js';

const SIGNS: Readonly<Record<string, string>> = {
  AT_LEAST: '≥ ',
  MORE_THAN: '> ',
  AT_MOST: '≤ ',
  LESS_THAN: '< ',
  ABOUT: '≈ ',
};
/** Words of a printed figure that say what a sign would: 2.6万余名. */
const SAID_IN_PRINT = /[余多超逾过近约≥>≤<]|不足|以[上下内]|[至最][少多]|不[少低高]于|[高低]于/;
const MILLION = 1_000_000;

function numberText(value: number, language: Language): string {
  const large = language === 'en' && Math.abs(value) >= MILLION;
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: 4,
    ...(large ? { notation: 'compact', compactDisplay: 'long' } : {}),
  }).format(value);
}

export type Value = Pick<Figure, 'asPrinted' | 'value' | 'upper' | 'qualifier' | 'unit'>;

/** A figure as its source prints it, with its sign if only other words there say it; in English in English. */
export function useValueText(): (figure: Value) => string {
  const { language } = useSpeech();
  const term = useTerm();
  return ({ asPrinted, value, upper, qualifier, unit }) => {
    const sign = SIGNS[qualifier] ?? '';
    if (language === 'zh') return (SAID_IN_PRINT.test(asPrinted) ? '' : sign) + asPrinted;
    const number = numberText(value, language) + (upper === null ? '' : `–${numberText(upper, language)}`);
    const word = counted(upper ?? value, term('Unit', unit));
    if (unit === 'RANK') return `${sign}${word} ${number}`;
    return `${sign}${number}${unit === 'PERCENT' ? '%' : ` ${word}`}`;
  };
}

export const periodText = (period: string): string => period.replace('/', period.length > 9 ? ' – ' : '–');

/** A figure as one line: what, of what, how much as printed and in its unit, how sure, and when. */
export function useFigureLine(): (figure: Figure) => string {
  const { say, language } = useSpeech();
  const names = useNames();
  const term = useTerm();
  const valueText = useValueText();
  return (figure) => {
    const { about, metric, value, upper, qualifier, unit, status, period, asPrinted } = figure;
    const what = [about, metric].map((entity) => names(entity).first.text).join(say('，', ', '));
    const numbers = [value, ...(upper === null ? [] : [upper])].map((each) => each.toLocaleString(language));
    const sign = SIGNS[qualifier] ?? '';
    const inUnit = language === 'zh' ? `${sign}${numbers.join('–')}${term('Unit', unit)}` : asPrinted;
    const amount = valueText(figure);
    const both = inUnit.replaceAll(',', '') === amount ? amount : `${amount} [${inUnit}]`;
    const when = period === null ? say('时期未注明', 'period not stated') : periodText(period);
    const sure = term('ObservationStatus', status);
    return say(`${what}：${both}（${sure}，${when}）。`, `${what}: ${both} (${sure}, ${when}).`);
  };
}
