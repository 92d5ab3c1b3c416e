import { ArgsType, Field, ObjectType } from 'type-graphql';
import { Rank } from '../../domain/vocabulary.js';
import { enumOf } from '../../graphql/enums.js';
import { Evidence } from '../../graphql/node.type.js';
import { DateScalar, PartialDate } from '../../graphql/scalars.js';

// TypeGraphQL must know every enum before it builds the schema.
const Ranks = enumOf(Rank);

@ObjectType('Claim', {
  simpleResolvers: true,
  description: 'What one source says of one property of an entity or a relationship. Several may say different things.',
})
export class ClaimType {
  @Field(() => String, { description: 'The property, such as name or status; of a relationship since, until or mode.' })
  readonly property!: string;
  @Field(() => String, { description: 'The value, as the property has it.' })
  readonly value!: string;
  @Field(() => PartialDate, { nullable: true, description: 'When the value came to hold, if the source says so.' })
  readonly since!: string | null;
  @Field(() => PartialDate, { nullable: true, description: 'When the value ceased to hold, if the source says so.' })
  readonly until!: string | null;
  @Field(() => Ranks, { description: 'DEPRECATED withdraws the value, whoever claims it.' })
  readonly rank!: string;
  @Field(() => [Evidence], { description: 'Where the source says so.' })
  readonly evidence!: readonly Evidence[];
  @Field(() => Boolean, {
    description: 'Whether this value is used: one that still holds, from the newest source, before others.',
  })
  readonly chosen!: boolean;
  @Field(() => Boolean, {
    description:
      'Whether sources that stand contradict each other in it. What was withdrawn, is dated, is a copy, or is said ' +
      'less exactly contradicts nothing, nor does an end that was told in advance if a newer document tells another.',
  })
  readonly disputed!: boolean;
}

@ArgsType()
export class ClaimsArguments {
  @Field(() => String, { nullable: true, description: 'Only claims of this property, such as name, status or since.' })
  readonly property?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'As if only the sources published by this day existed. What a standard says holds on any day.',
  })
  readonly knownAt?: string | null;
}
