import { FigureParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

/** The figures of a list, in the order of their metrics, and how to cite them. */
export const KeptQuery = graphql(
  `
    query Kept($ids: [ID!]!, $first: Int!, $style: CitationStyle!) {
      observations(filter: { id: { in: $ids } }, first: $first, orderBy: [{ field: METRIC }, { field: ABOUT }]) {
        totalCount
        nodes {
          ...FigureParts
          citation(style: $style)
        }
      }
    }
  `,
  [FigureParts],
);
