import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { AtMost } from '../../graphql/at-most.js';
import { connectionClass, edgeClass, FORWARD_CURSOR, listInPages } from '../../graphql/connection.type.js';
import { entityKindEnum } from '../../graphql/enums.js';
import { MatchedIn } from '../../graphql/enumerations.js';
import { typeOfSource } from '../../graphql/graph-types.js';
import { onlySome } from '../../graphql/only-some.js';
import { Entity } from '../../graphql/node.type.js';
import { LIMIT, spelled } from '../../shared/limits.js';

export const KINDS_ARGUMENT = onlySome('kinds of entity');
const SCORE = '1 for an exact name, less for weaker matches; the same on both engines.';
const foundNode = (): object => Entity;

@ArgsType()
export class SearchArguments {
  @Field(() => String, {
    description:
      'Names, parts of names or codes, and places or partners beside them; every word must match. ' +
      'Simplified or traditional Chinese, English, pinyin or ' +
      `its initials; at most ${LIMIT.searchCharacters} characters.`,
  })
  readonly query!: string;
  @Field(() => [entityKindEnum()], KINDS_ARGUMENT)
  readonly kinds?: readonly string[] | null;
}

/** The class of an edge whose node a search finds: how well, and by what. */
function hitEdgeClass(node: () => object, words: Readonly<Record<'node' | 'matched', string>>) {
  @ObjectType({ simpleResolvers: true })
  abstract class HitEdge extends edgeClass(node, { cursor: FORWARD_CURSOR, node: words.node }) {
    @Field(() => Float, { description: SCORE })
    readonly score!: number;
    @Field(() => String, { description: words.matched })
    readonly matched!: string;
    @Field(() => MatchedIn, { description: 'What it was found by.' })
    readonly matchedIn!: string;
  }
  return HitEdge;
}

@ObjectType({ simpleResolvers: true, description: 'One hit of a search.' })
class SearchEdge extends hitEdgeClass(foundNode, {
  node: 'What was found.',
  matched: 'The name that matched, as written; its name if it was found by its context.',
}) {}

@ObjectType({ simpleResolvers: true, description: 'One source that a search finds.' })
class SourceSearchEdge extends hitEdgeClass(typeOfSource, {
  node: 'The source.',
  matched: 'The title, publisher or day that matched, as written; the title if it was found by its context.',
}) {}

@ObjectType(listInPages('The sources that a search finds,'))
export class SourceSearchConnection extends connectionClass(() => SourceSearchEdge, typeOfSource, {
  edges: 'The hits of this page, with how well they match.',
  nodes: 'The sources of this page.',
  totalCount: 'The number of sources on all pages; counted only if requested.',
}) {}

@ObjectType({ simpleResolvers: true, description: 'The number of hits of one kind.' })
class FacetCount {
  @Field(entityKindEnum, { description: 'The kind.' })
  readonly kind!: string;
  @Field(() => Int, { description: 'The number of its hits on all pages.' })
  readonly count!: number;
}

@ObjectType(listInPages('What a search finds,'))
export class SearchConnection extends connectionClass(() => SearchEdge, foundNode, {
  edges: 'The hits of this page, with how well they match.',
  nodes: 'The entities of this page.',
  totalCount: 'The number of hits on all pages; counted only if requested.',
}) {
  @Field(() => [FacetCount], {
    description:
      'The number of hits of each kind, regardless of the argument `kinds`; kinds without hits are left out.',
  })
  readonly facets!: readonly FacetCount[];
}

@ObjectType({ simpleResolvers: true, description: 'An entity that a name may mean.' })
class ResolutionCandidate {
  @Field(() => Entity, { description: 'The entity.' })
  readonly entity!: object;
  @Field(() => Float, { description: SCORE })
  readonly score!: number;
  @Field(() => String, { description: 'The name that matched, as written.' })
  readonly matched!: string;
}

@ObjectType('Resolution', { simpleResolvers: true, description: 'What a name may mean.' })
export class ResolutionType {
  @Field(() => String, { description: 'The name as given.' })
  readonly name!: string;
  @AtMost(LIMIT.resolveCandidates)
  @Field(() => [ResolutionCandidate], {
    description: `The best matches, at most ${spelled(LIMIT.resolveCandidates)}; empty if no name is similar.`,
  })
  readonly candidates!: readonly ResolutionCandidate[];
  @Field(() => Entity, {
    nullable: true,
    description:
      'Set only if one candidate is beyond doubt: the only one with this name; if none has it, the only one with it ' +
      'among its other names or codes; if none has, the only one with it in the place that the name begins with.',
  })
  readonly match!: object | null;
  @AtMost(LIMIT.resolveCandidates)
  @Field(() => [typeOfSource()], {
    description: `The sources whose titles match best, at most ${spelled(LIMIT.resolveCandidates)}.`,
  })
  readonly sources!: readonly object[];
  @Field(() => typeOfSource(), {
    nullable: true,
    description: 'The source, if exactly one has this title, in Chinese or English.',
  })
  readonly source!: object | null;
}
