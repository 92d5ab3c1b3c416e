import { Field, ID, InterfaceType, Int, ObjectType } from 'type-graphql';
import { kindOf } from '../model/definition/node.js';
import { Direction, Language } from '../domain/vocabulary.js';
import { enumOf } from './enums.js';

/** The label of the node of an id, as the definitions in use have it; set when the schema is built, once per process. */
const labels = new Map<string, string>();
export function labelKinds(kinds: readonly { readonly kind: string; readonly label: string }[]): void {
  for (const { kind, label } of kinds) labels.set(kind, label);
}

/** The type of a node follows from the first part of its id. */
export const typeOfId = ({ id }: { readonly id: string }): string => labels.get(kindOf(id)) as string;

@InterfaceType({
  resolveType: typeOfId,
  description: 'Anything with an id: entities, observations and sources. Ids are stable for ever.',
})
export abstract class Node {
  @Field(() => ID, { description: 'The kind and a slug, as district:fangzi; stable for ever.' })
  readonly id!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A name in one language.' })
export class LocalizedText {
  @Field(() => String, { description: 'The name.' })
  readonly text!: string;
  @Field(() => enumOf(Language), { description: 'The language it is in, which may not be the one asked for.' })
  readonly language!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Where a fact is said: the source and the paragraph in it.' })
export class Evidence {
  readonly sourceId!: string;
  @Field(() => String, { description: 'The place in the source: a paragraph as p7, or a code of a standard.' })
  readonly locator!: string;
}

/** Pieces of evidence as they are stored, sourceId#locator, taken apart. */
export const evidenceOf = (places: unknown): readonly Evidence[] =>
  ((places ?? []) as readonly string[]).map((place) => {
    const [sourceId, locator] = place.split('#') as [string, string];
    return { sourceId, locator };
  });

@ObjectType({
  simpleResolvers: true,
  description: 'Where a page of a list stands, as the Relay specification has it: what is before and after it.',
})
export class PageInfo {
  @Field(() => Boolean, {
    description:
      'Whether there is more after this page; of a page backward, whether a position was given that it ends before.',
  })
  readonly hasNextPage!: boolean;
  @Field(() => Boolean, {
    description:
      'Whether there is more before this page; of a page forward, whether a position was given that it starts after.',
  })
  readonly hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'The cursor of the first edge; null where there is none.' })
  readonly startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'The cursor of the last edge; null where there is none.' })
  readonly endCursor!: string | null;
}

/** RelationCount, whose type of relationship is an enum of the model. */
export function relationCountType(relationType: object): new () => object {
  @ObjectType({ simpleResolvers: true, description: 'How many relationships there are of a type, one way.' })
  class RelationCount {
    @Field(() => relationType, { description: 'The type of relationship.' })
    readonly type!: string;
    @Field(() => enumOf(Direction), { description: 'Out of the entity or into it.' })
    readonly direction!: string;
    @Field(() => Int, { description: 'How many.' })
    readonly count!: number;
  }
  return RelationCount;
}
