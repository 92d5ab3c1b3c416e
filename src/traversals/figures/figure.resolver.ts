import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { district } from '../../nodes/district/district.node.js';
import { observation } from '../../nodes/observation/observation.node.js';
import type { Coverage as Covered } from '../coverage/coverage.js';
import { nodesShown } from '../steps/shown.js';
import type { Chosen } from './choose.js';
import { noteOf } from './note.js';

/** The types that every answer of figures is made of. */
export interface FigureTypes {
  readonly Figure: ClassType;
  readonly Coverage: ClassType;
  readonly resolvers: readonly ClassType[];
}

/** Made once: a class that is decorated twice is in the schema twice. */
export function figureTypes(types: GraphTypes): FigureTypes {
  const Observation = types.nodeOf(observation);
  const District = types.nodeOf(district);

  @ObjectType({
    simpleResolvers: true,
    description: 'The figure used of those for the same entity, metric and period, and those that differ from it.',
  })
  class Figure {}

  @ObjectType({ simpleResolvers: true, description: 'How many entities could have a figure, and how many do.' })
  class Coverage {
    @Field(() => Int, { description: 'How many could.' })
    readonly expected!: number;
    @Field(() => Int, { description: 'How many of these do.' })
    readonly present!: number;
  }

  @Resolver(() => Figure)
  class FigureResolver {
    @FieldResolver(() => Observation, {
      description:
        'The figure used: of the entity as a whole before one for a programme; then the preferred one, else that of the newest source, else the first by id. A deprecated one never is.',
    })
    async observation(
      @Root() { used }: Chosen,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | undefined> {
      return (await nodesShown({ types, reader, schema: info.schema }, observation, [used.id], selections.of(info)))[0];
    }
    @FieldResolver(() => String, {
      nullable: true,
      description:
        'What to know of how it was chosen and how it counts: its period beside the year asked for, a range, a part, others that say otherwise. Null where there is nothing.',
    })
    note(@Root() chosen: Chosen): string | null {
      return noteOf(chosen);
    }
    @FieldResolver(() => [Observation], {
      description:
        'Those of the same entity, metric and period whose value, upper end, qualifier or status differs, deprecated ones among them: what would be used next comes first.',
    })
    alternatives(
      @Root() { alternatives }: Chosen,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<readonly object[]> {
      const ids = alternatives.map(({ id }) => id);
      return nodesShown({ types, reader, schema: info.schema }, observation, ids, selections.of(info));
    }
  }

  @Resolver(() => Coverage)
  class CoverageResolver {
    @FieldResolver(() => [District], { description: 'The districts that do not: the first 100 by id.' })
    missing(
      @Root() { missing }: Covered,
      @Ctx() { reader, selections }: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<readonly object[]> {
      return nodesShown({ types, reader, schema: info.schema }, district, missing, selections.of(info));
    }
  }
  return { Figure, Coverage, resolvers: [FigureResolver, CoverageResolver] };
}
