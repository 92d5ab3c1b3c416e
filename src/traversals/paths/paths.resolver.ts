import { Args, Query, Resolver } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { withCommas, LIMIT } from '../../shared/limits.js';
import { pathResult } from './path-result.js';
import { PathResult, PathsArguments } from './paths.type.js';

const OF_ONE_TYPE = withCommas(LIMIT.pathRelationsPerType);

@Resolver()
export class PathsResolver {
  @Query(() => PathResult, {
    description:
      'The shortest paths between two nodes, ties in the order of the ids of their relationships; direction does not ' +
      'matter. No path in the answer, and truncated false: there is none of at most maxLength relationships. ' +
      `The search is exact as long as it meets no node with more than ${OF_ONE_TYPE} relationships of one type and ` +
      `direction (beyond the first ${OF_ONE_TYPE} by id are not followed, but for what joins both nodes directly), ` +
      `no more than ${withCommas(LIMIT.relationsPerDistance)} relationships at one distance and no more than ` +
      `${withCommas(LIMIT.pathSteps)} ways to try; where one of these bounds is met, truncated is true.`,
  })
  paths(@Args(() => PathsArguments) args: PathsArguments, @CurrentField() field: CurrentField): Promise<PathResult> {
    return pathResult(field, args);
  }
}
