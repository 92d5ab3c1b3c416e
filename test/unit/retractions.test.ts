import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { knownOn, retractedSince, type Retractions } from '../../src/domain/retraction.js';
import { retractionsBy } from '../../src/seed/merge/retractions.js';
import type { SeedGraph } from '../../src/seed/load/seed-graph.js';
import { lastDay } from '../../src/shared/dates.js';
import { GraphReference } from '../support/graph-reference.js';
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
  expect(chainOf(20_001)('0')).toEqual(['2022-05-31 2022-05-31 2022-05']);
});

/** Documents by their dates, and what retracts what. */
interface Chain {
  readonly dates: Readonly<Record<string, string>>;
  readonly retracts: readonly (readonly [notice: string, what: string])[];
}
const changesIn = ({ dates, retracts }: Chain): ((id: string) => Retractions) =>
  retractionsBy(
    (id) => retracts.filter(([, what]) => what === id).map(([notice]) => notice),
    () => [],
    (id) => dates[id] ?? '',
  );
/** Since when a document was retracted, as was known on a day. */
const since = (chain: Chain, id: string, day: string): string | null =>
  retractedSince(knownOn(day, changesIn(chain)(id)))?.slice(11) ?? null;

test('of two notices the date of the one that stands counts, once the other was retracted', () => {
  const chain: Chain = {
    dates: { first: '2022-01-10', second: '2023-02', undoing: '2024-03-10', undone: '2025-04-10' },
    retracts: [
      ['first', 'article'],
      ['second', 'article'],
      ['undoing', 'first'],
      ['undone', 'undoing'],
    ],
  };
  const on = (day: string): string | null => since(chain, 'article', day);
  expect(on('2022-01-09')).toBeNull();
  for (const day of ['2022-01-10', '2023-02-28', '2024-03-09']) expect(on(day)).toBe('2022-01-10');
  for (const day of ['2024-03-10', '2025-04-09']) expect(on(day)).toBe('2023-02');
  // The first notice stands again, and one stood all the time.
  expect(on('2025-04-10')).toBe('2022-01-10');
  expect(since(chain, 'first', '2024-12-31')).toBe('2024-03-10');
  expect(since(chain, 'first', '2025-12-31')).toBeNull();
});

test('a document that stood again meanwhile is retracted since it stands no more', () => {
  const chain: Chain = {
    dates: { notice: '2022-01-10', undoing: '2023-02', again: '2024-05', other: '2024-01' },
    retracts: [
      ['notice', 'note'],
      ['undoing', 'notice'],
      ['again', 'undoing'],
    ],
  };
  expect(since(chain, 'note', '2024-12-31')).toBe('2024-05');
  const both: Chain = { ...chain, retracts: [...chain.retracts, ['other', 'note']] };
  expect(since(both, 'note', '2024-02-01')).toBe('2024-01');
  expect(since(both, 'note', '2024-12-31')).toBe('2024-01');
});

test('any notices about notices: on each day as the rule says it', () => {
  const day = fc.integer({ min: 1, max: 12 }).map((month) => `2022-${String(month).padStart(2, '0')}`);
  const date = fc.oneof(
    day,
    day.map((month) => `${month}-15`),
    day.map((month) => lastDay(month)),
  );
  const links = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 9 });
  fc.assert(
    fc.property(fc.array(date, { minLength: 6, maxLength: 6 }), links, (dates, pairs) => {
      const retracts = pairs
        .filter(([one, other]) => one !== other)
        .map(([one, other]) => [String(Math.max(one, other)), String(Math.min(one, other))] as const);
      const graph = {
        nodes: dates.map((publishedOn, id) => ({
          id: String(id),
          properties: { publishedOn, knownFrom: lastDay(publishedOn) },
        })),
        edges: retracts.map(([from, to]) => ({
          ...{ from, to, definition: { type: 'DERIVED_FROM' }, properties: { derivation: 'RETRACTION' } },
        })),
      };
      const reference = new GraphReference(graph as unknown as SeedGraph);
      const changes = changesIn({ dates: Object.fromEntries(dates.entries()), retracts });
      for (const id of dates.keys())
        for (const each of [...dates.map((publishedOn) => lastDay(publishedOn)), '9999-12-31'])
          expect([id, each, retractedSince(knownOn(each, changes(String(id))))?.slice(0, 10) ?? null]).toEqual([
            ...[id, each, reference.retracted(String(id), each)?.slice(0, 10) ?? null],
          ]);
    }),
    { numRuns: 500 },
  );
});
