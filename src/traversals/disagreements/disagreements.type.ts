import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { connectionClass, edgeClass, FORWARD_CURSOR, listInPages } from '../../graphql/connection.type.js';
import { FigureType } from '../figures/figure.type.js';

const figureNode = (): object => FigureType;

@ObjectType({ simpleResolvers: true, description: 'One entry of a connection.' })
class FigureEdge extends edgeClass(figureNode, { cursor: FORWARD_CURSOR, node: 'The figure.' }) {}

@ObjectType(listInPages('Figures'))
export class FigureConnection extends connectionClass(() => FigureEdge, figureNode, {
  edges: 'The edges of this page.',
  nodes: 'The figures of this page.',
  totalCount: 'The number of figures on all pages.',
}) {}

@ArgsType()
export class DisagreementsArguments {
  @Field(() => ID, {
    nullable: true,
    description: 'Only this district and what lies in it or is implemented in it, at any depth.',
  })
  readonly within?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only this metric.' })
  readonly metric?: string | null;
}
