import { graphModel } from '../../src/edges/graph.js';
import type { Dialect } from '../../src/database/dialect.js';
import type { Statement } from '../../src/database/statement.js';
import type { FilterField } from '../../src/model/definition/filter-field.js';
import type { Operand } from '../../src/model/definition/property-filter.js';
import { readNarrowing } from '../../src/model/statements/narrowing.js';
import { nodeCount, nodePage } from '../../src/model/statements/nodes.js';
import { relatedKeyCount, relatedPage } from '../../src/model/statements/related-page.js';
import { plainShape, relatedCount } from '../../src/model/statements/related.js';

const positionIn = (shape: RelatedShape): readonly string[] =>
  Array.from({ length: relatedKeyCount(shape) }, () => 'x');
const NOTHING = { node: [], relation: [] };
const sample = (operand: Operand): unknown =>
  operand === 'id' ? 'district:n1' : operand === 'int' ? 2_020 : operand === 'float' ? 1.5 : operand.values[0];

/** A value for a field of a filter, as a caller would send it. */
function valueFor(field: FilterField): unknown {
  switch (field.kind) {
    case 'property':
      return { eq: sample(field.operand) };
    case 'text':
      return { contains: 'x' };
    case 'year':
      return { eq: 2_020 };
    case 'from':
    case 'until':
      return '2020-01-01';
    case 'end':
      return { in: ['district:n1', 'source:n1'] };
    case 'within':
      return 'district:n1';
    case 'quantified':
      return { some: { id: { eq: 'x' } }, every: { id: { in: ['program:n1', 'district:n1'] } } };
  }
}

/**
 * A statement for each field that a list can be filtered by and each key that it can be ordered by, on its first page
 * and after a cursor.
 */
export function narrowedStatements(dialect: Dialect): readonly (readonly [name: string, statement: Statement])[] {
  const first = { backward: false, cursor: false };
  const after = { backward: false, cursor: true };
  return graphModel.nodes.flatMap((node) => {
    const filters = Object.entries(graphModel.filtersOf(node)).flatMap(([name, field]) => {
      const narrowing = readNarrowing(graphModel, node, 'n', { filter: { [name]: valueFor(field) } });
      return [
        [`${node.label} filtered by ${name}`, nodePage(node, [], first, narrowing)] as const,
        [`${node.label} counted by ${name}`, nodeCount(node, narrowing)] as const,
      ];
    });
    const orders = Object.keys(graphModel.ordersOf(node)).flatMap((field) => {
      const narrowing = readNarrowing(graphModel, node, 'n', { orderBy: [{ field, direction: 'DESC' }] });
      return [
        [`${node.label} ordered by ${field}`, nodePage(node, [], first, narrowing)] as const,
        [`${node.label} after, ordered by ${field}`, nodePage(node, [], after, narrowing, ['x', 'y'])] as const,
      ];
    });
    const related = graphModel.fields
      .filter(({ target, filter }) => target === node && filter)
      .flatMap((field) => {
        const shape = {
          ...plainShape,
          narrowing: readNarrowing(graphModel, node, 'b', {
            filter: { id: { eq: 'x' } },
            orderBy: Object.keys(graphModel.ordersOf(node))
              .slice(0, 2)
              .map((each) => ({ field: each, direction: 'ASC' as const })),
          }),
        };
        const position = ['w', 'x', 'y', 'z'].slice(0, relatedKeyCount(shape));
        const name = `${field.on === 'Entity' ? 'Entity' : field.on.label}.${field.name} narrowed`;
        return [
          [name, relatedPage(graphModel, dialect, field, NOTHING, shape, first)] as const,
          [`${name} after`, relatedPage(graphModel, dialect, field, NOTHING, shape, after, position)] as const,
          [
            `${name} by ids`,
            relatedPage(
              graphModel,
              dialect,
              field,
              NOTHING,
              { ...shape, narrowing: { ...shape.narrowing, order: [] } },
              after,
            ),
          ] as const,
          [`${name} counted`, relatedCount(graphModel, dialect, field, shape)] as const,
        ];
      });
    return [...filters, ...orders, ...related];
  });
}
