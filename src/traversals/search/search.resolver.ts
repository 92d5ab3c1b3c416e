import { Arg, Args, Query, Resolver } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { entityKindEnum } from '../../graphql/enums.js';
import { ForwardPage } from '../../graphql/page-arguments.js';
import { LIMIT } from '../../shared/limits.js';
import { resolutions, searchConnection } from './search-connection.js';
import type { Resolution } from './search.js';
import { KINDS, ResolutionType, SearchArguments, SearchConnection } from './search.type.js';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Entities by their names, the best found first: exact names, then beginnings, words, parts, ' +
      'and words with one letter wrong. Nothing for a query without a letter or a digit.',
  })
  search(
    @Args(() => SearchArguments) asked: SearchArguments,
    @Args(() => ForwardPage) page: ForwardPage,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    return searchConnection(field, asked, page);
  }

  @Query(() => [ResolutionType], {
    description:
      'Names, as a table has them, to entities: one entry per name in the order given, ambiguity shown, ' +
      `never a silent guess. At most ${LIMIT.resolvedNames}.`,
  })
  resolve(
    @Arg('names', () => [String], {
      description: `The names, at most ${LIMIT.resolvedNames}, each of at most ${LIMIT.searchCharacters} characters.`,
    })
    names: readonly string[],
    @Arg('kinds', () => [entityKindEnum()], KINDS) kinds: readonly string[] | null | undefined,
    @CurrentField() field: CurrentField,
  ): Promise<readonly Resolution[]> {
    return resolutions(field, names, kinds);
  }
}
