import { arrow, cypher, unionAll } from '../../database/cypher.js';
import { statement } from '../../database/statement.js';
import { reportedIn } from '../../edges/reported-in/reported-in.edge.js';
import type { EdgeDefinition } from '../../model/definition/edge.js';
import { typesOf, type IdParameters } from '../../model/statements/fragments.js';

const READ_FROM = `MATCH (a:Node:Source {id: id})${arrow('IN', [reportedIn.edge.type], 'r')}(x:Node)`;

/** The places in these sources among some evidence, each with what it is evidence of. */
const placesIn = (match: string, evidence: string, fact: string, denied: boolean): string => cypher`
  UNWIND $ids AS id
  ${match}
  UNWIND ${evidence} AS place
  WITH id, place, ${fact}
  WHERE place STARTS WITH id + '#'
  RETURN id AS id, place AS place, ${fact}.id AS fact, ${String(denied)} AS denied
  ORDER BY id, place, fact
  LIMIT $limit`;

/** What these sources say where: each place with a node, and with a relationship of these types, or its denial. */
export const passagesOf = (edges: readonly EdgeDefinition[]) => {
  const related = `${READ_FROM}\nMATCH (x)${arrow('OUT', typesOf(edges))}(:Node)`;
  return statement<
    IdParameters & { readonly limit: number },
    [id: string, place: string, fact: string, denied: boolean]
  >({
    name: 'Source.passages',
    parameters: { ids: 'nodes', limit: 'number' },
    columns: ['id', 'place', 'fact', 'denied'],
    text: unionAll([
      placesIn(READ_FROM, 'r.evidence', 'x', false),
      placesIn(related, 'e.evidence', 'e', false),
      placesIn(related, 'e.denials', 'e', true),
    ]),
  });
};
