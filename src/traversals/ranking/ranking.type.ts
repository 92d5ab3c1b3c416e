import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { DistrictLevel } from '../../domain/vocabulary.js';
import { connectionClass, edgeClass, FORWARD_CURSOR, listInPages } from '../../graphql/connection.type.js';
import { SortDirection } from '../../graphql/enumerations.js';
import { enumOf } from '../../graphql/enums.js';
import { Entity } from '../../graphql/node.type.js';
import { CoverageType, FigureArguments, FigureType, METRIC_ID } from '../figures/figure.type.js';

const node = (): object => Entity;

@ObjectType({ simpleResolvers: true, description: 'One place of a ranking.' })
export class RankingEdge extends edgeClass(node, { cursor: FORWARD_CURSOR, node: 'What the figure is about.' }) {
  @Field(() => Int, { description: 'From 1; equal values share it.' })
  readonly rank!: number;
  @Field(() => FigureType, { description: 'Its figure.' })
  readonly figure!: object;
}

@ObjectType(listInPages('A ranking'))
export class RankingConnection extends connectionClass(() => RankingEdge, node, {
  edges: 'The entries of this page.',
  nodes: 'The entities of this page alone.',
  totalCount: 'How many there are in all, on all pages.',
}) {
  @Field(() => CoverageType, {
    description:
      'How many districts of the level (COUNTY where none is given), in the district given, are in the ranking, ' +
      'on whatever page.',
  })
  readonly coverage!: object;
}

@ArgsType()
export class RankingArguments extends FigureArguments {
  @Field(() => ID, { description: METRIC_ID })
  readonly metric!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'Figures whose period overlaps with this year, and of one entity that which lies within it and has most of it. ' +
      'Where it is not given, the figure of the latest period.',
  })
  readonly year?: number | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Only what is this district, lies in it or is done in it, however deep.',
  })
  readonly within?: string | null;
  @Field(() => enumOf(DistrictLevel), {
    nullable: true,
    description: 'Only districts of this level; whatever has a figure where it is not given.',
  })
  readonly level?: string | null;
  @Field(() => SortDirection, { defaultValue: 'DESC', description: 'DESC: the greatest value first.' })
  readonly direction!: string;
}
