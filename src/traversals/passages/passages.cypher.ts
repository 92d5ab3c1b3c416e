import { arrow, cypher, unionAll } from '../../database/cypher.js';
import { statement } from '../../database/statement.js';
import { reportedIn } from '../../edges/reported-in/reported-in.edge.js';
import type { EdgeDefinition } from '../../model/definition/edge.js';
import { typesOf, type IdParameters } from '../../model/statements/fragments.js';

const READ_FROM = `MATCH (a:Node:Source {id: id})${arrow('IN', [reportedIn.edge.type], 'r')}(x:Node)`;

/** What these sources say where: each place with a node, and with a relationship of one of these types. */
export const passagesOf = (edges: readonly EdgeDefinition[]) =>
  statement<IdParameters & { readonly limit: number }, [id: string, place: string, fact: string]>({
    name: 'Source.passages',
    parameters: { ids: 'nodes', limit: 'number' },
    columns: ['id', 'place', 'fact'],
    text: unionAll([
      cypher`
        UNWIND $ids AS id
        ${READ_FROM}
        UNWIND r.evidence AS place
        WITH id, place, x
        WHERE place STARTS WITH id + '#'
        RETURN id AS id, place AS place, x.id AS fact
        ORDER BY id, place, fact
        LIMIT $limit`,
      cypher`
        UNWIND $ids AS id
        ${READ_FROM}
        MATCH (x)${arrow('OUT', typesOf(edges))}(:Node)
        UNWIND e.evidence AS place
        WITH id, place, e
        WHERE place STARTS WITH id + '#'
        RETURN id AS id, place AS place, e.id AS fact
        ORDER BY id, place, fact
        LIMIT $limit`,
    ]),
  });
