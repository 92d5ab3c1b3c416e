import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { AtMost } from '../../graphql/at-most.js';
import { relationTypeEnum } from '../../graphql/enums.js';
import { Node } from '../../graphql/node.type.js';
import { Relation } from '../../graphql/relation.type.js';
import { LIMIT } from '../../shared/limits.js';
import { VIA } from '../steps/via.js';

@ObjectType({ simpleResolvers: true, description: 'A path from one node to another; no node appears twice.' })
export class Path {
  @Field(() => Int, { description: 'The number of relationships.' })
  readonly length!: number;
  @AtMost(LIMIT.pathLength + 1)
  @Field(() => [Node], { description: 'The nodes from start to end; one more than the length.' })
  readonly nodes!: readonly object[];
  @AtMost(LIMIT.pathLength)
  @Field(() => [Relation], {
    description: 'The relationships in order; each keeps its own direction, whichever way the path follows it.',
  })
  readonly relations!: readonly object[];
}

@ObjectType({ simpleResolvers: true, description: 'The paths from one node to another.' })
export class PathResult {
  @AtMost(LIMIT.paths)
  @Field(() => [Path], {
    description: 'Shortest first; paths of the same length are ordered by the ids of their relationships.',
  })
  readonly paths!: readonly Path[];
  @Field(() => Boolean, {
    description: 'Whether there are more paths of the last length shown, or the search reached a limit.',
  })
  readonly truncated!: boolean;
}

@ArgsType()
export class PathsArguments {
  @Field(() => ID, { description: 'The id of the node at which the paths begin; it must be in the graph.' })
  readonly from!: string;
  @Field(() => ID, { description: 'The id of another node, at which they end; it must be in the graph.' })
  readonly to!: string;
  @Field(() => Int, {
    defaultValue: 4,
    description: `The most relationships that a path may have: 1 to ${LIMIT.pathLength}.`,
  })
  readonly maxLength!: number;
  @Field(() => [relationTypeEnum()], VIA)
  readonly via?: readonly string[] | null;
  @Field(() => Int, { defaultValue: 3, description: `How many paths: 1 to ${LIMIT.paths}.` })
  readonly first!: number;
}
