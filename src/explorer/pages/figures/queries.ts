import { FigureParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

export const FiguresQuery = graphql(
  `
    query Figures($filter: ObservationFilter!, $first: Int!, $after: String) {
      observations(filter: $filter, first: $first, after: $after, orderBy: [{ field: METRIC }, { field: ABOUT }]) {
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
