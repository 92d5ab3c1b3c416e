import { Extensions } from 'type-graphql';
import type { FieldArguments, Most, MostInGraph } from './cost.js';

/** Says how many a field that is no page may hold, so that the estimate of a query is an upper bound. */
export const AtMost = (most: Most) => Extensions({ most });

/** As many as these arguments have entries together. */
export const asManyAs =
  (...names: readonly string[]) =>
  (args: FieldArguments): number =>
    names.reduce((sum, name) => sum + (Array.isArray(args[name]) ? args[name].length : 0), 0);

/** Says how many nodes are looked through for a field, beyond those that it holds. */
export const LooksThrough = (looked: MostInGraph) => Extensions({ looked });

/** Says how many entries the list of a page can have at most in a graph of some size, whatever page is asked for. */
export const AtMostInGraph = (mostInGraph: MostInGraph) => Extensions({ mostInGraph });

/** Says how large a page of a list may be that has larger pages than others. */
export const PageOfAtMost = (page: number) => Extensions({ page });
