import { FieldResolver, Resolver, Root } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { nodeProjection } from '../../graphql/projection.js';
import type { Item } from '../../model/statements/decode.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { LAST_DAY } from '../../shared/dates.js';
import { soon, type Soon } from '../../shared/soon.js';
import { corrections } from './withdrawn.cypher.js';

@Resolver(() => typeOf(observation))
export class WithdrawnResolver {
  @FieldResolver(() => [typeOf(observation)], {
    description:
      'The later figures for which it is not used: they correct it, or another that says the same, and were not ' +
      'retracted. `correctedBy` has all that correct it.',
  })
  withdrawnBy(@Root() { id }: { readonly id: string }, @CurrentField() field: CurrentField): Soon<readonly Item[]> {
    const { reader, selection } = field;
    const correctionsOf = selection.once('corrections', () => {
      const statement = corrections(nodeProjection(field, observation, selection));
      return reader.perId(statement, { knownAt: LAST_DAY }, ([, rows]) => rows.map(statement.read));
    });
    return soon(correctionsOf(id), (found) => found ?? []);
  }
}
