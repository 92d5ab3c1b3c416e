import { chooseClaim, sameValue, type Claim } from '../../domain/choose-claim.js';
import { knownOn } from '../../domain/retraction.js';
import { graphModel } from '../../edges/graph.js';
import { evidenceOf } from '../../graphql/node.type.js';
import { factualOf } from '../../model/definition/node.js';
import type { Item } from '../../model/statements/decode.js';
import { groupBy } from '../../shared/collections.js';
import { InputError, quote } from '../../shared/errors.js';
import type { ClaimsArguments, ClaimType } from './claim.type.js';

/** The claims of an entity that was read with them. @throws InputError if no entity has such a property */
export function claimsKnown(entity: Item, { property, knownAt }: ClaimsArguments): readonly ClaimType[] {
  if (property != null && !claimable.has(property))
    throw new InputError(`property: expected one of ${[...claimable].join(', ')}, got ${quote(property)}.`);
  const known = ((entity['claims'] ?? []) as readonly string[])
    .map((text) => JSON.parse(text) as Claim)
    .filter((claim) => property == null || claim.property === property)
    .filter(({ published, standard }) => standard || knownAt == null || published <= knownAt)
    .map((claim): Claim =>
      claim.retractions && knownAt != null ? { ...claim, retractions: knownOn(knownAt, claim.retractions) } : claim,
    );
  return [...groupBy(known, (claim) => claim.property).values()].flatMap((claims) => {
    const used = chooseClaim(claims);
    return claims.map((claim) => ({
      ...claim,
      value: String(claim.value),
      evidence: evidenceOf(claim.evidence, {}),
      chosen: used !== null && claim.rank === 'NORMAL' && sameValue(claim, used),
    }));
  });
}

/** Every property that sources claim of some entity. */
const claimable = new Set(graphModel.entities.filter(({ merging }) => merging === 'claims').flatMap(factualOf));
