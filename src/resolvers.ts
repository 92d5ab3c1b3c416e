import type { ClassType } from 'type-graphql';
import { ofResolvers } from './edges/of/of.resolver.js';
import { partOfResolvers } from './edges/part-of/part-of.resolver.js';
import { entityResolvers } from './graphql/entity.resolver.js';
import type { GraphTypes } from './graphql/graph-types.js';
import { relationResolver } from './graphql/relation-field.js';
import { rootResolvers } from './graphql/root.resolver.js';
import { district } from './nodes/district/district.node.js';
import { districtResolvers } from './nodes/district/district.resolver.js';
import { observationResolvers } from './nodes/observation/observation.resolver.js';
import { sourceResolvers } from './nodes/source/source.resolver.js';
import { compareResolvers } from './traversals/compare/compare.resolver.js';
import { coverageResolvers } from './traversals/coverage/coverage.resolver.js';
import { figureTypes } from './traversals/figures/figure.resolver.js';
import { groupsResolvers } from './traversals/groups/groups.resolver.js';
import { neighborhoodResolvers } from './traversals/neighborhood/neighborhood.resolver.js';
import { overviewResolvers } from './traversals/overview/overview.resolver.js';
import { partnersResolvers } from './traversals/partners/partners.resolver.js';
import { pathsResolvers } from './traversals/paths/paths.resolver.js';
import { presenceResolvers } from './traversals/presence/presence.resolver.js';
import { rankingResolvers } from './traversals/ranking/ranking.resolver.js';
import { searchResolvers } from './traversals/search/search.resolver.js';
import { sharedPartnersResolvers } from './traversals/shared-partners/shared-partners.resolver.js';
import { timelineResolvers } from './traversals/timeline/timeline.resolver.js';
import { vocabularyResolvers } from './traversals/vocabulary/vocabulary.resolver.js';

/** Every resolver class of the schema: those that follow from the definitions, and those of what a definition cannot say. */
export function resolversOf(types: GraphTypes): readonly ClassType[] {
  const figures = figureTypes(types);
  return [
    ...rootResolvers(types, [district]),
    ...districtResolvers(types),
    ...entityResolvers(types),
    ...types.model.fields.map((field) => relationResolver(types, field)),
    ...observationResolvers(types),
    ...sourceResolvers(types),
    ...ofResolvers(types),
    ...partOfResolvers(types),
    ...presenceResolvers(types),
    ...partnersResolvers(types),
    ...pathsResolvers(types),
    ...neighborhoodResolvers(types),
    ...sharedPartnersResolvers(types),
    ...overviewResolvers(types),
    ...searchResolvers(types),
    ...figures.resolvers,
    ...rankingResolvers(types, figures),
    ...compareResolvers(types, figures),
    ...timelineResolvers(types, figures),
    ...coverageResolvers(types, figures),
    ...groupsResolvers(types),
    ...vocabularyResolvers(),
  ];
}
