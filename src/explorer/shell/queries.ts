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
  query Citation($id: ID!, $style: CitationStyle!) {
    source(id: $id) {
      id
      citation(style: $style)
    }
  }
`);
