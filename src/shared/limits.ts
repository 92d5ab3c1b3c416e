import { dataLimits } from './data-limits.js';
import type { Limit } from './limit.js';
import { questionLimits } from './question-limits.js';
import { requestLimits } from './request-limits.js';
import { searchLimits } from './search-limits.js';

/**
 * Every limit of the service, each once: descriptions of the schema, error messages, settings and docs/limits.md take
 * their numbers from here.
 */
export const limits = {
  ...requestLimits,
  ...questionLimits,
  ...searchLimits,
  ...dataLimits,
} satisfies Readonly<Record<string, Limit>>;
export type LimitName = keyof typeof limits;

/** The numbers alone, by name. */
export const LIMIT = Object.fromEntries(Object.entries(limits).map(([name, { number }]) => [name, number])) as Readonly<
  Record<LimitName, number>
>;

/** A number as a description shows it: 20,000. */
export const withCommas = (number: number): string => number.toLocaleString('en-US');

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** A number as a sentence has it: a word up to ten. */
export const spelled = (number: number): string => WORDS[number] ?? withCommas(number);
