import { cypher } from '../cypher.js';
import type { SchemaElement } from '../schema.js';
import { statement } from '../statement.js';

const schemaNames = (variable: string, properties: readonly string[]): string =>
  properties.map((property) => `${variable}.${property}`).join(', ');

const several = (variable: string, properties: readonly string[]): string =>
  properties.length > 1 ? `(${schemaNames(variable, properties)})` : schemaNames(variable, properties);

/** Neo4j's words for one element of a schema. */
export function neo4jSchema({ name, kind, on, properties }: SchemaElement): string {
  switch (kind) {
    case 'unique':
      return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${on}) REQUIRE ${several('n', properties)} IS UNIQUE`;
    case 'relationshipUnique':
      return (
        `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ()-[r:${on}]-() ` +
        `REQUIRE ${schemaNames('r', properties)} IS UNIQUE`
      );
    case 'relationshipRange':
      return `CREATE INDEX ${name} IF NOT EXISTS FOR ()-[r:${on}]-() ON (${schemaNames('r', properties)})`;
    case 'text':
      return `CREATE TEXT INDEX ${name} IF NOT EXISTS FOR (n:${on}) ON (${schemaNames('n', properties)})`;
    case 'range':
      return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${on}) ON (${schemaNames('n', properties)})`;
  }
}

/** What SHOW INDEXES says of one: its name, its type, whether a constraint owns it, its entity and what it is on. */
type ShownIndex = [
  name: string,
  type: string,
  owner: string | null,
  entity: string,
  labels: readonly string[] | null,
  properties: readonly string[] | null,
];

export const SHOW_INDEXES = statement<Record<never, never>, ShownIndex>({
  name: 'schema.show',
  parameters: {},
  columns: ['name', 'type', 'owner', 'entity', 'labels', 'properties'],
  text: cypher`
    SHOW INDEXES
    YIELD name, type, owningConstraint, entityType, labelsOrTypes, properties
    RETURN name AS name, type AS type, owningConstraint AS owner, entityType AS entity, labelsOrTypes AS labels,
      properties AS properties`,
});

/** What of a schema is not among these indexes, or is otherwise defined. */
export function differencesFrom(schema: readonly SchemaElement[], indexes: readonly ShownIndex[]): readonly string[] {
  const shown = new Map(indexes.map((index) => [index[0], index]));
  return schema.flatMap((element) => {
    const found = shown.get(element.name);
    return found
      ? (differenceFrom(element, found) ?? [])
      : [
          `${element.name}: expected it, but it is not there, another index or constraint is on the same properties, ` +
            'or the data breaks it',
        ];
  });
}

const UNIQUE: readonly SchemaElement['kind'][] = ['unique', 'relationshipUnique'];

/** How an index in the database differs from the element of the same name; null if it does not. */
function differenceFrom(element: SchemaElement, [, type, owner, entity, on, properties]: ShownIndex): string | null {
  const wanted = [
    UNIQUE.includes(element.kind) ? 'constraint' : 'index',
    element.kind.startsWith('relationship') ? 'RELATIONSHIP' : 'NODE',
    element.kind === 'text' ? 'TEXT' : 'RANGE',
    element.on,
    ...element.properties,
  ].join(' ');
  const found = [owner === null ? 'index' : 'constraint', entity, type, ...(on ?? []), ...(properties ?? [])].join(' ');
  return wanted === found ? null : `${element.name}: expected ${wanted}, got ${found}`;
}
