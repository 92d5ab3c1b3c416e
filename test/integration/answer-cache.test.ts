import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { AnswerCache } from '../../src/graphql/answer-cache.js';
import { startService, type Answer, type Service } from '../support/service.js';

const TOKEN = 'a-token-of-reports';
let service: Service;
beforeAll(async () => {
  const hash = createHash('sha256').update(TOKEN).digest('hex');
  service = await startService({ ANSWER_CACHE_BYTES: '1000000', API_TOKENS: `reports:${hash}:0:5000` });
});
afterAll(() => service.end());

const isKept = ({ json }: Answer): boolean =>
  (json['extensions'] as { readonly kept?: boolean } | undefined)?.kept === true;
const NAME = 'query A($id: ID!) { district(id: $id) { name } } query B($id: ID!) { district(id: $id) { nameEn } }';
const named = (operationName: string, slug: string): string =>
  JSON.stringify({ query: NAME, operationName, variables: { id: `district:${slug}` } });

describe('an answer that is kept', () => {
  test('is sent again to who asks the same, and says so', async () => {
    const body = named('A', 'fangzi');
    const [first, again] = [await service.post(body), await service.post(body)];
    expect([first.data, isKept(first), isKept(again)]).toEqual([{ district: { name: '坊子区' } }, false, true]);
    const { kept: _, ...extensions } = again.json['extensions'] as Record<string, unknown>;
    expect({ ...again.json, extensions }).toEqual(first.json);
    const type = (answer: Answer) => answer.headers.get('content-type');
    expect([again.status, type(again)]).toEqual([200, type(first)]);
  });

  test('is not sent for other variables, another operation, another type or other limits', async () => {
    const body = named('A', 'weifang');
    await service.post(body);
    const others = [
      await service.post(named('A', 'linyi')),
      await service.post(named('B', 'weifang')),
      await service.post(body, { accept: 'application/graphql-response+json' }),
      await service.post(body, { authorization: `Bearer ${TOKEN}` }),
    ];
    expect(others.map(isKept)).toEqual([false, false, false, false]);
    expect(others[1]?.data).toEqual({ district: { nameEn: 'Weifang' } });
    expect(others[3]?.json['extensions']).toMatchObject({ cost: { limit: 5_000 } });
    expect(isKept(await service.post(body))).toBe(true);
  });

  test('has no errors in it', async () => {
    for (const query of ['{ nothing }', '{ paths(from: "district:fangzi", to: "district:fangzi") { truncated } }']) {
      const body = JSON.stringify({ query });
      const [first, again] = [await service.post(body), await service.post(body)];
      expect([first.errors.length, isKept(again)]).toEqual([1, false]);
      expect(again.errors[0]?.message).toBe(first.errors[0]?.message);
    }
  });

  test('does not let a request pass that is refused otherwise', async () => {
    const body = named('A', 'fangzi');
    await service.post(body);
    const refused = await service.post(body, { 'content-type': 'text/plain' });
    expect([refused.status, refused.data]).toEqual([400, null]);
  });
});

describe('the place for answers', () => {
  const answer = (length: number) => ({ operation: null, type: 'application/json', bytes: Buffer.alloc(length) });

  test('is never exceeded: what was asked for longest ago goes', () => {
    // Ten of these answers fit, with what an entry takes beside its bytes.
    const cache = new AnswerCache(50_000);
    cache.find('one', 'a');
    for (let index = 0; index < 11; index++) {
      cache.keep('one', `answer ${index}`, answer(4_400));
      expect(cache.find('one', 'answer 0')).not.toBeNull();
    }
    const kept = Array.from({ length: 11 }, (_, index) => cache.find('one', `answer ${index}`) !== null);
    expect(kept).toEqual([true, false, ...Array<boolean>(9).fill(true)]);
    cache.keep('one', 'large', answer(5_000));
    expect(cache.find('one', 'large')).toBeNull();
  });

  test('is empty once other data are served, and takes nothing more of the old', () => {
    const cache = new AnswerCache(50_000);
    cache.find('one', 'a');
    cache.keep('one', 'a', answer(100));
    expect([cache.find('one', 'a') !== null, cache.find('two', 'a')]).toEqual([true, null]);
    cache.keep('one', 'a', answer(100));
    expect([cache.find('two', 'a'), cache.find('one', 'a')]).toEqual([null, null]);
  });
});
