import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { withIntegers } from '../../src/database/neo4j/neo4j-parameters.js';
import type { Parameters, Statement } from '../../src/database/statement.js';
import { spareUri } from './spare-neo4j.js';

/**
 * Statements that are about all of something, and so read all of it: from the counts, because that is what they are
 * for, or to order a whole list by what a relationship leads to.
 */
const WHOLE = /^(load\.read\.|overview\.)|ordered by (METRIC|ABOUT|PROGRAM_COUNT)$/;
const NEVER = /^AllNodesScan$|RelationshipsScan/;
const SCANS = /NodeByLabelScan|RelationshipTypeScan|UnionNodeByLabelsScan/;
const SEEKS = /^(NodeUniqueIndexSeek|NodeIndexSeek)/;
/** Both ends of a relationship that is written are found by their ids: one row times one row. */
const WRITES = /^load\.(write|create)\./;

const operators = (plan: Plan): readonly Plan[] => [plan, ...plan.children.flatMap(operators)];
const named = (plan: Plan): string => plan.operatorType.replace('@neo4j', '');

/** What a plan does that no statement of that name may do. */
export function planFaults(name: string, plan: Plan): readonly string[] {
  const all = operators(plan);
  const products = all
    .filter((each) => named(each) === 'CartesianProduct')
    .filter(({ children }) => !WRITES.test(name) || !children.every(seeks));
  return [
    ...all.map(named).filter((operator) => NEVER.test(operator) || (!WHOLE.test(name) && SCANS.test(operator))),
    ...products.map(named),
  ];
}

const seeks = (side: Plan): boolean =>
  operators(side)
    .map(named)
    .filter((operator) => operator !== 'Argument')
    .every((operator) => SEEKS.test(operator));

/** The server of `empty('neo4j')`, asked how it plans; a statement that it has been asked is not planned again. */
export class Planner {
  private constructor(private readonly driver: Driver) {}

  static async connect(): Promise<Planner> {
    return new Planner(neo4j.driver(await spareUri()));
  }

  /** What is wrong with how a statement is planned, and what Neo4j says of words and hints that it cannot follow. */
  async faults(name: string, { text }: Statement, parameters: Parameters): Promise<readonly string[]> {
    const { summary } = await this.driver.executeQuery(`EXPLAIN ${text}`, withIntegers(parameters));
    const words = summary.notifications
      .filter(({ category }) => ['UNRECOGNIZED', 'DEPRECATION', 'HINT'].includes(category))
      .map(({ description }) => description);
    return [...planFaults(name, summary.plan as Plan), ...words];
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}
