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

/** How large the answers are that need those above; without two organisations there are no paths to count. */
export const StartSizesQuery = graphql(`
  query StartSizes($money: ObservationFilter!, $from: ID!, $to: ID!, $two: Boolean!) {
    observations(first: 1, filter: $money) {
      totalCount
    }
    disagreements(first: 1) {
      totalCount
    }
    paths(from: $from, to: $to, first: 10) @include(if: $two) {
      paths {
        length
      }
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

/** How many figures each place has: all, those without a year, and those of up to eight years. */
export const CoverageQuery = graphql(
  `
    query Coverage(
      $first: Int!
      $undated: ObservationFilter!
      $a: ObservationFilter
      $b: ObservationFilter
      $c: ObservationFilter
      $d: ObservationFilter
      $e: ObservationFilter
      $f: ObservationFilter
      $g: ObservationFilter
      $h: ObservationFilter
    ) {
      districts(
        first: $first
        filter: { observations: { some: {} } }
        orderBy: [{ field: PROGRAM_COUNT, direction: DESC }]
      ) {
        totalCount
        nodes {
          ...NameParts
          all: observations(first: 1) {
            totalCount
          }
          undated: observations(first: 1, filter: $undated) {
            totalCount
          }
          a: observations(first: 1, filter: $a) {
            totalCount
          }
          b: observations(first: 1, filter: $b) {
            totalCount
          }
          c: observations(first: 1, filter: $c) {
            totalCount
          }
          d: observations(first: 1, filter: $d) {
            totalCount
          }
          e: observations(first: 1, filter: $e) {
            totalCount
          }
          f: observations(first: 1, filter: $f) {
            totalCount
          }
          g: observations(first: 1, filter: $g) {
            totalCount
          }
          h: observations(first: 1, filter: $h) {
            totalCount
          }
        }
      }
    }
  `,
  [NameParts],
);
