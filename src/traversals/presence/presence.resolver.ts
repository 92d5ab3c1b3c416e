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
      'Where it is at work, by its programmes and by its partnerships with districts or with schools in them. ' +
      'Each district once; the evidence of the edge is that of all of these.',
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
    description: 'In how many programmes the organisation is a partner there; null on other lists.',
  })
  programCount(@Root() { programCount }: { readonly programCount?: number }): number | null {
    return programCount ?? null;
  }
}
