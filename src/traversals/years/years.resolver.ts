import { Arg, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { AtMost, LooksThrough } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { degreeKey } from '../../model/definition/graph-sizes.js';
import { district } from '../../nodes/district/district.node.js';
import { LIMIT } from '../../shared/limits.js';
import { observationYears } from './years.js';

@ObjectType('YearCount', { simpleResolvers: true, description: 'How many figures there are for a year.' })
export class YearCountType {
  @Field(() => Int, { nullable: true, description: 'The year; null for the figures whose source names no time.' })
  readonly year!: number | null;
  @Field(() => Int, { description: 'How many figures there are.' })
  readonly count!: number;
}

@Resolver(() => typeOf(district))
export class ObservationYearsResolver {
  @AtMost(({ years }) => 1 + (Array.isArray(years) ? years.length : 0))
  @LooksThrough(({ degrees }) => degrees[degreeKey(district.kind, 'IN', 'ABOUT')] ?? 0)
  @FieldResolver(() => [YearCountType], {
    description:
      'How many of its `observations` are for each of these years, as the filter `year` finds them: one for several ' +
      'years counts in each. The last entry, without a year, counts those whose source names no time.',
  })
  observationYears(
    @Root() { id }: { readonly id: string },
    @Arg('years', () => [Int], { description: `The years, at most ${LIMIT.countedYears}.` }) years: readonly number[],
    @CurrentField() { reader }: CurrentField,
  ): Promise<readonly object[]> {
    return observationYears(reader, id, years);
  }
}
