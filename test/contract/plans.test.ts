import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { graphModel } from '../../src/edges/graph.js';
import { neo4jDialect } from '../../src/database/neo4j/neo4j-dialect.js';
import { load } from '../../src/seed/load.js';
import { neo4jAt } from '../support/databases.js';
import { describeNeo4j } from '../support/engines.js';
import { comparedStatements } from '../support/compared.js';
import { Neo4jServer } from '../support/neo4j-server.js';
import { parametersFor } from '../support/parameters.js';
import { picker, randomGraph } from '../support/random-graph.js';

const operators = (plan: Plan): readonly Plan[] => [plan, ...plan.children.flatMap(operators)];
const named = (plan: Plan): string => plan.operatorType.replace('@neo4j', '');

/**
 * Statements that are about all of something, and so read all of it: from the counts, because that is what they are
 * for, or to order a whole list by what a relationship leads to.
 */
const WHOLE = /^(load\.read\.|overview\.)|ordered by (METRIC|ABOUT|PROGRAM_COUNT)$/;
const SEEKS = /^(NodeUniqueIndexSeek|NodeIndexSeek)/;

describeNeo4j('the plan of every statement on Neo4j', () => {
  let server: Neo4jServer;
  let driver: Driver;
  // A graph that has every label, type and property, and enough of each for the planner to care.
  beforeAll(async () => {
    server = await Neo4jServer.start();
    driver = neo4j.driver(server.uri);
    const database = neo4jAt(server.uri);
    await load(database, graphModel, { ...randomGraph(200, picker(1)), release: 'random' });
    await database.close();
  }, 120_000);
  afterAll(async () => {
    await driver.close();
    await server.stop();
  });

  test.each(comparedStatements(neo4jDialect))('%s', async (name, statement) => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${statement.text}`, parametersFor(statement, []));
    const plan = operators(summary.plan as Plan);
    const found = plan.map(named);
    expect(found).not.toContain('AllNodesScan');
    expect(found.filter((operator) => /RelationshipsScan/.test(operator))).toEqual([]);
    if (!WHOLE.test(name))
      expect(
        found.filter((operator) => /NodeByLabelScan|RelationshipTypeScan|UnionNodeByLabelsScan/.test(operator)),
      ).toEqual([]);
    for (const product of plan.filter((each) => named(each) === 'CartesianProduct')) {
      // Both ends of a relationship that is written are found by their ids: one row times one row.
      expect(name).toMatch(/^load\.(write|create)\./);
      for (const side of product.children)
        expect(
          operators(side)
            .map(named)
            .filter((operator) => operator !== 'Argument')
            .every((operator) => SEEKS.test(operator)),
        ).toBe(true);
    }
    expect(
      summary.notifications
        .filter(({ category }) => category === 'UNRECOGNIZED' || category === 'DEPRECATION')
        .map(({ description }) => description),
    ).toEqual([]);
  });
});
