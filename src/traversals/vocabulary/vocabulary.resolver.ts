import { Field, ObjectType, Query, Resolver, type ClassType } from 'type-graphql';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { askedLists } from '../../model/vocabulary.js';

@ObjectType({ simpleResolvers: true, description: 'The words for one value of an enum.' })
class Term {
  @Field(() => String, { description: 'The enum.' })
  readonly enum!: string;
  @Field(() => String, { description: 'The value.' })
  readonly value!: string;
  @Field(() => String, { description: 'In Chinese.' })
  readonly zh!: string;
  @Field(() => String, { description: 'In English.' })
  readonly en!: string;
}

export function vocabularyResolvers({ model }: GraphTypes): readonly ClassType[] {
  const terms: readonly Term[] = [
    ...[...askedLists, ...model.enumerations].flatMap(({ name, values, words }) => values.map((value) => ({ enum: name, value, ...(words[value] as { zh: string; en: string }) }))),
    ...model.entities.map(({ kind, words }) => ({ enum: 'EntityKind', value: kind.toUpperCase(), ...words })),
    ...model.edges.map(({ type, words }) => ({ enum: 'RelationType', value: type, ...words })),
  ];

  @Resolver()
  class VocabularyResolver {
    @Query(() => [Term], { description: 'Every enum value and unit with its Chinese and English words.' })
    vocabulary(): readonly Term[] {
      return terms;
    }
  }
  return [VocabularyResolver];
}
