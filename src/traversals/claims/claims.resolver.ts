import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { Entity } from '../../graphql/node.type.js';
import { Relation } from '../../graphql/relation.type.js';
import type { Item } from '../../model/statements/decode.js';
import { ClaimType, ClaimsArguments } from './claim.type.js';
import { claimsOfEntity, claimsOfRelation } from './claims.js';

@Resolver(() => Entity)
export class ClaimsResolver {
  @FieldResolver(() => [ClaimType], {
    description:
      'What each source says of it, by property, then by value and source. A metric has none: it is our own.',
  })
  claims(@Root() entity: Item, @Args(() => ClaimsArguments) args: ClaimsArguments): readonly ClaimType[] {
    return claimsOfEntity(entity, args);
  }
}

@Resolver(() => Relation)
export class RelationClaimsResolver {
  @FieldResolver(() => [ClaimType], {
    description:
      'What each source says of it beside its ends, its role or award and its occurrence, such as when it began and ' +
      'ended: by property, then by value and source. Sources that give it another role tell of another relationship.',
  })
  claims(@Root() relation: Item, @Args(() => ClaimsArguments) args: ClaimsArguments): readonly ClaimType[] {
    return claimsOfRelation(relation, args);
  }
}
