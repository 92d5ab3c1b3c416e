import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class ForwardPage {
  @Field(() => Int, { nullable: true, description: 'How many, from the start or after the cursor: 1 to 100; 20 where it is not given.' })
  readonly first?: number | null;
  @Field(() => String, { nullable: true, description: 'A cursor of this list: the page starts after it.' })
  readonly after?: string | null;
}

@ArgsType()
export class Page extends ForwardPage {
  @Field(() => Int, { nullable: true, description: 'How many, from the end or before the cursor: 1 to 100. Not together with first.' })
  readonly last?: number | null;
  @Field(() => String, { nullable: true, description: 'A cursor of this list: the page ends before it.' })
  readonly before?: string | null;
}
