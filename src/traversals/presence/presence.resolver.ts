import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Int, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { connection, wantedOf } from '../../graphql/listing.js';
import { Page } from '../../graphql/page-arguments.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { parsePage, type PageArguments } from '../../shared/pages.js';
import { presence, presenceTotal } from './presence.js';

export function presenceResolvers(types: GraphTypes): readonly ClassType[] {
  @Resolver(() => types.nodeOf(organization))
  class PresenceResolver {
    @FieldResolver(() => types.connectionOf(district.label).connection, {
      description:
        'Where it is at work, by its programmes and by its partnerships with districts or with schools in them. Each district once; the evidence of the edge is that of all of these.',
    })
    async districts(
      @Root() { id }: { readonly id: string },
      @Args(() => Page) args: PageArguments,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      const page = parsePage(args);
      const selection = selections.of(info);
      const { node } = wantedOf(types.model, info.schema, district.label, district.properties, selection);
      return connection(await presence(reader, id, page, node), page, selection, () => presenceTotal(reader, id));
    }
  }

  @Resolver(() => types.connectionOf(district.label).edge)
  class ProgramCountResolver {
    @FieldResolver(() => Int, {
      nullable: true,
      description: 'In how many programmes the organisation is a partner there; null on other lists.',
    })
    programCount(@Root() edge: { readonly programCount?: number }): number | null {
      return edge.programCount ?? null;
    }
  }
  return [PresenceResolver, ProgramCountResolver];
}
