import { LIMIT } from '../shared/limits.js';

/**
 * What is too large of the variables of a request, in words, or null. One walk without recursion over the JSON as it
 * came, which ends as soon as it has seen too much: coercion would visit every value several times.
 */
export function tooLargeVariables(variables: unknown): string | null {
  let entries = 0;
  let level: readonly unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      if (depth >= LIMIT.variableDepth) return `variables: expected at most ${LIMIT.variableDepth} levels, got more.`;
      const within = Array.isArray(value) ? (value as readonly unknown[]) : Object.values(value);
      entries += within.length;
      if (entries > LIMIT.variableEntries)
        return `variables: expected at most ${LIMIT.variableEntries} entries, got more.`;
      for (const each of within) next.push(each);
    }
    level = next;
  }
  return null;
}
