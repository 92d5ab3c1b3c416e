import { ArgsType, Field, Float, ID, ObjectType } from 'type-graphql';
import { ResultState } from '../../domain/answer-words.js';
import { enumOf } from '../../graphql/enums.js';
import { DateScalar } from '../../graphql/scalars.js';
import { FigureType } from '../figures/figure.type.js';

// TypeGraphQL must know every enum before it builds the schema.
const States = enumOf(ResultState);

@ObjectType('Result', {
  simpleResolvers: true,
  description: 'What came of a target: where it began, what was measured, and whether it was met.',
})
export class ResultType {
  @Field(() => FigureType, { description: 'The target.' })
  readonly target!: object;
  @Field(() => FigureType, {
    nullable: true,
    description: "Where it began: the baseline of the target's own source, or else the last one before its end.",
  })
  readonly baseline!: object | null;
  @Field(() => [FigureType], {
    description:
      'What was measured, in whatever stage money is: one figure per quantity, ordered by start, then by end. ' +
      'It has the extent, the breakdown and the currency of the target.',
  })
  readonly actuals!: readonly object[];
  @Field(() => Float, {
    nullable: true,
    description:
      'How much of the way from the baseline to the target is done, by the last actual between them: 0.629 is 62.9 ' +
      '%. Null if one of the three is not known or a range, or there is no way to go.',
  })
  readonly progress!: number | null;
  @Field(() => FigureType, { nullable: true, description: 'The actual that `progress` is taken from.' })
  readonly progressOf!: object | null;
  @Field(() => States, {
    description:
      'MET and NOT_MET only if all that was measured at the end of the target lies on one side of it; for a metric ' +
      'that adds up over time, in its period. NOT_DUE if the last source that speaks of the entity is older.',
  })
  readonly state!: string;
}

@ArgsType()
export class ResultsArguments {
  @Field(() => ID, { nullable: true, description: 'Only targets for this metric, such as metric:teachers-recruited.' })
  readonly metric?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'As if only the sources published by this day existed.',
  })
  readonly knownAt?: string | null;
}
