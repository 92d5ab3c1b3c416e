import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { projection } from '../../graphql/projection.js';
import type { Item } from '../../model/statements/decode.js';
import { district } from '../../nodes/district/district.node.js';
import { ancestors } from './part-of.cypher.js';

export function partOfResolvers(types: GraphTypes): readonly ClassType[] {
  @Resolver(() => types.nodeOf(district))
  class AncestorsResolver {
    @FieldResolver(() => [types.nodeOf(district)], {
      description: 'The districts it lies in, from the province down to the parent.',
    })
    ancestors(
      @Root() { id }: { readonly id: string },
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<readonly Item[]> {
      const properties = projection(info.schema, district.label, district.properties, selections.of(info));
      return reader.listPerParent(ancestors(properties), id);
    }
  }
  return [AncestorsResolver];
}
