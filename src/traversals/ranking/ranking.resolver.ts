import { Args, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { LooksThrough, PageOfAtMost } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { hydrateNode, type Hydrated } from '../../graphql/hydrate.js';
import { RankingPage } from '../../graphql/page-arguments.js';
import { district } from '../../nodes/district/district.node.js';
import { LIMIT } from '../../shared/limits.js';
import { MOST_FIGURES } from '../figures/figure.type.js';
import { rankingConnection } from './ranking-connection.js';
import type { RankingGap } from './ranking.js';
import { RankingArguments, RankingConnection, RankingGapType } from './ranking.type.js';
import { figuresOfMetric } from '../figures/looked.js';

@Resolver()
export class RankingResolver {
  @LooksThrough(figuresOfMetric)
  @PageOfAtMost(LIMIT.rankingPage)
  @Query(() => RankingConnection, {
    nullable: true,
    description:
      'Entities ordered by their figure for a metric, then by id. Equal values share a rank (1, 1, 3); a ' +
      'range counts as its lower value. An entity without a figure is not in the ranking, and never counts ' +
      `as 0. ${MOST_FIGURES}`,
  })
  ranking(
    @Args(() => RankingArguments) asked: RankingArguments,
    @Args(() => RankingPage) page: RankingPage,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    return rankingConnection(field, asked, page);
  }
}

@Resolver(() => RankingGapType)
export class RankingGapResolver {
  @FieldResolver(() => typeOf(district), { description: 'The district.' })
  district(@Root() { entityId }: RankingGap, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, district, entityId);
  }
}
