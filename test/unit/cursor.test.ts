import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { cursorParts, decodeCursor, encodeCursor, type CursorKey } from '../../src/shared/cursor.js';
import { InputError } from '../../src/shared/errors.js';

const key = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.boolean(),
  fc.constant(null),
);
const scope = fc.string({ unit: 'grapheme', minLength: 1 });
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A text with the right check, as anyone can make who has read the source. */
const forged = (payload: string): string =>
  Buffer.from(payload + createHash('sha256').update(payload).digest('base64url').slice(0, 6)).toString('base64url');
function refused(work: () => unknown): string {
  try {
    return `accepted ${JSON.stringify(work())}`;
  } catch (error) {
    return error instanceof InputError ? error.message : `threw ${String(error)}`;
  }
}

describe('a cursor', () => {
  test('gives back the keys it was made of, whatever they hold', () => {
    expect(
      decodeCursor(
        'districts',
        'after',
        encodeCursor('districts', ['district:坊子🙂', 'é', null, 1.5, true]),
        cursorParts(5, true),
      ),
    ).toEqual(['district:坊子🙂', 'é', null, 1.5, true]);
    fc.assert(
      fc.property(scope, fc.array(key, { maxLength: 4 }), (from, keys: CursorKey[]) =>
        expect(decodeCursor(from, 'after', encodeCursor(from, keys), cursorParts(keys.length, true))).toEqual(keys),
      ),
    );
  });

  test('is made of characters that need no escape in an address', () => {
    fc.assert(
      fc.property(scope, fc.array(key), (from, keys) => expect(encodeCursor(from, keys)).toMatch(/^[A-Za-z0-9_-]+$/)),
    );
  });

  test('of another list is refused, and both lists are named without their filters', () => {
    const cursor = encodeCursor('District.programs?below', ['program:one']);
    expect(refused(() => decodeCursor('schools?kind=A', 'before', cursor, cursorParts(1)))).toBe(
      'before: expected a cursor from a page of schools, got one from District.programs.',
    );
  });

  test('of the same list with another filter, order or argument is refused in words that say so', () => {
    const cursor = encodeCursor('programs?a1b2c3d4?NAME-', ['program:one']);
    for (const scope of ['programs', 'programs?a1b2c3d4', 'programs?NAME-', 'programs?below?a1b2c3d4?NAME-'])
      expect(refused(() => decodeCursor(scope, 'after', cursor, cursorParts(1)))).toBe(
        'after: expected a cursor from a page of programs with the same filter, order and other arguments, ' +
          'got one with different ones.',
      );
  });

  test('with another number of keys is refused', () => {
    expect(
      refused(() => decodeCursor('districts', 'after', encodeCursor('districts', ['a', 'b']), cursorParts(1))),
    ).toMatch(/^after: expected a cursor from a page of districts, got one from/);
  });

  const cursor = encodeCursor('districts', ['district:坊子', 'PART_OF|a|b']);
  test('cut short anywhere is refused', () => {
    for (let length = 0; length < cursor.length; length++)
      expect(refused(() => decodeCursor('districts', 'after', cursor.slice(0, length), cursorParts(2)))).toBe(
        `after: expected a cursor from a page of districts, got ${JSON.stringify(cursor.slice(0, length))}, ` +
          `which is not a cursor of this service.`,
      );
  });

  test('edited at any place to any other character is refused', () => {
    for (let at = 0; at < cursor.length; at++)
      for (const character of ALPHABET) {
        if (character === cursor[at]) continue;
        expect(
          refused(() =>
            decodeCursor('districts', 'after', cursor.slice(0, at) + character + cursor.slice(at + 1), cursorParts(2)),
          ),
        ).toMatch(/which is not a cursor of this service\.$/);
      }
  });

  test('with anything added is refused: padding, spaces, another alphabet', () => {
    for (const other of [
      `${cursor}=`,
      ` ${cursor}`,
      `${cursor}\n`,
      `${cursor}A`,
      `A${cursor}`,
      cursor + cursor,
      Buffer.from(cursor, 'base64url').toString('base64') + '==',
    ])
      expect(refused(() => decodeCursor('districts', 'after', other, cursorParts(2)))).toMatch(
        /not a cursor of this service/,
      );
  });

  test('that is any text at all is refused with an InputError and nothing else', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String(), fc.json().map(forged)),
        (text) => {
          expect(refused(() => decodeCursor('districts', 'after', text, cursorParts(1)))).toMatch(
            /^after: expected a cursor from a page of districts, got /,
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('with a right check and a wrong content is refused', () => {
    for (const payload of [
      '',
      '{',
      '{}',
      'null',
      '1',
      '"districts"',
      '[]',
      '[1,2]',
      '[null,"a"]',
      '["districts",{"a":1}]',
      '["districts",["a"]]',
    ])
      expect(refused(() => decodeCursor('districts', 'after', forged(payload), cursorParts(1)))).toMatch(
        /^after: expected a cursor from a page of districts, got .*not a cursor of this service\.$/,
      );
    expect(refused(() => decodeCursor('districts', 'after', forged('["districts","a"]'), cursorParts(1)))).toBe(
      'accepted ["a"]',
    );
  });

  test('that holds null in the place of what is never null is refused', () => {
    const made = encodeCursor('districts', ['a', null]);
    const [value, orNull] = [{ nullable: false }, { nullable: true }];
    expect(refused(() => decodeCursor('districts', 'after', made, [value, orNull]))).toBe('accepted ["a",null]');
    for (const parts of [
      [value, value],
      [orNull, value],
    ])
      expect(refused(() => decodeCursor('districts', 'after', made, parts))).toMatch(/not a cursor of this service/);
  });

  test('that is long is shown cut short', () => {
    expect(refused(() => decodeCursor('districts', 'after', 'x'.repeat(500), cursorParts(1))).length).toBeLessThan(200);
  });
});
