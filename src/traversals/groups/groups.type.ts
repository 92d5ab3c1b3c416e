import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { ObservationDimension } from '../../domain/answer-words.js';
import { MoneyStage, ObservationStatus, ProgramCategory } from '../../domain/vocabulary.js';
import { connectionClass, edgeClass, FORWARD_CURSOR, listInPages } from '../../graphql/connection.type.js';
import { enumOf } from '../../graphql/enums.js';
import { FigureArguments, FigureNoteType } from '../figures/figure.type.js';
import type { GroupDimension } from './group-keys.js';

// TypeGraphQL must know every enum before it builds the schema.
const Dimensions = enumOf(ObservationDimension);

@ObjectType({
  simpleResolvers: true,
  description:
    'Figures that are the same in the dimensions they were grouped by; the fields of other dimensions are null.',
})
export class ObservationGroup {
  @Field(() => Int, {
    nullable: true,
    description: 'The year; null if there is no period, or one of several years, which is in `period`.',
  })
  readonly year!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'A period of several years, such as 2019/2021, which is a group of its own.',
  })
  readonly period!: string | null;
  @Field(() => enumOf(ObservationStatus), { nullable: true, description: 'The status.' })
  readonly status!: string | null;
  @Field(() => enumOf(ProgramCategory), { nullable: true, description: 'The category of the metric.' })
  readonly category!: string | null;
  @Field(() => String, { nullable: true, description: 'The part that is counted; null if all is.' })
  readonly breakdown!: string | null;
  @Field(() => enumOf(MoneyStage), { nullable: true, description: 'How far the money has come.' })
  readonly moneyStage!: string | null;
  @Field(() => String, { nullable: true, description: 'The currency of money.' })
  readonly currency!: string | null;
  @Field(() => Int, {
    description: 'The number of figures used: one per entity, metric, period and, if it is a part, programme.',
  })
  readonly count!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'The sum; null if adding up would be wrong (not additive, mixed metrics, money stages or currencies, ranges, ' +
      'shares, overlapping periods, stocks over time, a whole and its parts). `notes` say why.',
  })
  readonly sum!: number | null;
  @Field(() => Float, { nullable: true, description: 'The sum divided by the count; null if the sum is null.' })
  readonly mean!: number | null;
  @Field(() => Float, { nullable: true, description: 'The smallest value; null if metrics are mixed.' })
  readonly min!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The largest value, including upper ends of ranges; null if metrics are mixed.',
  })
  readonly max!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The median; a range counts as its lower end. Null if metrics are mixed.',
  })
  readonly median!: number | null;
  @Field(() => [FigureNoteType], { description: 'Why there is no sum, and what to know about the numbers.' })
  readonly notes!: readonly object[];
  @Field(() => String, {
    nullable: true,
    deprecationReason: 'Use `notes`, which have codes and both languages.',
    description: 'Why there is no sum, and what to know about the numbers; null if there is nothing to say.',
  })
  readonly note!: string | null;
}

const groupNode = (): object => ObservationGroup;

@ObjectType({ simpleResolvers: true, description: 'One entry of a connection.' })
class ObservationGroupEdge extends edgeClass(groupNode, { cursor: FORWARD_CURSOR, node: 'The group.' }) {}

@ObjectType(listInPages('Groups'))
export class ObservationGroupConnection extends connectionClass(() => ObservationGroupEdge, groupNode, {
  edges: 'The edges of this page.',
  nodes: 'The groups of this page.',
  totalCount: 'The number of groups on all pages.',
}) {}

@ArgsType()
export class GroupsArguments extends FigureArguments {
  @Field(() => [Dimensions], {
    description: 'The dimensions: at least one, each once. The groups are ordered by them.',
  })
  readonly by!: readonly GroupDimension[];
}
