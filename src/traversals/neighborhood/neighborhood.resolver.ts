import { Args, Query, Resolver } from 'type-graphql';
import { LooksThrough } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { withCommas, LIMIT } from '../../shared/limits.js';
import { NeighborhoodArguments, Subgraph } from './neighborhood.type.js';
import { subgraph } from './subgraph.js';
import { graphModel } from '../../edges/graph.js';
import { nodesOf } from '../../model/definition/graph-sizes.js';

@Resolver()
export class NeighborhoodResolver {
  @LooksThrough((sizes, { depth }) => (Number(depth) > 1 ? nodesOf(sizes, graphModel.nodes) : 0))
  @Query(() => Subgraph, {
    nullable: true,
    description:
      'The nodes around the given ones, following relationships in both directions: all relationships of every ' +
      'node less than `depth` hops away, but none between two nodes that are both `depth` hops away. There are ' +
      `at most ${withCommas(LIMIT.neighborhoodNodes)} nodes and ` +
      `${withCommas(LIMIT.neighborhoodRelations)} relationships; at each distance at most ` +
      `${withCommas(LIMIT.relationsPerDistance)} relationships are read and ` +
      `${withCommas(LIMIT.relationsScannedPerDistance)} examined. If one of these limits is reached, or a node ` +
      'has more relationships of one type and direction than `perRelation`, `truncated` is true.',
  })
  neighborhood(
    @Args(() => NeighborhoodArguments) args: NeighborhoodArguments,
    @CurrentField() field: CurrentField,
  ): Promise<Subgraph> {
    return subgraph(field, args);
  }
}
