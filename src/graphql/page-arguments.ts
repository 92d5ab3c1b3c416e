import { ArgsType, Field, Int, type ClassType } from 'type-graphql';
import type { NodeDefinition } from '../model/definition/node.js';
import type { GraphTypes } from './graph-types.js';

@ArgsType()
export class ForwardPage {
  @Field(() => Int, {
    nullable: true,
    description: 'How many, from the start or after the cursor: 1 to 100; 20 where it is not given.',
  })
  readonly first?: number | null;
  @Field(() => String, { nullable: true, description: 'A cursor of this list: the page starts after it.' })
  readonly after?: string | null;
}

@ArgsType()
export class Page extends ForwardPage {
  @Field(() => Int, {
    nullable: true,
    description: 'How many, from the end or before the cursor: 1 to 100. Not together with first.',
  })
  readonly last?: number | null;
  @Field(() => String, { nullable: true, description: 'A cursor of this list: the page ends before it.' })
  readonly before?: string | null;
}

/** The arguments of a list: a page, and a filter and an order where the list has them. Each call makes a class of its own. */
export function listArguments(
  types: GraphTypes,
  node: NodeDefinition | 'Entity',
  { filter, order }: { readonly filter: boolean; readonly order: boolean },
): ClassType {
  @ArgsType()
  class ListArguments extends Page {}
  if (node !== 'Entity' && filter)
    Field(() => types.filters.filterOf(node), { nullable: true, description: 'Only those that are like this.' })(
      ListArguments.prototype,
      'filter',
    );
  if (node !== 'Entity' && order)
    Field(() => [types.filters.orderOf(node)], {
      nullable: true,
      description: 'At most two keys; the id closes every order, and nulls come last.',
    })(ListArguments.prototype, 'orderBy');
  return ListArguments;
}
