import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ObservationStatus } from '../../domain/vocabulary.js';
import { AtMost } from '../../graphql/at-most.js';
import { enumOf } from '../../graphql/enums.js';
import { LIMIT } from '../../shared/limits.js';
import { CoverageType, FigureArguments, FigureNoteType, FigureType, METRIC_ID } from '../figures/figure.type.js';

// TypeGraphQL must know every enum before it builds the schema.
const Statuses = enumOf(ObservationStatus);

@InputType('CompareColumnInput', { description: 'One column of a comparison.' })
export class CompareColumnInput {
  @Field(() => ID, { description: METRIC_ID })
  readonly metric!: string;
  @Field(() => Statuses, { nullable: true, description: 'Only figures with this status; `statuses` by default.' })
  readonly status?: string | null;
}

@ObjectType('ComparisonColumn', { simpleResolvers: true, description: 'One column of a comparison.' })
export class ComparisonColumnType {
  @Field(() => Statuses, { nullable: true, description: 'The status asked for; null if it is that of `statuses`.' })
  readonly status!: string | null;
  @Field(() => [FigureNoteType], {
    description:
      'Why its figures do not compare as they stand; empty if they do. PERIOD: they are not all of the same period, ' +
      'with which is of which. PART: some are only what a programme did. MIXED: they differ in status, in the group ' +
      'that is counted, in the stage of money or in currency.',
  })
  readonly notes!: readonly object[];
}

@ObjectType('ComparisonGap', {
  simpleResolvers: true,
  description: 'A cell without a figure of which something else is known.',
})
export class ComparisonGapType {
  @Field(() => Int, { description: 'Its place in `columns` and in `cells`, from 0.' })
  readonly column!: number;
  @Field(() => [FigureNoteType], {
    description:
      'What there is instead: figures that were all withdrawn (CORRECTED), parts of it (BREAKDOWN), another ' +
      'currency, another status (BESIDE).',
  })
  readonly notes!: readonly object[];
}

@ObjectType('ComparisonRow', { simpleResolvers: true, description: 'The figures of one entity.' })
export class ComparisonRowType {
  @AtMost(1)
  @Field(() => [FigureType], {
    nullable: 'items',
    description: 'One cell per column, in the order of `columns`; null if there is no figure, never 0.',
  })
  readonly cells!: readonly (object | null)[];
  @AtMost(1)
  @Field(() => [ComparisonGapType], {
    description:
      'The cells that are null though figures that were withdrawn, parts of the figure, or figures with another ' +
      'status are known.',
  })
  readonly gaps!: readonly object[];
}

@ObjectType('Comparison', { simpleResolvers: true, description: 'A comparison of entities.' })
export class ComparisonType {
  @AtMost(1)
  @Field(() => [ComparisonColumnType], { description: 'The columns: those of `metrics`, then those of `columns`.' })
  readonly columns!: readonly ComparisonColumnType[];
  // `compare` counts all of its cells.
  @AtMost(1)
  @Field(() => [ComparisonRowType], { description: 'One row per entity, in the order asked for.' })
  readonly rows!: readonly ComparisonRowType[];
  @Field(() => CoverageType, {
    description:
      'How many entities were asked for, how many of them have a figure for any of the ' +
      'metrics, and which districts have none.',
  })
  readonly coverage!: object;
}

@ArgsType()
export class CompareArguments extends FigureArguments {
  @Field(() => [ID], {
    description:
      `The entities to compare: 1 to ${LIMIT.comparedIds} ids that are in the ` +
      'graph. An id given twice makes one row.',
  })
  readonly entities!: readonly string[];
  @Field(() => [ID], {
    defaultValue: [],
    description:
      `The ids of metrics, one column each; with \`columns\`, 1 to ${LIMIT.comparedIds}. ` +
      'An id given twice makes one column.',
  })
  readonly metrics!: readonly string[];
  @Field(() => [CompareColumnInput], {
    nullable: true,
    description: 'Further columns, each with a status of its own: a plan beside what came of it. They come last.',
  })
  readonly columns?: readonly CompareColumnInput[] | null;
  @Field(() => Int, { nullable: true, description: 'As in `ranking`; the latest period by default.' })
  readonly year?: number | null;
}
