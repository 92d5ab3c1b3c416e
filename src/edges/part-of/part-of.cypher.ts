import { cypher } from '../../database/cypher.js';
import type { Row } from '../../database/statement.js';
import { upwardIn } from '../../model/definition/hierarchy.js';
import type { Hop } from '../../model/definition/path.js';
import type { Item } from '../../model/statements/decode.js';
import { columnsOf, itemPart, reading } from '../../model/statements/columns.js';
import { perNode, type IdParameters, type ListStatement } from '../../model/statements/fragments.js';
import { pathPattern } from '../../model/statements/paths.js';
import { district } from '../../nodes/district/district.node.js';
import { districts } from './part-of.edge.js';

const above: Hop = { ...upwardIn(districts), span: { least: 1, most: districts.levels } };

/** The districts that each of many lies in, the outermost first. */
export function ancestors(properties: readonly string[]): ListStatement<IdParameters, Item> {
  const columns = columnsOf<{ readonly node: Item }>({ node: itemPart('b', district.properties, properties) });
  return reading(
    perNode<IdParameters, readonly Row[]>(district, {
      name: 'District.ancestors',
      parameters: { ids: 'nodes' },
      clauses: cypher`
        CALL (a) {
          MATCH path = ${pathPattern('a', [above], 'b')}
          WITH b, length(path) AS distance
          ORDER BY distance DESC, b.id
          LIMIT ${String(districts.levels)}
          RETURN collect([${columns.list}]) AS rows
        }`,
      value: 'rows',
    }),
    (values) => columns.read(values).node,
  );
}
