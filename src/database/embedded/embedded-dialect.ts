import { arrow, beyondCursor, cypher, orderBy, where, type PageShape } from '../cypher.js';
import type { Dialect } from '../dialect.js';
import { embeddedSchema } from './embedded-schema.js';

/**
 * The embedded engine has no index on relationships: it looks through all that a node has. But it orders only those
 * that are no further than a page's worth of some of them.
 */
export const embeddedDialect: Dialect = {
  degree: (node, direction, types, name) => cypher`
    CALL (${node}) {
      MATCH (${node})${arrow(direction, types)}()
      RETURN count(e) AS ${name}
    }`,

  page({ pattern, conditions, filtered, hubs }, carried, page) {
    const every = [...conditions, ...beyondCursor('e.id', page)];
    return filtered || !hubs ? wholly(pattern, every, carried, page) : sampled(pattern, every, carried, page);
  },

  first: ({ type, direction }) => sampled(`(a)${arrow(direction, [type])}()`, [], ['e'], FIRST),

  seek: () => null,

  schema: embeddedSchema,

  along: true,
};

const FIRST: PageShape = { backward: false, cursor: false };
/** How many relationships are ordered to see how far a page goes at most. */
const SAMPLE = 2_000;

const wholly = (
  pattern: string,
  conditions: readonly string[],
  carried: readonly string[],
  page: PageShape,
): string => cypher`
  MATCH ${pattern}
  ${where(conditions)}
  WITH ${carried.join(', ')}
  ${orderBy(['e.id'], page)}
  LIMIT $limit`;

function sampled(pattern: string, conditions: readonly string[], carried: readonly string[], page: PageShape): string {
  const [furthest, beyondAll, within] = page.backward ? ['min', "''", '>='] : ['max', "'~'", '<='];
  return cypher`
    MATCH ${pattern}
    ${where(conditions)}
    WITH a, e.id AS key
    LIMIT ${String(SAMPLE)}
    WITH a, key
    ${orderBy(['key'], page)}
    LIMIT $limit
    WITH a, ${furthest}(key) AS furthest, count(key) AS found
    WITH a, CASE WHEN found < $limit THEN ${beyondAll} ELSE furthest END AS bound
    ${wholly(pattern, [...conditions, `e.id ${within} bound`], carried, page)}`;
}
