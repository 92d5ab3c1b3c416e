import { NameParts, SentenceParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

/** How two things are connected. */
export const PathsQuery = graphql(
  `
    query Paths($from: ID!, $to: ID!, $first: Int!, $maxLength: Int!, $via: [RelationType!]!) {
      ends: nodes(ids: [$from, $to]) {
        id
        ... on Entity {
          ...NameParts
        }
      }
      paths(from: $from, to: $to, first: $first, maxLength: $maxLength, via: $via) {
        truncated
        paths {
          length
          nodes {
            id
            ... on Entity {
              ...NameParts
            }
          }
          relations {
            ...SentenceParts
          }
        }
      }
    }
  `,
  [NameParts, SentenceParts],
);
