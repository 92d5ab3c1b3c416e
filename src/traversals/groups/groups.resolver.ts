import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import { enumOf } from '../../graphql/enums.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { connection } from '../../graphql/listing.js';
import { ForwardPage } from '../../graphql/page-arguments.js';
import type { FilterInput } from '../../model/narrowing/condition.js';
import { ObservationDimension, ObservationStatus } from '../../domain/vocabulary.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { parsePage } from '../../shared/pages.js';
import { slice } from '../figures/slice.js';
import { groups, type Dimension, type Group } from './groups.js';
import { groupTypes } from './group-types.resolver.js';

const SUMS = ['sum', 'mean', 'note'];

export function groupsResolvers(types: GraphTypes): readonly ClassType[] {
  const { ObservationGroupConnection, resolvers } = groupTypes(types);

  @ArgsType()
  class GroupsArguments extends ForwardPage {
    @Field(() => [enumOf(ObservationDimension)], {
      description: 'By what: at least one, each once; the order of the groups follows it.',
    })
    readonly by!: readonly Dimension[];
    @Field(() => [enumOf(ObservationStatus)], {
      defaultValue: ['ACTUAL'],
      description: 'Only figures of these statuses.',
    })
    readonly statuses!: readonly string[];
    @Field(() => types.filters.filterOf(observation), {
      nullable: true,
      description: 'Only figures that are like this.',
    })
    readonly filter?: FilterInput | null;
  }

  @Resolver()
  class GroupsResolver {
    @Query(() => ObservationGroupConnection, {
      description:
        'Figures counted and, where that is right, added up in groups. Of those for the same entity, metric, period and programme one is used, as in ranking; deprecated ones are not counted. ' +
        'A figure is in the group of each of its sources, and of each district that what it is about is in. Made from at most 20,000 figures; more are an error.',
    })
    async observationGroups(
      @Args(() => GroupsArguments) args: GroupsArguments,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      const { first: _first, after: _after, ...asked } = args;
      const page = parsePage(args);
      const selection = selections.of(info);
      const shown = [selection.of('nodes'), selection.of('edges').of('node')];
      const found = await groups(
        reader,
        asked,
        SUMS.some((name) => shown.some((each) => each.has(name))),
      );
      const { listing } = slice(found, page, asked.by.length);
      const read = (group: Group): { readonly node: ReturnType<typeof node>; readonly relation: null } => ({
        node: node(asked.by, group, found.measureOf(group)),
        relation: null,
      });
      return connection(listing(read), page, selection, () => Promise.resolve(found.values.length));
    }
  }
  return [GroupsResolver, ...resolvers];
}

/** A group as the API shows it: its dimensions by name, null for those that were not asked for. */
function node(by: readonly Dimension[], { keys }: Group, measures: object) {
  const of = (dimension: Dimension): string | null => keys[by.indexOf(dimension)] ?? null;
  const period = of('YEAR');
  const single = period !== null && /^\d{4}$/.test(period);
  return {
    id: keys.join(' '),
    metricId: of('METRIC'),
    entityId: of('ENTITY'),
    districtId: of('DISTRICT'),
    cityId: of('CITY'),
    sourceId: of('SOURCE'),
    year: single ? Number(period) : null,
    period: single ? null : period,
    status: of('STATUS'),
    category: of('CATEGORY'),
    ...measures,
  };
}
