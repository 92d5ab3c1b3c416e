import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { DistrictLevel } from '../../domain/vocabulary.js';
import { connectionClass, edgeClass, FORWARD_CURSOR, listInPages } from '../../graphql/connection.type.js';
import { AtMost } from '../../graphql/at-most.js';
import { SortDirection } from '../../graphql/enumerations.js';
import { enumOf } from '../../graphql/enums.js';
import { Entity } from '../../graphql/node.type.js';
import { LIMIT } from '../../shared/limits.js';
import { CoverageType, FigureArguments, FigureNoteType, FigureType, METRIC_ID } from '../figures/figure.type.js';

const rankedNode = (): object => Entity;

@ObjectType({ simpleResolvers: true, description: 'One entry of a ranking.' })
class RankingEdge extends edgeClass(rankedNode, {
  cursor: FORWARD_CURSOR,
  node: 'The entity that the figure is about.',
}) {
  @Field(() => Int, { description: 'The rank, from 1; equal values share it.' })
  readonly rank!: number;
  @Field(() => FigureType, { description: 'Its figure.' })
  readonly figure!: object;
}

@ObjectType('RankingGap', {
  simpleResolvers: true,
  description: 'A district that is not in a ranking, of which something else is known.',
})
export class RankingGapType {
  @Field(() => [FigureNoteType], {
    description:
      'What there is instead: figures that were all withdrawn (CORRECTED), parts of it (BREAKDOWN), another ' +
      'currency, another status (BESIDE).',
  })
  readonly notes!: readonly object[];
}

@ObjectType(listInPages('A ranking'))
export class RankingConnection extends connectionClass(() => RankingEdge, rankedNode, {
  edges: 'The edges of this page.',
  nodes: 'The entities of this page.',
  totalCount: 'The number of entries on all pages.',
}) {
  @Field(() => CoverageType, {
    description:
      'Districts of the level asked for (without one: of COUNTY, though everything is ranked): how many there are in ' +
      '`within`, or in the whole graph, and how many of them are in the ranking, on any page. Districts of other ' +
      'levels, and what is no district, are not counted.',
  })
  readonly coverage!: object;
  @AtMost(LIMIT.missingDistricts)
  @Field(() => [RankingGapType], {
    description:
      'The districts that are not in the ranking, and of which something else is known: of the level asked for, or ' +
      'without one of every level, though `coverage` counts those of COUNTY. Of each level the first that are ' +
      'missing are looked at, by id. What is no district is not spoken of.',
  })
  readonly gaps!: readonly object[];
  @Field(() => [FigureNoteType], {
    description:
      'Why the entries, on any page, do not compare as they stand: their periods differ, some are only what a ' +
      'programme did, or they differ in status, group counted, stage of money, currency or level of district. ' +
      'Empty if nothing does.',
  })
  readonly notes!: readonly object[];
}

@ArgsType()
export class RankingArguments extends FigureArguments {
  @Field(() => ID, { description: METRIC_ID })
  readonly metric!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'Only figures whose period overlaps this year; of several for one entity, the one that lies within the ' +
      'year and covers most of it. By default the figure of the latest period.',
  })
  readonly year?: number | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Only this district and what lies in it or is implemented in it, at any depth.',
  })
  readonly within?: string | null;
  @Field(() => enumOf(DistrictLevel), {
    nullable: true,
    description: 'Only districts of this level; by default everything that has a figure.',
  })
  readonly level?: string | null;
  @Field(() => SortDirection, { defaultValue: 'DESC', description: 'DESC: the largest value first.' })
  readonly direction!: string;
}
