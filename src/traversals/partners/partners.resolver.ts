import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { connection, wantedOf } from '../../graphql/listing.js';
import { Page } from '../../graphql/page-arguments.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { school } from '../../nodes/school/school.node.js';
import { parsePage, type PageArguments } from '../../shared/pages.js';
import { listsAsked, partnerTypes } from './partner-edge.resolver.js';
import type { PartnersOf } from './partners.cypher.js';
import { partners, partnersTotal } from './partners.js';

type Parent = { readonly id: string };

export function partnersResolvers(types: GraphTypes): readonly ClassType[] {
  const { connection: Connection, resolver } = partnerTypes(types, 'Partner');

  @ArgsType()
  class DistrictPartnersArguments extends Page {
    @Field(() => Boolean, { defaultValue: false, description: 'Whether to look in the districts below it too.' })
    readonly includeDescendants!: boolean;
  }

  async function listed(
    of: PartnersOf,
    { id }: Parent,
    args: PageArguments,
    { reader, selections }: Context,
    info: GraphQLResolveInfo,
  ): Promise<object> {
    const page = parsePage(args);
    const selection = selections.of(info);
    const { node } = wantedOf(types.model, info.schema, organization.label, organization.properties, selection);
    return connection(await partners(reader, of, id, page, node, listsAsked(selection)), page, selection, () =>
      partnersTotal(reader, of, id),
    );
  }

  @Resolver(() => types.nodeOf(district))
  class DistrictPartnersResolver {
    @FieldResolver(() => Connection, {
      description:
        'The organisations that partner with this district, with a school in it or in a programme in it, by id; the edge says through what.',
    })
    partners(
      @Root() parent: Parent,
      @Args(() => DistrictPartnersArguments) args: DistrictPartnersArguments,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      return listed({ label: 'District', descendants: args.includeDescendants }, parent, args, context, info);
    }
  }

  @Resolver(() => types.nodeOf(school))
  class SchoolPartnersResolver {
    @FieldResolver(() => Connection, {
      description:
        'The organisations that partner with this school or in a programme that it takes part in, by id; the edge says through what.',
    })
    partners(
      @Root() parent: Parent,
      @Args(() => Page) args: PageArguments,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      return listed({ label: 'School', descendants: false }, parent, args, context, info);
    }
  }
  return [DistrictPartnersResolver, SchoolPartnersResolver, resolver];
}
