import { ancestors } from './edges/part-of/part-of.cypher.js';
import { graphModel } from './edges/graph.js';
import type { Dialect } from './database/dialect.js';
import type { Statement } from './database/statement.js';
import { directedEdgesOf, type RelationField } from './model/definition/edge.js';
import { relationsFrom } from './model/statements/export.js';
import { NO_FILTER } from './model/statements/filter.js';
import { pageShapes } from './model/statements/fragments.js';
import { nodeCount, nodePage, readNodesById } from './model/statements/nodes.js';
import { relatedPage } from './model/statements/related-page.js';
import { plainShape, relatedCount, relatedOne, type RelatedShape } from './model/statements/related.js';
import { relationCounts, relationsCount, relationsPage, type RelationsShape } from './model/statements/relations.js';
import { holdRelease, readRelease, writeRelease } from './model/statements/release.js';
import {
  countEnds,
  countNodes,
  countOurs,
  countRelationships,
  countReleases,
  createEdges,
  createNodes,
  deleteEdges,
  deleteNodes,
  readStoredEdges,
  readStoredNodes,
  writeEdges,
  writeNodes,
} from './model/statements/write.js';
import { districtByCode, districtByFormerCode } from './nodes/district/district.cypher.js';
import { district } from './nodes/district/district.node.js';
import { organization } from './nodes/organization/organization.node.js';
import {
  districtsOfLevel,
  districtsOfLevelWithin,
  districtsWithFigures,
} from './traversals/coverage/coverage.cypher.js';
import { breakdownsOf } from './traversals/breakdowns/breakdowns.cypher.js';
import { EVERY_FIGURE, figuresOf } from './traversals/figures/figures.cypher.js';
import { usedFigures } from './traversals/figures/used.cypher.js';
import { usedCounts } from './traversals/groups/counts.cypher.js';
import { linksUpward, metricFacts } from './traversals/groups/groups.cypher.js';
import {
  firstDayKnown,
  lastDayKnown,
  overviewCounts,
  relationKindCounts,
} from './traversals/overview/overview.cypher.js';
import { everyPartnersOf, partnersCount, partnersPage } from './traversals/partners/partners.cypher.js';
import { factEdges } from './traversals/passages/passages.js';
import { passagesOf } from './traversals/passages/passages.cypher.js';
import { directRelations, fewRelations } from './traversals/paths/paths.cypher.js';
import { withoutId } from './model/definition/property.js';
import { presenceCount, presencePage } from './traversals/presence/presence.cypher.js';
import { targetsOf } from './traversals/results/results.cypher.js';
import { namesInText, readMetrics, readPlaces } from './traversals/search/names.cypher.js';
import { resolveNames, searchContexts, searchCounts, searchNames } from './traversals/search/search.cypher.js';
import { sharedPartnersCount, sharedPartnersPage } from './traversals/shared-partners/shared-partners.cypher.js';
import { everyRelation, firstRelations, relationsById } from './traversals/steps/steps.cypher.js';
import { edgesToFollow } from './traversals/steps/steps.js';
import { observation } from './nodes/observation/observation.node.js';
import { corrections } from './traversals/withdrawn/withdrawn.cypher.js';
import { periodCounts } from './traversals/years/years.cypher.js';

const { nodes, edges, fields, nodeProperties, edgeProperties } = graphModel;
const everyEdge = Object.keys(edgeProperties);
const everyDirected = directedEdgesOf(
  edges,
  nodes.map(({ kind }) => kind),
);
const usualTypes = edgesToFollow(graphModel, null).map(({ type }) => type);
const eachOf = [false, true];
const everyList = eachOf.flatMap((programs) => eachOf.map((relations) => ({ programs, relations })));

const nodeStatements = (): readonly Statement[] => [
  readNodesById(graphModel, 'Node', withoutId(nodeProperties)),
  ...nodes.flatMap((node) => [
    readNodesById(graphModel, node, withoutId(node.properties)),
    nodeCount(node),
    ...pageShapes.map((page) => nodePage(node, { node: withoutId(node.properties) }, page)),
  ]),
  districtByCode,
  districtByFormerCode,
  ancestors(withoutId(district.properties)),
];

function fieldStatements(dialect: Dialect, field: RelationField): readonly Statement[] {
  const node = withoutId(field.target === 'Entity' ? nodeProperties : field.target.properties);
  if (!field.many) return [relatedOne(graphModel, field, node)];
  const shapes: readonly RelatedShape[] = [
    plainShape,
    ...(field.descendants ? [{ ...plainShape, descendants: true }] : []),
    ...(field.kinds ? [{ ...plainShape, labels: ['District', 'School'] }] : []),
  ];
  return shapes.flatMap((shape) => [
    relatedCount(graphModel, dialect, field, shape),
    ...pageShapes.map((page) => relatedPage(graphModel, dialect, field, { node, relation: everyEdge }, shape, page)),
  ]);
}

function relationsStatements(dialect: Dialect, shape: RelationsShape): readonly Statement[] {
  const { types, direction } = shape;
  const directed = everyDirected.filter(
    (each) =>
      (types.length === 0 || types.includes(each.edge.type)) && (direction === 'BOTH' || each.direction === direction),
  );
  return [
    relationsCount(graphModel, dialect, shape),
    ...pageShapes.map((page) => relationsPage(graphModel, dialect, shape, directed, everyEdge, page)),
  ];
}

const relationStatements = (dialect: Dialect): readonly Statement[] => [
  ...fields.flatMap((field) => fieldStatements(dialect, field)),
  ...(['BOTH', 'OUT', 'IN', 'STATED_BY'] as const).flatMap((direction) =>
    [[], ['PARTNERS_IN', 'PART_OF']].flatMap((types) =>
      relationsStatements(dialect, { types, direction, validOn: null }),
    ),
  ),
  relationCounts(dialect, everyDirected),
  relationCounts(dialect, []),
  ...[usualTypes, ['PARTNERS_IN']].flatMap((types) => [
    everyRelation(graphModel, types, everyEdge),
    firstRelations(
      graphModel,
      dialect,
      everyDirected.filter(({ edge }) => types.includes(edge.type)),
      everyEdge,
    ),
    relationsById(graphModel, types, everyEdge),
    directRelations(types),
    fewRelations(dialect, types, 'node'),
    fewRelations(dialect, types, 'neighbours'),
  ]),
  ...[edges, edges.filter(({ type }) => ['OF', 'ABOUT', 'FOR'].includes(type))].map((some) =>
    relationsFrom(graphModel, some, everyEdge),
  ),
];

const partnerStatements = (): readonly Statement[] => [
  presenceCount,
  ...pageShapes.map((page) => presencePage(withoutId(district.properties), page)),
  ...everyPartnersOf.flatMap((of) => [
    partnersCount(of),
    ...everyList.flatMap((lists) =>
      pageShapes.map((page) => partnersPage(of, withoutId(organization.properties), lists, page)),
    ),
  ]),
  ...everyList.flatMap((lists) =>
    eachOf.map((after) => sharedPartnersPage(withoutId(organization.properties), { ...lists, after })),
  ),
  sharedPartnersCount,
];

const figureStatements = (): readonly Statement[] => [
  ...(['metric', 'entities', 'all'] as const).flatMap((of) =>
    (of === 'metric' ? eachOf : [false]).flatMap((level) =>
      eachOf.flatMap((within) =>
        eachOf.flatMap((from) => eachOf.map((to) => figuresOf({ ...EVERY_FIGURE, of, level, within, from, to }))),
      ),
    ),
  ),
  ...eachOf.map((within) => usedFigures({ of: 'metric', within, filter: NO_FILTER })),
  usedFigures({ of: 'all', within: false, filter: NO_FILTER }),
  ...eachOf.map((within) => figuresOf({ ...EVERY_FIGURE, of: 'contradicted', within })),
  districtsOfLevel,
  districtsOfLevelWithin,
  ...eachOf.map(districtsWithFigures),
  ...([[], ['ENTITY'], ['ENTITY', 'DISTRICT'], ['ENTITY', 'CITY']] as const).flatMap((about) =>
    eachOf.map((isMeasured) =>
      usedCounts({
        by: [
          ...(['METRIC', 'YEAR', 'STATUS', 'BREAKDOWN', 'MONEY_STAGE'] as const),
          ...about,
          ...(isMeasured ? (['CATEGORY', 'CURRENCY'] as const) : []),
        ],
        filter: NO_FILTER,
      }),
    ),
  ),
  periodCounts,
  corrections(withoutId(observation.properties)),
  linksUpward,
  metricFacts,
  breakdownsOf,
  targetsOf,
];

const otherStatements = (): readonly Statement[] => [
  searchNames(graphModel, withoutId(nodeProperties)),
  searchContexts(graphModel, withoutId(nodeProperties)),
  searchCounts,
  namesInText,
  readMetrics,
  readPlaces,
  resolveNames(graphModel, withoutId(nodeProperties)),
  overviewCounts(graphModel),
  relationKindCounts(graphModel),
  firstDayKnown,
  lastDayKnown,
  passagesOf(factEdges(graphModel)),
  readRelease,
];

/** Every statement that reads, as it is with all properties asked for and every kind of argument. */
export const readStatements = (dialect: Dialect): readonly Statement[] => [
  ...nodeStatements(),
  ...relationStatements(dialect),
  ...partnerStatements(),
  ...figureStatements(),
  ...otherStatements(),
];

/** Every statement of a load. */
export const loadStatements = (): readonly Statement[] => [
  ...nodes.flatMap((node) => [readStoredNodes(node), createNodes(node), writeNodes(node)]),
  ...edges.flatMap((edge) => [readStoredEdges(edge), createEdges(edge), writeEdges(edge), deleteEdges(edge)]),
  deleteNodes,
  countEnds,
  countNodes,
  countOurs,
  countReleases,
  countRelationships,
  holdRelease,
  writeRelease,
];

export const allStatements = (dialect: Dialect): readonly Statement[] => [
  ...readStatements(dialect),
  ...loadStatements(),
];
