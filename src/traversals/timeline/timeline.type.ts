import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { LIMIT } from '../../shared/limits.js';
import { FigureArguments, FigureType, METRIC_ID } from '../figures/figure.type.js';

@ObjectType('Series', { simpleResolvers: true, description: 'The figures of one entity over time.' })
export class SeriesType {
  @Field(() => [FigureType], {
    description:
      'One point per period, by its start, then its end; a period of several years is a point of its own, ' +
      'and what has no period comes last. Nothing is filled in.',
  })
  readonly points!: readonly object[];
}

@ArgsType()
export class TimelineArguments extends FigureArguments {
  @Field(() => ID, { description: METRIC_ID })
  readonly metric!: string;
  @Field(() => [ID], {
    description: `Of what: 1 to ${LIMIT.comparedIds} ids of what is in the graph; one given twice is one series.`,
  })
  readonly entities!: readonly string[];
  @Field(() => Int, { nullable: true, description: 'Only periods that do not end before this year.' })
  readonly fromYear?: number | null;
  @Field(() => Int, { nullable: true, description: 'Only periods that do not begin after this year.' })
  readonly toYear?: number | null;
}
