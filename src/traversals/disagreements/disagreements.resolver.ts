import { Args, Query, Resolver } from 'type-graphql';
import { LooksThrough } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { ForwardPage } from '../../graphql/page-arguments.js';
import { LIMIT, withCommas } from '../../shared/limits.js';
import { disagreementsConnection } from './disagreements-connection.js';
import { DisagreementsArguments, FigureConnection } from './disagreements.type.js';
import { allFigures } from '../figures/looked.js';

@Resolver()
export class DisagreementsResolver {
  @LooksThrough(allFigures)
  @Query(() => FigureConnection, {
    nullable: true,
    description:
      'The figures that sources contradict: other sources give the same quantity (entity, metric, period, status …) ' +
      'otherwise, and not only less exactly. What was withdrawn contradicts nothing. Ordered by metric, then by what ' +
      `they are about. Made from at most ${withCommas(LIMIT.figures)} figures of quantities that sources ` +
      'contradict; more are an error.',
  })
  disagreements(
    @Args(() => DisagreementsArguments) asked: DisagreementsArguments,
    @Args(() => ForwardPage) page: ForwardPage,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    return disagreementsConnection(field, asked, page);
  }
}
