import { NameParts } from '../../api/fragments.js';
import { graphql } from '../../api/graphql.js';

const DistrictsQuery = graphql(
  `
    query Districts($first: Int!, $after: String, $orderBy: [DistrictOrder!]!) {
      list: districts(first: $first, after: $after, orderBy: $orderBy) {
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
    query Schools($first: Int!, $after: String, $orderBy: [SchoolOrder!]!) {
      list: schools(first: $first, after: $after, orderBy: $orderBy) {
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
    query Organizations($first: Int!, $after: String, $orderBy: [OrganizationOrder!]!) {
      list: organizations(first: $first, after: $after, orderBy: $orderBy) {
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
    query Policies($first: Int!, $after: String, $orderBy: [PolicyOrder!]!) {
      list: policies(first: $first, after: $after, orderBy: $orderBy) {
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
    query Recognitions($first: Int!, $after: String, $filter: RecognitionFilter, $orderBy: [RecognitionOrder!]!) {
      list: recognitions(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
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
    query Metrics($first: Int!, $after: String, $orderBy: [MetricOrder!]!) {
      list: metrics(first: $first, after: $after, orderBy: $orderBy) {
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

/** By their names, in the language of the page. */
export const BY_NAME = 'BY_NAME';
const BY_PROGRAMS = [{ field: 'PROGRAM_COUNT', direction: 'DESC' }] as const;

/** The list of each kind, its order, and the enumeration of the word beside each name. */
export const LISTS = {
  districts: { query: DistrictsQuery, kind: 'DISTRICT', orderBy: BY_PROGRAMS, detail: 'DistrictLevel' },
  schools: { query: SchoolsQuery, kind: 'SCHOOL', orderBy: BY_NAME, detail: 'SchoolStage' },
  organizations: { query: OrganizationsQuery, kind: 'ORGANIZATION', orderBy: BY_PROGRAMS, detail: 'OrganizationKind' },
  policies: {
    query: PoliciesQuery,
    kind: 'POLICY',
    orderBy: [{ field: 'ISSUED_ON', direction: 'DESC' }],
    detail: 'PolicyKind',
  },
  recognitions: { query: RecognitionsQuery, kind: 'RECOGNITION', orderBy: BY_NAME, detail: 'RecognitionKind' },
  metrics: { query: MetricsQuery, kind: 'METRIC', orderBy: BY_NAME, detail: 'Unit' },
} as const;
