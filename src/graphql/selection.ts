import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

/** What an operation asks of one place: fields by their names, whatever their aliases and their types. */
export class Selection {
  #fields: ReadonlyMap<string, readonly FieldNode[]> | undefined;
  readonly #children = new Map<string, Selection>();
  readonly #made = new Map<string, unknown>();

  constructor(
    private readonly nodes: readonly FieldNode[],
    private readonly info: Info,
  ) {}

  get names(): readonly string[] {
    return [...this.#collected.keys()];
  }

  has(name: string): boolean {
    return this.#collected.has(name);
  }

  /** What is asked of the field of this name; nothing if it is not asked for. */
  of(name: string): Selection {
    let child = this.#children.get(name);
    if (!child) this.#children.set(name, (child = new Selection(this.#collected.get(name) ?? [], this.info)));
    return child;
  }

  /** The field of this name, if it is asked for once: several may have different arguments. */
  onlyNode(name: string): FieldNode | undefined {
    const [node, another] = this.#collected.get(name) ?? [];
    return another ? undefined : node;
  }

  get variables(): Info['variableValues'] {
    return this.info.variableValues;
  }

  /** What follows from the field and its arguments alone: made for its first parent, and used for all. */
  once<Made>(what: string, make: () => Made): Made {
    if (!this.#made.has(what)) this.#made.set(what, make());
    return this.#made.get(what) as Made;
  }

  get #collected(): ReadonlyMap<string, readonly FieldNode[]> {
    if (!this.#fields) {
      const fields = new Map<string, FieldNode[]>();
      for (const { selectionSet } of this.nodes) if (selectionSet) this.#collect(selectionSet, fields, new Set());
      this.#fields = fields;
    }
    return this.#fields;
  }

  #collect(set: SelectionSetNode, fields: Map<string, FieldNode[]>, spread: Set<string>): void {
    for (const selection of set.selections) {
      if (!this.#included(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const list = fields.get(selection.name.value);
        if (list) list.push(selection);
        else fields.set(selection.name.value, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) this.#collect(selection.selectionSet, fields, spread);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = this.info.fragments[selection.name.value];
        if (fragment) this.#collect(fragment.selectionSet, fields, spread);
      }
    }
  }

  #included(selection: SelectionNode): boolean {
    const values = this.info.variableValues;
    return (
      getDirectiveValues(GraphQLSkipDirective, selection, values)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, selection, values)?.if !== false
    );
  }
}

/** The selections of one operation, made once per field: graphql-js gives all its parents the same list of nodes. */
export class Selections {
  readonly #known = new WeakMap<readonly FieldNode[], Selection>();

  of(info: GraphQLResolveInfo): Selection {
    let selection = this.#known.get(info.fieldNodes);
    if (!selection) this.#known.set(info.fieldNodes, (selection = new Selection(info.fieldNodes, info)));
    return selection;
  }
}
