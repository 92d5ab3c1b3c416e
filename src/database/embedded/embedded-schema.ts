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

/** What the engine says of a constraint or an index: what it is on is one text. */
export type ShownSchema = [name: string, type: string, label: string, properties: string];

export const SHOW_SCHEMA = ['SHOW CONSTRAINTS', 'SHOW INDEXES'];

/** What of a schema is not among what the engine shows, or is otherwise defined. */
export function missingFrom(schema: readonly SchemaElement[], shown: readonly ShownSchema[]): readonly string[] {
  const found = new Map(shown.map(([name, ...rest]) => [name, rest.join(' ')]));
  return schema.flatMap(({ name, kind, on, properties }) =>
    kind === 'unique'
      ? [
          [name, `UNIQUE ${on} ${properties.join(', ')}`] as const,
          [`${name}_index`, `Hash ${on} ${properties.join(', ')}`] as const,
        ].flatMap(([each, wanted]) => {
          const got = found.get(each);
          return got === wanted ? [] : [`${each}: expected ${wanted}, got ${got ?? 'none'}`];
        })
      : [],
  );
}
