import { FigureParts, NameParts, SentenceParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

/** A document and what was read out of each of its paragraphs. */
export const SourceQuery = graphql(
  `
    query Source($id: ID!, $first: Int!, $after: String) {
      source(id: $id) {
        id
        title
        titleEn
        publisher
        originalPublisher
        publishedOn
        retractedOn
        sourceKind
        url
        passages(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            locator
            factCount
            text {
              before
              printed
              after
            }
            entities {
              ...NameParts
            }
            observations {
              ...FigureParts
            }
            relations {
              ...SentenceParts
            }
            denied {
              ...SentenceParts
            }
          }
        }
      }
    }
  `,
  [FigureParts, NameParts, SentenceParts],
);
