import { Field, Int, ObjectType } from 'type-graphql';
import { connectionClass, edgeClass, FORWARD_CURSOR, listInPages } from '../../graphql/connection.type.js';

@ObjectType('Passage', {
  simpleResolvers: true,
  description: 'A place in a source, such as a paragraph, with what was read from it.',
})
export class PassageType {
  @Field(() => String, { description: 'The place: a paragraph such as p7, or a code of a standard.' })
  readonly locator!: string;
  @Field(() => Int, {
    description: 'How many entities, observations and relationships were read from it, denied ones too.',
  })
  readonly factCount!: number;
}

const passageNode = (): object => PassageType;

@ObjectType({ simpleResolvers: true, description: 'One entry of a connection.' })
class PassageEdge extends edgeClass(passageNode, { cursor: FORWARD_CURSOR, node: 'The passage.' }) {}

@ObjectType(listInPages('Passages'))
export class PassageConnection extends connectionClass(() => PassageEdge, passageNode, {
  edges: 'The edges of this page.',
  nodes: 'The passages of this page.',
  totalCount: 'The number of passages on all pages.',
}) {}
