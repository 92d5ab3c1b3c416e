import type { SchemaElement } from '../schema.js';

/**
 * The embedded engine's words for a schema: constraints on nodes, and hash indexes, which it wants beside each
 * constraint. It has none for relationships.
 */
export function embeddedSchema(schema: readonly SchemaElement[]): readonly string[] {
  return schema.flatMap(({ name, kind, on, properties }) => {
    if (kind !== 'unique') return [];
    const columns = properties.map((property) => `n.${property}`).join(', ');
    return [
      `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${on}) REQUIRE ${columns} IS UNIQUE`,
      `CREATE INDEX ${name}_index IF NOT EXISTS FOR (n:${on}) ON (${columns})`,
    ];
  });
}
