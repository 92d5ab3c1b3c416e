import { Args, ArgsType, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { AtMost } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { hydrateNodes } from '../../graphql/hydrate.js';
import { Entity } from '../../graphql/node.type.js';
import { ForwardPage } from '../../graphql/page-arguments.js';
import type { Item } from '../../model/statements/decode.js';
import { LIMIT } from '../../shared/limits.js';
import { SharedPartnerConnection, SharedPartnerEdge } from '../partners/partners.type.js';
import { sharedPartnersConnection } from './shared-partners-connection.js';

@ArgsType()
class SharedPartnersArguments extends ForwardPage {
  @Field(() => [ID], {
    description:
      `The ids of 2 to ${LIMIT.sharedPartnerIds} different districts, schools or programmes ` +
      'that are in the graph.',
  })
  readonly ids!: readonly string[];
  @Field(() => Int, {
    defaultValue: 2,
    description: `The fewest of them that it must be a partner of: 1 to ${LIMIT.sharedPartnerIds}.`,
  })
  readonly minimum!: number;
}

@Resolver()
export class SharedPartnersResolver {
  @Query(() => SharedPartnerConnection, {
    nullable: true,
    description:
      'Organisations that these districts, schools or programmes have as common partners, and through which ' +
      'relationships. Partners of the most entities come first, then those in the most programmes, then by ' +
      'id. A district counts with its own partners, those of schools in it and those of programmes in it, ' +
      'but not with those of districts below it.',
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
  @AtMost(LIMIT.sharedPartnerIds)
  @FieldResolver(() => [Entity], { description: 'Those of the given entities that it is a partner of, ordered by id.' })
  entities(
    @Root() { entityIds }: { readonly entityIds: readonly string[] },
    @CurrentField() field: CurrentField,
  ): Promise<readonly Item[]> {
    return hydrateNodes(field, 'Node', entityIds);
  }
}
