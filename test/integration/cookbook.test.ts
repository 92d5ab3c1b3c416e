import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Database } from '../../src/database/database.js';
import { ask } from '../support/ask.js';
import { describeEngine, seeded } from '../support/engines.js';

const cookbook = readFileSync('docs/cookbook.md', 'utf8');

/** The questions of the cookbook, each with the first query and the first answer that follow it. */
const questions = cookbook
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const blocks = [...section.matchAll(/^```graphql\n([^]*?)^```\n+```json\n([^]*?)^```$/gm)];
    return {
      title: section.split('\n')[0] as string,
      text: section,
      blocks: blocks.length,
      query: blocks[0]?.[1] ?? '',
      answer: JSON.parse(blocks[0]?.[2] ?? 'null') as unknown,
    };
  });

/** Whether an answer says nothing: no value in it but null, 0 and false. */
function saysNothing(value: unknown): boolean {
  if (value !== null && typeof value === 'object') return Object.values(value).every(saysNothing);
  return value === null || value === 0 || value === false;
}

describe('the cookbook', () => {
  test('it has twenty-three questions, numbered, each with one query and its answer', () => {
    expect(questions.map(({ title }) => Number.parseInt(title, 10))).toEqual(
      Array.from({ length: 23 }, (_, index) => index + 1),
    );
    expect(questions.filter(({ blocks }) => blocks !== 1).map(({ title }) => title)).toEqual([]);
    expect([...cookbook.matchAll(/^```(graphql|json)$/gm)]).toHaveLength(46);
  });

  test('each question has its sources, and how to read it in both languages', () => {
    const incomplete = questions.filter(
      ({ text }) =>
        !/^Source · 来源: `source:/m.test(text) || !/^How to read it: \S/m.test(text) || !/^读法：\S/m.test(text),
    );
    expect(incomplete.map(({ title }) => title)).toEqual([]);
  });

  test('the answer of at least four is that nobody says it', () => {
    expect(questions.filter(({ answer }) => saysNothing(answer)).length).toBeGreaterThanOrEqual(4);
  });
});

describeEngine('the cookbook, %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await seeded(engine);
  });
  afterAll(() => database.close());

  test.each(questions)('$title', async ({ query, answer }) => {
    expect(await ask(database, query)).toEqual(answer);
  });
});
