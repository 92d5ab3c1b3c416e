import { NameParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

export const SearchQuery = graphql(
  `
    query Search($text: String!, $names: [String!]!, $two: Boolean!, $first: Int!, $kinds: [EntityKind!]) {
      search(query: $text, first: $first, kinds: $kinds) {
        totalCount
        suggestions
        facets {
          kind
          count
        }
        edges {
          matched
          matchedIn
          node {
            ...NameParts
            summary
            summaryEn
          }
        }
      }
      resolve(names: $names) @include(if: $two) {
        name
        match {
          ...NameParts
        }
        candidates {
          entity {
            ...NameParts
          }
        }
      }
    }
  `,
  [NameParts],
);
