import { ArgsType, Field, Int, type ClassType } from 'type-graphql';
import type { NodeDefinition } from '../model/definition/node.js';
import { LIMIT, spelled } from '../shared/limits.js';
import { filterOf, orderOf } from './graph-types.js';
import { DateScalar } from './scalars.js';

const AFTER = 'A cursor of this list; the page starts after it.';
const firstOf = (most: number): string =>
  `How many entries, from the start or after the cursor: 1 to ${most}; ${LIMIT.defaultPage} by default.`;

@ArgsType()
export class ForwardPage {
  @Field(() => Int, { nullable: true, description: firstOf(LIMIT.page) })
  readonly first?: number | null;
  @Field(() => String, { nullable: true, description: AFTER })
  readonly after?: string | null;
}

/** The same for the list of a ranking, whose pages may be larger. */
@ArgsType()
export class RankingPage {
  @Field(() => Int, { nullable: true, description: firstOf(LIMIT.rankingPage) })
  readonly first?: number | null;
  @Field(() => String, { nullable: true, description: AFTER })
  readonly after?: string | null;
}

@ArgsType()
export class PageArgumentsType extends ForwardPage {
  @Field(() => Int, {
    nullable: true,
    description:
      `How many entries, from the end or before the cursor: 1 to ${LIMIT.page}. ` + 'Not together with `first`.',
  })
  readonly last?: number | null;
  @Field(() => String, { nullable: true, description: 'A cursor of this list; the page ends before it.' })
  readonly before?: string | null;
}

/** The argument that narrows a list of relationships to a day. */
export const addValidOn = (type: ClassType): void =>
  Field(() => DateScalar, {
    nullable: true,
    description: 'Only relationships in force on this day; if a date is not known, it counts as in force.',
  })(type.prototype as object, 'validOn');

/** The arguments of a list: a page, and a filter and an order if it has them. Each call makes a class of its own. */
export function listArguments(
  node: NodeDefinition | 'Entity',
  { filter, order }: { readonly filter: boolean; readonly order: boolean },
): ClassType {
  @ArgsType()
  class ListArguments extends PageArgumentsType {}
  if (node !== 'Entity' && filter)
    Field(() => filterOf(node), { nullable: true, description: 'Only entries that match this filter.' })(
      ListArguments.prototype,
      'filter',
    );
  if (node !== 'Entity' && order)
    Field(() => [orderOf(node)], {
      nullable: true,
      description: `At most ${spelled(LIMIT.orderKeys)} keys; ties are broken by id, and nulls come last.`,
    })(ListArguments.prototype, 'orderBy');
  return ListArguments;
}
