import { FigureParts, SentenceParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

/** A document and what was read out of it. */
export const SourceQuery = graphql(
  `
    query Source($id: ID!, $first: Int!, $types: [RelationType!]!) {
      source(id: $id) {
        id
        title
        titleEn
        publisher
        originalPublisher
        publishedOn
        sourceKind
        url
        observations(first: $first) {
          totalCount
          nodes {
            ...FigureParts
          }
        }
        relations(first: $first, types: $types) {
          totalCount
          nodes {
            ...SentenceParts
          }
        }
      }
    }
  `,
  [FigureParts, SentenceParts],
);
