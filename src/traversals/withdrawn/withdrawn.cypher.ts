import { cypher } from '../../database/cypher.js';
import type { Row } from '../../database/statement.js';
import type { Item } from '../../model/statements/decode.js';
import { columnsOf, itemPart, reading } from '../../model/statements/columns.js';
import { perNode, type IdParameters, type ListStatement } from '../../model/statements/fragments.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { CORRECTED, said } from '../figures/voice.cypher.js';

type KnownParameters = IdParameters & { readonly knownAt: string };

/** The corrections for which each of many figures is not used: its own, and those of another that says the same. */
export function corrections(properties: readonly string[]): ListStatement<KnownParameters, Item> {
  const columns = columnsOf<{ readonly node: Item }>({ node: itemPart('c', observation.properties, properties) });
  return reading(
    perNode<KnownParameters, readonly Row[]>(observation, {
      name: 'Observation.withdrawnBy',
      parameters: { ids: 'nodes', knownAt: 'text' },
      clauses: cypher`
        CALL (a) {
          MATCH (o:Observation {undivided: a.undivided})
          WHERE o.id IS NOT NULL AND (o.id = a.id
            OR (${said('o')} = ${said('a')} AND NOT EXISTS { MATCH (a)-[:CORRECTS]->(:Node:Observation) }))
          ${CORRECTED}
          WITH DISTINCT c
          ORDER BY c.id
          RETURN collect([${columns.list}]) AS rows
        }`,
      value: 'rows',
    }),
    (values) => columns.read(values).node,
  );
}
