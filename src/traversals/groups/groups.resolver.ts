import { Args, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { LooksThrough } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { hydrateNode, type Hydrated } from '../../graphql/hydrate.js';
import { Entity } from '../../graphql/node.type.js';
import { ForwardPage } from '../../graphql/page-arguments.js';
import { district } from '../../nodes/district/district.node.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { source } from '../../nodes/source/source.node.js';
import { MOST_FIGURES } from '../figures/figure.type.js';
import { groupsConnection, type GroupNode } from './groups-connection.js';
import { GroupsArguments, ObservationGroup, ObservationGroupConnection } from './groups.type.js';
import { allFigures } from '../figures/looked.js';

@Resolver()
export class GroupsResolver {
  @LooksThrough(allFigures)
  @Query(() => ObservationGroupConnection, {
    nullable: true,
    description:
      'Figures counted and, if that is right, added up in groups. Of the figures for the same entity, ' +
      'metric, period and, if it is a part, programme one is used, as in `ranking`; what was withdrawn is not ' +
      'counted, nor are breakdowns and other currencies unless the filter or `by` names them. A figure ' +
      `is in the group of each of its sources, and of each district that its entity is in. ${MOST_FIGURES} ` +
      'If nothing but `count` is asked of the groups, the first of these limits is one of groups.',
  })
  observationGroups(
    @Args(() => GroupsArguments) asked: GroupsArguments,
    @Args(() => ForwardPage) page: ForwardPage,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    return groupsConnection(field, asked, page);
  }
}

@Resolver(() => ObservationGroup)
export class ObservationGroupResolver {
  @FieldResolver(() => typeOf(metric), { nullable: true, description: 'The metric.' })
  metric(@Root() { metricId }: GroupNode, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, metric, metricId);
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'The entity that the figures are about.' })
  entity(@Root() { entityId }: GroupNode, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, 'Node', entityId);
  }

  @FieldResolver(() => typeOf(district), {
    nullable: true,
    description:
      'The district that the figures are about, or in which what they are about is located, implemented or ' +
      'issued; null if there is none.',
  })
  district(@Root() { districtId }: GroupNode, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, district, districtId);
  }

  @FieldResolver(() => typeOf(district), {
    nullable: true,
    description: 'The city that this district is or lies in; null if there is none.',
  })
  city(@Root() { cityId }: GroupNode, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, district, cityId);
  }

  @FieldResolver(() => typeOf(source), {
    nullable: true,
    description: 'The source; a figure with several sources is in the group of each.',
  })
  source(@Root() { sourceId }: GroupNode, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, source, sourceId);
  }
}
