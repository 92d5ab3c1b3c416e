import { Ctx, Field, Int, ObjectType, Query, Resolver, type ClassType } from 'type-graphql';
import type { Context } from '../../context.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { readRelease, RELEASE } from '../../model/statements/release.js';
import { firstDayKnown, lastDayKnown, overviewCounts } from './overview.cypher.js';

export function overviewResolvers(types: GraphTypes): readonly ClassType[] {
  const { model } = types;
  const statement = overviewCounts(model);

  @ObjectType({ simpleResolvers: true, description: 'How many nodes there are of a kind.' })
  class KindCount {
    @Field(() => String, { description: 'The kind, in capitals: an EntityKind, OBSERVATION or SOURCE.' })
    readonly kind!: string;
    @Field(() => Int, { description: 'How many.' })
    readonly count!: number;
  }

  @ObjectType({ simpleResolvers: true, description: 'What the graph holds, as a whole.' })
  class Overview {
    @Field(() => [KindCount], { description: 'How many nodes of each kind.' })
    readonly counts!: readonly KindCount[];
    @Field(() => [types.RelationCount], {
      description: 'How many relationships of each type; each is counted once, as outgoing.',
    })
    readonly relationCounts!: readonly object[];
    @Field(() => Int, { description: 'How many sources.' })
    readonly sources!: number;
    @Field(() => Int, { nullable: true, description: 'The first year that a figure is for.' })
    readonly firstYear!: number | null;
    @Field(() => Int, { nullable: true, description: 'The last year that a figure is for.' })
    readonly lastYear!: number | null;
    @Field(() => String, {
      description: 'Which data the graph holds: a hash of its content. Empty where none was loaded whole.',
    })
    readonly release!: string;
    @Field(() => String, { description: 'The engine that answers: embedded or neo4j.' })
    readonly engine!: string;
  }

  @Resolver()
  class OverviewResolver {
    @Query(() => Overview, { description: 'What the graph holds, as a whole.' })
    async overview(@Ctx() { reader }: Context): Promise<Overview> {
      const [rows, first, last, release] = await Promise.all([
        reader.run(statement, {}),
        reader.run(firstDayKnown, {}),
        reader.run(lastDayKnown, {}),
        reader.run(readRelease, { id: RELEASE }),
      ]);
      const found = new Map(rows);
      const counts = model.nodes.map(({ label }) => ({ kind: label.toUpperCase(), count: found.get(label) ?? 0 }));
      return {
        counts,
        relationCounts: model.edges.map(({ type }) => ({ type, direction: 'OUT', count: found.get(type) ?? 0 })),
        sources: found.get('Source') ?? 0,
        firstYear: yearOf(first[0]?.[0]),
        lastYear: yearOf(last[0]?.[0]),
        release: release[0]?.[0] ?? '',
        engine: reader.database.engine,
      };
    }
  }
  return [OverviewResolver];
}

const yearOf = (day: string | undefined): number | null => (day === undefined ? null : Number(day.slice(0, 4)));
