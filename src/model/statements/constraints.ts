import type { SchemaElement } from '../../database/schema.js';
import type { GraphModel } from '../definition/graph-model.js';
import { SEARCHED } from './fragments.js';

/** nameOrder → name_order. */
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * The constraints and indexes that the definitions ask for: one unique id over all nodes, one per relationship type,
 * and an index per label on what it is paged by.
 */
export function constraintsOf(model: GraphModel): readonly SchemaElement[] {
  return [
    { name: 'node_id', kind: 'unique', on: 'Node', properties: ['id'] },
    { name: 'release_id', kind: 'unique', on: 'Release', properties: ['id'] },
    { name: 'search_text', kind: 'text', on: SEARCHED, properties: ['searchText'] },
    { name: 'search_context', kind: 'text', on: SEARCHED, properties: ['contextText'] },
    ...model.nodes.map(({ label }): SchemaElement => ({
      name: `${label.toLowerCase()}_id`,
      kind: 'range',
      on: label,
      properties: ['id'],
    })),
    ...model.nodes.map(({ label }): SchemaElement => ({
      name: `${label.toLowerCase()}_known_from`,
      kind: 'range',
      on: label,
      properties: ['knownFrom', 'id'],
    })),
    ...model.nodes.flatMap(({ label, indexes }) =>
      indexes.map((properties): SchemaElement => ({
        name: `${label.toLowerCase()}_${snake(properties.join('_'))}`,
        kind: 'range',
        on: label,
        properties: [...properties, 'id'],
      })),
    ),
    ...model.edges.map(({ type }): SchemaElement => ({
      name: `${type.toLowerCase()}_id`,
      kind: 'relationshipUnique',
      on: type,
      properties: ['id'],
    })),
    ...model.edges.map(({ type }): SchemaElement => ({
      name: `${type.toLowerCase()}_to`,
      kind: 'relationshipRange',
      on: type,
      properties: ['to', 'id'],
    })),
    ...model.edges.map(({ type }): SchemaElement => ({
      name: `${type.toLowerCase()}_known_from`,
      kind: 'relationshipRange',
      on: type,
      properties: ['knownFrom'],
    })),
  ];
}
