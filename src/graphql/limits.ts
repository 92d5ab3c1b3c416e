import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { LIMIT } from '../shared/limits.js';

/** The largest query that is read. */
export interface QueryLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

const limitError = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED' } });

/** Reports, and goes on: a rule that throws would end as a fault of ours. */
const REPORT_OPTIONS = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) =>
      context?.reportError(limitError(error.message.replace('Syntax Error: ', ''))),
  ],
};

/** The rules that refuse a query for its size before anything of it is run. */
export function limitRules({ depth, aliases, directives, rootFields }: QueryLimits): readonly ValidationRule[] {
  return [
    selectionsRule,
    maxDepthRule({ n: depth, flattenFragments: true, ...REPORT_OPTIONS }),
    maxAliasesRule({ n: aliases, allowList: [], ...REPORT_OPTIONS }),
    maxDirectivesRule({ n: directives, ...REPORT_OPTIONS }),
    rootFieldsRule(rootFields),
  ] as readonly ValidationRule[];
}

/** Counts what an operation selects with its fragments written out; each fragment is counted once. */
function selectionsRule(context: ValidationContext): ASTVisitor {
  const counts = new Map<string, number>();
  const countOf = (name: string): number => {
    const known = counts.get(name);
    if (known !== undefined) return known;
    // A fragment that spreads itself, which another rule refuses, counts nothing within itself.
    counts.set(name, 0);
    const fragment = context.getFragment(name);
    const count = fragment ? countSelections(fragment.selectionSet) : 0;
    counts.set(name, count);
    return count;
  };
  const countSelections = ({ selections }: SelectionSetNode): number =>
    selections.reduce((count, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return count + 1 + countOf(selection.name.value);
      return count + 1 + (selection.selectionSet ? countSelections(selection.selectionSet) : 0);
    }, 0);
  return {
    OperationDefinition({ selectionSet }: OperationDefinitionNode) {
      if (countSelections(selectionSet) > LIMIT.selections)
        context.reportError(
          limitError(`Expected at most ${LIMIT.selections} selections with all fragments written out, got more.`),
        );
    },
  };
}

function rootFieldsRule(most: number): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation: OperationDefinitionNode) {
      const count = countFields(context, operation.selectionSet, new Set());
      if (count > most) context.reportError(limitError(`Expected at most ${most} fields at the root, got ${count}.`));
    },
  });
}

function countFields(context: ValidationContext, set: SelectionSetNode, spread: Set<string>): number {
  return set.selections.reduce((count, selection) => {
    if (selection.kind === Kind.FIELD) return count + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return count + countFields(context, selection.selectionSet, spread);
    const fragment = spread.has(selection.name.value) ? undefined : context.getFragment(selection.name.value);
    spread.add(selection.name.value);
    return fragment ? count + countFields(context, fragment.selectionSet, spread) : count;
  }, 0);
}
