import { arrow, beyondCursor, cypher, orderBy, returned, unionAll, where, type PageShape } from '../cypher.js';
import { VERY_MANY, type Dialect, type RelationshipHop, type Relationships } from '../dialect.js';
import { neo4jSchema } from './neo4j-schema.js';

/**
 * Neo4j knows the degrees of a node, and has indexes on the ids of relationships: (to, id) for those into a node, (id)
 * for those out of it, whose ids begin with the type and the node's own id. A page of very many costs what it holds.
 */
export const neo4jDialect: Dialect = {
  degree: (node, direction, types, name) => cypher`
    CALL (${node}) {
      RETURN COUNT { (${node})${arrow(direction, types, '')}() } AS ${name}
    }`,

  page(relationships, carried, page) {
    const { pattern, conditions, hops, hubs } = relationships;
    const every = [...conditions, ...beyondCursor('e.id', page)];
    const listed = cypher`
      ${orderBy(['e.id'], page)}
      LIMIT $limit`;
    const matched = cypher`
      MATCH ${pattern}
      ${where(every)}`;
    if (hops.length === 0 || !hubs)
      return cypher`
        ${matched}
        WITH ${carried.join(', ')}
        ${listed}`;
    return cypher`
      CALL (a) {
        WITH a
        WHERE ${degreeOf(hops)} <= ${String(VERY_MANY)}
        ${matched}
        ${returned(carried)}
        ${listed}
        UNION ALL
        WITH a
        WHERE ${degreeOf(hops)} > ${String(VERY_MANY)}
        LIMIT 1
        ${indexed(relationships, carried, page)}
      }
      WITH ${carried.join(', ')}
      ${listed}`;
  },

  first: (hop) => cypher`
    ${ifAny(hop)}
    ${hubMatch(hop, FIRST, ANY)}
    WITH e
    ${hubOrder(hop, FIRST)}
    LIMIT $limit`,

  // It would not choose an index on several properties, since it takes what they say for independent.
  seek: (variable, label, properties) => cypher`
    MATCH (${variable}:${label})
    USING INDEX ${variable}:${label}(${properties.join(', ')})`,

  schema: (elements) => elements.map(neo4jSchema),

  // An exchange with the server takes longer than most questions.
  along: true,
};

const FIRST: PageShape = { backward: false, cursor: false };
const ANY = { label: '', kind: null, conditions: [] };

const degreeOf = (hops: readonly RelationshipHop[]): string => {
  const [one, ...others] = new Set(hops.map(({ direction }) => direction));
  const types = [...new Set(hops.map(({ type }) => type))];
  return `COUNT { (a)${arrow(one === undefined || others.length > 0 ? 'BOTH' : one, types, '')}() }`;
};

/** LIMIT keeps the condition before what follows: nothing is looked for if it does not hold. */
const ifAny = (hop: RelationshipHop): string => cypher`
  WITH a
  WHERE ${degreeOf([hop])} > 0
  LIMIT 1`;

/** The page out of the indexes of all hops. */
function indexed(relationships: Relationships, carried: readonly string[], page: PageShape): string {
  const branches = relationships.hops.map(
    (hop) => cypher`
      ${relationships.hops.length > 1 ? ifAny(hop) : ''}
      ${hubMatch(hop, page, relationships)}
      ${returned(carried)}
      ${hubOrder(hop, page)}
      LIMIT $limit`,
  );
  return branches.length === 1
    ? unionAll(branches)
    : cypher`
        CALL (a) {
          ${unionAll(branches)}
        }
        ${returned(carried)}
        ${orderBy(['e.id'], page)}
        LIMIT $limit`;
}

/** `e`, one hop from `a` to `b`, in the order of its ids. */
function hubMatch(
  { type, direction }: RelationshipHop,
  page: PageShape,
  { label, kind, conditions }: Pick<Relationships, 'label' | 'kind' | 'conditions'>,
): string {
  // '}' and ';' are the characters after '|' and ':': above every id that goes on with those.
  const own = direction === 'IN' ? `'${type}|` : `'${type}|' + a.id + '|`;
  const least = `${own}${kind === null ? '' : `${kind}:`}'`;
  const most = kind === null ? (direction === 'IN' ? `'${type}}'` : `'${type}|' + a.id + '}'`) : `${own}${kind};'`;
  const every = [
    ...(direction === 'IN' ? ['e.to = a.id'] : []),
    `e.id > ${least}`,
    `e.id < ${most}`,
    ...beyondCursor('e.id', page),
    ...(label === '' ? [] : [`b:${label}`]),
    ...conditions,
  ];
  const [pattern, index] = direction === 'IN' ? [`(b)-[e:${type}]->()`, 'to, id'] : [`()-[e:${type}]->(b)`, 'id'];
  return cypher`
    MATCH ${pattern}
    USING INDEX e:${type}(${index})
    ${where(every)}`;
}

/** The order in which the index gives what hubMatch finds. */
const hubOrder = ({ direction }: RelationshipHop, page: PageShape): string =>
  orderBy(direction === 'IN' ? ['e.to', 'e.id'] : ['e.id'], page);
