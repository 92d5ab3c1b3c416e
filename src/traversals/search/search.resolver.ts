import { Arg, Args, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { asManyAs, AtMost, LooksThrough } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { entityKindEnum } from '../../graphql/enums.js';
import { ForwardPage } from '../../graphql/page-arguments.js';
import { Language, LANGUAGE } from '../../graphql/enumerations.js';
import { LIMIT, spelled } from '../../shared/limits.js';
import { resolutions, searchConnection, sourcesConnection, type Searched } from './search-connection.js';
import {
  KINDS_ARGUMENT,
  ResolutionType,
  SearchArguments,
  SearchConnection,
  SourceSearchConnection,
} from './search.type.js';
import { graphModel } from '../../edges/graph.js';
import { nodesOf } from '../../model/definition/graph-sizes.js';

@Resolver()
export class SearchResolver {
  @LooksThrough((sizes) => nodesOf(sizes, graphModel.entities))
  @Query(() => SearchConnection, {
    nullable: true,
    description:
      'Entities by name, the best match first: exact names, a name with its place before it, beginnings, words, ' +
      'parts, and words with one wrong letter; below all of these what the words are said of: where it is, what it ' +
      'is joined to, its summary (`matchedIn` is CONTEXT). Empty if the query has no letter or digit. The documents ' +
      'that it finds are in `sources`.',
  })
  search(
    @Args(() => SearchArguments) asked: SearchArguments,
    @Args(() => ForwardPage) page: ForwardPage,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    return searchConnection(field, asked, page);
  }

  @AtMost(asManyAs('names'))
  @LooksThrough((sizes, args) => asManyAs('names')(args) * nodesOf(sizes, graphModel.entities))
  @Query(() => [ResolutionType], {
    nullable: true,
    description:
      'Finds the entities that names mean, for example the names or codes in a table: one entry per name, in the ' +
      'order given. A name may have its place before it, as 枣庄市市中区. ' +
      'If a name is ambiguous, its candidates are listed; nothing is guessed. At most ' +
      `${LIMIT.resolvedNames} names.`,
  })
  resolve(
    @Arg('names', () => [String], {
      description: `At most ${LIMIT.resolvedNames} names, each of at most ${LIMIT.searchCharacters} characters.`,
    })
    names: readonly string[],
    @Arg('kinds', () => [entityKindEnum()], KINDS_ARGUMENT) kinds: readonly string[] | null | undefined,
    @CurrentField() field: CurrentField,
  ): Promise<readonly object[]> {
    return resolutions(field, names, kinds);
  }
}

/** What stands beside the entities: documents and standards, and what may have been meant. */
@Resolver(() => SearchConnection)
export class SearchConnectionResolver {
  @LooksThrough((sizes) => nodesOf(sizes, [graphModel.evidence.node]))
  @FieldResolver(() => SourceSearchConnection, {
    description:
      'The sources that the query finds, the best match first: by title, then by publisher and date of publication, ' +
      'then by the districts that they speak of and what kind of source they are. Whatever `kinds` are asked for.',
  })
  sources(
    @Root() searched: Searched,
    @Args(() => ForwardPage) page: ForwardPage,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    return sourcesConnection(field, searched, page);
  }

  @AtMost(LIMIT.resolveCandidates)
  @FieldResolver(() => [String], {
    description:
      'Names that may have been meant, if nothing is found: those that have the longest part of the query that any ' +
      `name has, at most ${spelled(LIMIT.resolveCandidates)}. A name that has none in the language is in Chinese.`,
  })
  suggestions(
    @Root() { search, kinds, nothing }: Searched,
    @Arg('language', () => Language, { ...LANGUAGE, defaultValue: 'ZH' }) language: string,
  ): Promise<readonly string[]> | readonly string[] {
    return nothing ? search.suggestions(kinds, language) : [];
  }
}
