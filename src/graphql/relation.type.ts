import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Direction } from './enumerations.js';
import { relationTypeEnum } from './enums.js';

/** The properties of relationships are added from the definitions, when the types are made. */
@ObjectType({ simpleResolvers: true, description: 'One relationship, as a fact with its own evidence.' })
export class Relation {
  @Field(() => ID, {
    description:
      'TYPE|from|to, and behind it what tells apart several of the same two nodes: role, award, |occurrence.',
  })
  readonly id!: string;
  @Field(relationTypeEnum, { description: 'The type of the relationship.' })
  readonly type!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The number of relationships of one type in one direction.' })
export class RelationCount {
  @Field(relationTypeEnum, { description: 'The type of relationship.' })
  readonly type!: string;
  @Field(() => Direction, { description: 'Outgoing or incoming, seen from the entity.' })
  readonly direction!: string;
  @Field(() => Int, { description: 'The number.' })
  readonly count!: number;
}
