import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LIMIT } from '../../src/shared/limits.js';
import { codesOf, startService, stillAnswers, type Answer, type Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

const ALIASES = Array.from({ length: 10 }, (_, index) => `a${index}: schools(filter: { or: $f }) { totalCount }`);
const TEN_LISTS = `query ($f: [SchoolFilter!]) { ${ALIASES.join(' ')} }`;
const empty = (count: number): readonly object[] => Array.from({ length: count }, () => ({}));
const nested = (levels: number, inner = ''): string => `${'['.repeat(levels)}${inner}${']'.repeat(levels)}`;
const UNUSED = '{ overview { release } }';

/** Refused before GraphQL saw it: there is no data, no cost, and no place in the query. */
async function expectRefused(answer: Answer, words: string): Promise<void> {
  expect([answer.status, codesOf(answer)]).toEqual([400, ['LIMIT_EXCEEDED']]);
  expect(answer.json).toEqual({ errors: [{ message: words, extensions: expect.any(Object) }] });
  await stillAnswers(service);
}
const DEPTH = `variables: expected at most ${LIMIT.variableDepth} levels, got more.`;
const ENTRIES = `variables: expected at most ${LIMIT.variableEntries} entries, got more.`;
const get = (query: string, variables: string): Promise<Answer> =>
  service.send(`/graphql?query=${encodeURIComponent(query)}&variables=${encodeURI(variables)}`);
const post = (variables: string, query = UNUSED): Promise<Answer> =>
  service.post(`{"query":${JSON.stringify(query)},"variables":${variables}}`);

describe('variables', () => {
  test('with 32,000 empty filters, in ten lists, are refused before anything is run', async () => {
    await expectRefused(await service.ask(TEN_LISTS, { f: empty(32_000) }), ENTRIES);
  });

  test('with as many entries as are allowed are read: then their empty filters are conditions', async () => {
    const answer = await service.ask(TEN_LISTS, { f: empty(LIMIT.variableEntries - 1) });
    expect(new Set(codesOf(answer))).toEqual(new Set(['LIMIT_EXCEEDED']));
    expect(answer.errors[0]?.message).toBe(`filter: expected at most ${LIMIT.filterConditions} conditions, got more.`);
  });

  test.each([
    ['a list of numbers', (count: number) => JSON.stringify({ a: Array.from({ length: count - 1 }, () => 1) })],
    ['keys', (count: number) => JSON.stringify(Object.fromEntries(empty(count).map((_, index) => [`k${index}`, 1])))],
    [
      'lists in a list',
      (count: number) =>
        `{"a":[${Array(count - 1)
          .fill('[]')
          .join()}]}`,
    ],
  ])('in %s are counted by their entries', async (_, variables) => {
    expect(codesOf(await post(variables(LIMIT.variableEntries)))).toEqual([]);
    await expectRefused(await post(variables(LIMIT.variableEntries + 1)), ENTRIES);
  });

  test('are counted by their levels', async () => {
    expect(codesOf(await post(`{"a":${nested(LIMIT.variableDepth - 1)}}`))).toEqual([]);
    await expectRefused(await post(`{"a":${nested(LIMIT.variableDepth)}}`), DEPTH);
  });

  test('with a filter that is nested 5,000 deep are refused', async () => {
    const filter = `${'{"not":'.repeat(5_000)}{}${'}'.repeat(5_000)}`;
    const query = 'query ($f: SchoolFilter) { schools(filter: $f) { totalCount } }';
    await expectRefused(await post(`{"f":${filter}}`, query), DEPTH);
  });

  test('of a GET are as bounded', async () => {
    await expectRefused(await get(TEN_LISTS, JSON.stringify({ f: empty(2_001) })), ENTRIES);
    await expectRefused(await get(UNUSED, `{"a":${nested(100)}}`), DEPTH);
    expect(codesOf(await get(UNUSED, '{"a":[1]}'))).toEqual([]);
    expect(codesOf(await get(UNUSED, '{"a":'))).toEqual(['BAD_REQUEST']);
  });
});

describe('an empty filter is a condition', () => {
  const schools = (filter: string): Promise<Answer> => service.ask(`{ schools(filter: ${filter}) { totalCount } }`);
  const many = (text: string, count: number): string => Array.from({ length: count }, () => text).join();

  test.each([
    ['in or', (count: number) => `{ or: [${many('{}', count)}] }`],
    ['in and', (count: number) => `{ and: [${many('{}', count)}] }`],
    ['in not', (count: number) => `{ and: [${many('{ not: {} }', count)}] }`],
    ['as a list', (count: number) => `{ and: [${many('{ or: [] }', count)}] }`],
    ['of a property', (count: number) => `{ and: [${many('{ name: {} }', count)}] }`],
  ])('%s', async (_, filter) => {
    expect(codesOf(await schools(filter(LIMIT.filterConditions)))).toEqual([]);
    expect(codesOf(await schools(filter(LIMIT.filterConditions + 1)))).toEqual(['LIMIT_EXCEEDED']);
  });
});
