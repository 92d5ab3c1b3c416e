import { NameParts } from '../api/fragments.js';
import { graphql } from '../api/graphql.js';

export const VocabularyQuery = graphql(`
  query Vocabulary {
    vocabulary {
      enum
      value
      zh
      en
      valuesOf
      deprecationReason
    }
    overview {
      release
      sources
      firstYear
      lastYear
      counts {
        kind
        list
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

/** What a text finds, documents too, and asks for; two names in it are looked up apart. */
export const SearchQuery = graphql(
  `
    query Search(
      $text: String!
      $names: [String!]!
      $two: Boolean!
      $first: Int!
      $kinds: [EntityKind!]
      $language: Language! = ZH
      $question: Boolean! = false
    ) {
      search(query: $text, first: $first, kinds: $kinds) {
        totalCount
        suggestions(language: $language)
        asked @include(if: $question) {
          disagreements
          unit
          year
          entities {
            ...NameParts
          }
          entitiesLeftOut
          metrics {
            id
            name
            nameEn
          }
          metricsLeftOut
          observations(first: 1) {
            totalCount
          }
        }
        facets {
          kind
          count
        }
        edges {
          score
          matched
          matchedIn
          node {
            ...NameParts
            summary
            summaryEn
          }
        }
        sources(first: $first) {
          totalCount
          edges {
            score
            matched
            matchedIn
            node {
              id
              title
              titleEn
              publisher
              publishedOn
            }
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

/** What ids of an address are called. */
export const NamesQuery = graphql(
  `
    query Names($ids: [ID!]!) {
      nodes(ids: $ids) {
        id
        ... on Entity {
          ...NameParts
        }
      }
    }
  `,
  [NameParts],
);
