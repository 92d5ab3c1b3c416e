import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'Where a page of a list stands, as the Relay specification has it: what is before and after it.',
})
export class PageInfo {
  @Field(() => Boolean, {
    description:
      'Whether there is more after this page; of a page backward, whether a position was given that it ends before.',
  })
  readonly hasNextPage!: boolean;
  @Field(() => Boolean, {
    description:
      'Whether there is more before this page; of a page forward, whether a position was given that it starts after.',
  })
  readonly hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'The cursor of the first edge; null where there is none.' })
  readonly startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'The cursor of the last edge; null where there is none.' })
  readonly endCursor!: string | null;
}

/** How the fields of an edge and of a connection are described, unless a list has words of its own. */
const DESCRIPTIONS = {
  cursor: 'Where in the list this is: for after or before.',
  node: 'What the list is of.',
  edges: 'The entries of this page, with what belongs to the list.',
  nodes: 'The entries of this page alone.',
  totalCount: 'How many there are in all, on all pages; counted only where it is asked for.',
};
export type ConnectionDescriptions = Partial<Readonly<Record<keyof typeof DESCRIPTIONS, string>>>;
/** The cursor of a list that is read forward only. */
export const FORWARD_CURSOR = 'Where in the list this is: for after.';

export interface Edge {
  readonly cursor: string;
  readonly node: object;
}
export interface Connection {
  readonly edges: readonly Edge[];
  readonly nodes: readonly object[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** The class that an edge type extends, after Relay. */
export function edgeClass(node: () => object, own: ConnectionDescriptions = {}): abstract new () => Edge {
  const words = { ...DESCRIPTIONS, ...own };
  @ObjectType({ simpleResolvers: true })
  abstract class BaseEdge implements Edge {
    @Field(() => String, { description: words.cursor })
    readonly cursor!: string;
    @Field(node, { description: words.node })
    readonly node!: object;
  }
  return BaseEdge;
}

/** The class that a connection type extends, after Relay. */
export function connectionClass(
  edge: () => object,
  node: () => object,
  own: ConnectionDescriptions = {},
): abstract new () => Connection {
  const words = { ...DESCRIPTIONS, ...own };
  @ObjectType({ simpleResolvers: true })
  abstract class BaseConnection implements Connection {
    @Field(() => [edge()], { description: words.edges })
    readonly edges!: readonly Edge[];
    @Field(() => [node()], { description: words.nodes })
    readonly nodes!: readonly object[];
    @Field(() => PageInfo, { description: 'Whether and where the list goes on.' })
    readonly pageInfo!: PageInfo;
    @Field(() => Int, { description: words.totalCount })
    readonly totalCount!: number;
  }
  return BaseConnection;
}

/** The options of a connection type. */
export const listInPages = (list = 'A list'): { readonly simpleResolvers: true; readonly description: string } => ({
  simpleResolvers: true,
  description: `${list} in pages, after the Relay specification.`,
});
