import { afterEach, expect, test } from '@jest/globals';
import { retractionsBy } from '../../src/seed/retractions.js';
import { faultsOf, packageOf, removeFolders, withRows, type Cells } from '../support/small-package.js';

afterEach(removeFolders);
const sources = ['a', 'b', 'c'].map((id) => ({
  ...{ id: `source:${id}`, title: id, titleEn: id, publishedOn: '2022', sourceKind: 'MEDIA', locators: 'p1' },
}));
const derived = (from: string, to: string, derivation = 'RETRACTION'): Cells => ({
  ...{ from: `source:${from}`, to: `source:${to}`, derivation },
});
const faults = (...derivations: readonly Cells[]): readonly string[] =>
  faultsOf(packageOf(withRows({ 'nodes/sources.csv': sources, 'edges/derived-from.csv': derivations })));

test('a notice that copies what the notice retracted that it retracts would depend on itself', () => {
  const ring = 'to: expected a notice that stands or not whatever it retracts, got';
  // b retracts the article a; c reprints a and retracts b.
  expect(faults(derived('b', 'a'), derived('c', 'b'))).toEqual([]);
  expect(faults(derived('b', 'a'), derived('c', 'a', 'REPRINT'), derived('c', 'b'))).toEqual([
    `A/edges/derived-from.csv:2:10: ${ring} "source:b" on a circle of retractions and copies`,
    `A/edges/derived-from.csv:4:10: ${ring} "source:c" on a circle of retractions and copies`,
  ]);
});

test('a circle of notices is told once, as one of derivations', () => {
  const cycle = 'to: expected no cycle of DERIVED_FROM, got one through';
  expect(faults(derived('a', 'b'), derived('b', 'c'), derived('c', 'a'))).toEqual(
    ['a', 'b', 'c'].map((id, index) => `A/edges/derived-from.csv:${index + 2}:10: ${cycle} "source:${id}"`),
  );
});

test('a chain of notices may be very long: whether its first stands follows from their number', () => {
  const chainOf = (length: number) =>
    retractionsBy(
      (id) => (Number(id) < length ? [String(Number(id) + 1)] : []),
      () => [],
      () => '2022-05',
    );
  expect(chainOf(20_000)('0')).toEqual([]);
  expect(chainOf(20_001)('0')).toEqual(['2022-05-31 2022-05']);
});
