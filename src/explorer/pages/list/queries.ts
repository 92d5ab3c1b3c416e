import { NameParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

const DistrictsQuery = graphql(
  `
    query Districts($first: Int!, $after: String) {
      list: districts(first: $first, after: $after, orderBy: [{ field: PROGRAM_COUNT, direction: DESC }]) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...NameParts
          detail: level
        }
      }
    }
  `,
  [NameParts],
);

const SchoolsQuery = graphql(
  `
    query Schools($first: Int!, $after: String) {
      list: schools(first: $first, after: $after, orderBy: [{ field: NAME }]) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...NameParts
          detail: stage
        }
      }
    }
  `,
  [NameParts],
);

const OrganizationsQuery = graphql(
  `
    query Organizations($first: Int!, $after: String) {
      list: organizations(first: $first, after: $after, orderBy: [{ field: PROGRAM_COUNT, direction: DESC }]) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...NameParts
          detail: organizationKind
        }
      }
    }
  `,
  [NameParts],
);

const PoliciesQuery = graphql(
  `
    query Policies($first: Int!, $after: String) {
      list: policies(first: $first, after: $after, orderBy: [{ field: ISSUED_ON, direction: DESC }]) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...NameParts
          detail: policyKind
        }
      }
    }
  `,
  [NameParts],
);

const RecognitionsQuery = graphql(
  `
    query Recognitions($first: Int!, $after: String, $kinds: [RecognitionKind!]) {
      list: recognitions(
        first: $first
        after: $after
        filter: { recognitionKind: { in: $kinds } }
        orderBy: [{ field: NAME }]
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...NameParts
          detail: recognitionKind
        }
      }
    }
  `,
  [NameParts],
);

const MetricsQuery = graphql(
  `
    query Metrics($first: Int!, $after: String) {
      list: metrics(first: $first, after: $after, orderBy: [{ field: NAME }]) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...NameParts
          detail: unit
        }
      }
    }
  `,
  [NameParts],
);

export const SourcesQuery = graphql(`
  query Sources($first: Int!, $after: String) {
    sources(first: $first, after: $after, orderBy: [{ field: PUBLISHED_ON, direction: DESC }]) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
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

/** The things of a kind for which there is no list of its own below. */
export const EntitiesQuery = graphql(
  `
    query Entities($kind: EntityKind!, $first: Int!, $after: String) {
      list: entities(kind: $kind, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...NameParts
        }
      }
    }
  `,
  [NameParts],
);

/** The list of each kind, with the enumeration of the word beside each name. */
export const LISTS = {
  districts: { query: DistrictsQuery, kind: 'DISTRICT', detail: 'DistrictLevel' },
  schools: { query: SchoolsQuery, kind: 'SCHOOL', detail: 'SchoolStage' },
  organizations: { query: OrganizationsQuery, kind: 'ORGANIZATION', detail: 'OrganizationKind' },
  policies: { query: PoliciesQuery, kind: 'POLICY', detail: 'PolicyKind' },
  recognitions: { query: RecognitionsQuery, kind: 'RECOGNITION', detail: 'RecognitionKind' },
  metrics: { query: MetricsQuery, kind: 'METRIC', detail: 'Unit' },
} as const;
