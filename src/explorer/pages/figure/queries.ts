import { FigureParts, NoteParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

export const FigureQuery = graphql(
  `
    query Figure($id: ID!) {
      observation(id: $id) {
        ...FigureParts
        note
        noteEn
        moneyStage
        withdrawnBy {
          id
          asPrinted
        }
      }
    }
  `,
  [FigureParts],
);

/** What else is said of the same thing. */
export const SameFiguresQuery = graphql(
  `
    query SameFigures($about: ID!, $metric: ID!, $first: Int!) {
      observations(
        filter: { about: { eq: $about }, metric: { eq: $metric } }
        first: $first
        orderBy: [{ field: PERIOD }]
      ) {
        nodes {
          ...FigureParts
        }
      }
      compare(entities: [$about], metrics: [$metric], statuses: [ACTUAL, PLANNED, TARGET, BASELINE, NORM]) {
        rows {
          cells {
            observation {
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
  [FigureParts, NoteParts],
);
