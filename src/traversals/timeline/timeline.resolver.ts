import { Args, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { asManyAs, AtMost, LooksThrough } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { hydrateNode, type Hydrated } from '../../graphql/hydrate.js';
import { Entity } from '../../graphql/node.type.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { timeline, type Series } from './timeline.js';
import { SeriesType, TimelineArguments } from './timeline.type.js';
import { figuresOfEntities } from '../figures/looked.js';

@Resolver()
export class TimelineResolver {
  @AtMost(asManyAs('entities'))
  @LooksThrough(figuresOfEntities)
  @Query(() => [SeriesType], {
    nullable: true,
    description:
      'The figures of a metric over time: one series per entity, in the order given; a series has no points ' +
      'if there are no figures.',
  })
  timeline(
    @Args(() => TimelineArguments) args: TimelineArguments,
    @CurrentField() { reader }: CurrentField,
  ): Promise<readonly Series[]> {
    return timeline(reader, args);
  }
}

@Resolver(() => SeriesType)
export class SeriesResolver {
  @FieldResolver(() => Entity, { description: 'The entity that the figures are about.' })
  entity(@Root() { entityId }: Series, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, 'Node', entityId);
  }

  @FieldResolver(() => typeOf(metric), { description: 'The metric.' })
  metric(@Root() { metricId }: Series, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, metric, metricId);
  }
}
