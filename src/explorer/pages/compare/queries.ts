import { FigureParts, NameParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

export const CompareQuery = graphql(
  `
    query Compare($entities: [ID!]!, $metrics: [ID!]!, $statuses: [ObservationStatus!]!, $year: Int) {
      compare(entities: $entities, metrics: $metrics, statuses: $statuses, year: $year) {
        metrics {
          ...NameParts
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
              code
              zh: text(language: ZH)
              en: text(language: EN)
            }
          }
        }
      }
    }
  `,
  [FigureParts, NameParts],
);
