import { arrow, cypher } from '../../database/cypher.js';
import { statement, type Row } from '../../database/statement.js';
import type { Item } from '../../model/statements/decode.js';
import { columnsOf, itemPart, reading } from '../../model/statements/columns.js';
import { eachNode, type IdParameters, type ListStatement } from '../../model/statements/fragments.js';
import { district } from '../../nodes/district/district.node.js';
import { partOf } from './part-of.edge.js';

const LEVELS_ABOVE = partOf.paths.upward[0]?.span?.most ?? 1;

/** The districts that each of many lies in, the outermost first. */
export function ancestors(properties: readonly string[]): ListStatement<IdParameters, Item> {
  const columns = columnsOf<{ readonly node: Item }>({ node: itemPart('b', district.properties, properties) });
  return reading(
    statement<IdParameters, [id: string, rows: readonly Row[]]>({
      name: 'District.ancestors',
      parameters: { ids: 'nodes' },
      columns: ['id', 'rows'],
      text: cypher`
        ${eachNode(district)}
        CALL (a) {
          MATCH path = (a)${arrow('OUT', [partOf.edge.type], '', `*1..${LEVELS_ABOVE}`)}(b:Node:District)
          WITH b, length(path) AS distance
          ORDER BY distance DESC, b.id
          LIMIT ${String(LEVELS_ABOVE)}
          RETURN collect([${columns.list}]) AS rows
        }
        RETURN id AS id, rows AS rows`,
    }),
    (values) => columns.read(values).node,
  );
}
