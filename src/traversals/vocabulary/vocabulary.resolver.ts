import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { DIMENSIONS } from '../../domain/breakdown.js';
import { enumsOfSchema } from '../../graphql/enums.js';

@ObjectType({ simpleResolvers: true, description: 'The words for one value of an enum.' })
class Term {
  @Field(() => String, { description: 'The name of the enum, or the dimension of a breakdown.' })
  readonly enum!: string;
  @Field(() => String, { description: 'The value.' })
  readonly value!: string;
  @Field(() => String, { description: 'The Chinese words.' })
  readonly zh!: string;
  @Field(() => String, { description: 'The English words.' })
  readonly en!: string;
}

@Resolver()
export class VocabularyResolver {
  @Query(() => [Term], {
    description:
      'Every enum value and unit with its Chinese and English words, ordered by enum; then every code of a ' +
      'breakdown, by its dimension.',
  })
  vocabulary(): readonly Term[] {
    const codes = Object.values(DIMENSIONS).map((dimension) => dimension.codes);
    return [...enumsOfSchema(), ...codes].flatMap(({ name, values, words }) =>
      values.map((value) => ({ enum: name, value, ...(words[value] as { zh: string; en: string }) })),
    );
  }
}
