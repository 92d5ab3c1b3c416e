import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { ObservationDimension, ObservationStatus, ProgramCategory } from '../../domain/vocabulary.js';
import { connectionClass, edgeClass, FORWARD_CURSOR, listInPages } from '../../graphql/connection.type.js';
import { enumOf } from '../../graphql/enums.js';
import { FigureArguments } from '../figures/figure.type.js';
import type { Dimension } from './groups.js';

// TypeGraphQL wants every enum before it begins.
const Dimensions = enumOf(ObservationDimension);

@ObjectType({
  simpleResolvers: true,
  description: 'Figures that are alike in what they were grouped by; what they were not grouped by is null.',
})
export class ObservationGroup {
  @Field(() => Int, {
    nullable: true,
    description: 'The year; null for a period of several years, which stands in `period`, and for none.',
  })
  readonly year!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'A period of several years, which is a group of its own, as 2019/2021.',
  })
  readonly period!: string | null;
  @Field(() => enumOf(ObservationStatus), { nullable: true, description: 'The status.' })
  readonly status!: string | null;
  @Field(() => enumOf(ProgramCategory), { nullable: true, description: 'The category of the metric.' })
  readonly category!: string | null;
  @Field(() => Int, {
    description: 'How many figures are used: one for the same entity, metric, period and programme.',
  })
  readonly count!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'Null where adding up would be wrong (not additive, mixed metrics, ranges, overlapping periods, ' +
      'stocks over time, a whole and its parts); `note` says why.',
  })
  readonly sum!: number | null;
  @Field(() => Float, { nullable: true, description: 'The sum by the count; null where the sum is.' })
  readonly mean!: number | null;
  @Field(() => Float, { nullable: true, description: 'The least value; null where metrics are mixed.' })
  readonly min!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The greatest value, upper ends of ranges among them; null where metrics are mixed.',
  })
  readonly max!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The middle value, of ranges by their lower ends; null where metrics are mixed.',
  })
  readonly median!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why there is no sum, and what to know of the numbers; null where there is nothing to say.',
  })
  readonly note!: string | null;
}

const node = (): object => ObservationGroup;

@ObjectType({ simpleResolvers: true, description: 'One entry of a list.' })
export class ObservationGroupEdge extends edgeClass(node, { cursor: FORWARD_CURSOR, node: 'The group.' }) {}

@ObjectType(listInPages('Groups'))
export class ObservationGroupConnection extends connectionClass(() => ObservationGroupEdge, node, {
  edges: 'The groups of this page.',
  nodes: 'The groups of this page alone.',
  totalCount: 'How many groups there are in all, on all pages.',
}) {}

@ArgsType()
export class GroupsArguments extends FigureArguments {
  @Field(() => [Dimensions], {
    description: 'By what: at least one, each once; the order of the groups follows it.',
  })
  readonly by!: readonly Dimension[];
}
