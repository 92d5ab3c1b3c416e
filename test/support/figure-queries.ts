const FIGURE = 'observation { id } reports { id } alternatives { id } notes { code }';
const COVERAGE = 'coverage { expected present missing { id } }';
const groupsWith = (measures: string): string => `query (
    $by: [ObservationDimension!]!, $statuses: [ObservationStatus!]!, $filter: ObservationFilter,
    $knownAt: Date, $first: Int, $after: String
  ) {
    list: observationGroups(
      by: $by, statuses: $statuses, filter: $filter, knownAt: $knownAt, first: $first, after: $after
    ) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node {
        METRIC: metric { id } ENTITY: entity { id } DISTRICT: district { id } CITY: city { id } SOURCE: source { id }
        STATUS: status CATEGORY: category
        BREAKDOWN: breakdown MONEY_STAGE: moneyStage CURRENCY: currency year period ${measures}
      } }
    }
  }`;
/** What is asked on every random graph. The dimensions of a group have their own names as aliases. */
export const QUERIES = {
  ranking: `query (
    $metric: ID!, $year: Int, $within: ID, $level: DistrictLevel, $statuses: [ObservationStatus!]!,
    $direction: SortDirection!, $filter: ObservationFilter, $knownAt: Date, $first: Int, $after: String
  ) {
    list: ranking(
      metric: $metric, year: $year, within: $within, level: $level, statuses: $statuses,
      direction: $direction, filter: $filter, knownAt: $knownAt, first: $first, after: $after
    ) {
      totalCount pageInfo { hasNextPage endCursor } ${COVERAGE} nodes { id }
      edges { rank node { id name } figure { ${FIGURE} } }
    }
  }`,
  compare: `query ($entities: [ID!]!, $metrics: [ID!]!, $year: Int, $statuses: [ObservationStatus!]!, $knownAt: Date) {
    compare(entities: $entities, metrics: $metrics, year: $year, statuses: $statuses, knownAt: $knownAt) {
      metrics { id } rows { entity { id } cells { ${FIGURE} } } ${COVERAGE}
    }
  }`,
  timeline: `query (
    $metric: ID!, $entities: [ID!]!, $fromYear: Int, $toYear: Int, $statuses: [ObservationStatus!]!, $knownAt: Date
  ) {
    timeline(
      metric: $metric, entities: $entities, fromYear: $fromYear, toYear: $toYear, statuses: $statuses, knownAt: $knownAt
    ) {
      entity { id } metric { id } points { ${FIGURE} }
    }
  }`,
  coverage: `query (
    $metric: ID!, $within: ID, $level: DistrictLevel!, $year: Int, $statuses: [ObservationStatus!]!, $knownAt: Date
  ) {
    metric(id: $metric) {
      coverage(within: $within, level: $level, year: $year, statuses: $statuses, knownAt: $knownAt) {
        expected present missing { id }
      }
    }
  }`,
  disagreements: `query ($metric: ID, $within: ID, $first: Int, $after: String) {
    list: disagreements(metric: $metric, within: $within, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { observation { id } } edges { node { ${FIGURE} } }
    }
  }`,
  groups: groupsWith('count sum mean min max median note'),
  counts: groupsWith('count'),
};
