import { FigureParts, NameParts, NoteParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

/** What a metric counts, and which entity has how much of it. */
export const MetricQuery = graphql(
  `
    query Metric(
      $id: ID!
      $within: ID
      $level: DistrictLevel
      $statuses: [ObservationStatus!]!
      $year: Int
      $first: Int!
    ) {
      metric(id: $id) {
        ...NameParts
        category
        unit
        definition
        definitionEn
        direction
        additive
      }
      ranking(metric: $id, within: $within, level: $level, statuses: $statuses, year: $year, first: $first) {
        totalCount
        coverage {
          expected
          present
          missing {
            id
            name
            nameEn
          }
        }
        edges {
          rank
          node {
            ...NameParts
          }
          figure {
            observation {
              ...FigureParts
            }
            alternatives {
              id
            }
            notes {
              ...NoteParts
            }
          }
        }
      }
    }
  `,
  [FigureParts, NameParts, NoteParts],
);

/** Everything that is said of a metric, and where. */
export const MetricFiguresQuery = graphql(
  `
    query MetricFigures($id: ID!, $first: Int!) {
      observations(filter: { metric: { eq: $id } }, first: $first, orderBy: [{ field: ABOUT }, { field: PERIOD }]) {
        totalCount
        nodes {
          ...FigureParts
        }
      }
    }
  `,
  [FigureParts],
);

export const NearMetricsQuery = graphql(
  `
    query NearMetrics($unit: Unit!, $category: ProgramCategory!) {
      metrics(filter: { unit: { eq: $unit }, category: { eq: $category } }, first: 12) {
        totalCount
        nodes {
          ...NameParts
        }
      }
    }
  `,
  [NameParts],
);
