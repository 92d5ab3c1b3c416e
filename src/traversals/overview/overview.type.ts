import { Field, Int, ObjectType } from 'type-graphql';
import { dialects } from '../../database/dialects.js';
import { RelationCount } from '../../graphql/relation.type.js';

@ObjectType({ simpleResolvers: true, description: 'The number of nodes of one kind.' })
class KindCount {
  @Field(() => String, { description: 'The kind, in capitals: an EntityKind, OBSERVATION or SOURCE.' })
  readonly kind!: string;
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
