import type { ClassType } from 'type-graphql';
import { ObservationUnitResolver } from './edges/of/of.resolver.js';
import { ObservationCitationResolver } from './edges/reported-in/reported-in.resolver.js';
import { AncestorsResolver } from './edges/part-of/part-of.resolver.js';
import {
  EntityResolver,
  deniedResolvers,
  evidencedResolvers,
  EvidenceResolver,
  RelationResolver,
  SourceRelationsResolver,
} from './graphql/entity.resolver.js';
import { NodeResolver } from './graphql/node.resolver.js';
import { relationResolver } from './graphql/relation-field.js';
import { EntitiesResolver, pluralResolver, singularResolver } from './graphql/root.resolver.js';
import type { GraphModel } from './model/definition/graph-model.js';
import { district } from './nodes/district/district.node.js';
import { DistrictResolver } from './nodes/district/district.resolver.js';
import { ObservationResolver } from './nodes/observation/observation.resolver.js';
import { EvidencePlaceResolver } from './nodes/source/evidence.resolver.js';
import { CitationResolver } from './nodes/source/source.resolver.js';
import { ClaimsResolver, RelationClaimsResolver } from './traversals/claims/claims.resolver.js';
import { BreakdownSetResolver, ObservationBreakdownsResolver } from './traversals/breakdowns/breakdowns.resolver.js';
import {
  CompareResolver,
  ComparisonColumnResolver,
  ComparisonResolver,
  ComparisonRowResolver,
} from './traversals/compare/compare.resolver.js';
import { MetricCoverageResolver } from './traversals/coverage/coverage.resolver.js';
import { DisagreementsResolver } from './traversals/disagreements/disagreements.resolver.js';
import { CoverageResolver, FigureNoteResolver, FigureResolver } from './traversals/figures/figure.resolver.js';
import { GroupsResolver, ObservationGroupResolver } from './traversals/groups/groups.resolver.js';
import { NeighborhoodResolver } from './traversals/neighborhood/neighborhood.resolver.js';
import { OverviewResolver } from './traversals/overview/overview.resolver.js';
import {
  DistrictPartnersResolver,
  PartnerEdgeResolver,
  SchoolPartnersResolver,
} from './traversals/partners/partners.resolver.js';
import { PassageResolver, PassagesResolver } from './traversals/passages/passages.resolver.js';
import { PathResolver, PathsResolver } from './traversals/paths/paths.resolver.js';
import { PresenceResolver, ProgramCountResolver } from './traversals/presence/presence.resolver.js';
import { RankingGapResolver, RankingResolver } from './traversals/ranking/ranking.resolver.js';
import { ResultResolver, ResultsResolver } from './traversals/results/results.resolver.js';
import { SearchAskedResolver, SearchQuestionResolver } from './traversals/search/asked.resolver.js';
import { SearchResolver, SearchConnectionResolver } from './traversals/search/search.resolver.js';
import {
  SharedEntitiesResolver,
  SharedPartnersResolver,
} from './traversals/shared-partners/shared-partners.resolver.js';
import { SeriesResolver, TimelineResolver } from './traversals/timeline/timeline.resolver.js';
import { VocabularyResolver } from './traversals/vocabulary/vocabulary.resolver.js';
import { WithdrawnResolver } from './traversals/withdrawn/withdrawn.resolver.js';
import { ObservationYearsResolver } from './traversals/years/years.resolver.js';

/** The resolvers that are written by hand: what a definition cannot say. */
const handWritten: readonly ClassType[] = [
  NodeResolver,
  EntitiesResolver,
  EntityResolver,
  SourceRelationsResolver,
  EvidenceResolver,
  RelationResolver,
  DistrictResolver,
  ObservationResolver,
  CitationResolver,
  EvidencePlaceResolver,
  ObservationUnitResolver,
  ObservationCitationResolver,
  WithdrawnResolver,
  AncestorsResolver,
  PresenceResolver,
  ObservationYearsResolver,
  ProgramCountResolver,
  DistrictPartnersResolver,
  SchoolPartnersResolver,
  PartnerEdgeResolver,
  PassagesResolver,
  PassageResolver,
  PathsResolver,
  PathResolver,
  NeighborhoodResolver,
  SharedPartnersResolver,
  SharedEntitiesResolver,
  OverviewResolver,
  SearchResolver,
  SearchConnectionResolver,
  SearchQuestionResolver,
  SearchAskedResolver,
  FigureResolver,
  FigureNoteResolver,
  ObservationBreakdownsResolver,
  BreakdownSetResolver,
  CoverageResolver,
  RankingResolver,
  RankingGapResolver,
  CompareResolver,
  ComparisonResolver,
  ComparisonColumnResolver,
  ComparisonRowResolver,
  TimelineResolver,
  SeriesResolver,
  MetricCoverageResolver,
  DisagreementsResolver,
  GroupsResolver,
  ObservationGroupResolver,
  ClaimsResolver,
  RelationClaimsResolver,
  ResultsResolver,
  ResultResolver,
  VocabularyResolver,
];

/** Every resolver class of the schema: those that follow from the definitions, and those that are written by hand. */
export const resolversOf = (model: GraphModel): readonly ClassType[] => [
  // The district has a singular of its own, by id or by code.
  ...model.nodes.filter((node) => node !== district).map(singularResolver),
  ...model.nodes.map(pluralResolver),
  ...model.fields.map((field) => relationResolver(model, field)),
  ...evidencedResolvers(),
  ...deniedResolvers(),
  ...handWritten,
];
