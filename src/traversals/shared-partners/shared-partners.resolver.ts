import { Args, ArgsType, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { hydrateNodes } from '../../graphql/hydrate.js';
import { Entity } from '../../graphql/node.type.js';
import { ForwardPage } from '../../graphql/page-arguments.js';
import type { Item } from '../../model/statements/decode.js';
import { LIMIT } from '../../shared/limits.js';
import { SharedPartnerConnection, SharedPartnerEdge } from '../partners/partners.type.js';
import { sharedPartnersConnection } from './shared-partners-connection.js';

@ArgsType()
export class SharedPartnersArguments extends ForwardPage {
  @Field(() => [ID], {
    description:
      `Districts, schools or programmes: 2 to ${LIMIT.sharedPartnerIds} different ones ` + 'that are in the graph.',
  })
  readonly ids!: readonly string[];
  @Field(() => Int, {
    defaultValue: 2,
    description: `Of how many of them at least it must be a partner: 1 to ${LIMIT.sharedPartnerIds}.`,
  })
  readonly minimum!: number;
}

@Resolver()
export class SharedPartnersResolver {
  @Query(() => SharedPartnerConnection, {
    description:
      'Organisations that these districts, schools or programmes have in common, and through which relationships: ' +
      'those of the most entities first, then those in the most programmes, then by id. ' +
      'Of a district, the partners with it, with a school in it and in a programme in it; ' +
      'not those of the districts below it.',
  })
  sharedPartners(
    @Args(() => SharedPartnersArguments) args: SharedPartnersArguments,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    return sharedPartnersConnection(field, args);
  }
}

@Resolver(() => SharedPartnerEdge)
export class SharedEntitiesResolver {
  @FieldResolver(() => [Entity], { description: 'Which of the entities it is a partner of, in the order of ids.' })
  entities(
    @Root() { entityIds }: { readonly entityIds: readonly string[] },
    @CurrentField() field: CurrentField,
  ): Promise<readonly Item[]> {
    return hydrateNodes(field, 'Node', entityIds);
  }
}
