import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'Where a page of a list stands, as the Relay specification has it: what is before and after it.',
})
class PageInfo {
  @Field(() => Boolean, {
    description: 'Whether there are entries after this page; when paging backward, whether `before` was given.',
  })
  readonly hasNextPage!: boolean;
  @Field(() => Boolean, {
    description: 'Whether there are entries before this page; when paging forward, whether `after` was given.',
  })
  readonly hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'The cursor of the first edge; null if there is none.' })
  readonly startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'The cursor of the last edge; null if there is none.' })
  readonly endCursor!: string | null;
}

/** How the fields of an edge and of a connection are described, unless a list has words of its own. */
const DESCRIPTIONS = {
  cursor: 'The place of this entry in the list, for `after` or `before`.',
  node: 'The node.',
  edges: 'The edges of this page.',
  nodes: 'The nodes of this page.',
  totalCount: 'The number of entries on all pages; counted only if requested.',
};
type ConnectionDescriptions = Partial<Readonly<Record<keyof typeof DESCRIPTIONS, string>>>;
/** The cursor of a list that is read forward only. */
export const FORWARD_CURSOR = 'The place of this entry in the list, for `after`.';

interface Edge {
  readonly cursor: string;
  readonly node: object;
}
interface Connection {
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
    @Field(() => PageInfo, { description: 'Whether there are more pages, and the cursors at both ends of this one.' })
    readonly pageInfo!: PageInfo;
    @Field(() => Int, { description: words.totalCount })
    readonly totalCount!: number;
  }
  return BaseConnection;
}

/** The options of a connection type. */
export const listInPages = (list = 'A list'): { readonly simpleResolvers: true; readonly description: string } => ({
  simpleResolvers: true,
  description: `${list} in pages: a connection as in the Relay specification.`,
});
