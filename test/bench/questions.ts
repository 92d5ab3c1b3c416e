/** One question as each contestant is asked it. Every answer must come down to the same; the peer's may be by hand. */
export interface Question {
  readonly name: string;
  readonly about: string;
  readonly ours: string;
  readonly peer: string;
  /** One statement whose only column holds the answer. */
  readonly floor: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many pages of ours to go through before the one that is asked for. */
  readonly pagesBefore?: number;
}

/** How many entries each page before the deep one has, and the deep one. */
const DEEP = { page: 100, entries: 20 };

/** Each list is in one order: of a page of it, everybody reads the same. */
const BY_ID = 'sort: [{ id: ASC }]';

const CITIES = `{ nodes { id name children(first: 10) { nodes { id name programs(first: 15) { nodes { id name
  partners(first: 4) { nodes { id name sources { nodes { id title } } } } } } } } } }`;
const DEEP_PAGE = '(first: $first, after: $after, orderBy: [{ field: VALUE, direction: ASC }]';
const ENTRIES = '{ nodes { id value } pageInfo { endCursor } }';

/** A node, and what it leads to. */
const NESTED: readonly Question[] = [
  {
    name: 'Q1',
    about: 'a school, its district, its city',
    ours: 'query ($id: ID!) { school(id: $id) { id name district { id name parent { id name } } } }',
    peer: `query ($id: ID!) { schools(where: { id: { eq: $id } }) { id name
      district { id name parent { id name } } } }`,
    floor: `
      MATCH (s:Node:School {id: $id})-[:LOCATED_IN]->(d:District)-[:PART_OF]->(c:District)
      RETURN s {.id, .name, district: d {.id, .name, parent: c {.id, .name}}} AS answer`,
    variables: { id: 'school:b17' },
  },
  {
    name: 'Q2',
    about: 'a district, fifty of its schools, their programmes, the partners in these',
    ours: `query ($id: ID!) { district(id: $id) { schools(first: 50) { nodes { id name programs { nodes { id name
      partners { nodes { id name } } } } } } } }`,
    peer: `query ($id: ID!) { districts(where: { id: { eq: $id } }) { schools(limit: 50, ${BY_ID}) { id name
      programs(limit: 20, ${BY_ID}) { id name partners(limit: 20, ${BY_ID}) { id name } } } } }`,
    floor: `
      MATCH (:Node:District {id: $id})<-[:LOCATED_IN]-(s:School)
      WITH s ORDER BY s.id LIMIT 50
      RETURN {schools: collect(s {.id, .name, programs: COLLECT {
        MATCH (s)-[:PARTICIPATES_IN]->(p:Program)
        WITH p ORDER BY p.id LIMIT 20
        RETURN p {.id, .name, partners: COLLECT {
          MATCH (p)<-[:PARTNERS_IN]-(o:Organization)
          WITH o ORDER BY o.id LIMIT 20
          RETURN o {.id, .name} }} }})} AS answer`,
    variables: { id: 'district:b20' },
  },
  {
    name: 'Q3',
    about: 'sixteen cities, their districts, the programmes there, their partners, the sources of these',
    ours: `{ districts(filter: { level: { eq: CITY } }, first: 16) ${CITIES} }`,
    peer: `{ districts(where: { level: { eq: "CITY" } }, limit: 16, ${BY_ID}) { id name
      children(limit: 10, ${BY_ID}) { id name programs(limit: 15, ${BY_ID}) { id name
      partners(limit: 4, ${BY_ID}) { id name sources { id title } } } } } }`,
    floor: `
      MATCH (c:District {level: 'CITY'})
      WITH c ORDER BY c.id LIMIT 16
      RETURN collect(c {.id, .name, children: COLLECT {
        MATCH (c)<-[:PART_OF]-(d:District)
        WITH d ORDER BY d.id LIMIT 10
        RETURN d {.id, .name, programs: COLLECT {
          MATCH (d)<-[:IMPLEMENTED_IN]-(p:Program)
          WITH p ORDER BY p.id LIMIT 15
          RETURN p {.id, .name, partners: COLLECT {
            MATCH (p)<-[:PARTNERS_IN]-(o:Organization)
            WITH o ORDER BY o.id LIMIT 4
            RETURN o {.id, .name, sources: COLLECT {
              MATCH (o)-[:REPORTED_IN]->(s:Source) RETURN s {.id, .title} }} }} }} }}) AS answer`,
    variables: {},
  },
];

/** What many nodes come to, and how some are found. */
const FOUND: readonly Question[] = [
  {
    name: 'Q4',
    about: 'the figures of a metric of one year, counted by district',
    ours: `query ($metric: ID!) { observationGroups(by: [DISTRICT],
      filter: { metric: { eq: $metric }, year: { eq: 2015 } },
      first: 100) { nodes { district { id } count } } }`,
    peer: 'query ($metric: ID!) { groups(metric: $metric) { district count } }',
    floor: `
      MATCH (:Node:Metric {id: $metric})<-[:OF]-(o:Observation)-[:ABOUT]->(:School)-[:LOCATED_IN]->(d:District)
      WHERE o.periodFrom < '2016' AND o.periodTo >= '2015'
      WITH d, count(o) AS count
      RETURN collect({district: d.id, count: count}) AS answer`,
    variables: { metric: 'metric:b3' },
  },
  {
    name: 'Q5',
    about: 'the programmes of a partner within a city, and how many there are',
    ours: `query ($partner: ID!, $city: ID!) { programs(filter: { partners: { some: { id: { eq: $partner } } }
      within: $city }, first: 20) { totalCount nodes { id name } } }`,
    peer: `query ($partner: ID!, $city: ID!) { programsConnection(where: { partners: { some: { id: { eq: $partner } } }
      districts: { some: { parent: { some: { id: { eq: $city } } } } } }, first: 20) {
      totalCount edges { node { id name } } } }`,
    floor: `
      MATCH (:Node:Organization {id: $partner})-[:PARTNERS_IN]->(p:Program)
      WHERE EXISTS { (p)-[:IMPLEMENTED_IN]->(:District)-[:PART_OF*0..8]->(:Node:District {id: $city}) }
      WITH DISTINCT p ORDER BY p.id
      WITH collect(p {.id, .name}) AS found
      RETURN {totalCount: size(found), nodes: found[..20]} AS answer`,
    variables: { partner: 'organization:b11', city: 'district:b0' },
  },
  {
    name: 'Q7',
    about: 'how long the shortest path between two schools is',
    ours: 'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, first: 1) { paths { length } } }',
    peer: 'query ($from: ID!, $to: ID!) { shortest(from: $from, to: $to) { length } }',
    floor: `
      MATCH (a:Node {id: $from}), (b:Node {id: $to})
      MATCH p = shortestPath((a)-[:LOCATED_IN|PART_OF|PARTICIPATES_IN|PARTNERS_IN|IMPLEMENTED_IN*1..4]-(b))
      RETURN {length: length(p)} AS answer`,
    variables: { from: 'school:b1', to: 'school:b17' },
  },
  {
    name: 'Q8',
    about: 'search for a school by a part of its name: the best hit',
    ours: 'query ($text: String!) { search(query: $text, first: 1) { nodes { id name } } }',
    peer: `query ($text: String!) { schools(where: { searchText: { contains: $text } }, limit: 1) { id name } }`,
    floor: `
      MATCH (n:Searched) WHERE n.searchText CONTAINS $text
      WITH n LIMIT 1
      RETURN collect(n {.id, .name}) AS answer`,
    variables: { text: '小学 123 号' },
  },
];

/** A page in the middle of all figures of a metric, of which there are so many. */
function deepPages(figures: number): readonly Question[] {
  const pagesBefore = Math.max(1, Math.floor(figures / 2 / DEEP.page));
  const deep = { metric: 'metric:b3', first: DEEP.entries, skip: pagesBefore * DEEP.page };
  const deepFloor = `
    MATCH (:Node:Metric {id: $metric})<-[:OF]-(o:Observation)
    WITH o ORDER BY o.value, o.id SKIP toInteger($skip) LIMIT toInteger($first)
    RETURN collect(o {.id, .value}) AS answer`;
  const deepPeer = `query ($metric: ID!, $first: Int, $after: String) {
    observationsConnection(first: $first, after: $after,
    where: { metric: { some: { id: { eq: $metric } } } }, sort: [{ value: ASC }, { id: ASC }]) {
    edges { node { id value } } } }`;
  return [
    {
      name: 'Q6a',
      about: 'a page deep in all figures of a metric by value: the list of all, filtered',
      ours: `query ($metric: ID!, $first: Int, $after: String) {
        observations${DEEP_PAGE}, filter: { metric: { eq: $metric } }) ${ENTRIES} }`,
      peer: deepPeer,
      floor: deepFloor,
      variables: deep,
      pagesBefore,
    },
    {
      name: 'Q6b',
      about: 'the same page of the list that the metric has',
      ours: `query ($metric: ID!, $first: Int, $after: String) {
        metric(id: $metric) { observations${DEEP_PAGE}) ${ENTRIES} } }`,
      peer: deepPeer,
      floor: deepFloor,
      variables: deep,
      pagesBefore,
    },
  ];
}

/** What is asked of a graph with so many figures of each metric. */
export const questionsOf = (figures: number): readonly Question[] =>
  [...NESTED, ...FOUND, ...deepPages(figures)].sort((one, other) => (one.name < other.name ? -1 : 1));

/** What an answer says, without the words that each contestant puts around it: lists are sets, one is a list of one. */
export function essence(value: unknown): unknown {
  if (Array.isArray(value)) {
    return [...new Set(value.flatMap((each) => essence(each)).map(String))].sort();
  }
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([name]) => name !== 'pageInfo');
  const parts = fields.map(([name, each]) => [WORDS[name] ?? name, essence(each)] as const);
  const [only, ...others] = parts;
  if (only && others.length === 0) return only[1];
  return [JSON.stringify(Object.fromEntries(parts.sort(([one], [other]) => (one < other ? -1 : 1))))];
}
const WORDS: Readonly<Record<string, string>> = { edges: 'nodes' };
