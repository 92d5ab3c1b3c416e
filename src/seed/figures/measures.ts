import { CURRENCY_WORDS, MEASURE_WORDS } from '../../domain/units.js';

/** Whether figures with a measure word can be of a unit, and how many of the unit one of it is. */
export type MeasureFit = { readonly fits: 'YES'; readonly factor: number } | { readonly fits: 'NO' | 'UNKNOWN' };

const LONGEST = Math.max(...[...MEASURE_WORDS.keys(), ...CURRENCY_WORDS.keys()].map((word) => word.length));

/** The known measure words that a text begins with, the longest first. */
function wordsOf(measure: string): readonly string[] {
  const found: string[] = [];
  for (let length = Math.min(LONGEST, measure.length); length > 0; length--) {
    const word = measure.slice(0, length);
    if (MEASURE_WORDS.has(word) || CURRENCY_WORDS.has(word)) found.push(word);
  }
  return found;
}

export const isMeasure = (text: string): boolean => MEASURE_WORDS.has(text);

/**
 * 所 fits SCHOOL; 人次 fits PERSON_TIME and no other, though 人 would fit PERSON. Without a measure word nothing is
 * said against a unit.
 */
export function measured(measure: string, unit: string, currency: string | null): MeasureFit {
  if (measure === '') return { fits: 'YES', factor: 1 };
  const [longest, ...shorter] = wordsOf(measure);
  if (longest === undefined) return { fits: 'UNKNOWN' };
  const code = CURRENCY_WORDS.get(longest) ?? (longest === '元' ? 'CNY' : null);
  if (unit === 'CNY' && code !== null)
    return code === (currency ?? 'CNY') ? { fits: 'YES', factor: 1 } : { fits: 'NO' };
  const factor = MEASURE_WORDS.get(longest)?.get(unit);
  if (factor !== undefined) return { fits: 'YES', factor };
  // 个班级团队 begins with 个班级, which counts classes, and with 个, which counts all.
  const other = longest !== measure && shorter.some((word) => MEASURE_WORDS.get(word)?.has(unit));
  return { fits: other ? 'UNKNOWN' : 'NO' };
}
