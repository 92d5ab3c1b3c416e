import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import { enumOf } from '../../graphql/enums.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { Unit } from '../../domain/vocabulary.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { of } from './of.edge.js';

export function ofResolvers(types: GraphTypes): readonly ClassType[] {
  @Resolver(() => types.nodeOf(observation))
  class ObservationUnitResolver {
    @FieldResolver(() => enumOf(Unit), { description: 'The unit of its metric.' })
    async unit(@Root() { id }: { readonly id: string }, @Ctx() context: Context): Promise<unknown> {
      return (await context.reader.relatedOne(of.fields.observationMetric, id, ['unit']))?.['unit'];
    }
  }
  return [ObservationUnitResolver];
}
