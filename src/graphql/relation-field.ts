import { Args, Field, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { RelationField } from '../model/definition/edge.js';
import { mayHaveVeryMany, mostRelated } from '../model/definition/graph-sizes.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import { readNarrowing, WHOLE, type NarrowingArguments } from '../model/statements/narrowing.js';
import type { Along } from '../model/statements/along.js';
import type { RelatedShape } from '../model/statements/related.js';
import { parsePage, type PageArguments } from '../shared/pages.js';
import type { Soon } from '../shared/soon.js';
import { AnsweredAlong } from './along.js';
import { AtMostInGraph } from './at-most.js';
import { CurrentField } from './current-field.js';
import { Direct } from './direct.js';
import { entityKindEnum } from './enums.js';
import { connectionOf, typeOf } from './graph-types.js';
import { wantedOfNode } from './hydrate.js';
import { asksForEntries, connectionPerParent, emptyConnection, wantedOf } from './listing.js';
import { namesNothing, onlySome } from './only-some.js';
import { addValidOn, listArguments, PageArgumentsType } from './page-arguments.js';

type RelationArguments = PageArguments &
  NarrowingArguments & {
    readonly includeDescendants?: boolean;
    readonly kinds?: readonly string[] | null;
    readonly validOn?: string | null;
  };
type FieldParent = { readonly id: string };

/** The resolver class of one relation field. */
export function relationResolver(model: GraphModel, field: RelationField): ClassType {
  return field.many ? manyResolver(model, field) : oneResolver(field);
}

function manyResolver(graph: GraphModel, field: RelationField): ClassType {
  const Arguments = argumentsOf(field);
  @Resolver(() => typeOf(field.on))
  class ManyResolver {
    @FieldResolver(() => connectionOf(field.connection), {
      description: `${field.description} Ordered by the ids of the relationships by default.`,
    })
    @AtMostInGraph((sizes, args) => mostRelated(graph, sizes, field, args['includeDescendants'] === true))
    @AnsweredAlong<RelationArguments>((current, args) => asksOfMany(current, field, args))
    @Direct()
    [field.name](
      @Root() { id }: FieldParent,
      @Args(() => Arguments) args: RelationArguments,
      @CurrentField() current: CurrentField,
    ): Soon<object> {
      return current.selection.once('pages', () => pagesOf(current, field, args))(id);
    }
  }
  return ManyResolver;
}

/** What a field that leads to many asks of each parent. */
function asksOfMany(current: CurrentField, field: RelationField, args: RelationArguments): readonly Along[] {
  const { reader, selection } = current;
  if (namesNothing(args.kinds)) return [];
  const shape = shapeOf(current, field, args);
  const page = parsePage(args);
  return [
    ...(asksForEntries(selection) ? [reader.askRelated(field, page, wantedOf(current, field.target), shape)] : []),
    ...(selection.has('totalCount') ? [reader.askRelatedCount(field, shape)] : []),
  ];
}

/** What a field that leads to many is for any parent. */
function pagesOf(current: CurrentField, field: RelationField, args: RelationArguments): (id: string) => Soon<object> {
  const { reader } = current;
  if (namesNothing(args.kinds)) return () => emptyConnection(current, args);
  const shape = shapeOf(current, field, args);
  return connectionPerParent(
    current,
    field.target,
    args,
    (page, wanted) => reader.related(field, page, wanted, shape),
    (id) => reader.relatedCount(field, shape)(id),
  );
}

function oneResolver(field: RelationField): ClassType {
  const nullable = field.edges.every((edge) => edge.perFrom.least === 0);
  @Resolver(() => typeOf(field.on))
  class OneResolver {
    @FieldResolver(() => typeOf(field.target), { nullable, description: field.description })
    @AnsweredAlong((current) => [current.reader.askRelatedOne(field, ...wantedOfNode(current, field.target))])
    @Direct()
    [field.name](
      @Root() { id }: FieldParent,
      _none: unknown,
      @CurrentField() current: CurrentField,
    ): Soon<object | null> {
      const { reader, selection } = current;
      return selection.once('one', () => reader.relatedOne(field, ...wantedOfNode(current, field.target)))(id);
    }
  }
  return OneResolver;
}

/** Kinds in the order of the model, each once: few statements, whatever the order asked. */
function shapeOf(
  { reader: { model, sizes } }: CurrentField,
  field: RelationField,
  { includeDescendants, kinds, validOn, ...narrowed }: RelationArguments,
): RelatedShape {
  return {
    descendants: includeDescendants ?? false,
    labels: kinds
      ? model.entities.filter(({ kind }) => kinds.includes(kind.toUpperCase())).map(({ label }) => label)
      : [],
    narrowing: field.target === 'Entity' ? WHOLE : readNarrowing(model, field.target, 'b', narrowed),
    validOn: validOn ?? null,
    hubs: mayHaveVeryMany(model, sizes, field),
  };
}

function argumentsOf(field: RelationField): ClassType {
  const dated = field.edges.every(({ origin }) => origin === 'table' || origin === 'others');
  if (!field.descendants && !field.kinds && !field.filter && !field.order && !dated) return PageArgumentsType;
  const Arguments = listArguments(field.target, field);
  if (field.descendants && field.on !== 'Entity')
    Field(() => Boolean, {
      defaultValue: false,
      description: `Whether to include the ${field.on.plural} below it; each entry still appears once.`,
    })(Arguments.prototype as object, 'includeDescendants');
  if (field.kinds) Field(() => [entityKindEnum()], onlySome('kinds of entity'))(Arguments.prototype as object, 'kinds');
  if (dated) addValidOn(Arguments);
  return Arguments;
}
