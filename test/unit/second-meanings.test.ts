import { afterEach, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages, type CheckedPackages } from '../../src/seed/packages.js';
import {
  changed,
  faultsOf,
  packageOf,
  removeFolders,
  SMALL,
  type Cells,
  type Content,
} from '../support/small-package.js';

afterEach(removeFolders);

const TOLD = ['SECOND_NAME', 'TWO_PERIODS', 'SAID_OTHERWISE'];
const at = (document: string, cells: Cells): Cells => ({ evidence: `source:${document}#p1`, ...cells });
const sources = (...rows: readonly Cells[]): Content => ({
  'nodes/sources.csv': rows.map((row) => ({ title: row['id'] as string, sourceKind: 'MEDIA', locators: 'p1', ...row })),
});
const LATER = { id: 'source:later', publishedOn: '2023-05-01' };
/** The doubts about what later documents say otherwise, each document a package. */
const check = (documents: readonly Content[]): CheckedPackages =>
  checkPackages(graphModel, [
    packageOf(SMALL),
    ...documents.map((content) => packageOf({ ...sources(LATER), ...content })),
  ]);
function told(...documents: readonly Content[]): readonly string[] {
  const { faults, doubts } = check(documents);
  expect(faults).toEqual([]);
  return doubts.filter(({ code }) => TOLD.includes(code)).map(({ code, about }) => `${code} ${about.join()}`);
}

test('a second name is a doubt, until its time, a withdrawal or a derivation says why', () => {
  const renamed = { 'nodes/programs.csv': [at('later', { id: 'program:one', name: '智慧园' })] };
  expect(told(renamed)).toEqual(['SECOND_NAME program:one']);
  const claim = (cells: Cells): Content => ({
    ...renamed,
    'claims.csv': [at('later', { about: 'program:one', property: 'name', ...cells })],
  });
  expect(told(claim({ value: '智慧幼儿园', until: '2022' }))).toEqual([]);
  expect(told(claim({ value: '智慧园', since: '2022' }))).toEqual([]);
  expect(told(claim({ value: '智慧幼儿园', rank: 'DEPRECATED' }))).toEqual([]);
  const derived = { from: 'source:later', to: 'source:new', derivation: 'TRANSLATION' };
  expect(
    told({
      ...renamed,
      ...sources(LATER),
      'nodes/sources.csv': [...(sources(LATER)['nodes/sources.csv'] ?? []), { id: 'source:new' }],
      'edges/derived-from.csv': [derived],
    }),
  ).toEqual([]);
  expect(told({ 'nodes/programs.csv': [at('later', { id: 'program:one', aliases: '智慧园' })] })).toEqual([]);
});

test('rows of one relationship that are of two periods are a doubt', () => {
  const there = {
    'nodes/programs.csv': [at('later', { id: 'program:one' })],
    'nodes/districts.csv': [at('later', { id: 'district:fangzi' })],
  };
  const again = (cells: Cells): Content => ({
    ...there,
    'edges/implemented-in.csv': [at('later', { from: 'program:one', to: 'district:fangzi', ...cells })],
  });
  const id = 'IMPLEMENTED_IN|program:one|district:fangzi';
  expect(told(again({ since: '2021' }))).toEqual([`TWO_PERIODS ${id}`]);
  expect(told(again({ until: '2019' }))).toEqual([`TWO_PERIODS ${id}`]);
  expect(told(again({ since: '2020-05', until: '2020' }))).toEqual([]);
  expect(told(again({ since: '2021', occurrence: '2021' }))).toEqual([]);
  const period = (cells: Cells): unknown => {
    const { values } = check([again(cells)]).rows.find(({ table }) => table.edge?.type === 'IMPLEMENTED_IN') ?? {};
    return [values?.['since'], values?.['until']];
  };
  expect([period({ since: '2021' }), period({ until: '2019' })]).toEqual([
    ['2021', null],
    [null, '2019'],
  ]);
  const broken = check([again({ since: '2021', until: '2020' })]);
  expect(broken.faults).toMatchObject([{ message: 'until: expected a date that is not before since, got "2020"' }]);
  expect(broken.doubts.filter(({ code }) => code === 'TWO_PERIODS')).toEqual([]);
});

test('dates and words of one relationship that sources give differently are a doubt, unless one is finer', () => {
  const row = { from: 'program:one', to: 'district:fangzi' };
  const dated = (cells: Cells): readonly string[] =>
    told({
      'nodes/districts.csv': [at('later', { id: 'district:fangzi' })],
      'nodes/programs.csv': [at('later', { id: 'program:one' })],
      'edges/implemented-in.csv': [at('later', { ...row, ...cells })],
    });
  const doubted = ['SAID_OTHERWISE IMPLEMENTED_IN|program:one|district:fangzi'];
  expect(dated({ since: '2019' })).toEqual(doubted);
  expect(dated({ since: '2020-03', until: '2022' })).toEqual(doubted);
  expect(dated({ since: '2020-03' })).toEqual([]);
  const award = (document: string, heldBy: string): Content => ({
    ...sources({ id: `source:${document}`, publishedOn: '2023' }),
    'nodes/recognitions.csv': [at(document, { id: 'recognition:one' })],
    'nodes/districts.csv': [at(document, { id: 'district:fangzi' })],
    'edges/awarded-to.csv': [
      at(document, { from: 'recognition:one', to: 'district:fangzi', award: 'CLAIMED', heldBy, since: '2022' }),
    ],
  });
  expect(told(award('a', 'SELF'), award('b', 'SELF'))).toEqual([]);
  expect(told(award('a', 'SELF'), award('b', 'UNNAMED_SCHOOLS'))).toEqual([
    'SAID_OTHERWISE AWARDED_TO|recognition:one|district:fangzi|CLAIMED',
  ]);
});

test('an end that was told in advance may come later or sooner, as a newer document tells', () => {
  const row = { from: 'recognition:one', to: 'district:fangzi', award: 'CLAIMED', heldBy: 'SELF' };
  const ends = (...documents: readonly (readonly [publishedOn: string, until: string])[]): readonly string[] => {
    const given = documents.map(([publishedOn, until], index): Content => {
      const document = `told-${index}`;
      return {
        ...sources({ id: `source:${document}`, publishedOn }),
        'nodes/recognitions.csv': [at(document, { id: 'recognition:one' })],
        'nodes/districts.csv': [at(document, { id: 'district:fangzi' })],
        'edges/awarded-to.csv': [at(document, { ...row, until })],
      };
    });
    const merged = check(given).rows.find(({ values }) => values['award'] === 'CLAIMED');
    return [...told(...given).map((doubt) => doubt.split(' ')[0] as string), String(merged?.values['until'])];
  };
  expect(ends(['2019-03', '2021'], ['2020-06-01', '2024'])).toEqual(['2024']);
  expect(ends(['2019-03', '2024'], ['2022-01-05', '2021'])).toEqual(['2021']);
  expect(ends(['2019-03', '2021'], ['2020-06-01', '2024'], ['2025-01-01', '2023-06'])).toEqual(['2023-06']);
  // Two that look back disagree; and so do two of which nobody knows which is newer.
  expect(ends(['2022-03', '2020'], ['2023-06-01', '2021'])).toEqual(['SAID_OTHERWISE', '2021']);
  expect(ends(['2020', '2021'], ['2020-06-01', '2024'])).toEqual(['SAID_OTHERWISE', '2024']);
});

test('what had ended, and a newer document has without dates, is a doubt', () => {
  const row = { from: 'program:one', to: 'district:fangzi' };
  const stated = (publishedOn: string, cells: Cells = {}, more: Content = {}): readonly string[] =>
    told({
      ...sources({ ...LATER, publishedOn }),
      'nodes/districts.csv': [at('later', { id: 'district:fangzi' })],
      'nodes/programs.csv': [at('later', { id: 'program:one' })],
      'edges/implemented-in.csv': [at('later', { ...row, ...cells })],
      ...more,
    });
  const doubted = ['TWO_PERIODS IMPLEMENTED_IN|program:one|district:fangzi'];
  expect(stated('2023-05-01')).toEqual(doubted);
  for (const cells of [{ until: '2020' }, { since: '2020' }, { occurrence: 'second' }])
    expect(stated('2023-05-01', cells)).toEqual([]);
  for (const day of ['2020-03-01', '2021-10-01', '2021', '2021-12-16']) expect(stated(day)).toEqual([]);
  const copy = { from: 'source:later', to: 'source:old', derivation: 'REPRINT' };
  const original = { id: 'source:old', title: '', sourceKind: '', locators: '' };
  const derived = { ...sources(LATER, original), 'edges/derived-from.csv': [copy] };
  expect(stated('2023-05-01', {}, derived)).toEqual([]);
});

test('a thing that ends before it begins is a doubt if two sources say so, and a fault if one does', () => {
  const program = (cells: Cells): Content => ({ 'nodes/programs.csv': [at('later', { id: 'program:one', ...cells })] });
  expect(told(program({ starts: '2022-03' }))).toEqual(['TWO_PERIODS program:one']);
  expect(told(program({ starts: '2022-03', ends: '2023' }))).toEqual([]);
  expect(check([program({ starts: '2022-03', ends: '2021' })]).faults).toMatchObject([
    { message: 'ends: expected a date that is not before starts, got "2021"' },
  ]);
});

test('what was cancelled before it was to begin ends before it begins', () => {
  const program = (cells: Cells): Content => ({ 'nodes/programs.csv': [at('later', { id: 'program:one', ...cells })] });
  expect(told(program({ starts: '2022-03', ends: '2021-06', status: 'CANCELLED' }))).toEqual([]);
  expect(told(program({ ends: '2019', status: 'CANCELLED' }))).toEqual([]);
  expect(told(program({ ends: '2019', status: 'COMPLETED' }))).toEqual(['TWO_PERIODS program:one']);
});

test('an award of two years under one id is a doubt', () => {
  const award = (document: string, since: string): Content => ({
    ...sources({ id: `source:${document}`, publishedOn: '2023' }),
    'nodes/recognitions.csv': [at(document, { id: 'recognition:one' })],
    'nodes/districts.csv': [at(document, { id: 'district:fangzi' })],
    'edges/awarded-to.csv': [
      at(document, { from: 'recognition:one', to: 'district:fangzi', award: 'CLAIMED', heldBy: 'SELF', since }),
    ],
  });
  expect(told(award('a', '2020'), award('b', '2022'))).toEqual([
    'TWO_PERIODS AWARDED_TO|recognition:one|district:fangzi|CLAIMED',
  ]);
  expect(told(award('a', '2020'), award('b', '2020-05'))).toEqual([]);
});

test('a thing that was renamed has the translation of its new name, and is found by the old one', () => {
  const english = (cells: Cells): Content => ({ 'nodes/programs.csv': [at('later', { id: 'program:one', ...cells })] });
  const renamed: Content = {
    'claims.csv': [at('later', { about: 'program:one', property: 'name', value: '智慧幼儿园', until: '2022' })],
  };
  const named = (first: Cells, later: Content): unknown => {
    const before = packageOf(changed('nodes/programs.csv', 0, first));
    const { faults, rows } = checkPackages(graphModel, [before, packageOf({ ...sources(LATER), ...later })]);
    expect(faults).toEqual([]);
    const { name, nameEn, aliases, searchNames } =
      rows.find(({ values }) => values['id'] === 'program:one')?.values ?? {};
    return [name, nameEn, aliases, searchNames];
  };
  const old = { nameEn: 'Smart Kindergartens' };
  expect(named(old, { ...renamed, ...english({ name: '智慧园', nameEn: 'Smart Garden' }) })).toEqual([
    ...['智慧园', 'Smart Garden'],
    ...[['智慧幼儿园'], ['Smart Kindergartens']],
  ]);
  expect(named(old, { ...renamed, ...english({ name: '智慧园' }) })).toEqual([
    ...['智慧园', null],
    ...[['智慧幼儿园'], ['Smart Kindergartens']],
  ]);
  // Called otherwise, but not renamed.
  expect(named(old, english({ name: '智慧园' }))).toEqual(['智慧园', 'Smart Kindergartens', ['智慧幼儿园'], null]);
  expect(named({}, english(old))).toEqual(['智慧幼儿园', 'Smart Kindergartens', null, null]);
});

test('one name has one translation', () => {
  const before = packageOf(changed('nodes/programs.csv', 0, { nameEn: 'Smart Kindergartens' }));
  const faults = (cells: Cells): readonly string[] =>
    faultsOf(
      before,
      packageOf({ ...sources(LATER), 'nodes/programs.csv': [at('later', { id: 'program:one', ...cells })] }),
    );
  const [fault] = faults({ name: '智慧幼儿园', nameEn: 'Smart Garden' });
  expect(fault).toContain('nameEn: expected "Smart Kindergartens"');
  expect(faults({ nameEn: 'Smart Garden' })).toHaveLength(1);
  expect(faults({ name: '智慧园', nameEn: 'Smart Garden' })).toEqual([]);
});
