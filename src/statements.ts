import { ancestors } from './edges/part-of/part-of.cypher.js';
import { graphModel } from './edges/graph.js';
import type { Statement } from './database/statement.js';
import { waysOf } from './model/definition/edge.js';
import { relationsFrom } from './model/statements/export.js';
import { pageShapes } from './model/statements/fragments.js';
import { nodeCount, nodePage, nodesById } from './model/statements/nodes.js';
import { plainShape, relatedCount, relatedOne, relatedPage, type RelatedShape } from './model/statements/related.js';
import { relationCounts, relationsCount, relationsPage, type RelationsShape } from './model/statements/relations.js';
import {
  countNodes,
  countOurs,
  countReleases,
  createEdges,
  deleteEdges,
  deleteNodes,
  holdRelease,
  readEdges,
  readNodes,
  readForm,
  readRelease,
  writeEdges,
  writeNodes,
  writeRelease,
} from './model/statements/write.js';
import { districtByCode } from './nodes/district/district.cypher.js';
import { district } from './nodes/district/district.node.js';
import { organization } from './nodes/organization/organization.node.js';
import { districtsOfLevel, districtsWithFigures } from './traversals/coverage/coverage.cypher.js';
import { EVERY_FIGURE, figuresOf } from './traversals/figures/figures.cypher.js';
import { linksUpward, metricFacts } from './traversals/groups/groups.cypher.js';
import { firstDayKnown, lastDayKnown, overviewCounts } from './traversals/overview/overview.cypher.js';
import { everyPartnersOf, partnersCount, partnersPage } from './traversals/partners/partners.cypher.js';
import { EVERY_LIST } from './traversals/partners/ways.cypher.js';
import { directRelations } from './traversals/paths/paths.cypher.js';
import { presenceCount, presencePage } from './traversals/presence/presence.cypher.js';
import { resolveNames, searchCounts, searchPage } from './traversals/search/search.cypher.js';
import { sharedPartnersCount, sharedPartnersPage } from './traversals/shared-partners/shared-partners.cypher.js';
import { everyRelation, firstRelations, relationsById } from './traversals/steps/steps.cypher.js';
import { typesOf } from './traversals/steps/steps.js';

const { nodes, edges, fields, nodeProperties, edgeProperties } = graphModel;
const but = (properties: object): readonly string[] => Object.keys(properties).filter((name) => name !== 'id');
const everyEdge = Object.keys(edgeProperties);
const everyWay = waysOf(
  edges,
  nodes.map(({ kind }) => kind),
);
const usualTypes = typesOf(graphModel, null).map(({ type }) => type);

/** Every statement that reads, as it is with all properties asked for and every kind of argument. */
export function readStatements(): readonly Statement[] {
  return [
    nodesById('Node', but(nodeProperties)),
    ...nodes.flatMap((node) => [
      nodesById(node, but(node.properties)),
      nodeCount(node),
      ...pageShapes.map((shape) => nodePage(node, but(node.properties), shape)),
    ]),
    ...fields.flatMap((field) => {
      const properties = but(field.target === 'Entity' ? nodeProperties : field.target.properties);
      if (!field.many) return [relatedOne(field, properties)];
      const shapes: readonly RelatedShape[] = [
        plainShape,
        ...(field.descendants ? [{ ...plainShape, descendants: true }] : []),
        ...(field.kinds ? [{ ...plainShape, labels: ['District', 'School'] }] : []),
      ];
      return shapes.flatMap((shape) => [
        relatedCount(field, shape),
        ...pageShapes.map((page) => relatedPage(field, properties, everyEdge, shape, page)),
      ]);
    }),
    ...(['BOTH', 'OUT', 'IN', 'SAID'] as const).flatMap((direction) =>
      [...(direction === 'BOTH' || direction === 'SAID' ? [[]] : []), ['PARTNERS_IN', 'PART_OF']].flatMap(
        (types: readonly string[]) => {
          const shape: RelationsShape = { types, direction };
          const ways = everyWay.filter(
            (way) =>
              (types.length === 0 || types.includes(way.edge.type)) &&
              (direction === 'BOTH' || way.direction === direction),
          );
          return [relationsCount(shape), ...pageShapes.map((page) => relationsPage(shape, ways, everyEdge, page))];
        },
      ),
    ),
    relationCounts(everyWay),
    districtByCode,
    ancestors(but(district.properties)),
    presenceCount,
    ...pageShapes.map((page) => presencePage(but(district.properties), page)),
    ...everyPartnersOf.flatMap((of) => [
      partnersCount(of),
      ...pageShapes.map((page) => partnersPage(of, but(organization.properties), EVERY_LIST, page)),
    ]),
    ...[false, true].map((after) => sharedPartnersPage(but(organization.properties), { ...EVERY_LIST, after })),
    sharedPartnersCount,
    ...[usualTypes, ['PARTNERS_IN']].flatMap((types) => [
      everyRelation(types, everyEdge),
      firstRelations(
        everyWay.filter(({ edge }) => types.includes(edge.type)),
        everyEdge,
      ),
      relationsById(types, everyEdge),
      directRelations(types),
    ]),
    ...[false, true].map((after) => searchPage(but(nodeProperties), after)),
    searchCounts,
    resolveNames(but(nodeProperties)),
    ...(['metric', 'entities', 'all'] as const).flatMap((of) => [
      figuresOf({ ...EVERY_FIGURE, of }),
      figuresOf({ ...EVERY_FIGURE, of, within: true, level: of === 'metric', from: true, to: true }),
    ]),
    ...[false, true].flatMap((given) => [districtsOfLevel(given), districtsWithFigures(given)]),
    linksUpward,
    metricFacts,
    ...[edges.map(({ type }) => type), ['OF', 'ABOUT', 'FOR']].map((types) => relationsFrom(types, everyEdge)),
    overviewCounts(graphModel),
    firstDayKnown,
    lastDayKnown,
    readForm,
    readRelease,
  ];
}

/** Every statement of a load. */
export function loadStatements(): readonly Statement[] {
  return [
    ...nodes.flatMap((node) => [readNodes(node), writeNodes(node)]),
    ...edges.flatMap((edge) => [readEdges(edge), createEdges(edge), writeEdges(edge), deleteEdges(edge)]),
    deleteNodes,
    countNodes,
    countOurs,
    countReleases,
    holdRelease,
    writeRelease,
  ];
}

export const allStatements = (): readonly Statement[] => [...readStatements(), ...loadStatements()];
