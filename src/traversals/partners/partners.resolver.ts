import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { partnersIn } from '../../edges/partners-in/partners-in.edge.js';
import { partnersWith } from '../../edges/partners-with/partners-with.edge.js';
import { AtMost } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { hydrateNodes } from '../../graphql/hydrate.js';
import { PageArgumentsType } from '../../graphql/page-arguments.js';
import { Relation } from '../../graphql/relation.type.js';
import type { Item } from '../../model/statements/decode.js';
import { district } from '../../nodes/district/district.node.js';
import { program } from '../../nodes/program/program.node.js';
import { school } from '../../nodes/school/school.node.js';
import { LIMIT } from '../../shared/limits.js';
import { hydrateRelations } from '../steps/hydrate-relations.js';
import { partnersConnection } from './partners-connection.js';
import type { PartnerLists } from './partner-patterns.cypher.js';
import { PartnerConnection, PartnerEdge } from './partners.type.js';

@Resolver(() => typeOf(district))
export class DistrictPartnersResolver {
  @FieldResolver(() => PartnerConnection, {
    description:
      'The organisations that partner with this district, with a school in it, or in a programme in it, ' +
      'ordered by id; the edge says through which relationships.',
  })
  partners(
    @Root() { id }: Item,
    @Args(() => PageArgumentsType) page: PageArgumentsType,
    @Arg('includeDescendants', () => Boolean, {
      defaultValue: false,
      description: 'Whether to include the districts below it.',
    })
    descendants: boolean,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    return partnersConnection(field, { label: 'District', descendants }, id, page);
  }
}

@Resolver(() => typeOf(school))
export class SchoolPartnersResolver {
  @FieldResolver(() => PartnerConnection, {
    description:
      'The organisations that partner with this school or in a programme it takes part in, ordered by id; ' +
      'the edge says through which relationships.',
  })
  partners(
    @Root() { id }: Item,
    @Args(() => PageArgumentsType) page: PageArgumentsType,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    return partnersConnection(field, { label: 'School', descendants: false }, id, page);
  }
}

@Resolver(() => PartnerEdge)
export class PartnerEdgeResolver {
  @AtMost(LIMIT.partnerRelations)
  @FieldResolver(() => [typeOf(program)], {
    description: `The programmes here in which it is a partner; the first ${LIMIT.partnerRelations} by id.`,
  })
  programs(@Root() { programIds }: PartnerLists, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return hydrateNodes(field, program, programIds);
  }

  @AtMost(LIMIT.partnerRelations)
  @FieldResolver(() => [Relation], {
    description:
      'The relationships that make it a partner here, each with its evidence; the first ' +
      `${LIMIT.partnerRelations} by id.`,
  })
  relations(@Root() { relationIds }: PartnerLists, @CurrentField() field: CurrentField): Promise<readonly object[]> {
    // What it leads to has few partners; an organisation may be a partner of very many.
    return hydrateRelations(field, [partnersIn.edge, partnersWith.edge], relationIds, () => 'to');
  }
}
