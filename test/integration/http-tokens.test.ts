import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readConfig } from '../../src/config.js';
import { codesOf, startService, type Answer, type Service } from '../support/service.js';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const NAMED = 'a-token-of-reports';
const OTHER = 'another-token';

let service: Service;
beforeAll(async () => {
  service = await startService({
    RATE_LIMIT_PER_MINUTE: '3',
    MAX_NODES: '100',
    API_TOKENS: `reports:${hashOf(NAMED).toUpperCase()}:5:5000, other:${hashOf(OTHER)}:0:100`,
  });
});
afterAll(() => service.end());

const SMALL = '{ __typename }';
const LARGE = '{ districts(first: 100) { nodes { id parent { id } } } schools(first: 100) { nodes { id } } }';
const ask = (query: string, authorization?: string): Promise<Answer> =>
  service.post(JSON.stringify({ query }), authorization === undefined ? {} : { authorization });

test('a service with a token has limits of its own, and who has none those of everyone', async () => {
  const large = await ask(LARGE);
  expect([large.status, codesOf(large)]).toEqual([400, ['LIMIT_EXCEEDED']]);
  expect(large.errors[0]?.message).toMatch(/at most 100 nodes/);
  const allowed = await ask(LARGE, `Bearer ${NAMED}`);
  expect([allowed.status, allowed.errors]).toEqual([200, []]);
  expect(allowed.json['extensions']).toMatchObject({ cost: { limit: 5_000 } });
  expect(allowed.headers.get('vary')).toMatch(/Authorization/);
  expect((await ask(LARGE, `Bearer ${OTHER}`)).status).toBe(400);
  // One of everyone's three was used; another scheme is none of ours.
  expect((await ask(SMALL, 'Basic dXNlcjpwYXNz')).status).toBe(200);
  // A guess counts for who guesses.
  const wrong = await ask(SMALL, 'Bearer wrong');
  expect([wrong.status, codesOf(wrong), wrong.headers.get('www-authenticate')]).toEqual([401, ['FORBIDDEN'], 'Bearer']);
  expect(wrong.text).not.toContain('wrong"');
  expect((await ask(SMALL)).status).toBe(429);
  expect((await ask(SMALL, 'Bearer wrong')).status).toBe(429);
  // Whoever has a token is counted apart: by its name, and over exports too.
  const headers = { authorization: `bearer ${NAMED}` };
  expect((await service.send('/export/relations.csv', { headers })).status).toBe(200);
  for (let left = 3; left > 0; left--) expect((await ask(SMALL, `Bearer ${NAMED}`)).status).toBe(200);
  const often = await ask(SMALL, `Bearer ${NAMED}`);
  expect([often.status, codesOf(often)]).toEqual([429, ['RATE_LIMITED']]);
  expect(often.errors[0]?.message).toMatch(/at most 5 requests a minute/);
  for (let more = 8; more > 0; more--) expect((await ask(SMALL, `Bearer ${OTHER}`)).status).toBe(200);
});

test('without tokens a header of that kind means nothing', async () => {
  const plain = await startService();
  try {
    expect((await plain.post(JSON.stringify({ query: SMALL }), { authorization: 'Bearer any' })).status).toBe(200);
  } finally {
    await plain.end();
  }
});

test.each([
  ['a token itself', `reports:${NAMED}:5:500`],
  ['no limits', `reports:${hashOf(NAMED)}`],
  ['too small an answer', `reports:${hashOf(NAMED)}:5:5`],
  ['no name', `:${hashOf(NAMED)}:5:500`],
  ['one name twice', `a:${hashOf('a')}:5:500,a:${hashOf('b')}:5:500`],
])('%s in API_TOKENS is refused without being repeated', (_what, given) => {
  const wrong = () => readConfig({ API_TOKENS: given });
  expect(wrong).toThrow(/^Some settings are wrong:\nAPI_TOKENS: expected NAME:HASH:REQUESTS:NODES/);
  // The second of two with one token would never be known.
  const [hash, same] = [hashOf(NAMED), hashOf(NAMED).toUpperCase()];
  expect(() => readConfig({ API_TOKENS: `one:${hash}:5:5000,two:${same}:5:5000` })).toThrow(/tokens that differ/);
  expect(wrong).not.toThrow(new RegExp(`${NAMED}|${hashOf(NAMED)}`));
});
