import { ENTITY_RELATIONS } from './relation-words.js';

/** More steps than these connect everything with everything. */
export const MOST_STEPS = 4;

/** What is asked of the paths between two things: the start page counts the same as their page shows. */
export const pathQuestion = (from: string, to: string) => ({
  ...{ from, to, first: 10, maxLength: MOST_STEPS },
  via: [...ENTITY_RELATIONS] as never[],
});
