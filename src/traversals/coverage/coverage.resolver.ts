import { Args, ArgsType, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { DistrictLevel } from '../../domain/vocabulary.js';
import { LooksThrough } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { enumOf } from '../../graphql/enums.js';
import { typeOf } from '../../graphql/graph-types.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { CoverageType, StatusArguments } from '../figures/figure.type.js';
import { metricCoverage, type Coverage } from './coverage.js';
import { figuresOfMetric } from '../figures/looked.js';

@ArgsType()
class CoverageArguments extends StatusArguments {
  @Field(() => ID, { nullable: true, description: 'Only this district and the districts below it.' })
  readonly within?: string | null;
  @Field(() => enumOf(DistrictLevel), { defaultValue: 'COUNTY', description: 'Districts of this level.' })
  readonly level!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Only figures whose period overlaps this year; any figure by default.',
  })
  readonly year?: number | null;
}

@Resolver(() => typeOf(metric))
export class MetricCoverageResolver {
  @LooksThrough(figuresOfMetric)
  @FieldResolver(() => CoverageType, {
    description:
      'How many districts of a level there are, and how many of them have a figure for this metric. ' +
      'What was withdrawn does not count, as in `ranking`.',
  })
  coverage(
    @Root() { id }: { readonly id: string },
    @Args(() => CoverageArguments) args: CoverageArguments,
    @CurrentField() { reader }: CurrentField,
  ): Promise<Coverage> {
    return metricCoverage(reader, id, args);
  }
}
