import { FigureParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

/** The figures of a list, and how to cite them. */
export const KeptQuery = graphql(
  `
    query Kept($ids: [ID!]!, $first: Int!, $style: CitationStyle!, $orderBy: [ObservationOrder!]!) {
      observations(filter: { id: { in: $ids } }, first: $first, orderBy: $orderBy) {
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
