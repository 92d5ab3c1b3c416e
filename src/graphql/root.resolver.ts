import { Arg, Args, ArgsType, Field, ID, Query, Resolver, type ClassType } from 'type-graphql';
import { nodesOf } from '../model/definition/graph-sizes.js';
import type { NodeDefinition } from '../model/definition/node.js';
import type { NarrowingArguments } from '../model/statements/narrowing.js';
import type { PageArguments } from '../shared/pages.js';
import { AtMostInGraph } from './at-most.js';
import { CurrentField } from './current-field.js';
import { entityKindEnum } from './enums.js';
import { connectionOf, typeOf } from './graph-types.js';
import { findNode } from './hydrate.js';
import { listOf } from './listing.js';
import { listArguments, PageArgumentsType } from './page-arguments.js';

/** The root field of one node of a kind, by its id. */
export function singularResolver(node: NodeDefinition): ClassType {
  @Resolver()
  class SingularResolver {
    @Query(() => typeOf(node), {
      nullable: true,
      description: `The ${node.words.en.toLowerCase()} with this id; null if there is none.`,
    })
    [node.kind](
      @Arg('id', () => ID, { description: `The id, such as ${node.kind}:…` }) id: string,
      @CurrentField() field: CurrentField,
    ): Promise<object | null> {
      return findNode(field, node, id);
    }
  }
  return SingularResolver;
}

/** The root field that lists all nodes of a kind. */
export function pluralResolver(node: NodeDefinition): ClassType {
  const Arguments = listArguments(node, { filter: true, order: true });
  @Resolver()
  class PluralResolver {
    @Query(() => connectionOf(node), {
      nullable: true,
      description:
        `Every ${node.words.en.toLowerCase()}, or only those that match the filter; ` + 'ordered by id by default.',
    })
    @AtMostInGraph((sizes) => nodesOf(sizes, [node]))
    [node.plural](
      @Args(() => Arguments) args: PageArguments & NarrowingArguments,
      @CurrentField() field: CurrentField,
    ): Promise<object> {
      return listOf(field, node, args);
    }
  }
  return PluralResolver;
}

@ArgsType()
class EntitiesArguments extends PageArgumentsType {
  @Field(entityKindEnum, { description: 'Of which kind.' })
  readonly kind!: string;
}
/** The root field `entities`: for who shows any kind, also one that is added later. */
@Resolver()
export class EntitiesResolver {
  @Query(() => connectionOf('Entity'), {
    nullable: true,
    description:
      'Every entity of one kind, by id, whatever kind it is. The list of the kind itself has filters and orders too: ' +
      '`overview` says its name.',
  })
  @AtMostInGraph((sizes, { kind }) => sizes.nodes[String(kind).toLowerCase()] ?? 0)
  entities(
    @Args(() => EntitiesArguments) { kind, ...page }: EntitiesArguments,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    return listOf(field, field.model.entities.find((node) => node.kind.toUpperCase() === kind) as NodeDefinition, page);
  }
}
