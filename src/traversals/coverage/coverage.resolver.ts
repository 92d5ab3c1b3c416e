import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import { enumOf } from '../../graphql/enums.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { DistrictLevel, ObservationStatus } from '../../domain/vocabulary.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { checkThere, checkYears } from '../figures/arguments.js';
import type { FigureTypes } from '../figures/figure.resolver.js';
import { metricCoverage, type Coverage } from './coverage.js';

export function coverageResolvers(types: GraphTypes, { Coverage: CoverageType }: FigureTypes): readonly ClassType[] {
  @ArgsType()
  class CoverageArguments {
    @Field(() => ID, { nullable: true, description: 'Only districts in this one, and itself.' })
    readonly within?: string | null;
    @Field(() => enumOf(DistrictLevel), { defaultValue: 'COUNTY', description: 'Districts of this level.' })
    readonly level!: string;
    @Field(() => Int, {
      nullable: true,
      description: 'Only figures whose period overlaps with this year; any figure where it is not given.',
    })
    readonly year?: number | null;
    @Field(() => [enumOf(ObservationStatus)], {
      defaultValue: ['ACTUAL'],
      description: 'Only figures of these statuses.',
    })
    readonly statuses!: readonly string[];
  }

  @Resolver(() => types.nodeOf(metric))
  class MetricCoverageResolver {
    @FieldResolver(() => CoverageType, {
      description:
        'How many districts of a level there are, and how many of them have a figure of this metric. Deprecated figures do not count.',
    })
    async coverage(
      @Root() { id }: { readonly id: string },
      @Args(() => CoverageArguments) { within, ...asked }: CoverageArguments,
      @Ctx() { reader }: Context,
    ): Promise<Coverage> {
      checkYears({ year: asked.year });
      if (within != null) await checkThere(reader, { within: [within] });
      return metricCoverage(reader, id, { ...asked, within });
    }
  }
  return [MetricCoverageResolver];
}
