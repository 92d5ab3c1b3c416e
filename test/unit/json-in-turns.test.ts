import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodedInTurns, jsonInTurns } from '../../src/graphql/json-in-turns.js';
import { times } from '../support/cases.js';

/** Answers, from small ones to those that are written in pieces. */
const json = fc.jsonValue({ depthSize: 'large', stringUnit: 'binary' });
const answers = fc
  .tuple(json, fc.nat(12_000))
  .map(([value, count]) => ({ data: Array.from({ length: count }, () => value), errors: undefined }));

test('an answer written in turns is as JSON.stringify has it', async () => {
  await fc.assert(
    fc.asyncProperty(answers, async (answer) => {
      expect(await jsonInTurns(answer)).toBe(JSON.stringify(answer));
    }),
    { numRuns: times(6) },
  );
  const long = { text: '坊'.repeat(600_000), list: [undefined, ['a'.repeat(600_000), undefined]] };
  expect(await jsonInTurns(long)).toBe(JSON.stringify(long));
});

test('a text encoded in turns is the text, wherever its pieces end', async () => {
  for (const before of ['', 'a'])
    for (const character of ['a', '坊', '😀']) {
      const text = before + character.repeat(600_000);
      const pieces = await encodedInTurns(text);
      expect(pieces.length).toBeGreaterThan(1);
      expect(Buffer.concat(pieces.map((piece) => Buffer.from(piece))).toString()).toBe(text);
    }
});
