import { FieldResolver, Resolver, Root } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { nodeProjection } from '../../graphql/projection.js';
import type { Item } from '../../model/statements/decode.js';
import type { PerId } from '../../model/reader/statement-reader.js';
import type { Soon } from '../../shared/soon.js';
import { district } from '../../nodes/district/district.node.js';
import { ancestors } from './part-of.cypher.js';

@Resolver(() => typeOf(district))
export class AncestorsResolver {
  @FieldResolver(() => [typeOf(district)], {
    description: 'The districts it lies in, from the province down to the parent.',
  })
  ancestors(@Root() { id }: { readonly id: string }, @CurrentField() field: CurrentField): Soon<readonly Item[]> {
    const { reader, selection } = field;
    const ancestorsOf = (): PerId<readonly Item[]> =>
      reader.listPerParent(ancestors(nodeProjection(field, district, selection)));
    return selection.once('ancestors', ancestorsOf)(id);
  }
}
