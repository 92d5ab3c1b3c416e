import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { Node } from '../../graphql/node.type.js';
import { relationOf } from '../../model/definition/edge.js';
import { InputError, shown } from '../../shared/errors.js';
import { wholeNumber } from '../steps/arguments.js';
import { nodesShown, relationsShown, type Showing } from '../steps/shown.js';
import { checkFollowed, typesOf } from '../steps/steps.js';
import { findPaths } from './paths.js';
import { LIMIT } from '../../shared/limits.js';

export function pathsResolvers(types: GraphTypes): readonly ClassType[] {
  @ObjectType({ simpleResolvers: true, description: 'A way from one node to another: no node twice.' })
  class Path {
    @Field(() => Int, { description: 'How many relationships it has.' })
    readonly length!: number;
    @Field(() => [Node], { description: 'Its nodes, from the first to the last: one more than its length.' })
    readonly nodes!: readonly object[];
    @Field(() => [types.Relation], {
      description: 'Its relationships in their order; each as it is, whichever way the path follows it.',
    })
    readonly relations!: readonly object[];
  }

  @ObjectType({ simpleResolvers: true, description: 'The paths from one node to another.' })
  class PathResult {
    @Field(() => [Path], { description: 'The shortest first; those of one length by the ids of their relationships.' })
    readonly paths!: readonly Path[];
    @Field(() => Boolean, { description: 'There are more paths of the last length shown, or the search was bounded.' })
    readonly truncated!: boolean;
  }

  @ArgsType()
  class PathsArguments {
    @Field(() => ID, { description: 'Where the paths begin: the id of a node that is in the graph.' })
    readonly from!: string;
    @Field(() => ID, { description: 'Where they end: the id of another node that is in the graph.' })
    readonly to!: string;
    @Field(() => Int, { defaultValue: 4, description: 'How many relationships a path may have: 1 to 6.' })
    readonly maxLength!: number;
    @Field(() => [types.RelationType], {
      nullable: true,
      description: 'Only these types; every type but OF, ABOUT, FOR and REPORTED_IN where it is not given.',
    })
    readonly via?: readonly string[] | null;
    @Field(() => Int, { defaultValue: 3, description: 'How many paths: 1 to 10.' })
    readonly first!: number;
  }

  @Resolver()
  class PathsResolver {
    @Query(() => PathResult, {
      description:
        'The shortest paths between two nodes, ties in the order of the ids of their relationships; direction does not matter. No path in the answer, and truncated false: there is none of at most maxLength relationships. ' +
        'The search is exact as long as it meets no node with more than 1,000 relationships of one type and direction (beyond the first 1,000 by id are not followed, but for what joins both nodes directly), ' +
        'no more than 20,000 relationships at one distance and no more than 500,000 ways to try; where one of these bounds is met, truncated is true.',
    })
    async paths(
      @Args(() => PathsArguments) args: PathsArguments,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<PathResult> {
      const { from, to, via } = args;
      const maxLength = wholeNumber('maxLength', args.maxLength, LIMIT.pathLength);
      const first = wholeNumber('first', args.first, LIMIT.paths);
      if (from === to) throw new InputError(`to: expected another node than from, got ${shown(to)} twice.`);
      const edges = typesOf(types.model, via);
      checkFollowed(types.model, edges, { from: [from], to: [to] }, via);
      const { paths, truncated, cheaperEnd } = await findPaths(reader, { from, to, maxLength, edges, first });
      const selection = selections.of(info).of('paths');
      const showing: Showing = { types, reader, schema: info.schema };
      const endOf = (id: string): 'from' | 'to' => cheaperEnd(relationOf(id).from, relationOf(id).to);
      const items = paths.map(async ({ nodes, relations }) => ({
        length: relations.length,
        nodes: selection.has('nodes') ? await nodesShown(showing, 'Node', nodes, selection.of('nodes')) : [],
        relations: selection.has('relations')
          ? await relationsShown(showing, edges, relations, endOf, selection.of('relations'))
          : [],
      }));
      return { paths: await Promise.all(items), truncated };
    }
  }
  return [PathsResolver];
}
