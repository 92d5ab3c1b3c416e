import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Field, FieldResolver, Info, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from '../context.js';
import type { RelationField } from '../model/definition/edge.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { RelatedShape } from '../model/statements/related.js';
import { readNarrowing, WHOLE, type NarrowingArguments } from '../model/statements/narrowing.js';
import { parsePage, type PageArguments } from '../shared/pages.js';
import type { GraphTypes } from './graph-types.js';
import { asksForEntries, connection, NO_ENTRIES, wantedOf } from './listing.js';
import { listArguments, Page } from './page-arguments.js';
import { projection } from './projection.js';

type Given = PageArguments &
  NarrowingArguments & { readonly includeDescendants?: boolean; readonly kinds?: readonly string[] | null };
type Parent = { readonly id: string };

/** The resolver class of one relation field. */
export function relationResolver(types: GraphTypes, field: RelationField): ClassType {
  return field.many ? manyResolver(types, field) : oneResolver(types, field);
}

function manyResolver(types: GraphTypes, field: RelationField): ClassType {
  const { model } = types;
  const Arguments = argumentsOf(types, field);
  @Resolver(() => types.nodeOf(field.on))
  class ManyResolver {
    @FieldResolver(() => types.connectionOf(field.connection).connection, {
      description: `${field.description} In the order of the ids of the relationships where no order is given.`,
    })
    async [field.name](
      @Root() parent: Parent,
      @Args(() => Arguments) args: Given,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      const page = parsePage(args);
      const shape = shapeOf(model, field, args);
      const selection = context.selections.of(info);
      const wanted = wantedOf(model, info.schema, targetName(field), targetProperties(model, field), selection);
      const listing = asksForEntries(selection)
        ? await context.reader.related(field, parent.id, page, wanted, shape)
        : NO_ENTRIES;
      return connection(listing, page, selection, () => context.reader.relatedCount(field, parent.id, shape));
    }
  }
  return ManyResolver;
}

function oneResolver(types: GraphTypes, field: RelationField): ClassType {
  const { model } = types;
  const nullable = field.edges.every((edge) => edge.perFrom.least === 0);
  @Resolver(() => types.nodeOf(field.on))
  class OneResolver {
    @FieldResolver(() => types.nodeOf(field.target), { nullable, description: field.description })
    [field.name](
      @Root() parent: Parent,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      const properties = projection(
        info.schema,
        targetName(field),
        targetProperties(model, field),
        context.selections.of(info),
      );
      return context.reader.relatedOne(field, parent.id, properties);
    }
  }
  return OneResolver;
}

const targetName = ({ target }: RelationField): string => (target === 'Entity' ? 'Entity' : target.label);
const targetProperties = (model: GraphModel, { target }: RelationField) =>
  target === 'Entity' ? model.nodeProperties : target.properties;

/** Kinds in the order of the model, each once: few statements, whatever the order asked. */
function shapeOf(
  model: GraphModel,
  { target }: RelationField,
  { includeDescendants, kinds, ...narrowed }: Given,
): RelatedShape {
  return {
    descendants: includeDescendants ?? false,
    labels: kinds
      ? model.entities.filter(({ kind }) => kinds.includes(kind.toUpperCase())).map(({ label }) => label)
      : [],
    narrowing: target === 'Entity' ? WHOLE : readNarrowing(model, target, 'b', narrowed),
  };
}

function argumentsOf(types: GraphTypes, field: RelationField): ClassType {
  if (!field.descendants && !field.kinds && !field.filter && !field.order) return Page;
  const Arguments = listArguments(types, field.target, field);
  if (field.descendants)
    Field(() => Boolean, {
      defaultValue: false,
      description: 'Whether to look in the districts below it too; each entry then comes once.',
    })(Arguments.prototype as object, 'includeDescendants');
  if (field.kinds)
    Field(() => [types.EntityKind], {
      nullable: true,
      description: 'Only these kinds of entity; all where it is not given.',
    })(Arguments.prototype as object, 'kinds');
  return Arguments;
}
