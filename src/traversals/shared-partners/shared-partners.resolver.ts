import type { GraphQLResolveInfo } from 'graphql';
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Query,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import type { Context } from '../../context.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { connection, wantedOf } from '../../graphql/listing.js';
import { ForwardPage } from '../../graphql/page-arguments.js';
import { kindOf } from '../../model/definition/node.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { program } from '../../nodes/program/program.node.js';
import { school } from '../../nodes/school/school.node.js';
import { InputError, shown } from '../../shared/errors.js';
import { parsePage } from '../../shared/pages.js';
import { listsAsked, partnerTypes } from '../partners/partner-edge.resolver.js';
import { allThere, distinctIds, wholeNumber } from '../steps/arguments.js';
import { nodesShown } from '../steps/shown.js';
import { sharedPartners, sharedPartnersTotal } from './shared-partners.js';
import { LIMIT } from '../../shared/limits.js';

const KINDS: readonly string[] = [district, school, program].map(({ kind }) => kind);

export function sharedPartnersResolvers(types: GraphTypes): readonly ClassType[] {
  const { edge, connection: Connection, resolver } = partnerTypes(types, 'SharedPartner');

  @Resolver(() => edge)
  class SharedEntitiesResolver {
    @FieldResolver(() => [types.Entity], {
      description: 'Which of the entities it is a partner of, in the order of ids.',
    })
    entities(
      @Root() { entityIds }: { readonly entityIds: readonly string[] },
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<readonly object[]> {
      return nodesShown({ types, reader, schema: info.schema }, 'Node', entityIds, selections.of(info));
    }
  }

  @ArgsType()
  class SharedPartnersArguments extends ForwardPage {
    @Field(() => [ID], {
      description: 'Districts, schools or programmes: 2 to 25 different ones that are in the graph.',
    })
    readonly ids!: readonly string[];
    @Field(() => Int, { defaultValue: 2, description: 'Of how many of them at least it must be a partner: 1 to 25.' })
    readonly minimum!: number;
  }

  @Resolver()
  class SharedPartnersResolver {
    @Query(() => Connection, {
      description:
        'Organisations that these districts, schools or programmes have in common, and through which relationships: those of the most entities first, then those in the most programmes, then by id. ' +
        'Of a district, the partners with it, with a school in it and in a programme in it; not those of the districts below it.',
    })
    async sharedPartners(
      @Args(() => SharedPartnersArguments) args: SharedPartnersArguments,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      const ids = distinctIds(args.ids, LIMIT.sharedPartnerIds, 2);
      for (const id of ids)
        if (!KINDS.includes(kindOf(id)))
          throw new InputError(`ids: expected ids of districts, schools or programmes, got ${shown(id)}.`);
      await allThere(reader, { ids });
      const asked = { ids, minimum: wholeNumber('minimum', args.minimum, LIMIT.sharedPartnerIds) };
      const page = parsePage(args);
      const selection = selections.of(info);
      const { node } = wantedOf(types.model, info.schema, organization.label, organization.properties, selection);
      return connection(await sharedPartners(reader, asked, page, node, listsAsked(selection)), page, selection, () =>
        sharedPartnersTotal(reader, asked),
      );
    }
  }
  return [SharedPartnersResolver, SharedEntitiesResolver, resolver];
}
