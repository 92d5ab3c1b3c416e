import type { PageShape } from '../../src/database/cypher.js';
import { graphModel } from '../../src/edges/graph.js';
import { directedEdgesOf } from '../../src/model/definition/edge.js';
import type { NodeDefinition } from '../../src/model/definition/node.js';
import { pageShapes, shapeName } from '../../src/model/statements/fragments.js';
import type { Dialect } from '../../src/database/dialect.js';
import type { Statement } from '../../src/database/statement.js';
import type { FilterField } from '../../src/model/definition/filter-field.js';
import type { Operand } from '../../src/model/definition/property-filter.js';
import { readFilter } from '../../src/model/narrowing/read-filter.js';
import { filterText } from '../../src/model/statements/filter.js';
import { readNarrowing, type Narrowing } from '../../src/model/statements/narrowing.js';
import { nodeCount, nodePage } from '../../src/model/statements/nodes.js';
import { relatedKeys, relatedPage } from '../../src/model/statements/related-page.js';
import { relationsCount, relationsPage } from '../../src/model/statements/relations.js';
import { plainShape, relatedCount, type RelatedShape } from '../../src/model/statements/related.js';
import { observation } from '../../src/nodes/observation/observation.node.js';
import { ofUsed, usedFigures } from '../../src/traversals/figures/used.cypher.js';
import { usedCounts } from '../../src/traversals/groups/counts.cypher.js';

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

type Named = readonly (readonly [name: string, statement: Statement])[];

const FIRST = { backward: false, cursor: false };
const AFTER = { backward: false, cursor: true };

/**
 * A statement for each field that a list can be filtered by and each key that it can be ordered by, on each kind of
 * page.
 */
export const narrowedStatements = (dialect: Dialect): Named => [
  ...graphModel.nodes.flatMap((node) => [...filtered(node), ...ordered(node), ...related(dialect, node)]),
  ...counted(),
  ...used(dialect),
  ...onADay(dialect),
];

const narrowingBy = (node: NodeDefinition, name: string, field: FilterField): Narrowing =>
  readNarrowing(graphModel, node, 'n', { filter: { [name]: valueFor(field) } });

const filtered = (node: NodeDefinition): Named =>
  Object.entries(graphModel.filtersOf(node)).map(([name, field]) => [
    `${node.label} filtered by ${name}`,
    nodePage(node, NOTHING, FIRST, narrowingBy(node, name, field)),
  ]);

/** A count by one filter of each kind: it differs from a page by the same filter in what it returns alone. */
function counted(): Named {
  const known = new Set<string>();
  return graphModel.nodes.flatMap((node) =>
    Object.entries(graphModel.filtersOf(node))
      .filter(([, { kind }]) => !known.has(kind) && known.add(kind))
      .map(([name, field]) => [`${node.label} counted by ${name}`, nodeCount(node, narrowingBy(node, name, field))]),
  );
}

/** Used figures of one metric, in one district and one year: Neo4j finds them by an index on several properties. */
function used(dialect: Dialect): Named {
  const asked = { metric: { eq: 'metric:n0' }, within: 'district:n0', year: { eq: 2_020 } };
  const filter = ofUsed(filterText(readFilter(graphModel, observation, asked), observation, 'o'), dialect);
  return [
    ['used figures of a metric, a district and a year', usedFigures({ of: 'all', within: false, filter })],
    ['used figures of a metric, a district and a year, counted', usedCounts({ by: ['ENTITY', 'YEAR'], filter })],
  ];
}

/** Forward by every key, backward by one: the statements of two keys differ in nothing else. */
const ordered = (node: NodeDefinition): Named =>
  Object.keys(graphModel.ordersOf(node)).flatMap((field, index) => {
    const narrowing = readNarrowing(graphModel, node, 'n', { orderBy: [{ field, direction: 'DESC' }] });
    return pageShapes
      .filter(({ backward }) => !backward || index === 0)
      .map((page) => {
        const statement = nodePage(node, NOTHING, page, narrowing, page.cursor ? ['x', 'y'] : []);
        return [`${node.label}, ${shapeName(page)}, ordered by ${field}`, statement] as const;
      });
  });

const related = (dialect: Dialect, node: NodeDefinition): Named =>
  graphModel.fields
    .filter(({ target, filter }) => target === node && filter)
    .flatMap((field) => {
      const orderBy = Object.keys(graphModel.ordersOf(node)).slice(0, 2);
      const narrowing = readNarrowing(graphModel, node, 'b', {
        filter: { id: { eq: 'x' } },
        orderBy: orderBy.map((each) => ({ field: each, direction: 'ASC' as const })),
      });
      const name = `${field.on === 'Entity' ? 'Entity' : field.on.label}.${field.name} narrowed`;
      const shapes = [false, ...(field.descendants ? [true] : [])].map((descendants) => ({
        ...plainShape,
        descendants,
        narrowing,
      }));
      const byIds = { ...plainShape, narrowing: { ...narrowing, order: [] } };
      const page = (shape: RelatedShape, each: PageShape): Statement => {
        const position = each.cursor ? ['w', 'x', 'y', 'z'].slice(0, relatedKeys(shape).length) : [];
        return relatedPage(graphModel, dialect, field, NOTHING, shape, each, position);
      };
      return [
        [`${name} by ids`, page(byIds, AFTER)] as const,
        [`${name} by ids counted`, relatedCount(graphModel, dialect, field, byIds)] as const,
        ...shapes.flatMap((shape) => {
          const called = shape.descendants ? `${name} below` : name;
          return [
            [`${called} counted`, relatedCount(graphModel, dialect, field, shape)] as const,
            ...pageShapes.map((each) => [`${called} ${shapeName(each)}`, page(shape, each)] as const),
          ];
        }),
      ];
    });

/** Lists of relationships in force on a day: of each field that has dates, and of all relationships of a node. */
const onADay = (dialect: Dialect): Named => {
  const validOn = '2018-05-15';
  const ways = directedEdgesOf(
    graphModel.edges,
    graphModel.nodes.map(({ kind }) => kind),
  );
  const dated = graphModel.fields.filter(
    ({ many, edges }) => many && edges.every(({ origin }) => ['table', 'others'].includes(origin as string)),
  );
  return [
    ...dated.flatMap((field) => {
      const name = `${field.on === 'Entity' ? 'Entity' : field.on.label}.${field.name} on a day`;
      const shape = { ...plainShape, descendants: field.descendants, validOn };
      return [
        [`${name} counted`, relatedCount(graphModel, dialect, field, shape)] as const,
        [name, relatedPage(graphModel, dialect, field, NOTHING, shape, AFTER, ['w'])] as const,
      ];
    }),
    ...(['BOTH', 'OUT', 'IN', 'STATED_BY'] as const).flatMap((direction) =>
      ([[], ['PART_OF']] as readonly (readonly string[])[]).flatMap((types) => {
        const shape = { types, direction, validOn };
        const followed = ways.filter(
          (each) =>
            (types.length === 0 || types.includes(each.edge.type)) &&
            (direction === 'BOTH' || each.direction === direction),
        );
        const name = `relations ${direction} of ${types.join(' ') || 'all types'} on a day`;
        return [
          [`${name} counted`, relationsCount(graphModel, dialect, shape)] as const,
          [name, relationsPage(graphModel, dialect, shape, followed, [], AFTER)] as const,
        ];
      }),
    ),
  ];
};
