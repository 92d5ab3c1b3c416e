import { FigureParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

export const FiguresQuery = graphql(
  `
    query Figures($filter: ObservationFilter!, $first: Int!, $after: String, $orderBy: [ObservationOrder!]!) {
      observations(filter: $filter, first: $first, after: $after, orderBy: $orderBy) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...FigureParts
        }
      }
    }
  `,
  [FigureParts],
);
