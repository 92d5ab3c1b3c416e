import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

/** The library that Neo4j offers, over the same data, as it is shipped; what it cannot say itself is Cypher by hand. */
const typeDefs = /* GraphQL */ `
  type School @node {
    id: ID!
    name: String!
    searchText: String!
    district: [District!]! @relationship(type: "LOCATED_IN", direction: OUT)
    programs: [Program!]! @relationship(type: "PARTICIPATES_IN", direction: OUT)
  }
  type District @node {
    id: ID!
    name: String!
    level: String!
    parent: [District!]! @relationship(type: "PART_OF", direction: OUT)
    children: [District!]! @relationship(type: "PART_OF", direction: IN)
    schools: [School!]! @relationship(type: "LOCATED_IN", direction: IN)
    programs: [Program!]! @relationship(type: "IMPLEMENTED_IN", direction: IN)
  }
  type Program @node {
    id: ID!
    name: String!
    districts: [District!]! @relationship(type: "IMPLEMENTED_IN", direction: OUT)
    partners: [Organization!]! @relationship(type: "PARTNERS_IN", direction: IN)
  }
  type Organization @node {
    id: ID!
    name: String!
    sources: [Source!]! @relationship(type: "REPORTED_IN", direction: OUT)
  }
  type Source @node {
    id: ID!
    title: String!
  }
  type Metric @node {
    id: ID!
  }
  type Observation @node {
    id: ID!
    value: Float!
    metric: [Metric!]! @relationship(type: "OF", direction: OUT)
  }
  type Group {
    district: ID!
    count: Int!
  }
  type Shortest {
    length: Int!
  }
  type Query {
    groups(metric: ID!): [Group!]!
      @cypher(
        statement: """
        MATCH (:Node:Metric {id: $metric})<-[:OF]-(o:Observation)-[:ABOUT]->(:School)-[:LOCATED_IN]->(d:District)
        WHERE o.periodFrom < '2016' AND o.periodTo >= '2015'
        WITH d, count(o) AS count
        RETURN {district: d.id, count: count} AS group
        """
        columnName: "group"
      )
    shortest(from: ID!, to: ID!): Shortest
      @cypher(
        statement: """
        MATCH (a:Node {id: $from}) MATCH (b:Node {id: $to})
        MATCH p = shortestPath((a)-[:LOCATED_IN|PART_OF|PARTICIPATES_IN|PARTNERS_IN|IMPLEMENTED_IN*1..4]-(b))
        RETURN {length: length(p)} AS shortest
        """
        columnName: "shortest"
      )
  }
`;

const driver = neo4j.driver(process.argv[2] ?? '');
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const { url } = await startStandaloneServer(new ApolloServer({ schema }), { listen: { port: 0, host: '127.0.0.1' } });
console.log(`listening on ${url}`);
