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
import { compare, type Comparison as Compared, type ComparisonRow as ComparedRow } from './compare.js';

export function compareResolvers(types: GraphTypes, { Figure, Coverage }: FigureTypes): readonly ClassType[] {
  @ObjectType({ simpleResolvers: true, description: 'The figures of one entity.' })
  class ComparisonRow {
    @Field(() => [Figure], {
      nullable: 'items',
      description: 'One cell per metric, in the order of `metrics`; null where there is no figure, never 0.',
    })
    readonly cells!: readonly (object | null)[];
  }

  @ObjectType({ simpleResolvers: true, description: 'Entities beside each other.' })
  class Comparison {
    @Field(() => [ComparisonRow], { description: 'One row per entity, in the order asked for.' })
    readonly rows!: readonly ComparisonRow[];
    @Field(() => Coverage, {
      description:
        'How many entities were asked for, and how many of them have a figure of any of the metrics; the districts among those that have none.',
    })
    readonly coverage!: object;
  }

  @ArgsType()
  class CompareArguments {
    @Field(() => [ID], {
      description: 'What is compared: 1 to 25 ids of what is in the graph; one given twice is one row.',
    })
    readonly entities!: readonly string[];
    @Field(() => [ID], { description: 'By what: 1 to 25 metrics; one given twice is one column.' })
    readonly metrics!: readonly string[];
    @Field(() => Int, { nullable: true, description: 'As in ranking; the latest period where it is not given.' })
    readonly year?: number | null;
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
  class CompareResolver {
    @Query(() => Comparison, {
      description: 'The figures of some entities for some metrics, each chosen as in ranking.',
    })
    async compare(@Args(() => CompareArguments) args: CompareArguments, @Ctx() { reader }: Context): Promise<Compared> {
      const ids = { entities: someIds('entities', args.entities), metrics: someIds('metrics', args.metrics) };
      checkYears({ year: args.year });
      await checkThere(reader, ids);
      return compare(reader, { ...args, ...ids });
    }
  }

  @Resolver(() => Comparison)
  class ComparisonMetricsResolver {
    @FieldResolver(() => [types.nodeOf(metric)], { description: 'The metrics, in the order asked for.' })
    metrics(
      @Root() { metricIds }: Compared,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<readonly object[]> {
      return nodesShown({ types, reader, schema: info.schema }, metric, metricIds, selections.of(info));
    }
  }

  @Resolver(() => ComparisonRow)
  class ComparisonRowResolver {
    @FieldResolver(() => types.Entity, { description: 'What the row is about.' })
    async entity(
      @Root() { entityId }: ComparedRow,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | undefined> {
      return (await nodesShown({ types, reader, schema: info.schema }, 'Node', [entityId], selections.of(info)))[0];
    }
  }
  return [CompareResolver, ComparisonMetricsResolver, ComparisonRowResolver];
}
