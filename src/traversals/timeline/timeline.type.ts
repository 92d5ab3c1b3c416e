import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { LIMIT } from '../../shared/limits.js';
import { FigureArguments, FigureNoteType, FigureType, METRIC_ID } from '../figures/figure.type.js';

@ObjectType('Series', { simpleResolvers: true, description: 'The figures of one entity over time.' })
export class SeriesType {
  @Field(() => [FigureType], {
    description:
      'One point per period and status, ordered by start, then by end. A period of several years is one point, and a ' +
      'figure without a period comes last. Nothing is filled in.',
  })
  readonly points!: readonly object[];
  @Field(() => [FigureNoteType], {
    description:
      'What there is of periods without a point: parts of the figure (BREAKDOWN), another currency; and if there are ' +
      'no points at all, another status (BESIDE).',
  })
  readonly notes!: readonly object[];
}

@ArgsType()
export class TimelineArguments extends FigureArguments {
  @Field(() => ID, { description: METRIC_ID })
  readonly metric!: string;
  @Field(() => [ID], {
    description:
      `The ids of 1 to ${LIMIT.comparedIds} entities that are in the graph. ` + 'An id given twice makes one series.',
  })
  readonly entities!: readonly string[];
  @Field(() => Int, { nullable: true, description: 'Only periods that end in this year or later.' })
  readonly fromYear?: number | null;
  @Field(() => Int, { nullable: true, description: 'Only periods that begin in this year or earlier.' })
  readonly toYear?: number | null;
}
