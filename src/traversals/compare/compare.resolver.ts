import { Args, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { asManyAs, AtMost, LooksThrough } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { hydrateNode, hydrateNodes, type Hydrated } from '../../graphql/hydrate.js';
import { Entity } from '../../graphql/node.type.js';
import type { Item } from '../../model/statements/decode.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { compareEntities, type Column, type Comparison, type ComparisonRow } from './compare.js';
import { CompareArguments, ComparisonColumnType, ComparisonRowType, ComparisonType } from './compare.type.js';
import { figuresOfEntities } from '../figures/looked.js';

@Resolver()
export class CompareResolver {
  @AtMost((args) => asManyAs('entities')(args) * asManyAs('metrics', 'columns')(args))
  @LooksThrough(figuresOfEntities)
  @Query(() => ComparisonType, {
    nullable: true,
    description: 'The figures of several entities for several metrics, each chosen as in `ranking`.',
  })
  compare(
    @Args(() => CompareArguments) args: CompareArguments,
    @CurrentField() { reader }: CurrentField,
  ): Promise<Comparison> {
    return compareEntities(reader, args);
  }
}

@Resolver(() => ComparisonType)
export class ComparisonResolver {
  @AtMost(1)
  @FieldResolver(() => [typeOf(metric)], { description: 'The metric of each column.' })
  metrics(@Root() { columns }: Comparison, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return hydrateNodes(
      field,
      metric,
      columns.map((column) => column.metric),
    );
  }
}

@Resolver(() => ComparisonColumnType)
export class ComparisonColumnResolver {
  @FieldResolver(() => typeOf(metric), { description: 'The metric.' })
  metric(@Root() { metric: id }: Column, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, metric, id);
  }
}

@Resolver(() => ComparisonRowType)
export class ComparisonRowResolver {
  @FieldResolver(() => Entity, { description: 'The entity of this row.' })
  entity(@Root() { entityId }: ComparisonRow, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, 'Node', entityId);
  }
}
