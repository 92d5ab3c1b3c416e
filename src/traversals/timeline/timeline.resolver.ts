import type { GraphQLResolveInfo } from 'graphql';
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import type { Context } from '../../context.js';
import { enumOf } from '../../graphql/enums.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import type { FilterInput } from '../../model/narrowing/condition.js';
import { ObservationStatus } from '../../domain/vocabulary.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { checkThere, checkYears, someIds } from '../figures/arguments.js';
import type { FigureTypes } from '../figures/figure.resolver.js';
import { nodesShown } from '../steps/shown.js';
import { timeline, type Series as Found } from './timeline.js';

export function timelineResolvers(types: GraphTypes, { Figure }: FigureTypes): readonly ClassType[] {
  @ObjectType({ simpleResolvers: true, description: 'The figures of one entity over time.' })
  class Series {
    @Field(() => [Figure], {
      description:
        'One point per period, by its start, then its end; a period of several years is a point of its own, and what has no period comes last. Nothing is filled in.',
    })
    readonly points!: readonly object[];
  }

  @ArgsType()
  class TimelineArguments {
    @Field(() => ID, {
      description: 'The id of a metric, such as metric:teachers-recruited; search and metrics find it.',
    })
    readonly metric!: string;
    @Field(() => [ID], { description: 'Of what: 1 to 25 ids of what is in the graph; one given twice is one series.' })
    readonly entities!: readonly string[];
    @Field(() => Int, { nullable: true, description: 'Only periods that do not end before this year.' })
    readonly fromYear?: number | null;
    @Field(() => Int, { nullable: true, description: 'Only periods that do not begin after this year.' })
    readonly toYear?: number | null;
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
  }

  @Resolver()
  class TimelineResolver {
    @Query(() => [Series], {
      description:
        'How a metric went with some entities: one series per entity, in the order asked for, without points where there is no figure.',
    })
    async timeline(
      @Args(() => TimelineArguments) args: TimelineArguments,
      @Ctx() { reader }: Context,
    ): Promise<readonly Found[]> {
      const entities = someIds('entities', args.entities);
      checkYears({ fromYear: args.fromYear, toYear: args.toYear });
      await checkThere(reader, { metric: [args.metric], entities });
      return timeline(reader, { ...args, entities });
    }
  }

  @Resolver(() => Series)
  class SeriesResolver {
    @FieldResolver(() => types.Entity, { description: 'What the figures are about.' })
    async entity(
      @Root() { entityId }: Found,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | undefined> {
      return (await nodesShown({ types, reader, schema: info.schema }, 'Node', [entityId], selections.of(info)))[0];
    }
    @FieldResolver(() => types.nodeOf(metric), { description: 'The metric.' })
    async metric(
      @Root() { metricId }: Found,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | undefined> {
      return (await nodesShown({ types, reader, schema: info.schema }, metric, [metricId], selections.of(info)))[0];
    }
  }
  return [TimelineResolver, SeriesResolver];
}
