import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../src/shared/errors.js';
import { LIMIT } from '../../src/shared/limits.js';
import { parsePage, type PageArguments } from '../../src/shared/pages.js';

describe('the arguments of a page', () => {
  test.each<[PageArguments, ReturnType<typeof parsePage>]>([
    [{}, { size: 20, backward: false, cursor: null }],
    [
      { first: null, after: null, last: null, before: null },
      { size: 20, backward: false, cursor: null },
    ],
    [{ first: 1 }, { size: 1, backward: false, cursor: null }],
    [
      { first: 100, after: 'c' },
      { size: 100, backward: false, cursor: 'c' },
    ],
    [{ after: 'c' }, { size: 20, backward: false, cursor: 'c' }],
    [{ last: 5 }, { size: 5, backward: true, cursor: null }],
    [
      { last: 5, before: 'c' },
      { size: 5, backward: true, cursor: 'c' },
    ],
    [{ before: 'c' }, { size: 20, backward: true, cursor: 'c' }],
    [
      { first: null, last: 3, after: null },
      { size: 3, backward: true, cursor: null },
    ],
  ])('%j ask for %j', (given, page) => {
    expect(parsePage(given)).toEqual(page);
  });

  test.each<[PageArguments, string]>([
    [{ first: 1, last: 1 }, 'Expected first or last, got both.'],
    [{ first: 0 }, 'first: expected a whole number from 1 to 100, got 0.'],
    [{ first: -1 }, 'first: expected a whole number from 1 to 100, got -1.'],
    [{ first: 101 }, 'first: expected a whole number from 1 to 100, got 101.'],
    [{ first: 1.5 }, 'first: expected a whole number from 1 to 100, got 1.5.'],
    [{ last: 0 }, 'last: expected a whole number from 1 to 100, got 0.'],
    [{ last: 101, before: 'c' }, 'last: expected a whole number from 1 to 100, got 101.'],
    [{ last: 1, after: 'c' }, 'after: expected with first; paging backward (last) takes before.'],
    [{ after: 'c', before: 'c' }, 'after: expected with first; paging backward (last) takes before.'],
    [{ first: 1, before: 'c' }, 'before: expected with last; paging forward (first) takes after.'],
  ])('%j are refused', (given, message) => {
    expect(() => parsePage(given)).toThrow(new InputError(message));
  });

  test('never ask for more than the most', () => {
    const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
    fc.assert(
      fc.property(
        fc.record({
          first: maybe(fc.integer()),
          last: maybe(fc.integer()),
          after: maybe(fc.string()),
          before: maybe(fc.string()),
        }),
        (given) => {
          try {
            const { size } = parsePage(given);
            expect(size).toBe(given.first ?? given.last ?? LIMIT.defaultPage);
            expect(size >= 1 && size <= LIMIT.page).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
    );
  });
});
