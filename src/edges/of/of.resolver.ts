import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Unit } from '../../domain/units.js';
import { CurrentField } from '../../graphql/current-field.js';
import { Direct } from '../../graphql/direct.js';
import { enumOf } from '../../graphql/enums.js';
import { typeOf } from '../../graphql/graph-types.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { soon, type Soon } from '../../shared/soon.js';
import { of } from './of.edge.js';

@Resolver(() => typeOf(observation))
export class ObservationUnitResolver {
  @FieldResolver(() => enumOf(Unit), { description: 'The unit of its metric.' })
  @Direct()
  unit(
    @Root() { id }: { readonly id: string },
    _none: unknown,
    @CurrentField() { reader, selection }: CurrentField,
  ): Soon<unknown> {
    const metricOf = selection.once('metric', () => reader.relatedOne(of.fields.observationMetric, ['unit']));
    return soon(metricOf(id), (metric) => metric?.['unit']);
  }
}
