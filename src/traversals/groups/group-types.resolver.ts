import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Float, Info, Int, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import { enumOf } from '../../graphql/enums.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { PageInfo } from '../../graphql/node.type.js';
import type { NodeDefinition } from '../../model/definition/node.js';
import { ObservationStatus, ProgramCategory } from '../../domain/vocabulary.js';
import { district } from '../../nodes/district/district.node.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { source } from '../../nodes/source/source.node.js';
import { nodesShown } from '../steps/shown.js';

type Ids = Readonly<Record<'metricId' | 'entityId' | 'districtId' | 'cityId' | 'sourceId', string | null>>;
const NUMBER = { nullable: true } as const;

export function groupTypes(types: GraphTypes): {
  readonly ObservationGroupConnection: ClassType;
  readonly resolvers: readonly ClassType[];
} {
  @ObjectType({
    simpleResolvers: true,
    description: 'Figures that are alike in what they were grouped by; what they were not grouped by is null.',
  })
  class ObservationGroup {
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
      ...NUMBER,
      description:
        'Null where adding up would be wrong (not additive, mixed metrics, ranges, overlapping periods, stocks over time, a whole and its parts); `note` says why.',
    })
    readonly sum!: number | null;
    @Field(() => Float, { ...NUMBER, description: 'The sum by the count; null where the sum is.' })
    readonly mean!: number | null;
    @Field(() => Float, { ...NUMBER, description: 'The least value; null where metrics are mixed.' })
    readonly min!: number | null;
    @Field(() => Float, {
      ...NUMBER,
      description: 'The greatest value, upper ends of ranges among them; null where metrics are mixed.',
    })
    readonly max!: number | null;
    @Field(() => Float, {
      ...NUMBER,
      description: 'The middle value, of ranges by their lower ends; null where metrics are mixed.',
    })
    readonly median!: number | null;
    @Field(() => String, {
      nullable: true,
      description: 'Why there is no sum, and what to know of the numbers; null where there is nothing to say.',
    })
    readonly note!: string | null;
  }

  @ObjectType({ simpleResolvers: true, description: 'One entry of a list.' })
  class ObservationGroupEdge {
    @Field(() => String, { description: 'Where in the list this is: for after.' })
    readonly cursor!: string;
    @Field(() => ObservationGroup, { description: 'The group.' })
    readonly node!: ObservationGroup;
  }

  @ObjectType({ simpleResolvers: true, description: 'Groups in pages, after the Relay specification.' })
  class ObservationGroupConnection {
    @Field(() => [ObservationGroupEdge], { description: 'The groups of this page.' })
    readonly edges!: readonly ObservationGroupEdge[];
    @Field(() => [ObservationGroup], { description: 'The groups of this page alone.' })
    readonly nodes!: readonly ObservationGroup[];
    @Field(() => PageInfo, { description: 'Whether and where the list goes on.' })
    readonly pageInfo!: PageInfo;
    @Field(() => Int, { description: 'How many groups there are in all, on all pages.' })
    readonly totalCount!: number;
  }

  @Resolver(() => ObservationGroup)
  class ObservationGroupResolver {
    @FieldResolver(() => types.nodeOf(metric), { nullable: true, description: 'The metric.' })
    metric(
      @Root() { metricId }: Ids,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return shown(metric, metricId, context, info);
    }
    @FieldResolver(() => types.Entity, { nullable: true, description: 'What the figures are about.' })
    entity(
      @Root() { entityId }: Ids,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return shown('Node', entityId, context, info);
    }
    @FieldResolver(() => types.nodeOf(district), {
      nullable: true,
      description:
        'The district that the figures are about, or that what they are about is located, done or issued in; null where that is nowhere.',
    })
    district(
      @Root() { districtId }: Ids,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return shown(district, districtId, context, info);
    }
    @FieldResolver(() => types.nodeOf(district), {
      nullable: true,
      description: 'The city that this district is, or lies in; null where there is none.',
    })
    city(@Root() { cityId }: Ids, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
      return shown(district, cityId, context, info);
    }
    @FieldResolver(() => types.nodeOf(source), {
      nullable: true,
      description: 'The source; a figure with several is in the group of each.',
    })
    source(
      @Root() { sourceId }: Ids,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return shown(source, sourceId, context, info);
    }
  }

  async function shown(
    kind: NodeDefinition | 'Node',
    id: string | null,
    { reader, selections }: Context,
    info: GraphQLResolveInfo,
  ): Promise<object | null> {
    if (id === null) return null;
    return (await nodesShown({ types, reader, schema: info.schema }, kind, [id], selections.of(info)))[0] ?? null;
  }
  return { ObservationGroupConnection, resolvers: [ObservationGroupResolver] };
}
