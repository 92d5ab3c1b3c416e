import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Direction } from '../../graphql/enumerations.js';
import { relationTypeEnum } from '../../graphql/enums.js';
import { Node } from '../../graphql/node.type.js';
import { Relation } from '../../graphql/relation.type.js';
import { LIMIT } from '../../shared/limits.js';
import { VIA } from '../steps/via.js';

@ObjectType({ simpleResolvers: true, description: 'Relationships of a node that are left out, exactly counted.' })
export class HiddenRelations {
  @Field(() => ID, { description: 'The node that has them.' })
  readonly nodeId!: string;
  @Field(relationTypeEnum, { description: 'Their type.' })
  readonly type!: string;
  @Field(() => Direction, { description: 'Out of the node or into it.' })
  readonly direction!: string;
  @Field(() => Int, { description: 'How many of them are shown.' })
  readonly shown!: number;
  @Field(() => Int, { description: 'How many there are.' })
  readonly total!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A part of the graph.' })
export class Subgraph {
  @Field(() => [Node], { description: 'Each once, by distance and then by id.' })
  readonly nodes!: readonly object[];
  @Field(() => [Relation], {
    description: 'Each once, by distance and then by id; both its ends are among the nodes.',
  })
  readonly relations!: readonly object[];
  @Field(() => Boolean, {
    description:
      'Whether perRelation or a bound has cut it; hidden counts what is left out at the nodes whose relationships ' +
      'are shown. What joins two of the outermost nodes is never in it.',
  })
  readonly truncated!: boolean;
  @Field(() => [HiddenRelations], {
    description:
      'What is left out at the nodes whose relationships are shown: those at the greatest distance are not among them.',
  })
  readonly hidden!: readonly HiddenRelations[];
}

@ArgsType()
export class NeighborhoodArguments {
  @Field(() => [ID], {
    description: `Around which nodes: the ids of 1 to ${LIMIT.neighborhoodIds} that are in the graph.`,
  })
  readonly ids!: readonly string[];
  @Field(() => Int, { defaultValue: 1, description: `How many steps: 1 to ${LIMIT.neighborhoodDepth}.` })
  readonly depth!: number;
  @Field(() => [relationTypeEnum()], VIA)
  readonly via?: readonly string[] | null;
  @Field(() => Int, {
    defaultValue: 25,
    description:
      'How many relationships of each type and direction a node shows of its own: ' +
      `1 to ${LIMIT.neighborhoodPerRelation}, those of the least ids.`,
  })
  readonly perRelation!: number;
}
