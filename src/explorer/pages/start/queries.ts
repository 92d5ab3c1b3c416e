import { NameParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

/** What the questions of the start page are made from. */
export const StartQuery = graphql(
  `
    query Start {
      organizations(
        first: 2
        filter: { not: { organizationKind: { eq: GOVERNMENT_BODY } } }
        orderBy: [{ field: PROGRAM_COUNT, direction: DESC }]
      ) {
        nodes {
          ...NameParts
          programs(first: 1) {
            totalCount
          }
          districts(first: 1) {
            totalCount
          }
        }
      }
      districts(first: 1, orderBy: [{ field: PROGRAM_COUNT, direction: DESC }]) {
        nodes {
          ...NameParts
          programs(first: 1) {
            totalCount
          }
          partners(first: 1) {
            totalCount
          }
          parent {
            id
            name
            nameEn
          }
        }
      }
      recognitions(first: 1, filter: { recognitionKind: { eq: CLAIMED_FIRST } }) {
        totalCount
      }
      observations(first: 1, filter: { status: { in: [PLANNED, TARGET] } }) {
        totalCount
      }
      observationGroups(by: [METRIC, DISTRICT], first: 100, statuses: [ACTUAL], filter: { extent: { eq: WHOLE } }) {
        nodes {
          count
          metric {
            id
            name
            nameEn
          }
          district {
            id
          }
        }
      }
    }
  `,
  [NameParts],
);

/** How large the answers are that need those above, if there are two organisations and a metric to ask for. */
export const StartSizesQuery = graphql(`
  query StartSizes(
    $money: ObservationFilter!
    $from: ID!
    $to: ID!
    $first: Int!
    $maxLength: Int!
    $via: [RelationType!]!
    $two: Boolean!
    $metric: ID!
    $compared: Boolean!
  ) {
    observations(first: 1, filter: $money) {
      totalCount
    }
    disagreements(first: 1) {
      totalCount
    }
    paths(from: $from, to: $to, first: $first, maxLength: $maxLength, via: $via) @include(if: $two) {
      paths {
        length
      }
    }
    ranking(metric: $metric, first: 1) @include(if: $compared) {
      totalCount
    }
  }
`);

/** What is below the first screen. */
export const StartDetailsQuery = graphql(`
  query StartDetails {
    overview {
      relationKinds {
        from
        type
        to
        count
      }
    }
    observationGroups(by: [YEAR], first: 100, statuses: [ACTUAL, PLANNED, TARGET, BASELINE, NORM]) {
      nodes {
        year
      }
    }
    districts(first: 1, filter: { level: { eq: COUNTY } }) {
      totalCount
    }
    sources(first: 20, orderBy: [{ field: PUBLISHED_ON, direction: DESC }]) {
      totalCount
      nodes {
        id
        title
        titleEn
        publisher
        publishedOn
      }
    }
  }
`);

/** How many figures each place has: all, those of each year, and those without one. */
export const CoverageQuery = graphql(
  `
    query Coverage($first: Int!, $years: [Int!]!) {
      districts(
        first: $first
        filter: { observations: { some: {} } }
        orderBy: [{ field: PROGRAM_COUNT, direction: DESC }]
      ) {
        totalCount
        nodes {
          ...NameParts
          observations(first: 1) {
            totalCount
          }
          observationYears(years: $years) {
            year
            count
          }
        }
      }
    }
  `,
  [NameParts],
);
