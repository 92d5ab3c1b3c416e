import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { placeParts } from '../model/definition/evidence-place.js';
import { kindOf } from '../model/definition/node.js';
import { Language } from './enumerations.js';
import type { Selection } from './selection.js';

/** The label of the node of an id, as the definitions in use have it; set when the types are made, once per process. */
const labels = new Map<string, string>();
export function labelKinds(kinds: readonly { readonly kind: string; readonly label: string }[]): void {
  for (const { kind, label } of kinds) labels.set(kind, label);
}

/** The type of a node follows from the first part of its id. */
export const typeOfId = ({ id }: { readonly id: string }): string => labels.get(kindOf(id)) as string;

@InterfaceType({
  resolveType: typeOfId,
  description: 'Anything with an id: entities, statements about them, and sources. Ids never change.',
})
export abstract class Node {
  @Field(() => ID, { description: 'The kind and a slug, with a colon between them; never changes.' })
  readonly id!: string;
}

/** Its properties are added from the definitions, when the types are made. */
@InterfaceType({
  implements: Node,
  resolveType: typeOfId,
  description: 'A named thing that sources state facts about.',
})
export abstract class Entity extends Node {}

@ObjectType({ simpleResolvers: true, description: 'A name in one language.' })
export class LocalizedText {
  @Field(() => String, { description: 'The name.' })
  readonly text!: string;
  @Field(() => Language, { description: 'The language of the name, which may differ from the requested one.' })
  readonly language!: string;
}

/** What a source prints of a fact. */
export interface PrintedForms {
  readonly name?: string | null;
  readonly asPrinted?: string | null;
  readonly printedAt?: string | null;
}
/** What is read for the fields of its evidence that show the printed form. */
export const printedForms = (evidence: Selection): readonly string[] =>
  ['link', 'text', 'citation'].some((field) => evidence.has(field)) ? ['name', 'asPrinted', 'printedAt'] : [];

@ObjectType({ simpleResolvers: true, description: 'Where a fact is stated: a source and the place in it.' })
export class Evidence {
  readonly sourceId!: string;
  /** What is printed of whatever it is evidence of, if that was read. */
  readonly said!: PrintedForms;
  @Field(() => String, { description: 'The place in the source: a paragraph such as p7, or a code of a standard.' })
  readonly locator!: string;
  @Field(() => String, {
    description: 'The source and the place in it as tables and exports write them: sourceId#locator.',
  })
  readonly place!: string;
}

/** Pieces of evidence as they are stored, sourceId#locator, taken apart. */
export const evidenceOf = (places: unknown, said: PrintedForms): readonly Evidence[] =>
  ((places ?? []) as readonly string[]).map((place) => {
    const [sourceId, locator] = placeParts(place);
    return { sourceId, locator, place, said };
  });
