import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Info,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import type { Context } from '../context.js';
import type { Item } from '../model/statements/decode.js';
import type { Direction as DirectionName } from '../model/definition/edge.js';
import { kindOf, type NodeDefinition } from '../model/definition/node.js';
import type { RelationsShape } from '../model/statements/relations.js';
import { Direction, Language } from '../domain/vocabulary.js';
import { parsePage, type PageArguments } from '../shared/pages.js';
import { enumOf } from './enums.js';
import type { GraphTypes } from './graph-types.js';
import { connection, relationItem } from './listing.js';
import { Evidence, evidenceOf, LocalizedText } from './node.type.js';
import { ForwardPage } from './page-arguments.js';
import { projection } from './projection.js';

type RelationArguments = PageArguments & {
  readonly types?: readonly string[] | null;
  readonly direction?: DirectionName | null;
};
interface Evidenced {
  readonly evidence: readonly string[];
}

/** What every entity answers, whatever its kind: its name in a language, and its relationships of every type. */
export function entityResolvers(types: GraphTypes): readonly ClassType[] {
  @ArgsType()
  class RelationsOfType extends ForwardPage {
    @Field(() => [types.RelationType], { nullable: true, description: 'Only these types; all where it is not given.' })
    readonly types?: readonly string[] | null;
  }
  @ArgsType()
  class RelationsOfEntity extends RelationsOfType {
    @Field(() => enumOf(Direction), {
      nullable: true,
      description: 'Only those out of it or into it; both where it is not given.',
    })
    readonly direction?: DirectionName | null;
  }

  @Resolver(() => types.Entity)
  class EntityResolver {
    @FieldResolver(() => types.EntityKind, { description: 'The kind of entity.' })
    kind(@Root() entity: Item): string {
      return kindOf(entity.id).toUpperCase();
    }

    @Extensions({ reads: ['name', 'nameEn', 'pinyin'] })
    @FieldResolver(() => LocalizedText, {
      description: 'The name in the language asked for, or the best there is; `language` says which it is.',
    })
    label(
      @Root() entity: Item,
      @Arg('language', () => enumOf(Language), { defaultValue: 'EN', description: 'The language wanted.' })
      language: string,
    ): LocalizedText {
      return localized(entity, language);
    }

    @FieldResolver(() => types.relations.connection, {
      description: 'Every relationship of this entity, whatever its type.',
    })
    relations(
      @Root() entity: Item,
      @Args(() => RelationsOfEntity) args: RelationArguments,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      return relationsPage(types, entity, args, args.direction ?? 'BOTH', context, info);
    }

    @FieldResolver(() => [types.RelationCount], {
      description: 'How many relationships of each type, without reading them; types it has none of are left out.',
    })
    relationCounts(@Root() entity: Item, @Ctx() context: Context): Promise<readonly object[]> {
      return context.reader.relationCounts(entity.id);
    }
  }

  const source = types.model.nodes.find((node) => node.kind === 'source') as NodeDefinition;
  @Resolver(() => types.nodeOf(source))
  class SourceRelationsResolver {
    @FieldResolver(() => types.relations.connection, { description: 'Every relationship that it says.' })
    relations(
      @Root() parent: Item,
      @Args(() => RelationsOfType) args: RelationArguments,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      return relationsPage(types, parent, args, 'SAID', context, info);
    }
  }

  @Resolver(() => Evidence)
  class EvidenceResolver {
    @FieldResolver(() => types.nodeOf(source), { description: 'The document, or the standard.' })
    source(
      @Root() evidence: Evidence,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> | object {
      return reference(types, source, evidence.sourceId, context, info);
    }
  }

  @Resolver(() => types.Relation)
  class RelationEndsResolver {
    @FieldResolver(() => types.nodeOf('Node'), { description: 'Where it comes from.' })
    from(
      @Root() relation: { readonly from: Item },
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> | object {
      return reference(types, 'Node', relation.from.id, context, info);
    }
    @FieldResolver(() => types.nodeOf('Node'), { description: 'Where it leads to.' })
    to(
      @Root() relation: { readonly to: Item },
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> | object {
      return reference(types, 'Node', relation.to.id, context, info);
    }
  }

  const evidenced = [types.Entity, types.Relation, ...types.evidencedTypes].map((type) => {
    @Resolver(() => type)
    class EvidencedResolver {
      @FieldResolver(() => [Evidence], {
        description: 'Where it is said; empty on a list of the root, which nothing says.',
      })
      evidence(@Root() item: Evidenced): readonly Evidence[] {
        return evidenceOf(item.evidence);
      }
    }
    return EvidencedResolver;
  });
  return [EntityResolver, SourceRelationsResolver, EvidenceResolver, RelationEndsResolver, ...evidenced];
}

function localized(entity: Item, language: string): LocalizedText {
  if (language === 'PINYIN') return { text: entity['pinyin'] as string, language };
  const english = entity['nameEn'] as string | null;
  return language === 'EN' && english !== null
    ? { text: english, language }
    : { text: entity['name'] as string, language: 'ZH' };
}

/** A node that a relationship or evidence names, and that is therefore there: its id alone needs no reading. */
function reference(
  types: GraphTypes,
  kind: NodeDefinition | 'Node',
  id: string,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<object | null> | object {
  const [name, properties] = kind === 'Node' ? ['Node', types.model.nodeProperties] : [kind.label, kind.properties];
  const wanted = projection(info.schema, name, properties, context.selections.of(info));
  return wanted.length === 0 ? { id } : context.reader.node(kind, id, wanted);
}

async function relationsPage(
  types: GraphTypes,
  parent: Item,
  args: RelationArguments,
  direction: RelationsShape['direction'],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<object> {
  const { model } = types;
  const page = parsePage(args);
  const shape: RelationsShape = {
    types: args.types ? model.edges.filter(({ type }) => args.types?.includes(type)).map(({ type }) => type) : [],
    direction,
  };
  const selection = context.selections.of(info);
  const asked = new Set(
    [selection.of('nodes'), selection.of('edges').of('node')].flatMap((each) =>
      projection(info.schema, 'Relation', model.edgeProperties, each),
    ),
  );
  const properties = Object.keys(model.edgeProperties).filter((name) => asked.has(name));
  const { entries, more } = await context.reader.relations(shape, parent.id, page, properties);
  const shownEntries = entries.map((entry) => ({
    ...entry,
    node: relationItem(entry.node) as Item,
    get cursor() {
      return entry.cursor;
    },
  }));
  return connection({ entries: shownEntries, more }, page, selection, () =>
    context.reader.relationsCount(shape, parent.id),
  );
}
