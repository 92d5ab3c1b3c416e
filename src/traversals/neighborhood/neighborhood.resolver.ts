import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import { enumOf } from '../../graphql/enums.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { relationItem } from '../../graphql/listing.js';
import { Node } from '../../graphql/node.type.js';
import { Direction } from '../../domain/vocabulary.js';
import { distinctIds, wholeNumber } from '../steps/arguments.js';
import { nodesShown, relationProperties, type Showing } from '../steps/shown.js';
import { checkFollowed, typesOf } from '../steps/steps.js';
import { neighborhood, type Hidden } from './neighborhood.js';
import { LIMIT } from '../../shared/limits.js';

export function neighborhoodResolvers(types: GraphTypes): readonly ClassType[] {
  @ObjectType({ simpleResolvers: true, description: 'Relationships of a node that are left out, exactly counted.' })
  class HiddenRelations {
    @Field(() => ID, { description: 'The node that has them.' })
    readonly nodeId!: string;
    @Field(() => types.RelationType, { description: 'Their type.' })
    readonly type!: string;
    @Field(() => enumOf(Direction), { description: 'Out of the node or into it.' })
    readonly direction!: string;
    @Field(() => Int, { description: 'How many of them are shown.' })
    readonly shown!: number;
    @Field(() => Int, { description: 'How many there are.' })
    readonly total!: number;
  }

  @ObjectType({ simpleResolvers: true, description: 'A part of the graph.' })
  class Subgraph {
    @Field(() => [Node], { description: 'Each once, by distance and then by id.' })
    readonly nodes!: readonly object[];
    @Field(() => [types.Relation], {
      description: 'Each once, by distance and then by id; both its ends are among the nodes.',
    })
    readonly relations!: readonly object[];
    @Field(() => Boolean, {
      description:
        'Whether perRelation or a bound has cut it; hidden counts what is left out at the nodes whose relationships are shown. What joins two of the outermost nodes is never in it.',
    })
    readonly truncated!: boolean;
    @Field(() => [HiddenRelations], {
      description:
        'What is left out at the nodes whose relationships are shown: those at the greatest distance are not among them.',
    })
    readonly hidden!: readonly Hidden[];
  }

  @ArgsType()
  class NeighborhoodArguments {
    @Field(() => [ID], { description: 'Around which nodes: the ids of 1 to 25 that are in the graph.' })
    readonly ids!: readonly string[];
    @Field(() => Int, { defaultValue: 1, description: 'How many steps: 1 to 3.' })
    readonly depth!: number;
    @Field(() => [types.RelationType], {
      nullable: true,
      description: 'Only these types; every type but OF, ABOUT, FOR and REPORTED_IN where it is not given.',
    })
    readonly via?: readonly string[] | null;
    @Field(() => Int, {
      defaultValue: 25,
      description:
        'How many relationships of each type and direction a node shows of its own: 1 to 100, those of the least ids.',
    })
    readonly perRelation!: number;
  }

  @Resolver()
  class NeighborhoodResolver {
    @Query(() => Subgraph, {
      description:
        'What lies around these nodes, whichever way relationships lead: every relationship of a node that is less than depth steps away, but none between two that are both depth steps away. At most 1,000 nodes, 20,000 relationships read at one distance and 500,000 looked through for them: ' +
        'where one of these bounds is met, or a node has more relationships of one type and direction than perRelation, truncated is true.',
    })
    async neighborhood(
      @Args(() => NeighborhoodArguments) args: NeighborhoodArguments,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Subgraph> {
      const ids = distinctIds(args.ids, LIMIT.neighborhoodIds);
      const depth = wholeNumber('depth', args.depth, LIMIT.neighborhoodDepth);
      const perRelation = wholeNumber('perRelation', args.perRelation, LIMIT.neighborhoodPerRelation);
      const edges = typesOf(types.model, args.via);
      checkFollowed(types.model, edges, { ids }, args.via);
      const selection = selections.of(info);
      const showing: Showing = { types, reader, schema: info.schema };
      const found = await neighborhood(reader, {
        ids,
        depth,
        edges,
        perRelation,
        properties: relationProperties(showing, selection.of('relations')),
      });
      const nodes = selection.has('nodes') ? await nodesShown(showing, 'Node', found.nodes, selection.of('nodes')) : [];
      return { ...found, nodes, relations: selection.has('relations') ? found.relations.map(relationItem) : [] };
    }
  }
  return [NeighborhoodResolver];
}
