import { FieldResolver, Resolver, Root } from 'type-graphql';
import { AtMost } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { hydrateNode, hydrateNodes, type Hydrated } from '../../graphql/hydrate.js';
import type { Item } from '../../model/statements/decode.js';
import { district } from '../../nodes/district/district.node.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { LIMIT } from '../../shared/limits.js';
import type { Coverage } from '../coverage/coverage.js';
import type { Chosen } from './choose.js';
import { CoverageType, FigureType } from './figure.type.js';
import { noteOf } from './note.js';

@Resolver(() => FigureType)
export class FigureResolver {
  @FieldResolver(() => typeOf(observation), {
    description:
      'The figure used. One for the entity as a whole comes before one for a programme; then the preferred ' +
      'one, then the one from the newest source, then the first by id. A deprecated figure is never used.',
  })
  observation(@Root() { used }: Chosen, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, observation, used.id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What to know about how it was chosen and how it counts: a period other than the year asked for, a ' +
      'range, a part of the whole, other figures that disagree. Null if there is nothing to say.',
  })
  note(@Root() chosen: Chosen): string | null {
    return noteOf(chosen);
  }

  @FieldResolver(() => [typeOf(observation)], {
    description:
      'Other figures for the same entity, metric and period that differ in value, upper end, qualifier or ' +
      'status, including deprecated ones. The one that would be used next comes first.',
  })
  alternatives(@Root() { alternatives }: Chosen, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return hydrateNodes(
      field,
      observation,
      alternatives.map(({ id }) => id),
    );
  }
}

@Resolver(() => CoverageType)
export class CoverageResolver {
  @AtMost(LIMIT.missingDistricts)
  @FieldResolver(() => [typeOf(district)], {
    description: `The districts that have none; the first ${LIMIT.missingDistricts} by id.`,
  })
  missing(@Root() { missing }: Coverage, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return hydrateNodes(field, district, missing);
  }
}
