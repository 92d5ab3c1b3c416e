import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Unit } from '../../domain/units.js';
import { CurrentField } from '../../graphql/current-field.js';
import { enumOf } from '../../graphql/enums.js';
import { typeOf } from '../../graphql/graph-types.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { of } from './of.edge.js';

@Resolver(() => typeOf(observation))
export class ObservationUnitResolver {
  @FieldResolver(() => enumOf(Unit), { description: 'The unit of its metric.' })
  async unit(@Root() { id }: { readonly id: string }, @CurrentField() field: CurrentField): Promise<unknown> {
    const { reader, selection } = field;
    const metricOf = selection.once('metric', () => reader.relatedOne(of.fields.observationMetric, ['unit']));
    return (await metricOf(id))?.['unit'];
  }
}
