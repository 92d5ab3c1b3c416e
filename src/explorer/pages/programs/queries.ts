import { EvidenceParts, NameParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

/** Programmes with a date in the order in which they begin, and those without one. */
export const ProgramsQuery = graphql(
  `
    query Programs(
      $filter: ProgramFilter!
      $orderBy: [ProgramOrder!]!
      $first: Int!
      $dated: String
      $undated: String
    ) {
      dated: programs(
        first: $first
        after: $dated
        filter: { and: [$filter, { year: { gte: 1 } }] }
        orderBy: $orderBy
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...NameParts
          category
          status
          starts
          ends
          evidence {
            ...EvidenceParts
          }
        }
      }
      undated: programs(
        first: $first
        after: $undated
        filter: { and: [$filter, { not: { year: { gte: 1 } } }] }
        orderBy: $orderBy
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...NameParts
          category
          status
          evidence {
            ...EvidenceParts
          }
        }
      }
    }
  `,
  [EvidenceParts, NameParts],
);
