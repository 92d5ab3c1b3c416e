import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Entity } from '../../graphql/node.type.js';
import type { Item } from '../../model/statements/decode.js';
import { ClaimType, ClaimsArguments } from './claim.type.js';
import { claimsKnown } from './claims.js';

@Resolver(() => Entity)
export class ClaimsResolver {
  @FieldResolver(() => [ClaimType], {
    description:
      'What each source says of it, by property, then by value and source. A metric has none: it is our own.',
  })
  claims(@Root() entity: Item, @Args(() => ClaimsArguments) args: ClaimsArguments): readonly ClaimType[] {
    return claimsKnown(entity, args);
  }
}
