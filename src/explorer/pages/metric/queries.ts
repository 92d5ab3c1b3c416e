import { FigureParts, NameParts, NoteParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

/** What a metric counts. */
export const MetricQuery = graphql(
  `
    query Metric($id: ID!) {
      metric(id: $id) {
        ...NameParts
        category
        unit
        definition
        definitionEn
        direction
        additive
      }
    }
  `,
  [NameParts],
);

/** Which entity has how much of it. */
export const RankingQuery = graphql(
  `
    query Ranking(
      $metric: ID!
      $within: ID
      $level: DistrictLevel
      $statuses: [ObservationStatus!]!
      $year: Int
      $first: Int!
      $after: String
    ) {
      ranking(
        metric: $metric
        within: $within
        level: $level
        statuses: $statuses
        year: $year
        first: $first
        after: $after
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        coverage {
          expected
          present
          missing {
            id
            name
            nameEn
          }
        }
        gaps {
          district {
            id
            name
            nameEn
            kind
          }
          notes {
            ...NoteParts
          }
        }
        notes {
          ...NoteParts
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
    query MetricFigures($id: ID!, $first: Int!, $orderBy: [ObservationOrder!]!) {
      observations(filter: { metric: { eq: $id } }, first: $first, orderBy: $orderBy) {
        totalCount
        nodes {
          ...FigureParts
        }
      }
    }
  `,
  [FigureParts],
);

/** How much of it several entities had in each year, in whatever groups it was counted. */
export const TimelineQuery = graphql(
  `
    query Timeline($metric: ID!, $entities: [ID!]!, $statuses: [ObservationStatus!]!, $filter: ObservationFilter) {
      timeline(metric: $metric, entities: $entities, statuses: $statuses, filter: $filter) {
        points {
          observation {
            ...FigureParts
          }
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
