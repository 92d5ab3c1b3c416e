import { Args, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { connectionOf, edgeTypeOf, typeOf } from '../../graphql/graph-types.js';
import { readConnection } from '../../graphql/listing.js';
import { PageArgumentsType } from '../../graphql/page-arguments.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { presence, presenceTotal } from './presence.js';

@Resolver(() => typeOf(organization))
export class PresenceResolver {
  @FieldResolver(() => connectionOf(district), {
    description:
      'The districts it works in, through its programmes and through its partnerships with districts or with ' +
      'schools in them. Each district appears once; the edge has the evidence of all of these.',
  })
  districts(
    @Root() { id }: { readonly id: string },
    @Args(() => PageArgumentsType) args: PageArgumentsType,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    return readConnection(
      field,
      district,
      args,
      (page, { node }) => presence(field.reader, id, page, node),
      () => presenceTotal(field.reader, id),
    );
  }
}

@Resolver(() => edgeTypeOf(district))
export class ProgramCountResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The number of programmes there in which the organisation is a partner; null in other lists.',
  })
  programCount(@Root() { programCount }: { readonly programCount?: number }): number | null {
    return programCount ?? null;
  }
}
