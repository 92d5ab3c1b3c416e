import { graphql } from '../api/graphql.js';

export const VocabularyQuery = graphql(`
  query Vocabulary {
    vocabulary {
      enum
      value
      zh
      en
    }
    overview {
      release
      sources
      firstYear
      lastYear
      counts {
        kind
        count
      }
    }
  }
`);

export const CitationQuery = graphql(`
  query Citation($id: ID!, $style: CitationStyle!, $locator: String) {
    node(id: $id) {
      id
      ... on Source {
        citation(style: $style, locator: $locator)
      }
      ... on Observation {
        citation(style: $style)
      }
    }
  }
`);
