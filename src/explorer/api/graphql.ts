import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema-types.js';

/** Operations whose types follow from the schema: what a page does not ask for, it cannot read. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Date: string; PartialDate: string };
}>();
