import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { ObservationStatus } from '../../domain/vocabulary.js';
import { enumOf } from '../../graphql/enums.js';
import { filterOf } from '../../graphql/graph-types.js';
import type { FilterInput } from '../../model/narrowing/condition.js';
import { observation } from '../../nodes/observation/observation.node.js';

@ObjectType('Figure', {
  simpleResolvers: true,
  description: 'The figure used for an entity, a metric and a period, with the figures that differ from it.',
})
export class FigureType {}

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
    description: 'Only figures with one of these statuses; an empty list matches nothing.',
  })
  readonly statuses!: readonly string[];
}

@ArgsType()
export class FigureArguments extends StatusArguments {
  @Field(() => filterOf(observation), { nullable: true, description: 'Only figures that match this filter.' })
  readonly filter?: FilterInput | null;
}

export const METRIC_ID = 'The id of a metric, such as metric:teachers-recruited; `search` and `metrics` find it.';
