import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { graphModel } from '../../edges/graph.js';
import { AtMost, AtMostInGraph, LooksThrough } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { connectionOf, typeOf } from '../../graphql/graph-types.js';
import { hydrateNodes } from '../../graphql/hydrate.js';
import { emptyConnection, listOf } from '../../graphql/listing.js';
import { Entity } from '../../graphql/node.type.js';
import { ForwardPage } from '../../graphql/page-arguments.js';
import { nodesOf } from '../../model/definition/graph-sizes.js';
import type { Item } from '../../model/statements/decode.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { LIMIT, spelled } from '../../shared/limits.js';
import { SearchAsked } from './asked.type.js';
import { figuresAsked, type QuestionReading } from './reading.js';
import type { Searched } from './search-connection.js';
import { SearchConnection } from './search.type.js';

@Resolver(() => SearchConnection)
export class SearchQuestionResolver {
  @LooksThrough((sizes) => nodesOf(sizes, graphModel.entities))
  @FieldResolver(() => SearchAsked, {
    description: 'What the query asks for if it is a question in words, whatever it finds as a whole.',
  })
  asked(@Root() { search }: Searched): Promise<QuestionReading> {
    return search.reading();
  }
}

/** What a question in words names, and the figures that it asks for. */
@Resolver(() => SearchAsked)
export class SearchAskedResolver {
  @AtMost(LIMIT.asked)
  @FieldResolver(() => [Entity], {
    description:
      'What it names but for metrics, in the order of the query: by a whole name or another one; all that have it, ' +
      'those in the place before it if there are any; an organisation, a school or a district also by a name that ' +
      `only the search knows, if at most ${spelled(LIMIT.resolveCandidates)} have that; one in few letters as it is ` +
      'printed, or in capitals. ' +
      `At most ${LIMIT.asked}; \`entitiesLeftOut\` counts the others. ` +
      'A place around another one only says where that is if nothing stands between them but 的, of, in or at: ' +
      'Fangzi in Weifang; or a comma, in a question that neither compares nor lists: Fangzi, Weifang.',
  })
  entities(@Root() { entities }: QuestionReading, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return hydrateNodes(field, 'Node', entities);
  }

  @AtMost(LIMIT.asked)
  @FieldResolver(() => [typeOf(metric)], {
    description:
      'The metrics that it names, or others whose names have more of what it says: most of its other words, in other ' +
      'forms or with the same meaning; what has less than most of them is not meant. ' +
      `At most ${LIMIT.asked}, \`metricsLeftOut\` counts the others; those in yuan if it asks for money.`,
  })
  metrics(@Root() { metrics }: QuestionReading, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return hydrateNodes(field, metric, metrics);
  }

  @AtMostInGraph((sizes) => nodesOf(sizes, [observation]))
  @FieldResolver(() => connectionOf(observation), {
    description:
      'The figures that it asks for: of these metrics, else of this unit; in one of the districts that it names, ' +
      'or about or for one of the other things, if it names any; of its year. ' +
      'Empty if it names neither metrics nor a unit.',
  })
  async observations(
    @Root() reading: QuestionReading,
    @Args(() => ForwardPage) args: ForwardPage,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    const filter = figuresAsked(reading);
    if (filter === null) return emptyConnection(field, args);
    return listOf(field, observation, { ...args, filter, orderBy: IN_ORDER });
  }
}

const IN_ORDER = [
  { field: 'METRIC', direction: 'ASC' },
  { field: 'ABOUT', direction: 'ASC' },
] as const;
