import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver, type ClassType } from 'type-graphql';
import type { Context } from '../context.js';
import type { Item } from '../model/statements/decode.js';
import { kindOf, type NodeDefinition } from '../model/definition/node.js';
import { InputError, LimitError, shown } from '../shared/errors.js';
import { readNarrowing, type NarrowingArguments } from '../model/statements/narrowing.js';
import { parsePage, type PageArguments } from '../shared/pages.js';
import type { GraphTypes } from './graph-types.js';
import { asksForEntries, connection, NO_ENTRIES, wantedOf } from './listing.js';
import { Node } from './node.type.js';
import { listArguments } from './page-arguments.js';
import { projection } from './projection.js';
import { LIMIT } from '../shared/limits.js';

/** `node` and `nodes`, and for every label its singular and its plural. */
export function rootResolvers(
  types: GraphTypes,
  withoutSingular: readonly NodeDefinition[] = [],
): readonly ClassType[] {
  @Resolver()
  class NodeRootResolver {
    @Query(() => Node, { nullable: true, description: 'Whatever has this id; null where nothing has it.' })
    node(
      @Arg('id', () => ID, { description: 'The id, as district:fangzi.' }) id: string,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return readNode(types, 'Node', id, context, info);
    }

    @Query(() => [Node], {
      nullable: 'items',
      description: 'One entry per id, in the order given; null where there is none. At most 250.',
    })
    nodes(
      @Arg('ids', () => [ID], { description: 'The ids, at most 250.' }) ids: readonly string[],
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<readonly (object | null)[]> {
      if (ids.length > LIMIT.ids) throw new LimitError(`ids: expected at most ${LIMIT.ids}, got ${ids.length}.`);
      return Promise.all(ids.map((id) => readNode(types, 'Node', id, context, info)));
    }
  }

  return [
    NodeRootResolver,
    ...types.model.nodes.filter((node) => !withoutSingular.includes(node)).map((node) => singularResolver(types, node)),
    ...types.model.nodes.map((node) => pluralResolver(types, node)),
  ];
}

function singularResolver(types: GraphTypes, node: NodeDefinition): ClassType {
  @Resolver()
  class SingularResolver {
    @Query(() => types.nodeOf(node), {
      nullable: true,
      description: `The ${node.words.en.toLowerCase()} of this id; null where there is none.`,
    })
    [node.kind](
      @Arg('id', () => ID, { description: `The id, as ${node.kind}:…` }) id: string,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return readNode(types, node, expectKind(node, id), context, info);
    }
  }
  return SingularResolver;
}

function pluralResolver(types: GraphTypes, node: NodeDefinition): ClassType {
  const Arguments = listArguments(types, node, { filter: true, order: true });
  @Resolver()
  class PluralResolver {
    @Query(() => types.connectionOf(node.label).connection, {
      description: `Every ${node.words.en.toLowerCase()}, or those that a filter lets through; by id, or in the order asked for.`,
    })
    async [node.plural](
      @Args(() => Arguments) args: PageArguments & NarrowingArguments,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      const page = parsePage(args);
      const narrowing = readNarrowing(types.model, node, 'n', args);
      const selection = context.selections.of(info);
      const wanted = wantedOf(types.model, info.schema, node.label, node.properties, selection);
      const listing = asksForEntries(selection) ? await context.reader.page(node, page, wanted, narrowing) : NO_ENTRIES;
      return connection(listing, page, selection, () => context.reader.count(node, narrowing));
    }
  }
  return PluralResolver;
}

/** An id of this kind, or an InputError that says what was expected. */
export function expectKind(node: NodeDefinition, id: string): string {
  if (kindOf(id) !== node.kind)
    throw new InputError(
      `id: expected the id of a ${node.words.en.toLowerCase()}, as ${node.kind}:…, got ${shown(id)}.`,
    );
  return id;
}

/** What is asked of the node of this id; null where there is none. An id of no known kind is of nothing. */
export async function readNode(
  types: GraphTypes,
  kind: NodeDefinition | 'Node',
  id: string,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Item | null> {
  if (!types.model.nodeOf(id)) return null;
  const [name, properties] = kind === 'Node' ? ['Node', types.model.nodeProperties] : [kind.label, kind.properties];
  return context.reader.node(kind, id, projection(info.schema, name, properties, context.selections.of(info)));
}
