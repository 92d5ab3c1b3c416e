import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { FigureNoteCode } from '../../domain/answer-words.js';
import { ObservationStatus } from '../../domain/vocabulary.js';
import { enumOf } from '../../graphql/enums.js';
import { filterOf } from '../../graphql/graph-types.js';
import { DateScalar } from '../../graphql/scalars.js';
import type { FilterInput } from '../../model/narrowing/condition.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { LIMIT, withCommas } from '../../shared/limits.js';

// TypeGraphQL must know every enum before it builds the schema.
const NoteCodes = enumOf(FigureNoteCode);

@ObjectType('Figure', {
  simpleResolvers: true,
  description: 'The figure used for an entity, a metric and a period, and what else is said of it.',
})
export class FigureType {}

@ObjectType('FigureNote', {
  simpleResolvers: true,
  description: 'One thing to know of a figure, or of a group of figures.',
})
export class FigureNoteType {
  @Field(() => NoteCodes, { description: 'What it is about.' })
  readonly code!: string;
}

@ObjectType('Coverage', {
  simpleResolvers: true,
  description: 'How many entities could have a figure, and how many do.',
})
export class CoverageType {
  @Field(() => Int, { description: 'How many could have one.' })
  readonly expected!: number;
  @Field(() => Int, { description: 'How many have one.' })
  readonly present!: number;
}

/** The arguments of every question about figures. */
@ArgsType()
export class StatusArguments {
  @Field(() => [enumOf(ObservationStatus)], {
    defaultValue: ['ACTUAL'],
    description:
      'Only figures with one of these statuses; the first comes before the others. An empty list matches nothing.',
  })
  readonly statuses!: readonly string[];
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Figures, corrections and revisions as if only the sources published by this day existed. Where things lie, ' +
      'and what is selected below, stay as they are.',
  })
  readonly knownAt?: string | null;
}

@ArgsType()
export class FigureArguments extends StatusArguments {
  @Field(() => filterOf(observation), { nullable: true, description: 'Only figures that match this filter.' })
  readonly filter?: FilterInput | null;
}

/** How many figures a ranking or groups are made from. */
export const MOST_FIGURES =
  `Made from at most ${withCommas(LIMIT.usedFigures)} quantities, or from ${withCommas(LIMIT.figures)} figures if ` +
  'which of them is used depends on the question: with `knownAt`, by SOURCE, with a filter that may find some ' +
  'figures of a quantity and not others, and with a year if figures that go on were first said in different years. ' +
  'More are an error.';

export const METRIC_ID = 'The id of a metric, such as metric:teachers-recruited; `search` and `metrics` find it.';
