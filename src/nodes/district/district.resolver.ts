import { Arg, ID, Query, Resolver } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { findDistrict } from './find-district.js';
import { district } from './district.node.js';

@Resolver()
export class DistrictResolver {
  @Query(() => typeOf(district), {
    nullable: true,
    description:
      'The district with this id or with this GB/T 2260 code; if none has the code, the one that had it. Give ' +
      'exactly one of the two. Null if there is none.',
  })
  district(
    @Arg('id', () => ID, { nullable: true, description: 'The id, such as district:fangzi.' })
    id: string | null | undefined,
    @Arg('code', () => String, { nullable: true, description: 'The GB/T 2260 code, such as 370704.' })
    code: string | null | undefined,
    @CurrentField() field: CurrentField,
  ): Promise<object | null> {
    return findDistrict(field, id, code);
  }
}
