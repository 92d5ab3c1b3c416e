import { graphModel } from '../../src/edges/graph.js';
import type { NodeDefinition } from '../../src/model/definition/node.js';
import type { Pick } from './random-graph.js';

/** A random filter of a node, as a caller would send it. */
export function randomFilter(
  node: NodeDefinition,
  pick: Pick,
  ids: readonly string[],
  depth = 0,
  quantifiers = 0,
): Record<string, unknown> {
  const fields = Object.entries(graphModel.filtersOf(node));
  const chosen = Object.fromEntries(
    Array.from({ length: 1 + pick(2) }, () => fields[pick(fields.length)] as (typeof fields)[number]).flatMap(
      ([name, field]): readonly (readonly [string, unknown])[] => {
        if (field.kind === 'quantified')
          return quantifiers >= 2
            ? []
            : [
                [
                  name,
                  {
                    [['some', 'every', 'none'][pick(3)] as string]: randomFilter(
                      field.target,
                      pick,
                      ids,
                      depth + 1,
                      quantifiers + 1,
                    ),
                  },
                ],
              ];
        return [[name, operators(field, pick, ids)]];
      },
    ),
  );
  if (depth >= 3) return chosen;
  switch (pick(6)) {
    case 0:
      return {
        ...chosen,
        and: Array.from({ length: pick(3) }, () => randomFilter(node, pick, ids, depth + 1, quantifiers)),
      };
    case 1:
      return {
        or: [chosen, ...Array.from({ length: pick(2) }, () => randomFilter(node, pick, ids, depth + 1, quantifiers))],
      };
    case 2:
      return { ...chosen, not: randomFilter(node, pick, ids, depth + 1, quantifiers) };
    default:
      return chosen;
  }
}

function operators(
  field: Exclude<ReturnType<typeof graphModel.filtersOf>[string], { kind: 'quantified' }>,
  pick: Pick,
  ids: readonly string[],
): unknown {
  const id = (): string => ids[pick(ids.length)] as string;
  const text = (): string => ['坊子区', 'huawei', 'e', '学', '學', 'padded', 'wide', '', 'O'][pick(9)] as string;
  const some = <Value>(make: () => Value, operator: string): Value | readonly Value[] =>
    operator === 'in' ? Array.from({ length: pick(3) }, make) : make();
  switch (field.kind) {
    case 'within':
      return `district:n${pick(6)}`;
    case 'from':
    case 'until':
    case 'outside':
      return `20${10 + pick(15)}-05-01`;
    case 'year': {
      const operator = ['eq', 'in', 'gte', 'lte'][pick(4)] as string;
      return { [operator]: some(() => 2_010 + pick(16), operator) };
    }
    case 'text': {
      const operator = ['eq', 'in', 'contains', 'startsWith'][pick(4)] as string;
      return { [operator]: some(text, operator) };
    }
    case 'end': {
      const operator = ['eq', 'in'][pick(2)] as string;
      return { [operator]: some(id, operator) };
    }
    case 'property':
    case 'endProperty': {
      const { operand } = field;
      if (operand === 'float') return { [['eq', 'gte', 'lte'][pick(3)] as string]: pick(1_000_000) / 4 - 1_000 };
      const operator = ['eq', 'in'][pick(2)] as string;
      if (operand === 'id') return { [operator]: some(id, operator) };
      if (operand === 'int') return { [operator]: some(() => pick(3_000), operator) };
      return { [operator]: some(() => operand.values[pick(operand.values.length)], operator) };
    }
  }
}

/** A random order of a node, of at most two fields. */
export function randomOrder(
  node: NodeDefinition,
  pick: Pick,
): readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[] {
  const names = Object.keys(graphModel.ordersOf(node));
  const count = Math.min(pick(3), names.length);
  const start = pick(Math.max(names.length, 1));
  return Array.from({ length: count }, (_, index) => ({
    field: names[(start + index) % names.length] as string,
    direction: pick(2) === 0 ? 'ASC' : 'DESC',
  }));
}
