import { afterEach, expect, test } from '@jest/globals';
import { rowsById } from '../support/loaded.js';
import { changed, removeFolders, SMALL, withRows, type Cells } from '../support/small-package.js';

afterEach(removeFolders);

const laterSource = (id: string, publishedOn: string): Cells => ({
  ...{ id: `source:${id}`, title: id, publishedOn, sourceKind: 'MEDIA', locators: 'p1' },
});

test('a source knows what it copies and what revises that, in any number of steps', () => {
  const { nodes } = rowsById(
    withRows({
      'nodes/sources.csv': [
        laterSource('reprint', '2022'),
        laterSource('excerpt', '2023'),
        laterSource('second', '2022-02-03'),
        laterSource('third', '2022-05'),
      ],
      'edges/derived-from.csv': [
        { from: 'source:reprint', to: 'source:new', derivation: 'REPRINT' },
        { from: 'source:excerpt', to: 'source:reprint', derivation: 'EXCERPT' },
        { from: 'source:second', to: 'source:new', derivation: 'REVISION' },
        { from: 'source:third', to: 'source:second', derivation: 'REVISION' },
      ],
    }),
  );
  const trail = (id: string): readonly unknown[] =>
    ['origins', 'revisions'].map((name) => nodes[`source:${id}`]?.properties[name]);
  expect(trail('excerpt')).toEqual([
    ['source:new', 'source:reprint'],
    ['source:second', 'source:third'],
  ]);
  expect(trail('new')).toEqual([[], ['source:second', 'source:third']]);
  expect(trail('third')).toEqual([[], []]);
});

test('a figure without a closed period is measured by the day on which it was first said', () => {
  const stored = (cells: Cells): readonly unknown[] => {
    const changedRow = { periodStart: '', periodEnd: '', periodPrecision: '', ...cells };
    const { nodes } = rowsById({
      ...changed('nodes/observations.csv', 0, changedRow),
      'nodes/sources.csv': [...(SMALL['nodes/sources.csv'] ?? []), laterSource('copy', '2023')],
      'edges/derived-from.csv': [{ from: 'source:copy', to: 'source:old', derivation: 'TRANSLATION' }],
    });
    return ['quantity', 'periodTo'].map((name) => nodes['observation:one']?.properties[name]);
  };
  const quantity = (period: string): string => `metric:one|district:fangzi||||ACTUAL|${period}|`;
  expect(stored({ evidence: 'source:copy#p1' })).toEqual([quantity('2020'), undefined]);
  expect(stored({ evidence: 'source:new#p1;source:copy#p1' })).toEqual([quantity('2020'), undefined]);
  const since = { periodStart: '2019-01-01', periodPrecision: 'YEAR', evidence: 'source:copy#p1' };
  expect(stored(since)).toEqual([quantity('2019-01-01/'), '2020-09-06']);
});

const at = (from: string, to: string, cells: Cells = {}): Cells => ({
  ...{ from: `district:${from}`, to: `district:${to}`, evidence: 'source:new#p1', ...cells },
});
/** The days of districts that lie in each other, of which some took the place of others. */
const districtDays = (
  links: readonly Cells[],
  cities: readonly string[],
  replacing: readonly Cells[] = [],
): ((id: string) => readonly unknown[]) => {
  const { nodes } = rowsById({
    ...withRows({
      'nodes/districts.csv': cities.map((id) => ({
        ...{ id: `district:${id}`, name: id, level: 'CITY', evidence: 'source:new#p1' },
      })),
    }),
    'edges/part-of.csv': links,
    'edges/replaces.csv': replacing,
  });
  return (id) => ['movedOn', 'bordersOn'].map((name) => nodes[`district:${id}`]?.properties[name]);
};

test('a district knows when it last came to lie elsewhere, and when its borders changed', () => {
  const days = districtDays(
    [
      { from: 'district:fangzi', to: 'district:weifang', until: '2018-05', evidence: 'source:old#p1' },
      { from: 'district:fangzi', to: 'district:zibo', evidence: 'source:old#p1' },
      { from: 'district:fangzi', to: 'district:yantai', since: '2019', evidence: 'source:new#p1' },
    ],
    ['yantai', 'zibo'],
  );
  expect(days('fangzi')).toEqual(['2019', '2019']);
  expect(days('yantai')).toEqual([undefined, '2019']);
  expect(days('weifang')).toEqual([undefined, '2018-05']);
  // What one source says without dates changed nothing.
  expect(days('zibo')).toEqual([undefined, undefined]);
});

test('borders change up to what lies around both places, and what lies in a district moves with it', () => {
  const days = districtDays(
    [
      at('zone', 'fangzi'),
      at('weifang', 'east'),
      at('yantai', 'east'),
      at('zibo', 'west'),
      at('fangzi', 'zibo', { until: '2015' }),
      at('fangzi', 'weifang', { until: '2019-01' }),
      at('fangzi', 'yantai', { since: '2019-01' }),
    ],
    ['zone', 'yantai', 'zibo', 'east', 'west'],
  );
  expect(days('fangzi')).toEqual(['2019-01', '2019-01']);
  // It moved with what it lies in; its own borders stayed.
  expect(days('zone')).toEqual(['2019-01', undefined]);
  for (const city of ['weifang', 'yantai']) expect(days(city)).toEqual([undefined, '2019-01']);
  // What its two cities exchanged later did not change it.
  expect(days('east')).toEqual([undefined, '2015']);
  for (const id of ['zibo', 'west']) expect(days(id)).toEqual([undefined, '2015']);
});

test('a merger or a split within a city changes no borders of the city; one across two changes those of both', () => {
  const days = districtDays(
    [
      at('weifang', 'east'),
      at('zibo', 'east'),
      ...['fangzi', 'hanting'].map((old) => at(old, 'weifang', { until: '2019-01' })),
      at('merged', 'weifang', { since: '2019-01' }),
      at('large', 'zibo', { until: '2021' }),
      at('half', 'zibo', { since: '2021' }),
      at('other-half', 'yantai', { since: '2021' }),
    ],
    ['hanting', 'merged', 'large', 'half', 'other-half', 'zibo', 'yantai', 'east'],
    [
      ...['fangzi', 'hanting'].map((old) => at('merged', old, { since: '2019-01' })),
      ...['half', 'other-half'].map((part) => at(part, 'large', { since: '2021' })),
    ],
  );
  for (const city of ['weifang', 'fangzi']) expect(days(city)).toEqual([undefined, undefined]);
  expect(days('merged')).toEqual(['2019-01', '2019-01']);
  // A half of what was there went to a city of another province.
  for (const outer of ['zibo', 'east', 'yantai']) expect(days(outer)).toEqual([undefined, '2021']);
});
