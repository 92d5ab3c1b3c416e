import {
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isListType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import type { GraphSizes } from '../model/definition/graph-sizes.js';
import { LIMIT } from '../shared/limits.js';
import { isCounted, isOfPage } from './counted-fields.js';
import { OncePerPage } from './once-per-page.js';

/** How many are taken to be in a list that is no page and does not say how long it may be, such as evidence. */
const LIST = 10;

export type FieldArguments = Readonly<Record<string, unknown>>;
/** The extension `most` of a field: how many it may hold, which can depend on its arguments. */
export type Most = number | ((args: FieldArguments) => number);

/** The extension `mostInGraph` of a connection: how many entries its list can have in a graph of this size. */
export type MostInGraph = (sizes: GraphSizes, args: FieldArguments) => number;

export interface AskedOperation {
  /** How large the graph is, if that is known: then no list is taken to be longer than it can be. */
  readonly sizes?: GraphSizes | null;
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
}

/**
 * How many nodes an answer can hold at most, by its pages and lists; arguments are coerced, nothing is run.
 * Null if the variables are wrong: running the query says so.
 */
export const estimate = (asked: AskedOperation): number | null =>
  summed(asked, (field, once) => nodeCost(asked.sizes ?? null, field, once));

/** How many nodes an operation looks through to be answered, beside those that it holds; 0 if that is not known. */
export function lookedThrough(asked: AskedOperation): number {
  const { sizes } = asked;
  return sizes ? (summed(asked, (field, once) => lookedCost(sizes, field, once)) ?? 0) : 0;
}

/** What an operation costs if `costOf` says what a field does, with all below it; null if the variables are wrong. */
function summed(
  { schema, document, operationName, variables }: AskedOperation,
  costOf: (field: ComplexityEstimatorArgs, once: OncePerPage) => number,
): number | null {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const { errors, coerced } = getVariableValues(schema, definitions, variables);
  if (errors) return null;
  const once = new OncePerPage(document, coerced);
  return getComplexity({
    schema,
    query: document,
    variables,
    ...(operationName === null ? {} : { operationName }),
    estimators: [(field) => once.noted(field, costOf(field, once))],
  });
}

/** How many prices of one document are kept, and how long the JSON of the variables of each may be. */
const MOST_KEPT = 20;
const LONGEST_KEPT = 1_000;

/** How many nodes an operation can hold, and how many it looks through beside them. */
interface Price {
  readonly nodes: number;
  readonly looked: number;
}

/** The prices of documents that are asked again with the same variables while the graph has the same sizes. */
export class Prices {
  #known = new WeakMap<DocumentNode, Map<string, Price>>();
  #sizes: GraphSizes | null = null;

  of(asked: AskedOperation & { readonly sizes: GraphSizes | null }): Price | null {
    const known = this.#knownOf(asked);
    const key = JSON.stringify([asked.operationName, asked.variables]);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const nodes = estimate(asked);
    // Wrong variables are not kept: 1e999 is written as null, which may be right.
    if (nodes === null) return null;
    const price = { nodes, looked: lookedThrough(asked) };
    if (key.length > LONGEST_KEPT) return price;
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, price);
    return price;
  }

  #knownOf({ document, sizes }: { readonly document: DocumentNode; readonly sizes: GraphSizes | null }) {
    if (sizes !== this.#sizes) {
      this.#sizes = sizes;
      this.#known = new WeakMap();
    }
    const known = this.#known.get(document) ?? new Map<string, Price>();
    this.#known.set(document, known);
    return known;
  }
}

function lookedCost(
  sizes: GraphSizes,
  { type: parent, field, args, node, childComplexity }: ComplexityEstimatorArgs,
  once: OncePerPage,
): number {
  const type = getNamedType(field.type);
  const { looked, mostInGraph } = field.extensions as Partial<Record<'looked' | 'mostInGraph', MostInGraph>>;
  const narrowed = (args['filter'] ?? args['orderBy'] ?? null) !== null;
  const own = looked?.(sizes, args) ?? (narrowed ? (mostInGraph?.(sizes, args) ?? 0) : 0);
  if (childComplexity === 0) return own;
  if (!type.name.endsWith('Connection')) return own + mostOf(parent, field, args) * childComplexity;
  const beside = once.in(node);
  return own + pageCost(sizes, field, args) * (childComplexity - beside) + beside;
}

/**
 * A page holds as many as it may, and once what stands beside them; a node counts one and what it holds; a value what
 * it says that it is made from; all else is what it holds.
 */
function nodeCost(
  sizes: GraphSizes | null,
  { type: parent, field, args, node, childComplexity }: ComplexityEstimatorArgs,
  once: OncePerPage,
): number {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return saidMost(field, args) ?? 0;
  if (type.name.endsWith('Connection')) {
    const beside = once.in(node);
    return pageCost(sizes, field, args) * pageEntryCost(type, node, childComplexity - beside) + beside;
  }
  return mostOf(parent, field, args) * (isCounted(type) ? 1 + childComplexity : childComplexity);
}

/** An entry counts one beside what it holds, unless its node is asked for and counts already. */
function pageEntryCost(connection: GraphQLNamedType, asked: FieldNode, childComplexity: number): number {
  const entry = 'getFields' in connection ? connection.getFields()['nodes'] : undefined;
  const counted = entry && isCounted(getNamedType(entry.type)) && asksForNodes(asked);
  return counted ? childComplexity : 1 + childComplexity;
}

/** Whether the nodes of a page are surely asked for: what a fragment or a directive decides is left open. */
const asksForNodes = ({ selectionSet }: FieldNode): boolean =>
  (selectionSet?.selections ?? []).some(
    (each) =>
      each.kind === Kind.FIELD &&
      (each.directives ?? []).length === 0 &&
      (each.name.value === 'nodes' ||
        each.name.value === 'node' ||
        (each.name.value === 'edges' && asksForNodes(each))),
  );

/** How often a field may hold what it holds: as it says itself, or by its type. */
function mostOf(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>, args: FieldArguments): number {
  const said = saidMost(field, args);
  if (said !== undefined) return said;
  // Inside a page the entries are counted by the page.
  return isListType(getNullableType(field.type)) && !isOfPage(parent, field) ? LIST : 1;
}

function saidMost({ extensions }: GraphQLField<unknown, unknown>, args: FieldArguments): number | undefined {
  const said = extensions['most'] as Most | undefined;
  return typeof said === 'function' ? said(args) : said;
}

/** A size that is refused later anyway counts as the nearest that is not. */
function pageCost(
  sizes: GraphSizes | null,
  { extensions }: GraphQLField<unknown, unknown>,
  args: FieldArguments,
): number {
  const asked = Number(args['first'] ?? args['last'] ?? LIMIT.defaultPage);
  const largest = (extensions['page'] as number | undefined) ?? LIMIT.page;
  const most = extensions['mostInGraph'] as MostInGraph | undefined;
  return Math.min(Math.max(asked, 1), largest, sizes && most ? most(sizes, args) : largest);
}
