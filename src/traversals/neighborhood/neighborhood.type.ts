import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { AtMost } from '../../graphql/at-most.js';
import { Direction } from '../../graphql/enumerations.js';
import { relationTypeEnum } from '../../graphql/enums.js';
import { Node } from '../../graphql/node.type.js';
import { Relation } from '../../graphql/relation.type.js';
import { LIMIT } from '../../shared/limits.js';
import { VIA } from '../steps/via.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Relationships of one node, type and direction, some of which are left out; the counts are exact.',
})
class HiddenRelations {
  @Field(() => ID, { description: 'The id of the node.' })
  readonly nodeId!: string;
  @Field(relationTypeEnum, { description: 'Their type.' })
  readonly type!: string;
  @Field(() => Direction, { description: 'Outgoing or incoming, seen from the node.' })
  readonly direction!: string;
  @Field(() => Int, { description: 'How many are shown.' })
  readonly shown!: number;
  @Field(() => Int, { description: 'How many there are in total.' })
  readonly total!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A part of the graph.' })
export class Subgraph {
  @AtMost(LIMIT.neighborhoodNodes)
  @Field(() => [Node], { description: 'Each node once, ordered by distance, then by id.' })
  readonly nodes!: readonly object[];
  @AtMost(LIMIT.neighborhoodRelations)
  @Field(() => [Relation], {
    description: 'Each relationship once, ordered by distance, then by id; both of its ends are among the nodes.',
  })
  readonly relations!: readonly object[];
  @Field(() => Boolean, {
    description:
      'Whether `perRelation` or another limit cut the answer; `hidden` counts what is left out at the nodes ' +
      'whose relationships are shown. Relationships between two of the outermost nodes are never included.',
  })
  readonly truncated!: boolean;
  @Field(() => [HiddenRelations], {
    description:
      'What is left out at each node whose relationships are shown; the nodes at the ' +
      'greatest distance are not among them.',
  })
  readonly hidden!: readonly HiddenRelations[];
}

@ArgsType()
export class NeighborhoodArguments {
  @Field(() => [ID], {
    description: `The ids of 1 to ${LIMIT.neighborhoodIds} nodes that are in the graph.`,
  })
  readonly ids!: readonly string[];
  @Field(() => Int, { defaultValue: 1, description: `How many hops: 1 to ${LIMIT.neighborhoodDepth}.` })
  readonly depth!: number;
  @Field(() => [relationTypeEnum()], VIA)
  readonly via?: readonly string[] | null;
  @Field(() => Int, {
    defaultValue: 25,
    description:
      'How many relationships of each type and direction each node shows: 1 to ' +
      `${LIMIT.neighborhoodPerRelation}, the first by id.`,
  })
  readonly perRelation!: number;
}
