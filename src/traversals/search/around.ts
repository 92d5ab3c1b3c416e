import { COMPARING } from '../../domain/search-words.js';
import { isHan } from '../../shared/normalize.js';
import { isIn, type TokenRange, type Token } from './tokens.js';

/** Two places of which the one lies in the other. */
export interface Nested {
  readonly inner: TokenRange;
  readonly outer: TokenRange;
}

/** What may stand between a place and the one around it: before that one, and behind it. */
const BEFORE_OUTER = new Set(['in', 'of', 'at']);
const BEHIND_OUTER = new Set(['的']);

/** Whether a place only says where another one is: 潍坊的坊子区, Fangzi in Weifang. */
export function isAround(tokens: readonly Token[], { inner, outer }: Nested, lists: boolean): boolean {
  const outerFirst = outer.from < inner.from;
  const [first, second] = outerFirst ? [outer, inner] : [inner, outer];
  const between = tokens.slice(first.to, second.from);
  const marks = marksBetween(tokens, first, second);
  if (tokens[first.from]?.run !== tokens[second.from]?.run || marks.includes('mark')) return false;
  if (between.length > 0) {
    const joins = outerFirst ? BEHIND_OUTER : BEFORE_OUTER;
    return marks.length === 0 && between.length === 1 && joins.has(between[0]?.text ?? '');
  }
  if (outerFirst) return marks.length === 0;
  // Fangzi, Weifang is an address, if no list; Chinese ones begin with what is large.
  return !lists && !isHan(tokens[second.from]?.text ?? '');
}

const marksBetween = (tokens: readonly Token[], first: TokenRange, second: TokenRange) =>
  tokens.slice(first.to, second.from + 1).flatMap(({ after }) => (after === null ? [] : [after]));

/**
 * Whether a question lists places: it has a word that compares, or there is a comma between two places of which the
 * second is not around the first.
 */
export function listsPlaces(
  tokens: readonly Token[],
  named: readonly TokenRange[],
  places: readonly TokenRange[],
  isNested: (inner: TokenRange, outer: TokenRange) => boolean,
): boolean {
  const compares = tokens.some(({ text }, index) => COMPARING.has(text) && !named.some((name) => isIn(index, name)));
  const inOrder = [...places].sort((one, other) => one.from - other.from);
  const lists = inOrder.some((place, index) => {
    const next = inOrder[index + 1];
    return next?.from === place.to && tokens[next.from]?.after === 'comma' && !isNested(place, next);
  });
  return compares || lists;
}
