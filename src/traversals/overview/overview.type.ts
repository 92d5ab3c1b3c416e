import { Field, Int, ObjectType } from 'type-graphql';
import { RelationCount } from '../../graphql/relation.type.js';

@ObjectType({ simpleResolvers: true, description: 'How many nodes there are of a kind.' })
export class KindCount {
  @Field(() => String, { description: 'The kind, in capitals: an EntityKind, OBSERVATION or SOURCE.' })
  readonly kind!: string;
  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What the graph holds, as a whole.' })
export class Overview {
  @Field(() => [KindCount], { description: 'How many nodes of each kind.' })
  readonly counts!: readonly KindCount[];
  @Field(() => [RelationCount], {
    description: 'How many relationships of each type; each is counted once, as outgoing.',
  })
  readonly relationCounts!: readonly RelationCount[];
  @Field(() => Int, { description: 'How many sources.' })
  readonly sources!: number;
  @Field(() => Int, { nullable: true, description: 'The first year that a figure is for.' })
  readonly firstYear!: number | null;
  @Field(() => Int, { nullable: true, description: 'The last year that a figure is for.' })
  readonly lastYear!: number | null;
  @Field(() => String, {
    description: 'Which data the graph holds: a hash of its content. Empty where none was loaded whole.',
  })
  readonly release!: string;
  @Field(() => String, { description: 'The engine that answers: embedded or neo4j.' })
  readonly engine!: string;
}
