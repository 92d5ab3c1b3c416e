import { afterEach, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';
import {
  faultsOf,
  packageOf,
  removeFolders,
  SMALL,
  withRows,
  type Cells,
  type Content,
} from '../support/small-package.js';

afterEach(removeFolders);
const evidence = 'source:new#p1';
const faults = (content: Content): readonly string[] => faultsOf(packageOf(content));

test('of several relationships of one pair: an occurrence tells them apart', () => {
  const award = (given: string, occurrence = ''): Cells => ({
    from: 'recognition:honour',
    to: 'district:fangzi',
    award: given,
    heldBy: 'SELF',
    occurrence,
    evidence,
  });
  const content = (...awards: readonly Cells[]): Content =>
    withRows({
      'nodes/recognitions.csv': [{ id: 'recognition:honour', name: '荣誉', recognitionKind: 'HONOUR', evidence }],
      'edges/awarded-to.csv': awards,
    });
  expect(faults(content(award('AIMED_AT'), award('GRANTED', '2021'), award('GRANTED', '2022')))).toEqual([]);
  expect(faults(content(award('GRANTED', '2021'), award('GRANTED', '2021')))).toEqual([
    'A/edges/awarded-to.csv:3:1: expected "AWARDED_TO|recognition:honour|district:fangzi|GRANTED|2021" once, got ' +
      'it again; it is also in A/edges/awarded-to.csv:2',
  ]);
  expect(faults(content(award('GRANTED', 'The 2nd')))).toEqual([
    'A/edges/awarded-to.csv:2:49: occurrence: expected lower case letters, digits and hyphens, such as 2022, got ' +
      '"The 2nd"',
  ]);
});

test('no policy is under itself, by any of several ways up; what only leads to a circle is not named', () => {
  const policy = (slug: string): Cells => ({ id: `policy:${slug}`, name: slug, evidence });
  const under = (from: string, to: string): Cells => ({ from: `policy:${from}`, to: `policy:${to}`, evidence });
  const content = (...rows: readonly Cells[]): Content =>
    withRows({
      'nodes/policies.csv': ['a', 'b', 'c', 'd'].map(policy),
      'edges/issued-in.csv': ['a', 'b', 'c', 'd'].map((slug) => ({ ...under(slug, ''), to: 'district:fangzi' })),
      'edges/under.csv': rows,
    });
  expect(faults(content(under('a', 'b'), under('a', 'c'), under('b', 'd'), under('c', 'd')))).toEqual([]);
  expect(faults(content(under('d', 'a'), under('a', 'one'), under('a', 'b'), under('b', 'a')))).toEqual([
    'A/edges/under.csv:4:10: to: expected no cycle of UNDER, got one through "policy:a"',
    'A/edges/under.csv:5:10: to: expected no cycle of UNDER, got one through "policy:b"',
  ]);
});

test('what leads neither way is written once, the lesser id first', () => {
  const pair = (from: string, to: string): Cells => ({ from: `district:${from}`, to: `district:${to}`, evidence });
  expect(faults(withRows({ 'edges/paired-with.csv': [pair('fangzi', 'weifang')] }))).toEqual([]);
  expect(faults(withRows({ 'edges/paired-with.csv': [pair('weifang', 'fangzi')] }))).toEqual([
    'A/edges/paired-with.csv:2:1: from: expected the id that is first by alphabet, since PAIRED_WITH leads neither ' +
      'way, got "district:weifang" before "district:fangzi"; swap from and to',
  ]);
});

test('a claim to be the first is claimed or aimed at, and nothing else is claimed', () => {
  const award = (slug: string, given: string): Cells => ({
    from: `recognition:${slug}`,
    to: 'district:fangzi',
    award: given,
    heldBy: 'SELF',
    evidence,
  });
  const content = (...awards: readonly Cells[]): Content =>
    withRows({
      'nodes/recognitions.csv': [{ id: 'recognition:honour', name: '荣誉', recognitionKind: 'HONOUR', evidence }],
      'edges/awarded-to.csv': awards,
    });
  const right = [award('one', 'CLAIMED'), award('one', 'AIMED_AT'), award('honour', 'GRANTED')];
  expect(faults(content(...right, award('honour', 'AIMED_AT')))).toEqual([]);
  expect(faults(content(award('one', 'GRANTED'), award('honour', 'CLAIMED')))).toEqual([
    'A/edges/awarded-to.csv:2:33: award: expected CLAIMED or AIMED_AT for a claim to be the first, which nobody ' +
      'grants, got "GRANTED"',
    'A/edges/awarded-to.csv:3:36: award: expected GRANTED or AIMED_AT; CLAIMED is for recognitions of the kind ' +
      'CLAIMED_FIRST alone, got "CLAIMED"',
  ]);
  const granted = { from: 'recognition:one', to: 'organization:one', evidence };
  expect(faults(withRows({ 'edges/granted-by.csv': [granted] }))).toEqual([
    'A/edges/granted-by.csv:2:1: from: expected no grantor for a claim to be the first, got "recognition:one"',
  ]);
});

test('packages that say differently how a source derives from another are both named', () => {
  const derived = (derivation: string): string =>
    packageOf({
      'nodes/sources.csv': [
        { id: 'source:later', title: '转载', publishedOn: '2023', sourceKind: 'MEDIA', locators: 'p1' },
        { id: 'source:new' },
      ],
      'edges/derived-from.csv': [{ from: 'source:later', to: 'source:new', derivation }],
    });
  const told = (...derivations: readonly string[]): readonly string[] =>
    checkPackages(graphModel, [packageOf(SMALL), ...derivations.map(derived)]).faults.map(({ message }) => message);
  expect(told('REPRINT', 'REPRINT')).toEqual([]);
  expect(told('REPRINT', 'EXCERPT')).toEqual([
    expect.stringMatching(/^derivation: expected "EXCERPT", as in .*derived-from\.csv.*, got "REPRINT"/),
  ]);
});
