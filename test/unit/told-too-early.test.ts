import { afterEach, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { doubtsOf } from '../../src/seed/doubts/doubts.js';
import { removeFolders, unitedOf, withRows, type Cells, type Content } from '../support/small-package.js';

afterEach(removeFolders);
const evidence = 'source:new#p1';

/** What is told too early by documents of 2021-12-16 (new) and 2020-09-06 (old). */
const told = (content: Content): readonly string[] =>
  doubtsOf(graphModel, unitedOf(withRows(content)))
    .filter(({ code }) => code.endsWith('_TOO_EARLY') || code === 'BEFORE_PROGRAM')
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
const partnership = (cells: Cells): Content => ({
  'edges/partners-with.csv': [{ from: 'organization:one', to: 'school:one', evidence, ...cells }],
});
const takingPart = (status: string): Content => ({
  ...program({ status }),
  'edges/participates-in.csv': [{ from: 'school:one', to: 'program:two', since: '2022-03', evidence }],
});
const replacing = (kind: 'school' | 'policy'): Content => ({
  ...(kind === 'school' ? school({}) : policy('2021')),
  'edges/replaces.csv': [{ from: `${kind}:two`, to: `${kind}:one`, since: '2022-01-01', evidence }],
});
const claim = (property: string, value: string, cells: Cells = {}): Content => ({
  'claims.csv': [{ about: 'school:one', property, value, evidence, ...cells }],
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
  ['a school that will open, and is not called planned', school({ opened: '2022' }), 'opened'],
  ['a programme that is cancelled and will end', program({ status: 'CANCELLED', ends: '2023' }), 'ends'],
  [
    'a body that will be dissolved',
    {
      'nodes/organizations.csv': [
        { id: 'organization:two', name: '公司', organizationKind: 'COMPANY', dissolved: '2022-01', evidence },
      ],
    },
    'dissolved',
  ],
  ['a partnership that will begin', partnership({ since: '2022-09' }), 'since'],
  ['a programme that is under way and in which a school will take part', takingPart('ACTIVE'), 'since'],
  ['a school that will take the place of another', replacing('school'), 'since'],
  ['a school that will be called otherwise', claim('name', '二中', { since: '2022' }), 'name'],
  ['a school that will open, as claims.csv has it', claim('opened', '2022'), 'opened'],
])('%s', (_, content, column) => expect(told(content)).toEqual([`TOLD_TOO_EARLY ${column}`]));

test.each<[string, Content]>([
  ['a school that will open', school({ status: 'BUILDING', opened: '2022-09' })],
  ['a school that opened in the year of its source', school({ status: 'OPEN', opened: '2021' })],
  ['a programme that is planned', program({ status: 'PLANNED', starts: '2022', ends: '2025' })],
  ['a programme that will end', program({ status: 'ACTIVE', starts: '2021-12', ends: '2025' })],
  ['a policy of the day', policy('2021-12-16')],
  ['an award that is aimed at', award({ award: 'AIMED_AT', since: '2025' })],
  ['a school that is open and will close', school({ status: 'OPEN', closed: '2022' })],
  ['a partnership of the year of its source', partnership({ since: '2021', until: '2025' })],
  ['a programme that is planned and in which a school will take part', takingPart('PLANNED')],
  ['a policy that will take the place of another', replacing('policy')],
  ['a name that holds until a day to come', claim('name', '二中', { until: '2022' })],
  ['an opening that is withdrawn', claim('opened', '2022', { rank: 'DEPRECATED' })],
])('but not %s', (_, content) => expect(told(content)).toEqual([]));

const LATER = 'source:later#p1';
const later: Content = {
  'nodes/sources.csv': [
    { id: 'source:later', title: '后', publishedOn: '2022-10-01', sourceKind: 'MEDIA', locators: 'p1' },
  ],
  'nodes/schools.csv': [{ id: 'school:one', evidence: LATER }],
  'nodes/organizations.csv': [{ id: 'organization:one', evidence: LATER }],
};
/** The same partnership by two documents, each a package. */
const twice = (one: Cells, other: Cells): readonly string[] =>
  doubtsOf(graphModel, unitedOf(withRows(partnership(one)), { ...later, ...partnership(other) }))
    .filter(({ code }) => code === 'TOLD_TOO_EARLY')
    .map(({ message }) => message);

test('what was announced is no doubt once a document of that day or later says so too', () => {
  const announced = { since: '2022-09' };
  expect(twice(announced, { since: '2022-09-01', evidence: LATER })).toEqual([]);
  expect(twice(announced, { since: '2022', evidence: LATER })).toEqual([]);
  const message =
    'since: expected a date by 2021-12-16, the day of its source, which tells it as done, got "2022-09"; if it was ' +
    'announced for then, keep it, and accept this doubt with that reason';
  expect(twice(announced, { evidence: LATER })).toEqual([message]);
  expect(twice(announced, { since: '2019', evidence: LATER })).toEqual([message]);
  expect(twice({ since: '2021' }, { denies: 'true', since: '2030', evidence: LATER })).toEqual([]);
});

test('a reprint, a revision or a retraction that was published before what it derives from', () => {
  const derived = (from: string, to: string, derivation: string): Content => ({
    'edges/derived-from.csv': [{ from: `source:${from}`, to: `source:${to}`, derivation }],
  });
  for (const derivation of ['REPRINT', 'REVISION', 'RETRACTION']) {
    expect(told(derived('old', 'new', derivation))).toEqual(['DERIVED_TOO_EARLY from']);
    expect(told(derived('new', 'old', derivation))).toEqual([]);
  }
});

test('what a programme did before it began is a doubt; what there was before is none', () => {
  const done = (cells: Cells): readonly string[] =>
    told({
      'nodes/observations.csv': [
        {
          ...{ id: 'observation:two', metric: 'metric:one', about: 'district:fangzi', program: 'program:one' },
          ...{ extent: 'PART', value: '40', qualifier: 'EXACT', status: 'ACTUAL', rank: 'NORMAL', evidence },
          ...{ periodStart: '2019-12-31', periodEnd: '2019-12-31', periodPrecision: 'DAY', asPrinted: '40%', ...cells },
        },
      ],
    });
  expect(done({})).toEqual(['BEFORE_PROGRAM periodEnd']);
  expect(done({ status: 'BASELINE' })).toEqual([]);
  expect(done({ extent: 'WHOLE' })).toEqual([]);
  expect(done({ periodEnd: '2020-12-31', periodPrecision: 'YEAR', periodStart: '2020-01-01' })).toEqual([]);
});
