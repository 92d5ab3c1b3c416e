import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { DIMENSIONS } from '../../domain/breakdown.js';
import { CurrentField } from '../../graphql/current-field.js';
import { enumsOfSchema } from '../../graphql/enums.js';
import type { Words } from '../../model/definition/enumeration.js';

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
  @Field(() => String, {
    nullable: true,
    description: 'The Chinese words of a type of relationship, seen from its head; null for anything else.',
  })
  readonly inverseZh!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The English words of a type of relationship, seen from its head; null for anything else.',
  })
  readonly inverseEn!: string | null;
}

@Resolver()
export class VocabularyResolver {
  @Query(() => [Term], {
    description:
      'Every enum value and unit with its Chinese and English words, ordered by enum; then every code of a ' +
      'breakdown, by its dimension.',
  })
  vocabulary(@CurrentField() { model }: CurrentField): readonly Term[] {
    const codes = Object.values(DIMENSIONS).map((dimension) => dimension.codes);
    return [...enumsOfSchema(), ...codes].flatMap(({ name, values, words }) =>
      values.map((value) => {
        const inverse = name === 'RelationType' ? model.edgeOf(value)?.inverse : null;
        const { zh, en } = words[value] as Words;
        return { enum: name, value, zh, en, inverseZh: inverse?.zh ?? null, inverseEn: inverse?.en ?? null };
      }),
    );
  }
}
