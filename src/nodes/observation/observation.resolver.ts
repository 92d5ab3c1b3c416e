import { Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { Direct } from '../../graphql/direct.js';
import { typeOf } from '../../graphql/graph-types.js';
import { periodText, type Precision } from '../../shared/dates.js';
import { observation } from './observation.node.js';

interface Period {
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly periodPrecision: Precision | null;
}

@Resolver(() => typeOf(observation))
export class ObservationResolver {
  @Extensions({ reads: ['periodStart', 'periodEnd', 'periodPrecision'] })
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The period that the source gives, in ISO 8601: 2021, 2019/2021, 2021-05; null if it gives none.',
  })
  @Direct()
  period(@Root() { periodStart, periodEnd, periodPrecision }: Period): string | null {
    return periodText(periodStart, periodEnd, periodPrecision);
  }
}
