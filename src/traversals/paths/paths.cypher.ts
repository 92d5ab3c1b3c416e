import { arrow, cypher } from '../../database/cypher.js';
import { eachNode } from '../../model/statements/fragments.js';
import { LIMIT } from '../../shared/limits.js';
import type { Dialect } from '../../database/dialect.js';
import { statement, type Statement } from '../../database/statement.js';

type BetweenParameters = { readonly ids: readonly string[]; readonly id: string };

/** Every relationship of these types between one of many nodes and the node of the id: both ids. */
export const directRelations = (
  types: readonly string[],
): Statement<BetweenParameters, [one: string, relation: string]> =>
  statement<BetweenParameters, [one: string, relation: string]>({
    name: 'paths.direct',
    parameters: { ids: 'nodes', id: 'node' },
    columns: ['one', 'relation'],
    text: cypher`
      UNWIND $ids AS one
      MATCH (a:Node {id: one})${arrow('BOTH', types)}(b:Node)
      WITH one, e.id AS relation, b.id AS other
      WHERE other = $id
      RETURN one AS one, relation AS relation
      ORDER BY one, relation
      LIMIT ${String(LIMIT.pathRelationsPerType)}`,
  });

type FewParameters = { readonly ids: readonly string[]; readonly most: number };
/** A relationship, the node at its other end, and how many relationships this has. */
type Reached = readonly [relation: string, neighbour: string, total: number];
/** How far relationships are followed: those of each node, or those of its neighbours too. */
export type Reach = 'node' | 'neighbours';
type FewColumns = [id: string, total: number, relations: readonly Reached[], beyond: readonly string[]];

/**
 * How many relationships of these types each node has; and which, if these are not too many. If the neighbours are
 * followed too: all relationships that they have, unless these are too many together.
 */
export const fewRelations = (
  dialect: Dialect,
  types: readonly string[],
  reach: Reach,
): Statement<FewParameters, FewColumns> =>
  statement<FewParameters, FewColumns>({
    name: reach === 'neighbours' ? 'paths.few.neighbours' : 'paths.few',
    parameters: { ids: 'nodes', most: 'number' },
    columns: ['id', 'total', 'relations', 'beyond'],
    text: cypher`
      ${eachNode('Node')}
      ${dialect.degree('a', 'BOTH', types, 'total')}
      CALL (a, total) {
        WITH a, total
        WHERE total <= $most
        MATCH (a)${arrow('BOTH', types)}(b:Node)
        WITH e, b
        ORDER BY e.id
        ${dialect.degree('b', 'BOTH', types, 'around')}
        RETURN collect([e.id, b.id, around]) AS relations, sum(around) AS further
      }
      ${reach === 'neighbours' ? beyondNeighbours(types) : ''}
      RETURN id AS id, total AS total, relations AS relations, ${reach === 'neighbours' ? 'beyond' : '[]'} AS beyond`,
  });

const beyondNeighbours = (types: readonly string[]): string => cypher`
  CALL (a, further) {
    WITH a, further
    WHERE further > 0 AND further <= $most
    MATCH (a)${arrow('BOTH', types, '')}(b:Node)
    WITH DISTINCT b
    MATCH (b)${arrow('BOTH', types)}(:Node)
    RETURN collect(e.id) AS beyond
  }`;
