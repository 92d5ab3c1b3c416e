import { FigureParts, NameParts, NoteParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

export const CompareQuery = graphql(
  `
    query Compare(
      $entities: [ID!]!
      $metrics: [ID!]!
      $columns: [CompareColumnInput!]
      $statuses: [ObservationStatus!]!
      $year: Int
    ) {
      compare(entities: $entities, metrics: $metrics, columns: $columns, statuses: $statuses, year: $year) {
        columns {
          status
          metric {
            ...NameParts
          }
          notes {
            ...NoteParts
          }
        }
        rows {
          entity {
            ...NameParts
          }
          cells {
            observation {
              ...FigureParts
            }
            notes {
              ...NoteParts
            }
          }
          gaps {
            column
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
