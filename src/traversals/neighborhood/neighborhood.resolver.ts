import { Args, Query, Resolver } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { withCommas, LIMIT } from '../../shared/limits.js';
import { NeighborhoodArguments, Subgraph } from './neighborhood.type.js';
import { subgraph } from './subgraph.js';

@Resolver()
export class NeighborhoodResolver {
  @Query(() => Subgraph, {
    description:
      'What lies around these nodes, whichever way relationships lead: every relationship of a node that is less ' +
      'than depth steps away, but none between two that are both depth steps away. ' +
      `At most ${withCommas(LIMIT.neighborhoodNodes)} nodes, ${withCommas(LIMIT.relationsPerDistance)} relationships read ` +
      `at one distance and ${withCommas(LIMIT.relationsScannedPerDistance)} looked through for them: where one of these ` +
      'bounds is met, or a node has more relationships of one type and direction than perRelation, truncated is true.',
  })
  neighborhood(
    @Args(() => NeighborhoodArguments) args: NeighborhoodArguments,
    @CurrentField() field: CurrentField,
  ): Promise<Subgraph> {
    return subgraph(field, args);
  }
}
