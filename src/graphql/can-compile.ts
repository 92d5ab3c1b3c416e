import {
  getNamedType,
  getOperationAST,
  isAbstractType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { LIMIT } from '../shared/limits.js';

/**
 * Whether graphql-jit may compile an operation. It writes out each field of each type that an object can have, again
 * for each place of a fragment: a short document can be a very long program. Directives on selections it joins over all
 * places of a fragment, which is wrong. What reads the schema itself is left to graphql-js.
 */
export function canCompile(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null): boolean {
  const operation = getOperationAST(document, operationName);
  if (!operation) return false;
  const root = schema.getRootType(operation.operation);
  return root != null && new Walk(schema, document).isShort(root, operation.selectionSet);
}

/** Walks through the fields as they would be written out, and no further once they are too many. */
class Walk {
  #left = LIMIT.compiledFields;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
  }

  isShort(type: GraphQLNamedType, selectionSet: SelectionSetNode): boolean {
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    return types.every((each) => isObjectType(each) && this.#areShort(each, selectionSet));
  }

  #areShort(type: GraphQLObjectType, { selections }: SelectionSetNode): boolean {
    return selections.every((selection) => {
      if (this.#left-- <= 0 || selection.directives?.length) return false;
      if (selection.kind === Kind.FIELD) return this.#isShortField(type, selection);
      const part = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      return !part || !this.#applies(type, part.typeCondition) || this.#areShort(type, part.selectionSet);
    });
  }

  #isShortField(type: GraphQLObjectType, { name, selectionSet }: FieldNode): boolean {
    const field = type.getFields()[name.value];
    if (!field) return name.value === '__typename';
    return !selectionSet || this.isShort(getNamedType(field.type), selectionSet);
  }

  #applies(type: GraphQLObjectType, condition: NamedTypeNode | undefined): boolean {
    const wanted = condition && this.schema.getType(condition.name.value);
    return !wanted || wanted === type || (isAbstractType(wanted) && this.schema.isSubType(wanted, type));
  }
}
