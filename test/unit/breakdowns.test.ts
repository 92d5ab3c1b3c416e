import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DIMENSIONS } from '../../src/domain/breakdown.js';
import type { PartColumns } from '../../src/traversals/breakdowns/breakdowns.cypher.js';
import { setsOf } from '../../src/traversals/breakdowns/breakdowns.js';
import { times } from '../support/cases.js';

const part = (id: string, breakdown: string, value: number, given: Partial<PartColumns> = {}): PartColumns => ({
  ...{ of: 'observation:whole', within: null, whole: 300, unit: 'PERSON', additive: true },
  ...{ id, breakdown, value, upper: null, least: value, most: value, rank: 'NORMAL' },
  ...{
    publishedFrom: '2021-12-16',
    published: '2021-12-16',
    sources: ['source:s'],
    origins: [[]],
    revisions: [[]],
    retracted: null,
    corrects: null,
    correctedBy: [],
  },
  ...given,
});

describe('what a figure is broken down into', () => {
  test('has a set for each dimension, in the order of its codes', () => {
    const sets = setsOf([
      part('m', 'sex=MALE', 90),
      part('p', 'stage=PRIMARY', 200),
      part('f', 'sex=FEMALE', 210),
      part('fp', 'sex=FEMALE;stage=PRIMARY', 150),
    ]);
    expect(sets).toMatchObject([
      { dimension: 'sex', parts: ['f', 'm'], sum: 300, note: { en: 'The parts come to 300 of 300.' } },
      { dimension: 'stage', parts: ['p'], sum: 200, note: { en: 'The parts come to 200 of 300.' } },
    ]);
  });

  test('of a part are its own parts alone', () => {
    const within = 'sex=FEMALE';
    const all = ['sex=FEMALE', 'sex=MALE', 'sex=FEMALE;stage=PRIMARY', 'stage=PRIMARY', 'sex=MALE;stage=PRIMARY'];
    expect(setsOf(all.map((breakdown) => part(breakdown, breakdown, 1, { within })))).toMatchObject([
      { dimension: 'stage', parts: ['sex=FEMALE;stage=PRIMARY'] },
    ]);
  });

  test('is not added twice if codes contain each other, and not at all if groups may overlap', () => {
    const [stage] = setsOf([
      part('c', 'stage=COMPULSORY', 150),
      part('p', 'stage=PRIMARY', 100),
      part('k', 'stage=KINDERGARTEN', 50),
    ]);
    expect(stage).toMatchObject({
      sum: 200,
      note: { en: 'The parts come to 200 of 300. Not added, for others contain them: Primary.' },
    });
    const [group] = setsOf([part('a', 'personGroup=BOARDER', 1), part('b', 'personGroup=MIGRANT_CHILD', 1)]);
    expect(group).toMatchObject({ sum: null, note: { en: 'No sum: the groups may overlap.' } });
  });

  test.each([
    [{ unit: 'PERCENT' }, 'No sum: the metric does not add up.'],
    [{ additive: false }, 'No sum: the metric does not add up.'],
    [{ upper: 20 }, 'No sum: ranges.'],
  ])('has no sum with %j', (given, en) =>
    expect(setsOf([part('f', 'sex=FEMALE', 10, given)])).toMatchObject([{ sum: null, note: { en } }]),
  );

  test('has one figure for each code, of the newest source', () => {
    const old = part('old', 'sex=FEMALE', 200, { publishedFrom: '2020-09-06', published: '2020-09-06' });
    expect(setsOf([old, part('new', 'sex=FEMALE', 210)])).toMatchObject([{ parts: ['new'], sum: 210 }]);
  });
});

test('sums count each code once, as in a plain reference', () => {
  const names = ['sex', 'stage', 'area', 'degree', 'ownership'];
  const drawn = fc.constantFrom(...names).chain((name) =>
    fc.record({
      name: fc.constant(name),
      code: fc.constantFrom(...(DIMENSIONS[name]?.codes.values ?? [])),
      value: fc.integer({ min: 1, max: 50 }),
    }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(drawn, { maxLength: 10, selector: ({ name, code }) => `${name}=${code}` }), (list) => {
      const sets = setsOf(list.map(({ name, code, value }) => part(`${name}=${code}`, `${name}=${code}`, value)));
      const expected = names.toSorted().flatMap((name) => {
        const own = list.filter((each) => each.name === name);
        if (own.length === 0) return [];
        const outermost = own.filter(
          ({ code }) => !own.some((other) => DIMENSIONS[name]?.contains[other.code]?.includes(code)),
        );
        return [{ dimension: name, count: own.length, sum: outermost.reduce((sum, { value }) => sum + value, 0) }];
      });
      expect(sets.map(({ dimension, parts, sum }) => ({ dimension, count: parts.length, sum }))).toEqual(expected);
    }),
    { numRuns: times(2_000) },
  );
});
