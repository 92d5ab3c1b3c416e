import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { Unit } from '../../domain/units.js';

/** What a query names: its things and metrics, and its figures, are fields with statements of their own. */
@ObjectType('SearchAsked', {
  description:
    'What a query asks for if it is a question in words: what it names, in Chinese or English. Words that name ' +
    'nothing (how much, which, 多少, 哪些) are left out; nothing is guessed beyond names.',
})
export class SearchAsked {
  @Field(() => enumOf(Unit), {
    nullable: true,
    description: 'CNY if a word of it asks for money (investment, spent, 投入, 多少钱) and is no part of a name.',
  })
  readonly unit!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The year that it names, unless that is a part of a name; null if it names none or several.',
  })
  readonly year!: number | null;
  @Field({
    description:
      'Whether a word of it (contradict, differ, 矛盾, 说法不一) that is in no name asks which figures sources ' +
      'contradict: `disagreements`, within the districts in `entities` if there are any.',
  })
  readonly disagreements!: boolean;
  @Field(() => Int, {
    description: 'How many entities it names beyond those in `entities`; figures are not asked of them.',
  })
  readonly entitiesLeftOut!: number;
  @Field(() => Int, {
    description: 'How many metrics are meant as well as those in `metrics`; figures are not asked of them.',
  })
  readonly metricsLeftOut!: number;
}
