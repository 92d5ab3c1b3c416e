import { afterEach, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { doubtsOf } from '../../src/seed/doubts.js';
import { removeFolders, unitedOf, withRows, type Cells, type Content } from '../support/small-package.js';

afterEach(removeFolders);
const evidence = 'source:new#p1';

/** What is told too early by documents of 2021-12-16 (new) and 2020-09-06 (old). */
const told = (content: Content): readonly string[] =>
  doubtsOf(graphModel, unitedOf(withRows(content)))
    .filter(({ code }) => code.endsWith('_TOO_EARLY'))
    .map(({ code, cell }) => `${code} ${String(cell)}`);
const school = (cells: Cells): Content => ({
  'nodes/schools.csv': [{ id: 'school:two', name: '二小', evidence, ...cells }],
});
const program = (cells: Cells): Content => ({
  'nodes/programs.csv': [{ id: 'program:two', name: '工程', category: 'PRESCHOOL', evidence, ...cells }],
  'edges/implemented-in.csv': [{ from: 'program:two', to: 'district:fangzi', evidence }],
});
const policy = (issuedOn: string): Content => ({
  'nodes/policies.csv': [{ id: 'policy:two', name: '细则', issuedOn, evidence }],
});
const award = (cells: Cells): Content => ({
  'nodes/recognitions.csv': [{ id: 'recognition:two', name: '示范县', recognitionKind: 'HONOUR', evidence }],
  'edges/awarded-to.csv': [{ from: 'recognition:two', to: 'district:fangzi', heldBy: 'SELF', evidence, ...cells }],
});

test.each<[string, Content, string]>([
  ['a school that is open and will open', school({ status: 'OPEN', opened: '2022-09' }), 'opened'],
  ['a school that is closed and will close', school({ status: 'CLOSED', closed: '2022' }), 'closed'],
  ['a programme that is under way and will start', program({ status: 'ACTIVE', starts: '2022' }), 'starts'],
  ['a programme that is completed and will end', program({ status: 'COMPLETED', ends: '2022-01-05' }), 'ends'],
  ['a policy that will be issued', policy('2021-12-17'), 'issuedOn'],
  ['an award that will be granted', award({ award: 'GRANTED', since: '2022' }), 'since'],
])('%s', (_, content, column) => expect(told(content)).toEqual([`TOLD_TOO_EARLY ${column}`]));

test.each<[string, Content]>([
  ['a school that will open', school({ status: 'BUILDING', opened: '2022-09' })],
  ['a school that opened in the year of its source', school({ status: 'OPEN', opened: '2021' })],
  ['a programme that is planned', program({ status: 'PLANNED', starts: '2022', ends: '2025' })],
  ['a programme that will end', program({ status: 'ACTIVE', starts: '2021-12', ends: '2025' })],
  ['a policy of the day', policy('2021-12-16')],
  ['an award that is aimed at', award({ award: 'AIMED_AT', since: '2025' })],
])('but not %s', (_, content) => expect(told(content)).toEqual([]));

test('a reprint, a revision or a retraction that was published before what it derives from', () => {
  const derived = (from: string, to: string, derivation: string): Content => ({
    'edges/derived-from.csv': [{ from: `source:${from}`, to: `source:${to}`, derivation }],
  });
  for (const derivation of ['REPRINT', 'REVISION', 'RETRACTION']) {
    expect(told(derived('old', 'new', derivation))).toEqual(['DERIVED_TOO_EARLY from']);
    expect(told(derived('new', 'old', derivation))).toEqual([]);
  }
});
