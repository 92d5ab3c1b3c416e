import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  Float,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  type ClassType,
} from 'type-graphql';
import type { Context } from '../../context.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { connection, wantedOf } from '../../graphql/listing.js';
import { PageInfo } from '../../graphql/node.type.js';
import { ForwardPage } from '../../graphql/page-arguments.js';
import { projection } from '../../graphql/projection.js';
import { parsePage, type PageArguments } from '../../shared/pages.js';
import { resolve, Search } from './search.js';

type SearchArguments = PageArguments & { readonly query: string; readonly kinds?: readonly string[] | null };
const KINDS = { nullable: true, description: 'Only these kinds of entity; all where it is not given.' } as const;
const SCORE = '1 for an exact name, less for weaker matches; the same on both engines.';

export function searchResolvers(types: GraphTypes): readonly ClassType[] {
  const { SearchConnection, Resolution } = searchTypes(types);

  @ArgsType()
  class SearchPage extends ForwardPage {
    @Field(() => String, {
      description:
        'Names or parts of them; every word must be found. Chinese in either script, English, pinyin or its initials; at most 200 characters.',
    })
    readonly query!: string;
    @Field(() => [types.EntityKind], KINDS)
    readonly kinds?: readonly string[] | null;
  }

  @Resolver()
  class SearchResolver {
    @Query(() => SearchConnection, {
      description:
        'Entities by their names, the best found first: exact names, then beginnings, words, parts, and words with one letter wrong. Nothing for a query without a letter or a digit.',
    })
    async search(
      @Args(() => SearchPage) { query, kinds, ...args }: SearchArguments,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      const page = parsePage(args);
      const selection = selections.of(info);
      const search = new Search(reader, query, kinds);
      const { node } = wantedOf(types.model, info.schema, 'Entity', types.model.nodeProperties, selection);
      const listing = await search.page(page, node, selection.of('edges').has('matched'));
      return {
        ...connection(listing, page, selection, () => search.total()),
        facets: selection.has('facets') ? search.facets() : [],
      };
    }

    @Query(() => [Resolution], {
      description:
        'Names, as a table has them, to entities: one entry per name in the order given, ambiguity shown, never a silent guess. At most 250.',
    })
    resolve(
      @Arg('names', () => [String], { description: 'The names, at most 250, each of at most 200 characters.' })
      names: readonly string[],
      @Arg('kinds', () => [types.EntityKind], KINDS) kinds: readonly string[] | null | undefined,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<readonly object[]> {
      const selection = selections.of(info);
      const asked = [selection.of('candidates').of('entity'), selection.of('match')].flatMap((each) =>
        projection(info.schema, 'Entity', types.model.nodeProperties, each),
      );
      return resolve(reader, names, kinds, [...new Set(asked)].sort());
    }
  }
  return [SearchResolver];
}

function searchTypes(types: GraphTypes): { readonly SearchConnection: ClassType; readonly Resolution: ClassType } {
  @ObjectType({ simpleResolvers: true, description: 'One hit of a search.' })
  class SearchEdge {
    @Field(() => String, { description: 'Where in the list this is: for after.' })
    readonly cursor!: string;
    @Field(() => types.Entity, { description: 'What was found.' })
    readonly node!: object;
    @Field(() => Float, { description: SCORE })
    readonly score!: number;
    @Field(() => String, { description: 'Which name matched, as it is written.' })
    readonly matched!: string;
  }

  @ObjectType({ simpleResolvers: true, description: 'How many hits are of one kind.' })
  class FacetCount {
    @Field(() => types.EntityKind, { description: 'The kind.' })
    readonly kind!: string;
    @Field(() => Int, { description: 'How many hits there are of it, on all pages.' })
    readonly count!: number;
  }

  @ObjectType({ simpleResolvers: true, description: 'What a search finds, in pages, after the Relay specification.' })
  class SearchConnection {
    @Field(() => [SearchEdge], { description: 'The hits of this page, with how well they match.' })
    readonly edges!: readonly SearchEdge[];
    @Field(() => [types.Entity], { description: 'The entities of this page alone.' })
    readonly nodes!: readonly object[];
    @Field(() => PageInfo, { description: 'Whether and where the list goes on.' })
    readonly pageInfo!: PageInfo;
    @Field(() => Int, {
      description: 'How many hits there are in all, on all pages; counted only where it is asked for.',
    })
    readonly totalCount!: number;
    @Field(() => [FacetCount], {
      description:
        'How many hits there are of each kind, whichever of them `kinds` lets through; kinds without a hit are left out.',
    })
    readonly facets!: readonly FacetCount[];
  }

  @ObjectType({ simpleResolvers: true, description: 'An entity that a name may mean.' })
  class ResolutionCandidate {
    @Field(() => types.Entity, { description: 'The entity.' })
    readonly entity!: object;
    @Field(() => Float, { description: SCORE })
    readonly score!: number;
    @Field(() => String, { description: 'Which of its names matched, as it is written.' })
    readonly matched!: string;
  }

  @ObjectType({ simpleResolvers: true, description: 'What a name may mean.' })
  class Resolution {
    @Field(() => String, { description: 'The name as it was given.' })
    readonly name!: string;
    @Field(() => [ResolutionCandidate], { description: 'The best found, at most five; none where no name is like it.' })
    readonly candidates!: readonly ResolutionCandidate[];
    @Field(() => types.Entity, {
      nullable: true,
      description:
        'Set only where one candidate is beyond doubt: the only one of this name, or, where none has it, the only one that has it among its other names.',
    })
    readonly match!: object | null;
  }
  return { SearchConnection, Resolution };
}
