import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { expectKind, readNode } from '../../graphql/root.resolver.js';
import { InputError } from '../../shared/errors.js';
import { districtByCode } from './district.cypher.js';
import { district } from './district.node.js';

export function districtResolvers(types: GraphTypes): readonly ClassType[] {
  @Resolver()
  class DistrictResolver {
    @Query(() => types.nodeOf(district), {
      nullable: true,
      description:
        'The district of this id, or of this GB/T 2260 code: exactly one of the two. Null where there is none.',
    })
    async district(
      @Arg('id', () => ID, { nullable: true, description: 'The id, as district:fangzi.' })
      id: string | null | undefined,
      @Arg('code', () => String, { nullable: true, description: 'The code of GB/T 2260, as 370704.' })
      code: string | null | undefined,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      if ((id == null) === (code == null))
        throw new InputError(
          `district: expected id or code, exactly one of the two, got ${id == null ? 'neither' : 'both'}.`,
        );
      const found = id ?? (await context.reader.run(districtByCode, { code: code ?? '' }))[0]?.[0];
      return found === undefined ? null : readNode(types, district, expectKind(district, found), context, info);
    }
  }
  return [DistrictResolver];
}
