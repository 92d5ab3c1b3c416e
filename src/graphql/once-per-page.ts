import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type DocumentNode,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { isOfPage } from './counted-fields.js';

type Asked = Pick<ComplexityEstimatorArgs, 'type' | 'field' | 'node'>;

/** What stands beside the entries of a page, such as `asked` of a search: it is there once, and not for each entry. */
export class OncePerPage {
  readonly #costs = new Map<FieldNode, number>();
  readonly #fragments: ReadonlyMap<string, SelectionSetNode>;

  constructor(
    { definitions }: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    this.#fragments = new Map(
      definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
      ),
    );
  }

  /** The cost of a field, which is kept until that of its page is asked for: fields come before what they stand in. */
  noted({ type, field, node }: Asked, cost: number): number {
    if (type.name.endsWith('Connection') && !isOfPage(type, field)) this.#costs.set(node, cost);
    return cost;
  }

  #isAsked(each: SelectionNode): boolean {
    const valueOf = (directive: typeof GraphQLSkipDirective): unknown =>
      getDirectiveValues(directive, each, this.variables)?.['if'];
    return valueOf(GraphQLSkipDirective) !== true && valueOf(GraphQLIncludeDirective) !== false;
  }

  /** What all that stands beside the entries of this page costs. */
  in(
    { selectionSet }: { readonly selectionSet?: SelectionSetNode | undefined },
    within: readonly string[] = [],
  ): number {
    return (selectionSet?.selections ?? []).reduce((sum, each) => {
      if (!this.#isAsked(each)) return sum;
      if (each.kind === Kind.FIELD) return sum + (this.#costs.get(each) ?? 0);
      if (each.kind === Kind.INLINE_FRAGMENT) return sum + this.in(each, within);
      const name = each.name.value;
      return within.includes(name)
        ? sum
        : sum + this.in({ selectionSet: this.#fragments.get(name) }, [...within, name]);
    }, 0);
  }
}
