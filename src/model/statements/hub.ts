import type { Way } from '../definition/edge.js';
import { identifier } from '../definition/identifier.js';
import { arrow, beyond, orderBy, type PageShape } from './fragments.js';

/**
 * How the relationships of a node that has very many are paged. Neo4j has an index in the order of their ids, so that a page costs what
 * it holds: into the node that on (to, id); out of it that on id, which begins with the type and the node's own id. The embedded engine
 * has no index on relationships. It looks through them all, but orders only those that are no further than a page's worth of some of them.
 */

/** From how many relationships on an index is faster than looking through them. */
const MANY = 1_000;

const degree = (ways: readonly Way[]): string => {
  const directions = new Set(ways.map(({ direction }) => direction));
  return `COUNT { (a)${arrow(directions.size === 1 ? (ways[0] as Way).direction : 'BOTH', [...new Set(ways.map(({ edge }) => edge.type))], '')}() }`;
};
export const fewOf = (ways: readonly Way[]): string => `WITH a WHERE ${degree(ways)} <= ${MANY}`;
/** LIMIT keeps the condition before what follows: nothing is looked for where it does not hold. */
export const manyOf = (ways: readonly Way[]): string => `WITH a WHERE ${degree(ways)} > ${MANY} LIMIT 1`;
export const someOf = (way: Way): string => `WITH a WHERE ${degree([way])} > 0 LIMIT 1`;

/** `e`, one way from `a` to `b`, in the order of its ids; to nodes of one kind where `kind` says so. */
export function hubMatch(
  { edge, direction }: Way,
  page: PageShape,
  { kind = null, where = [] }: { readonly kind?: string | null; readonly where?: readonly string[] } = {},
): string {
  const type = identifier(edge.type);
  // '}' and ';' are the characters after '|' and ':': above every id that goes on with those.
  const own = direction === 'IN' ? "'|" : `'|' + a.id + '|`;
  const [least, most] =
    kind === null
      ? ['', direction === 'IN' ? `'${type}}'` : `'${type}|' + a.id + '}'`]
      : [`${kind}:`, `'${type}${own.slice(1)}${kind};'`];
  const from = `'${type}${own.slice(1)}${least}'`;
  const range = [`e.id > ${from}`, `e.id < ${most}`, ...(page.cursor ? [beyond(['e.id'], page)] : [])];
  const [pattern, index, ends] =
    direction === 'IN' ? [`(b)-[e:${type}]->()`, 'to, id', ['e.to = a.id']] : [`()-[e:${type}]->(b)`, 'id', []];
  return `MATCH ${pattern} USING INDEX e:${type}(${index}) WHERE ${[...ends, ...range, ...where].join(' AND ')}`;
}
/** The order in which the index gives what hubMatch finds. */
export const hubOrder = ({ direction }: Way, { backward }: PageShape): string =>
  `ORDER BY ${(direction === 'IN' ? ['e.to', 'e.id'] : ['e.id']).map((key) => (backward ? `${key} DESC` : key)).join(', ')}`;

/** How many relationships are ordered to see how far a page goes at most. */
const SAMPLE = 2_000;

/** A page of `e` from `a` for the embedded engine: what it matches, with more conditions where those are given, and what it carries. `a` must be known before. */
export function sampled(match: (more: readonly string[]) => string, carried: string, page: PageShape): string {
  const [furthest, beyondAll, within] = page.backward ? ['min', "''", '>='] : ['max', "'~'", '<='];
  const some = `${match([])} WITH a, e.id AS key LIMIT ${SAMPLE} WITH a, key ${orderBy(['key'], page)} LIMIT $limit WITH a, ${furthest}(key) AS furthest, count(key) AS found`;
  return `${some} WITH a, CASE WHEN found < $limit THEN ${beyondAll} ELSE furthest END AS bound ${match([`e.id ${within} bound`])} WITH ${carried} ${orderBy(['e.id'], page)} LIMIT $limit`;
}
