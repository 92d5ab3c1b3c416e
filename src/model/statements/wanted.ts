import type { Along } from './along.js';

/** What is read of each entry of a list: the properties of its node, and of the relationship that leads to it. */
export interface Wanted {
  readonly node: readonly string[];
  readonly relation: readonly string[];
  /** What is answered along for each of the nodes. */
  readonly along?: readonly Along[];
}

/** Everything that what is wanted consists of. */
export const wantedParts = ({ node = [], relation = [], along = [] }: Partial<Wanted>): readonly string[] => [
  node.join(),
  relation.join(),
  ...along.map(({ asked }) => asked.text),
];
