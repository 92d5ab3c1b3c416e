import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { DIMENSIONS } from '../../domain/breakdown.js';
import { CurrentField } from '../../graphql/current-field.js';
import { enumsOfSchema } from '../../graphql/enums.js';
import type { Enumeration, Words } from '../../model/definition/enumeration.js';
import { ownOf, type GraphModel } from '../../model/definition/graph-model.js';
import { entityProperties } from '../../model/definition/node.js';
import type { Properties } from '../../model/definition/property.js';

@ObjectType({ simpleResolvers: true, description: 'The words for one value of an enum, or for a property.' })
class Term {
  @Field(() => String, {
    description: 'The name of the enum, the dimension of a breakdown, or the type that has the property.',
  })
  readonly enum!: string;
  @Field(() => String, { description: 'The value, or the name of the property.' })
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
  @Field(() => String, {
    nullable: true,
    description: 'The enum that a property takes its values from; null if it takes them from none, and for any value.',
  })
  readonly valuesOf!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What to use instead of a property that is kept only for those who use it already; else null.',
  })
  readonly deprecationReason!: string | null;
}

const PLAIN = { inverseZh: null, inverseEn: null, valuesOf: null, deprecationReason: null };

const termsOf = ({ name, values, words }: Enumeration): readonly Term[] =>
  values.map((value) => ({ ...PLAIN, enum: name, value, ...(words[value] as Words) }));

/** The types of relationship have words for both directions. */
const withInverse = (term: Term, model: GraphModel): Term => {
  const inverse = term.enum === 'RelationType' ? model.edgeOf(term.value)?.inverse : null;
  return inverse ? { ...term, inverseZh: inverse.zh, inverseEn: inverse.en } : term;
};

const propertiesOf = (type: string, properties: Properties): readonly Term[] =>
  Object.entries(properties).flatMap(([value, { words, hidden, enumeration, deprecated }]) =>
    hidden || words === undefined
      ? []
      : {
          ...PLAIN,
          ...{ enum: type, value, ...words },
          ...{ valuesOf: enumeration?.name ?? null, deprecationReason: deprecated ?? null },
        },
  );

@Resolver()
export class VocabularyResolver {
  @Query(() => [Term], {
    description:
      'Every enum value and unit with its Chinese and English words, ordered by enum; then every code of a ' +
      'breakdown, by its dimension; then every property of a node by the type that has it, those of `Entity` first.',
  })
  vocabulary(@CurrentField() { model }: CurrentField): readonly Term[] {
    return [
      ...enumsOfSchema()
        .flatMap(termsOf)
        .map((term) => withInverse(term, model)),
      ...Object.values(DIMENSIONS).flatMap(({ codes }) => termsOf(codes)),
      ...propertiesOf('Entity', entityProperties),
      ...model.nodes.flatMap((node) => propertiesOf(node.label, ownOf(node))),
    ];
  }
}
