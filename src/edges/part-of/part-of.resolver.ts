import { FieldResolver, Resolver, Root } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { nodeProjection } from '../../graphql/projection.js';
import type { Item } from '../../model/reader/decode.js';
import { district } from '../../nodes/district/district.node.js';
import { ancestorsOf } from './ancestors.js';

@Resolver(() => typeOf(district))
export class AncestorsResolver {
  @FieldResolver(() => [typeOf(district)], {
    description: 'The districts it lies in, from the province down to the parent.',
  })
  ancestors(@Root() { id }: { readonly id: string }, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return ancestorsOf(field.reader, id, nodeProjection(field, district, field.selection));
  }
}
