import { Arg, Args, ArgsType, Extensions, Field, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { EdgeDirection as DirectionName } from '../model/definition/edge.js';
import { kindOf } from '../model/definition/node.js';
import type { Properties } from '../model/definition/property.js';
import { propertiesInSentences } from '../model/definition/sentence.js';
import type { Item } from '../model/statements/decode.js';
import type { Soon } from '../shared/soon.js';
import { CurrentField } from './current-field.js';
import { Direct } from './direct.js';
import { Direction, Language, LANGUAGE } from './enumerations.js';
import { entityKindEnum, relationTypeEnum } from './enums.js';
import { connectionOf, deniedTypes, DENIALS, evidencedTypes, typeOfSource } from './graph-types.js';
import { hydrateNode, type Hydrated } from './hydrate.js';
import { localized, NAME_PROPERTIES } from './localized.js';
import { Entity, Evidence, evidenceOf, LocalizedText, Node, printedForms, type PrintedForms } from './node.type.js';
import { onlySome } from './only-some.js';
import { addValidOn, ForwardPage } from './page-arguments.js';
import { Relation, RelationCount } from './relation.type.js';
import { relationSentence } from './relation-sentence.js';
import { relationsConnection } from './relations-connection.js';

@ArgsType()
class RelationsArguments extends ForwardPage {
  @Field(() => [relationTypeEnum()], onlySome('types'))
  readonly types?: readonly string[] | null;
  readonly validOn?: string | null;
}
addValidOn(RelationsArguments);

@ArgsType()
class EntityRelationsArguments extends RelationsArguments {
  @Field(() => Direction, {
    nullable: true,
    description: 'Only outgoing or only incoming relationships; both by default.',
  })
  readonly direction?: DirectionName | null;
}

/** What every entity answers, whatever its kind. */
@Resolver(() => Entity)
export class EntityResolver {
  @FieldResolver(entityKindEnum, { description: 'The kind of entity.' })
  @Direct()
  kind(@Root() { id }: Item): string {
    return kindOf(id).toUpperCase();
  }

  @Extensions({ reads: NAME_PROPERTIES })
  @FieldResolver(() => LocalizedText, {
    description: 'The name in the requested language, or else in the best one available; `language` says which.',
  })
  label(
    @Root() entity: Item,
    @Arg('language', () => Language, { defaultValue: 'EN', description: 'The requested language.' }) language: string,
  ): LocalizedText {
    return localized(entity, language);
  }

  @FieldResolver(() => connectionOf('Relation'), {
    description: 'Every relationship of this entity, whatever its type.',
  })
  relations(
    @Root() entity: Item,
    @Args(() => EntityRelationsArguments) args: EntityRelationsArguments,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    return relationsConnection(field, entity, args, args.direction ?? 'BOTH');
  }

  @FieldResolver(() => [RelationCount], {
    description:
      'The number of relationships of each type, counted without reading them; types without any are left out.',
  })
  relationCounts(@Root() { id }: Item, @CurrentField() { reader }: CurrentField): Promise<readonly RelationCount[]> {
    return reader.relationCounts(id);
  }
}

@Resolver(typeOfSource)
export class SourceRelationsResolver {
  @FieldResolver(() => connectionOf('Relation'), {
    description: 'Every relationship that it states; what it denies is among its `passages`.',
  })
  relations(
    @Root() source: Item,
    @Args(() => RelationsArguments) args: RelationsArguments,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    return relationsConnection(field, source, args, 'STATED_BY');
  }
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(typeOfSource, { description: 'The document, or the standard.' })
  @Direct()
  source(@Root() { sourceId }: Evidence, _none: unknown, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, field.model.evidence.node, sourceId);
  }
}

@Resolver(() => Relation)
export class RelationResolver {
  @FieldResolver(() => Node, { description: 'The node at its tail.' })
  @Direct()
  from(@Root() { from }: { readonly from: Item }, _none: unknown, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, 'Node', from.id);
  }

  @FieldResolver(() => Node, { description: 'The node at its head.' })
  @Direct()
  to(@Root() { to }: { readonly to: Item }, _none: unknown, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, 'Node', to.id);
  }

  @Extensions({ reads: (_: unknown, properties: Properties) => propertiesInSentences(properties) })
  @FieldResolver(() => String, {
    description:
      'The relationship as one sentence, in Chinese (ZH) or English, by the names of its ends; the role, the period ' +
      'and what else it has follow in brackets. PINYIN writes the names in pinyin.',
  })
  @Direct()
  sentence(
    @Root() relation: Item,
    @Arg('language', () => Language, LANGUAGE) { language }: { readonly language: string },
    @CurrentField() field: CurrentField,
  ): Soon<string> {
    return relationSentence(field, relation, language);
  }
}

/** The resolver of `evidence`, for every type that has it. */
export const evidencedResolvers = (): readonly ClassType[] =>
  evidencedTypes().map((type) => {
    @Resolver(() => type)
    class EvidencedResolver {
      @Extensions({ reads: printedForms })
      @FieldResolver(() => [Evidence], {
        description: 'Where it is said; empty on a list of the root, which nothing says.',
      })
      @Direct()
      evidence(@Root() said: PrintedForms & { readonly evidence: readonly string[] }): readonly Evidence[] {
        return evidenceOf(said.evidence, said);
      }
    }
    return EvidencedResolver;
  });

/** The resolver of `denials`, for every type that stands for a relationship. */
export const deniedResolvers = (): readonly ClassType[] =>
  deniedTypes().map((type) => {
    @Resolver(() => type)
    class DeniedResolver {
      @FieldResolver(() => [Evidence], { description: DENIALS })
      @Direct()
      denials(@Root() said: { readonly denials?: readonly string[] | null }): readonly Evidence[] {
        return evidenceOf(said.denials, {});
      }
    }
    return DeniedResolver;
  });
