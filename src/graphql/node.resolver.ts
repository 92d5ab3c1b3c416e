import { Arg, ID, Query, Resolver } from 'type-graphql';
import { LimitError } from '../shared/errors.js';
import { LIMIT } from '../shared/limits.js';
import { asManyAs, AtMost } from './at-most.js';
import { CurrentField } from './current-field.js';
import { findNode } from './hydrate.js';
import { Node } from './node.type.js';

/** The root fields `node` and `nodes`: anything by its id. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'The node with this id; null if there is none.' })
  node(
    @Arg('id', () => ID, { description: 'The id: a kind and a slug, with a colon between them.' }) id: string,
    @CurrentField() field: CurrentField,
  ): Promise<object | null> {
    return findNode(field, 'Node', id);
  }

  @AtMost(asManyAs('ids'))
  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description:
      'One entry per id, in the order given; null for an id that is not in the graph. ' + `At most ${LIMIT.ids} ids.`,
  })
  async nodes(
    @Arg('ids', () => [ID], { description: `The ids, at most ${LIMIT.ids}.` }) ids: readonly string[],
    @CurrentField() field: CurrentField,
  ): Promise<readonly (object | null)[]> {
    if (ids.length > LIMIT.ids) throw new LimitError(`ids: expected at most ${LIMIT.ids}, got ${ids.length}.`);
    return Promise.all(ids.map((id) => findNode(field, 'Node', id)));
  }
}
