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
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
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
  return root != null && new Walk(schema, document, operation).isFit(root, operation.selectionSet);
}

/**
 * Words with it are marks for graphql-jit: it runs a text that has one of them as a program. By it it joins the aliases
 * of a path too: with it in an alias two paths could have one name.
 */
const MARK = '_';

/** Walks through the fields as they would be written out, and no further once they are too many. */
class Walk {
  #left = LIMIT.compiledFields;
  /** The variables that always have a value: within a list or an object, others would be null if they are left out. */
  readonly #given: ReadonlySet<string>;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    { variableDefinitions }: OperationDefinitionNode,
  ) {
    const given = variableDefinitions?.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
    this.#given = new Set(given?.map(({ variable }) => variable.name.value));
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
  }

  isFit(type: GraphQLNamedType, selectionSet: SelectionSetNode): boolean {
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    return types.every((each) => isObjectType(each) && this.#areFit(each, selectionSet));
  }

  #areFit(type: GraphQLObjectType, { selections }: SelectionSetNode): boolean {
    return selections.every((selection) => {
      if (this.#left-- <= 0 || selection.directives?.length) return false;
      if (selection.kind === Kind.FIELD) return this.#isFitField(type, selection);
      const part = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      return !part || !this.#applies(type, part.typeCondition) || this.#areFit(type, part.selectionSet);
    });
  }

  #isFitField(type: GraphQLObjectType, { name, alias, arguments: given, selectionSet }: FieldNode): boolean {
    if (alias?.value.includes(MARK)) return false;
    if (given?.some(({ value }) => value.kind !== Kind.VARIABLE && !this.#isPlain(value))) return false;
    const field = type.getFields()[name.value];
    if (!field) return name.value === '__typename';
    return !selectionSet || this.isFit(getNamedType(field.type), selectionSet);
  }

  #isPlain(value: ValueNode): boolean {
    if (value.kind === Kind.VARIABLE) return this.#given.has(value.name.value);
    if (value.kind === Kind.STRING) return !value.value.includes(MARK);
    if (value.kind === Kind.LIST) return value.values.every((each) => this.#isPlain(each));
    return value.kind !== Kind.OBJECT || value.fields.every((field) => this.#isPlain(field.value));
  }

  #applies(type: GraphQLObjectType, condition: NamedTypeNode | undefined): boolean {
    const wanted = condition && this.schema.getType(condition.name.value);
    return !wanted || wanted === type || (isAbstractType(wanted) && this.schema.isSubType(wanted, type));
  }
}
