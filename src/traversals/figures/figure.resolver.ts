import { FieldResolver, Resolver, Root } from 'type-graphql';
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
      'The figure used: of the entity as a whole before one for a programme; then the preferred one, ' +
      'else that of the newest source, else the first by id. A deprecated one never is.',
  })
  observation(@Root() { used }: Chosen, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, observation, used.id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What to know of how it was chosen and how it counts: its period beside the year asked for, a range, a part, ' +
      'others that say otherwise. Null where there is nothing.',
  })
  note(@Root() chosen: Chosen): string | null {
    return noteOf(chosen);
  }

  @FieldResolver(() => [typeOf(observation)], {
    description:
      'Those of the same entity, metric and period whose value, upper end, qualifier or status differs, ' +
      'deprecated ones among them: what would be used next comes first.',
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
  @FieldResolver(() => [typeOf(district)], {
    description: `The districts that do not: the first ${LIMIT.missingDistricts} by id.`,
  })
  missing(@Root() { missing }: Coverage, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return hydrateNodes(field, district, missing);
  }
}
