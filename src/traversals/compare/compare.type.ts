import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { LIMIT } from '../../shared/limits.js';
import { CoverageType, FigureArguments, FigureType } from '../figures/figure.type.js';

@ObjectType('ComparisonRow', { simpleResolvers: true, description: 'The figures of one entity.' })
export class ComparisonRowType {
  @Field(() => [FigureType], {
    nullable: 'items',
    description: 'One cell per metric, in the order of `metrics`; null where there is no figure, never 0.',
  })
  readonly cells!: readonly (object | null)[];
}

@ObjectType('Comparison', { simpleResolvers: true, description: 'Entities beside each other.' })
export class ComparisonType {
  @Field(() => [ComparisonRowType], { description: 'One row per entity, in the order asked for.' })
  readonly rows!: readonly ComparisonRowType[];
  @Field(() => CoverageType, {
    description:
      'How many entities were asked for, and how many of them have a figure of any of the metrics; ' +
      'the districts among those that have none.',
  })
  readonly coverage!: object;
}

@ArgsType()
export class CompareArguments extends FigureArguments {
  @Field(() => [ID], {
    description:
      `What is compared: 1 to ${LIMIT.comparedIds} ids of what is in the graph; ` + 'one given twice is one row.',
  })
  readonly entities!: readonly string[];
  @Field(() => [ID], { description: `By what: 1 to ${LIMIT.comparedIds} metrics; one given twice is one column.` })
  readonly metrics!: readonly string[];
  @Field(() => Int, { nullable: true, description: 'As in ranking; the latest period where it is not given.' })
  readonly year?: number | null;
}
