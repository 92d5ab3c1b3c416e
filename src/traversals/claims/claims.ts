import { chooseClaims, chooseOfRelationship, claimsIn, sameValue, type Claim } from '../../domain/choose-claim.js';
import { disputedClaims } from '../../domain/disputed-claims.js';
import { knownOn } from '../../domain/retraction.js';
import { graphModel } from '../../edges/graph.js';
import { evidenceOf } from '../../graphql/node.type.js';
import { claimedOf } from '../../model/definition/edge.js';
import { factualOf } from '../../model/definition/node.js';
import type { Item } from '../../model/statements/decode.js';
import { InputError, quote } from '../../shared/errors.js';
import type { ClaimsArguments, ClaimType } from './claim.type.js';

/** Every property that sources claim of some entity, and of some relationship. */
const ofEntities = new Set(graphModel.entities.filter(({ merging }) => merging === 'claims').flatMap(factualOf));
const ofRelations = new Set(graphModel.edges.filter(({ properties }) => 'claims' in properties).flatMap(claimedOf));

/** The claims of an entity that was read with them. @throws InputError if no entity has such a property */
export const claimsOfEntity = (entity: Item, args: ClaimsArguments): readonly ClaimType[] =>
  claimsKnown(entity, args, ofEntities, (known) => chooseClaims(known, graphModel.nodeOf(entity.id)?.ending));

/** The same of a relationship. @throws InputError if no relationship has such a property */
export const claimsOfRelation = (relation: Item, args: ClaimsArguments): readonly ClaimType[] =>
  claimsKnown(relation, args, ofRelations, chooseOfRelationship);

function claimsKnown(
  item: Item,
  { property, knownAt }: ClaimsArguments,
  claimable: ReadonlySet<string>,
  choose: (known: readonly Claim[]) => ReadonlyMap<string, Claim | null>,
): readonly ClaimType[] {
  if (property != null && !claimable.has(property))
    throw new InputError(`property: expected one of ${[...claimable].join(', ')}, got ${quote(property)}.`);
  const known = claimsIn(item['claims'])
    .filter(({ published, standard }) => standard || knownAt == null || published <= knownAt)
    .map((claim): Claim =>
      claim.retractions && knownAt != null ? { ...claim, retractions: knownOn(knownAt, claim.retractions) } : claim,
    );
  const chosen = choose(known);
  const disputed = disputedClaims(known);
  return known
    .filter((claim) => property == null || claim.property === property)
    .map((claim) => {
      const used = chosen.get(claim.property) ?? null;
      return {
        ...claim,
        value: String(claim.value),
        evidence: evidenceOf(claim.evidence, {}),
        chosen: used !== null && claim.rank === 'NORMAL' && sameValue(claim, used),
        disputed: disputed.has(claim),
      };
    });
}
