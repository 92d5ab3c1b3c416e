import { FigureParts, NoteParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

/** Figures of one quantity that cannot be true together, and why one of them is used. */
export const DisagreementsQuery = graphql(
  `
    query Disagreements($within: ID, $first: Int!, $after: String) {
      disagreements(within: $within, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          observation {
            ...FigureParts
          }
          alternatives {
            ...FigureParts
          }
          notes {
            ...NoteParts
          }
        }
      }
    }
  `,
  [FigureParts, NoteParts],
);
