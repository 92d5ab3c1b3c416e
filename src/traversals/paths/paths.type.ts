import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { relationTypeEnum } from '../../graphql/enums.js';
import { Node } from '../../graphql/node.type.js';
import { Relation } from '../../graphql/relation.type.js';
import { LIMIT } from '../../shared/limits.js';
import { VIA } from '../steps/via.js';

@ObjectType({ simpleResolvers: true, description: 'A way from one node to another: no node twice.' })
export class Path {
  @Field(() => Int, { description: 'How many relationships it has.' })
  readonly length!: number;
  @Field(() => [Node], { description: 'Its nodes, from the first to the last: one more than its length.' })
  readonly nodes!: readonly object[];
  @Field(() => [Relation], {
    description: 'Its relationships in their order; each as it is, whichever way the path follows it.',
  })
  readonly relations!: readonly object[];
}

@ObjectType({ simpleResolvers: true, description: 'The paths from one node to another.' })
export class PathResult {
  @Field(() => [Path], { description: 'The shortest first; those of one length by the ids of their relationships.' })
  readonly paths!: readonly Path[];
  @Field(() => Boolean, { description: 'There are more paths of the last length shown, or the search was bounded.' })
  readonly truncated!: boolean;
}

@ArgsType()
export class PathsArguments {
  @Field(() => ID, { description: 'Where the paths begin: the id of a node that is in the graph.' })
  readonly from!: string;
  @Field(() => ID, { description: 'Where they end: the id of another node that is in the graph.' })
  readonly to!: string;
  @Field(() => Int, {
    defaultValue: 4,
    description: `How many relationships a path may have: 1 to ${LIMIT.pathLength}.`,
  })
  readonly maxLength!: number;
  @Field(() => [relationTypeEnum()], VIA)
  readonly via?: readonly string[] | null;
  @Field(() => Int, { defaultValue: 3, description: `How many paths: 1 to ${LIMIT.paths}.` })
  readonly first!: number;
}
