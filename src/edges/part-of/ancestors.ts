import { identityOf, type Row } from '../../database/statement.js';
import { decode, type Item } from '../../model/reader/decode.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { district } from '../../nodes/district/district.node.js';
import { ancestors } from './part-of.cypher.js';

/** The districts that a district lies in, with these properties, from the province down. One statement a turn. */
export async function ancestorsOf(
  reader: GraphReader,
  id: string,
  properties: readonly string[],
): Promise<readonly Item[]> {
  const statement = ancestors(properties);
  const found = await reader.batch(identityOf(statement), id, async (ids) => {
    const rows = await reader.run(statement, { ids });
    return new Map(
      rows.map(([parent, list]) => [
        parent as string,
        (list as readonly Row[]).map((values) => decode(district.properties, properties, values)),
      ]),
    );
  });
  return found ?? [];
}
