import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import { enumOf } from '../../graphql/enums.js';
import { SortDirection } from '../../graphql/filter-types.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { connection, wantedOf } from '../../graphql/listing.js';
import { PageInfo } from '../../graphql/node.type.js';
import { ForwardPage } from '../../graphql/page-arguments.js';
import type { FilterInput } from '../../model/narrowing/condition.js';
import { DistrictLevel, ObservationStatus } from '../../domain/vocabulary.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { parsePage } from '../../shared/pages.js';
import { checkThere, checkYears } from '../figures/arguments.js';
import type { FigureTypes } from '../figures/figure.resolver.js';
import { slice } from '../figures/slice.js';
import { nodesById } from '../figures/nodes-by-id.js';
import { ranking, rankingCoverage } from './ranking.js';

export function rankingResolvers(types: GraphTypes, figureTypes: FigureTypes): readonly ClassType[] {
  const RankingConnection = rankingTypes(types, figureTypes);

  @ArgsType()
  class RankingArguments extends ForwardPage {
    @Field(() => ID, {
      description: 'The id of a metric, such as metric:teachers-recruited; search and metrics find it.',
    })
    readonly metric!: string;
    @Field(() => Int, {
      nullable: true,
      description:
        'Figures whose period overlaps with this year, and of one entity that which lies within it and has most of it. Where it is not given, the figure of the latest period.',
    })
    readonly year?: number | null;
    @Field(() => ID, {
      nullable: true,
      description: 'Only what is this district, lies in it or is done in it, however deep.',
    })
    readonly within?: string | null;
    @Field(() => enumOf(DistrictLevel), {
      nullable: true,
      description: 'Only districts of this level; whatever has a figure where it is not given.',
    })
    readonly level?: string | null;
    @Field(() => [enumOf(ObservationStatus)], {
      defaultValue: ['ACTUAL'],
      description: 'Only figures of these statuses.',
    })
    readonly statuses!: readonly string[];
    @Field(() => types.filters.filterOf(observation), {
      nullable: true,
      description: 'Only figures that are like this.',
    })
    readonly filter?: FilterInput | null;
    @Field(() => SortDirection, { defaultValue: 'DESC', description: 'DESC: the greatest value first.' })
    readonly direction!: string;
  }

  @Resolver()
  class RankingResolver {
    @Query(() => RankingConnection, {
      description:
        'Entities by their figure of a metric, then by id. Equal values share a rank (1, 1, 3); a range stands by its lower value. What has no figure is not in it, and never counts as 0. ' +
        'Made from at most 20,000 figures; more are an error.',
    })
    async ranking(
      @Args(() => RankingArguments) args: RankingArguments,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      const { first: _first, after: _after, ...asked } = args;
      const page = parsePage(args);
      checkYears({ year: asked.year });
      await checkThere(reader, { metric: [asked.metric], within: asked.within == null ? [] : [asked.within] });
      const selection = selections.of(info);
      const whole = await ranking(reader, asked);
      const { values, listing } = slice(whole, page, 2);
      const { node } = wantedOf(types.model, info.schema, 'Entity', types.model.nodeProperties, selection);
      const nodes = await nodesById(
        reader,
        values.map(({ entity }) => entity),
        node,
      );
      const found = listing(({ entity, rank, figure }) => ({
        node: nodes.get(entity) ?? { id: entity },
        relation: null,
        more: { rank, figure },
      }));
      return {
        ...connection(found, page, selection, () => Promise.resolve(whole.values.length)),
        coverage: selection.has('coverage') ? rankingCoverage(reader, asked, whole) : null,
      };
    }
  }
  return [RankingResolver];
}

function rankingTypes(types: GraphTypes, { Figure, Coverage }: FigureTypes): ClassType {
  @ObjectType({ simpleResolvers: true, description: 'One place of a ranking.' })
  class RankingEdge {
    @Field(() => String, { description: 'Where in the list this is: for after.' })
    readonly cursor!: string;
    @Field(() => Int, { description: 'From 1; equal values share it.' })
    readonly rank!: number;
    @Field(() => types.Entity, { description: 'What the figure is about.' })
    readonly node!: object;
    @Field(() => Figure, { description: 'Its figure.' })
    readonly figure!: object;
  }

  @ObjectType({ simpleResolvers: true, description: 'A ranking in pages, after the Relay specification.' })
  class RankingConnection {
    @Field(() => [RankingEdge], { description: 'The entries of this page.' })
    readonly edges!: readonly RankingEdge[];
    @Field(() => [types.Entity], { description: 'The entities of this page alone.' })
    readonly nodes!: readonly object[];
    @Field(() => PageInfo, { description: 'Whether and where the list goes on.' })
    readonly pageInfo!: PageInfo;
    @Field(() => Int, { description: 'How many there are in all, on all pages.' })
    readonly totalCount!: number;
    @Field(() => Coverage, {
      description:
        'How many districts of the level (COUNTY where none is given), in the district given, are in the ranking, on whatever page.',
    })
    readonly coverage!: object;
  }
  return RankingConnection;
}
