import type { ResultOf } from 'gql.tada';
import { EvidenceParts, FigureParts, NameParts, DisputedParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

/** An entity of any kind: what it is, what is said of it, what it is joined to. */
export const EntityQuery = graphql(
  `
    query Entity($id: ID!, $via: [RelationType!]!) {
      node(id: $id) {
        id
        ... on Entity {
          ...NameParts
          aliases
          nameSource
          summary
          summaryEn
          evidence {
            ...EvidenceParts
          }
          relationCounts {
            type
            direction
            count
          }
        }
        ... on District {
          ancestors {
            id
            name
            nameEn
          }
        }
        ... on Organization {
          districts(first: 10) {
            totalCount
          }
        }
      }
      neighborhood(ids: [$id], perRelation: 12, via: $via) {
        hidden {
          nodeId
          type
          direction
          shown
          total
        }
        relations {
          ...DisputedParts
        }
      }
    }
  `,
  [EvidenceParts, NameParts, DisputedParts],
);

/** The figures of an entity, with the field of each metric. */
export const EntityFiguresQuery = graphql(
  `
    query EntityFigures($id: ID!, $first: Int!, $orderBy: [ObservationOrder!]!) {
      node(id: $id) {
        id
        ... on Entity {
          observations(first: $first, orderBy: $orderBy) {
            totalCount
            nodes {
              ...FigureParts
              metric {
                category
              }
            }
          }
        }
      }
    }
  `,
  [FigureParts],
);

const PartnerParts = graphql(
  `
    fragment PartnerParts on PartnerEdge {
      node {
        ...NameParts
      }
      programCount
      programs {
        id
        name
        nameEn
      }
      relations {
        id
        type
        role
        to {
          __typename
          ... on School {
            ...NameParts
          }
        }
        evidence {
          ...EvidenceParts
        }
      }
    }
  `,
  [EvidenceParts, NameParts],
);
export type PartnerEdge = ResultOf<typeof PartnerParts>;

/** Who works with a place through its programmes. */
export const PartnersQuery = graphql(
  `
    query Partners($id: ID!, $first: Int!) {
      district(id: $id) {
        partners(first: $first) {
          totalCount
          edges {
            ...PartnerParts
          }
        }
      }
    }
  `,
  [PartnerParts],
);

/** Who else works where an organisation works. */
export const NeighboursQuery = graphql(
  `
    query Neighbours($id: ID!) {
      organization(id: $id) {
        districts(first: 3) {
          nodes {
            ...NameParts
            partners(first: 25) {
              totalCount
              edges {
                ...PartnerParts
              }
            }
          }
        }
      }
    }
  `,
  [NameParts, PartnerParts],
);

/** All relationships of one type and direction, page by page. */
export const RelationsQuery = graphql(
  `
    query Relations($id: ID!, $types: [RelationType!]!, $direction: Direction!, $first: Int!) {
      node(id: $id) {
        id
        ... on Entity {
          relations(types: $types, direction: $direction, first: $first) {
            totalCount
            nodes {
              ...DisputedParts
            }
          }
        }
      }
    }
  `,
  [DisputedParts],
);

/** What came of the targets of an entity, and what each source says of its properties. */
export const ResultsQuery = graphql(
  `
    query Results($id: ID!) {
      node(id: $id) {
        id
        ... on Entity {
          results {
            state
            progress
            zh: reason(language: ZH)
            en: reason(language: EN)
            baseline {
              observation {
                ...FigureParts
              }
            }
            target {
              observation {
                ...FigureParts
              }
            }
            actuals {
              observation {
                ...FigureParts
              }
            }
          }
          claims {
            property
            value
            chosen
            rank
            since
            until
            evidence {
              ...EvidenceParts
            }
          }
        }
      }
    }
  `,
  [EvidenceParts, FigureParts],
);
