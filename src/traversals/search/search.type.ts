import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionClass, edgeClass, FORWARD_CURSOR, listInPages } from '../../graphql/connection.type.js';
import { entityKindEnum } from '../../graphql/enums.js';
import { Entity } from '../../graphql/node.type.js';
import { LIMIT, spelled } from '../../shared/limits.js';

export const KINDS = { nullable: true, description: 'Only these kinds of entity; all where it is not given.' } as const;
const SCORE = '1 for an exact name, less for weaker matches; the same on both engines.';
const node = (): object => Entity;

@ArgsType()
export class SearchArguments {
  @Field(() => String, {
    description:
      'Names or parts of them; every word must be found. Chinese in either script, English, pinyin or its initials; ' +
      `at most ${LIMIT.searchCharacters} characters.`,
  })
  readonly query!: string;
  @Field(() => [entityKindEnum()], KINDS)
  readonly kinds?: readonly string[] | null;
}

@ObjectType({ simpleResolvers: true, description: 'One hit of a search.' })
export class SearchEdge extends edgeClass(node, { cursor: FORWARD_CURSOR, node: 'What was found.' }) {
  @Field(() => Float, { description: SCORE })
  readonly score!: number;
  @Field(() => String, { description: 'Which name matched, as it is written.' })
  readonly matched!: string;
}

@ObjectType({ simpleResolvers: true, description: 'How many hits are of one kind.' })
export class FacetCount {
  @Field(entityKindEnum, { description: 'The kind.' })
  readonly kind!: string;
  @Field(() => Int, { description: 'How many hits there are of it, on all pages.' })
  readonly count!: number;
}

@ObjectType(listInPages('What a search finds,'))
export class SearchConnection extends connectionClass(() => SearchEdge, node, {
  edges: 'The hits of this page, with how well they match.',
  nodes: 'The entities of this page alone.',
  totalCount: 'How many hits there are in all, on all pages; counted only where it is asked for.',
}) {
  @Field(() => [FacetCount], {
    description:
      'How many hits there are of each kind, whichever of them `kinds` lets through; ' +
      'kinds without a hit are left out.',
  })
  readonly facets!: readonly FacetCount[];
}

@ObjectType({ simpleResolvers: true, description: 'An entity that a name may mean.' })
export class ResolutionCandidate {
  @Field(() => Entity, { description: 'The entity.' })
  readonly entity!: object;
  @Field(() => Float, { description: SCORE })
  readonly score!: number;
  @Field(() => String, { description: 'Which of its names matched, as it is written.' })
  readonly matched!: string;
}

@ObjectType('Resolution', { simpleResolvers: true, description: 'What a name may mean.' })
export class ResolutionType {
  @Field(() => String, { description: 'The name as it was given.' })
  readonly name!: string;
  @Field(() => [ResolutionCandidate], {
    description: `The best found, at most ${spelled(LIMIT.resolveCandidates)}; none where no name is like it.`,
  })
  readonly candidates!: readonly ResolutionCandidate[];
  @Field(() => Entity, {
    nullable: true,
    description:
      'Set only where one candidate is beyond doubt: the only one of this name, or, where none has it, ' +
      'the only one that has it among its other names.',
  })
  readonly match!: object | null;
}
