import type { Item } from '../../model/statements/decode.js';
import { relationOf } from '../../model/definition/edge.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { groupBy } from '../../shared/collections.js';
import { relationsById } from './steps.cypher.js';

/**
 * What finds a relationship by its id, with these properties; all of a turn in one statement, none if no properties are
 * asked for. It is looked for from one of its ends: the one with fewer relationships of these types is the cheaper one.
 */
export function relationsFinder(
  reader: GraphReader,
  types: readonly string[],
  properties: readonly string[],
): (id: string, end: 'from' | 'to') => Promise<Item | null> {
  if (properties.length === 0) return (id) => Promise.resolve({ id });
  const statement = relationsById(reader.model, types, properties);
  return async (id, end) =>
    (await reader.batch(`${statement.text} ${end}`, id, async (ids) => {
      const asked = [...groupBy(ids, (each) => relationOf(each)[end])];
      const rows = await reader.run(statement, { asked });
      return new Map(rows.map(([relation, values]) => [relation, statement.read(values)]));
    })) ?? null;
}
