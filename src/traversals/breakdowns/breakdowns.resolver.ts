import { Arg, Field, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { Language, LANGUAGE } from '../../graphql/enumerations.js';
import { typeOf } from '../../graphql/graph-types.js';
import { hydrateNodes } from '../../graphql/hydrate.js';
import { wordsIn } from '../../graphql/localized.js';
import type { Item } from '../../model/statements/decode.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { breakdownSets, type BreakdownSet } from './breakdowns.js';

@ObjectType('BreakdownSet', { simpleResolvers: true, description: 'How a figure is broken down by one dimension.' })
export class BreakdownSetType {
  @Field(() => String, { description: 'The dimension, as in `breakdown`: sex, stage, ownership, area …' })
  readonly dimension!: string;
  @Field(() => Float, {
    nullable: true,
    description:
      'The sum of the parts, without those that others contain; null if adding up would be wrong. `note` says why.',
  })
  readonly sum!: number | null;
}

@Resolver(() => typeOf(observation))
export class ObservationBreakdownsResolver {
  @FieldResolver(() => [BreakdownSetType], {
    description: 'Its parts ("of which"), by dimension. They are figures of their own, and never added to it.',
  })
  breakdowns(@Root() { id }: Item, @CurrentField() { reader }: CurrentField): Promise<readonly BreakdownSet[]> {
    return breakdownSets(reader, id);
  }
}

@Resolver(() => BreakdownSetType)
export class BreakdownSetResolver {
  @FieldResolver(() => [typeOf(observation)], {
    description: 'One figure for each code, in the order of the codes; chosen as in `ranking` if sources differ.',
  })
  parts(@Root() { parts }: BreakdownSet, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return hydrateNodes(field, observation, parts);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What to know of the sum, in Chinese (ZH) or English.' })
  note(@Root() { note }: BreakdownSet, @Arg('language', () => Language, LANGUAGE) language: string): string | null {
    return note && wordsIn(note, language);
  }
}
