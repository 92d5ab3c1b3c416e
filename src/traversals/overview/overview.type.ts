import { Field, Int, ObjectType } from 'type-graphql';
import { dialects } from '../../database/dialects.js';
import { nodeKindEnum, relationTypeEnum } from '../../graphql/enums.js';
import { RelationCount } from '../../graphql/relation.type.js';

@ObjectType({ simpleResolvers: true, description: 'The number of nodes of one kind.' })
class KindCount {
  @Field(nodeKindEnum, { description: 'The kind.' })
  readonly kind!: string;
  @Field(() => String, { description: 'The root field that lists them, such as `districts`.' })
  readonly list!: string;
  @Field(() => Int, { description: 'The number.' })
  readonly count!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The number of relationships of one type from nodes of one kind to nodes of one kind.',
})
class RelationKindCount {
  @Field(nodeKindEnum, { description: 'The kind of the nodes at their tails.' })
  readonly from!: string;
  @Field(relationTypeEnum, { description: 'The type of the relationships.' })
  readonly type!: string;
  @Field(nodeKindEnum, { description: 'The kind of the nodes at their heads.' })
  readonly to!: string;
  @Field(() => Int, { description: 'The number.' })
  readonly count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What the graph holds as a whole.' })
export class Overview {
  @Field(() => [KindCount], { description: 'The number of nodes of each kind.' })
  readonly counts!: readonly KindCount[];
  @Field(() => [RelationCount], {
    description: 'The number of relationships of each type; each relationship is counted once, as outgoing.',
  })
  readonly relationCounts!: readonly RelationCount[];
  @Field(() => [RelationKindCount], {
    description:
      'The number of relationships by their type and the kinds that they join, in the order of the model; those of ' +
      'which there are none are left out.',
  })
  readonly relationKinds!: readonly RelationKindCount[];
  @Field(() => Int, { description: 'The number of sources.' })
  readonly sources!: number;
  @Field(() => Int, { nullable: true, description: 'The first year that a figure is for.' })
  readonly firstYear!: number | null;
  @Field(() => Int, { nullable: true, description: 'The last year that a figure is for.' })
  readonly lastYear!: number | null;
  @Field(() => String, {
    description: 'Which data the graph holds: a hash of its content. Empty if no load has been completed.',
  })
  readonly release!: string;
  @Field(() => String, { description: `The engine that answers: ${Object.keys(dialects).join(' or ')}.` })
  readonly engine!: string;
}
