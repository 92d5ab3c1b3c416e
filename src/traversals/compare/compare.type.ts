import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { AtMost } from '../../graphql/at-most.js';
import { LIMIT } from '../../shared/limits.js';
import { CoverageType, FigureArguments, FigureType } from '../figures/figure.type.js';

@ObjectType('ComparisonRow', { simpleResolvers: true, description: 'The figures of one entity.' })
export class ComparisonRowType {
  @AtMost(1)
  @Field(() => [FigureType], {
    nullable: 'items',
    description: 'One cell per metric, in the order of `metrics`; null if there is no figure, never 0.',
  })
  readonly cells!: readonly (object | null)[];
}

@ObjectType('Comparison', { simpleResolvers: true, description: 'A comparison of entities.' })
export class ComparisonType {
  // `compare` counts all of its cells.
  @AtMost(1)
  @Field(() => [ComparisonRowType], { description: 'One row per entity, in the order asked for.' })
  readonly rows!: readonly ComparisonRowType[];
  @Field(() => CoverageType, {
    description:
      'How many entities were asked for, how many of them have a figure for any of the ' +
      'metrics, and which districts have none.',
  })
  readonly coverage!: object;
}

@ArgsType()
export class CompareArguments extends FigureArguments {
  @Field(() => [ID], {
    description:
      `The entities to compare: 1 to ${LIMIT.comparedIds} ids that are in the ` +
      'graph. An id given twice makes one row.',
  })
  readonly entities!: readonly string[];
  @Field(() => [ID], {
    description: `The ids of 1 to ${LIMIT.comparedIds} metrics. An id given twice makes one column.`,
  })
  readonly metrics!: readonly string[];
  @Field(() => Int, { nullable: true, description: 'As in `ranking`; the latest period by default.' })
  readonly year?: number | null;
}
