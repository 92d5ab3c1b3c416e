import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { PageInfo } from '../../graphql/node.type.js';
import type { Selection } from '../../graphql/selection.js';
import { partnersIn } from '../../edges/partners-in/partners-in.edge.js';
import { partnersWith } from '../../edges/partners-with/partners-with.edge.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { program } from '../../nodes/program/program.node.js';
import { nodesShown, relationsShown } from '../steps/shown.js';

import type { ListsAsked, PartnerLists } from './ways.cypher.js';

/** The lists that are asked of the edges of a connection. */
export const listsAsked = (selection: Selection): ListsAsked => ({
  programs: selection.of('edges').has('programs'),
  relations: selection.of('edges').has('relations'),
});

/** `<Name>Edge` and `<Name>Connection` of organisations that are partners of something, and the resolver of the edge's lists. */
export function partnerTypes(
  types: GraphTypes,
  name: string,
): { readonly edge: ClassType; readonly connection: ClassType; readonly resolver: ClassType } {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: 'A partner, and through what it is one.' })
  class PartnerEdge {
    @Field(() => String, { description: 'Where in the list this is: for after or before.' })
    readonly cursor!: string;
    @Field(() => types.nodeOf(organization), { description: 'The organisation.' })
    readonly node!: object;
    @Field(() => Int, { description: 'In how many programmes it is a partner here.' })
    readonly programCount!: number;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: 'A list in pages, after the Relay specification.',
  })
  class PartnerConnection {
    @Field(() => [PartnerEdge], { description: 'The entries of this page, with what belongs to the list.' })
    readonly edges!: readonly PartnerEdge[];
    @Field(() => [types.nodeOf(organization)], { description: 'The entries of this page alone.' })
    readonly nodes!: readonly object[];
    @Field(() => PageInfo, { description: 'Whether and where the list goes on.' })
    readonly pageInfo!: PageInfo;
    @Field(() => Int, { description: 'How many there are in all, on all pages; counted only where it is asked for.' })
    readonly totalCount!: number;
  }

  @Resolver(() => PartnerEdge)
  class PartnerEdgeResolver {
    @FieldResolver(() => [types.nodeOf(program)], {
      description: 'The programmes that it is a partner in here, the first 25 by id.',
    })
    programs(
      @Root() { programIds }: PartnerLists,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<readonly object[]> {
      return nodesShown({ types, reader, schema: info.schema }, program, programIds, selections.of(info));
    }
    @FieldResolver(() => [types.Relation], {
      description: 'The relationships that make it a partner here, the first 25 by id; each carries its evidence.',
    })
    relations(
      @Root() { relationIds }: PartnerLists,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<readonly object[]> {
      // What it leads to has few partners; an organisation may be a partner of very many.
      return relationsShown(
        { types, reader, schema: info.schema },
        [partnersIn.edge, partnersWith.edge],
        relationIds,
        () => 'to',
        selections.of(info),
      );
    }
  }
  return { edge: PartnerEdge, connection: PartnerConnection, resolver: PartnerEdgeResolver };
}
