import { NameParts, SentenceParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

/** What is near some things, with how much more there is of each. */
export const GraphQuery = graphql(
  `
    query Graph($ids: [ID!]!, $via: [RelationType!]!, $perRelation: Int!) {
      neighborhood(ids: $ids, via: $via, perRelation: $perRelation) {
        truncated
        hidden {
          nodeId
          type
          direction
          shown
          total
        }
        nodes {
          id
          ... on Entity {
            ...NameParts
          }
        }
        relations {
          ...SentenceParts
        }
      }
    }
  `,
  [NameParts, SentenceParts],
);

/** How many relationships of each type some things have, before any of them is drawn. */
export const GraphCountsQuery = graphql(
  `
    query GraphCounts($ids: [ID!]!) {
      nodes(ids: $ids) {
        id
        ... on Entity {
          ...NameParts
          relationCounts {
            type
            direction
            count
          }
        }
      }
    }
  `,
  [NameParts],
);
