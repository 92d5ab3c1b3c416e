import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Direction } from './enumerations.js';
import { relationTypeEnum } from './enums.js';

/** The properties of relationships are added from the definitions, when the types are made. */
@ObjectType({ simpleResolvers: true, description: 'One relationship, seen as a fact of its own.' })
export class Relation {
  @Field(() => ID, { description: 'TYPE|from|to, and |role where one pair can have several.' })
  readonly id!: string;
  @Field(relationTypeEnum, { description: 'What kind of relationship it is.' })
  readonly type!: string;
}

@ObjectType({ simpleResolvers: true, description: 'How many relationships there are of a type, one way.' })
export class RelationCount {
  @Field(relationTypeEnum, { description: 'The type of relationship.' })
  readonly type!: string;
  @Field(() => Direction, { description: 'Out of the entity or into it.' })
  readonly direction!: string;
  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}
