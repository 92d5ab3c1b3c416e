import { expect, test } from '@jest/globals';
import { FigureNoteCode } from '../../src/domain/answer-words.js';
import type { Chosen } from '../../src/traversals/figures/choose.js';
import type { Figure } from '../../src/traversals/figures/figures.js';
import { notesOf, noteText } from '../../src/traversals/figures/note.js';

const FIGURE: Figure = {
  ...{ id: 'observation:a', metric: 'metric:m', unit: 'PERSON', addsOverTime: true },
  ...{ entity: 'district:d', entityName: '丁区', entityNameEn: 'Ding', level: 'COUNTY' },
  ...{ value: 4105, upper: null, least: 4105, most: 4105, asPrinted: '4105人', qualifier: 'EXACT' },
  ...{ status: 'ACTUAL', rank: 'NORMAL', extent: 'WHOLE', breakdown: null, moneyStage: null, currency: null },
  ...{ quantity: 'q', start: '2020-01-01', end: '2020-12-31', precision: 'YEAR' },
  ...{ from: '2020-01-01', to: '2020-12-31', publishedFrom: '2020-09-06', published: '2020-09-06' },
  ...{ titles: ['教育公报'], titlesEn: ['Education Bulletin'], corrections: [] },
  ...{ sources: ['source:s'], origins: [[]], revisions: [[]], retracted: null, borders: null },
  ...{ program: null, programName: null, programNameEn: null, corrects: null, correctedBy: [] },
};
const PART = { extent: 'PART', program: 'program:p', programName: '安居工程', programNameEn: 'Housing' };
const ABOUT = { value: 4000, least: 3600, most: 4400, asPrinted: '约4000人', qualifier: 'ABOUT' };
const MORE = { value: 5000, least: 5000, most: 5000, asPrinted: '5000人' };
const on = (day: string): Pick<Figure, 'publishedFrom' | 'published'> => ({ publishedFrom: day, published: day });
const OF_THE_YEAR = { publishedFrom: '2020-01-01', published: '2020-12-31' };
const LONG = {
  titles: ['《关于进一步做好全区中小学幼儿园教师招聘工作的若干意见》', '又一份'],
  titlesEn: ['On Recruiting Teachers', 'Another'],
};
const UNDATED = { ...{ start: null, end: null, precision: null, from: null, to: null } };

const figure = (given: Partial<Figure> = {}): Figure => ({ ...FIGURE, ...given });
const chosen = (used: Partial<Figure>, given: Partial<Chosen> = {}): Chosen => ({
  ...{ used: figure(used), reports: [], alternatives: [], withdrawn: new Set(), beside: [], earlier: [], aside: [] },
  ...given,
});
/** A figure that another one contradicts. */
const against = (other: Partial<Figure>, used: Partial<Figure> = {}): Chosen =>
  chosen(used, { alternatives: [figure({ ...MORE, ...other })] });
const corrected = figure(MORE);

const APART = {
  zh: '来源不一致：另有5000人（《教育公报》）；与所用数值最多相差895（21.8%）；所用的出自《教育公报》',
  en:
    'Sources disagree: 5,000 people (“Education Bulletin”); the largest distance is 895 (21.8 %); ' +
    'the one used is of “Education Bulletin”',
};

const CASES: readonly (readonly [what: string, of: Chosen, code: string | null, zh: string, en: string])[] = [
  ['nothing', chosen({}, { year: 2020 }), null, '', ''],
  ['the same elsewhere', chosen({}, { reports: [figure()] }), null, '', ''],
  [
    'years beyond',
    chosen({ start: '2019-01-01', from: '2019-01-01' }, { year: 2020 }),
    'PERIOD',
    '时期为2019至2020，超出2020年。',
    'Of 2019 to 2020, beyond 2020.',
  ],
  [
    'a period without an end',
    chosen({ start: '2019-01-01', from: '2019-01-01', end: null, to: '9999-12-31' }, { year: 2020 }),
    'PERIOD',
    '时期自2019起，超出2020年。',
    'From 2019 on, beyond 2020.',
  ],
  [
    'a period without a beginning',
    chosen({ start: null, from: '0001-01-01' }, { year: 2020 }),
    'PERIOD',
    '时期至2020，超出2020年。',
    'Until 2020, beyond 2020.',
  ],
  [
    'a part of the year',
    chosen({ end: '2020-09-06', to: '2020-09-06', precision: 'DAY' }, { year: 2020 }),
    'PERIOD',
    '时期为2020-01-01至2020-09-06，只是2020年的一部分。',
    'Of 2020-01-01 to 2020-09-06, a part of 2020.',
  ],
  ['a part', chosen(PART), 'PART', '只是“安居工程”的数据，不是全部。', 'Only what Housing did, not the whole.'],
  ['a programme that is the whole', chosen({ ...PART, extent: 'WHOLE' }), null, '', ''],
  [
    'a range',
    chosen({ upper: 5000, qualifier: 'RANGE' }),
    'RANGE',
    '区间，按下限计。',
    'A range: it counts by its lower value.',
  ],
  ['about', chosen(ABOUT), 'INEXACT', '不是确数（约），按所写数值计。', 'Not exact (about): it counts by its value.'],
  [
    'less exactly elsewhere',
    chosen({}, { reports: [figure(ABOUT)] }),
    'LESS_EXACT',
    '另有不那么精确的说法：约4000人。',
    'Also given less exactly: about 4,000 people.',
  ],
  [
    'another value, of an older source',
    against({ ...on('2019-01-01') }),
    'DISAGREE',
    `${APART.zh}，来源最新。`,
    `${APART.en}, the newest source.`,
  ],
  [
    'another value, of a source of which only the year is known',
    against({ ...OF_THE_YEAR, sources: ['source:t'] }),
    'DISAGREE',
    `${APART.zh}，发布先后不明，这个来源的日期更确切。`,
    `${APART.en}, perhaps the older one, but dated more exactly.`,
  ],
  [
    'another value, of a source of the same year',
    against({ ...OF_THE_YEAR, ...LONG, sources: ['source:t'] }, OF_THE_YEAR),
    'DISAGREE',
    '来源不一致：另有5000人（《关于进一步做好全区中小学幼儿园教师招聘工作的若干…》等2个来源）；' +
      '与所用数值最多相差895（21.8%）；所用的出自《教育公报》，发布先后不明，所用的按来源编号在前。',
    'Sources disagree: 5,000 people (“On Recruiting Teachers” and 1 more); the largest distance is 895 (21.8 %); ' +
      'the one used is of “Education Bulletin”, perhaps the older one, and the first by its source.',
  ],
  [
    'another value in the same source',
    chosen({}, { alternatives: [figure(MORE)] }),
    'DISAGREE',
    `${APART.zh}，另一个值也出自它，所用的按编号在前。`,
    `${APART.en}, which says both, and is the first by its id.`,
  ],
  [
    'another value, of another source of that day',
    against({ sources: ['source:t'] }),
    'DISAGREE',
    `${APART.zh}，两者同日发布，所用的按来源编号在前。`,
    `${APART.en}, of the same day, and the first by its source.`,
  ],
  [
    'another value, of a newer copy',
    against({ ...on('2021-01-01'), origins: [['source:s']] }),
    'DISAGREE',
    `${APART.zh}，是原始来源。`,
    `${APART.en}, the original, not a copy.`,
  ],
  [
    'another value, of a copy and of a source that says it of its own accord',
    against({ ...on('2019-01-01'), origins: [['source:s'], []] }),
    'DISAGREE',
    `${APART.zh}，来源最新。`,
    `${APART.en}, the newest source.`,
  ],
  [
    'another value, of a copy as this one is',
    chosen(
      { origins: [['source:t']] },
      {
        alternatives: [
          figure({
            ...MORE,
            ...on('2019-01-01'),
            sources: ['source:t'],
            origins: [['source:s']],
          }),
        ],
      },
    ),
    'DISAGREE',
    `${APART.zh}，来源最新。`,
    `${APART.en}, the newest source.`,
  ],
  [
    'another value, of a copy of what gives none here',
    against({ ...on('2019-01-01'), origins: [['source:t']] }),
    'DISAGREE',
    `${APART.zh}，另一个值出自更早文件的副本。`,
    `${APART.en}, and the other one copies an older document.`,
  ],
  [
    'another value, of what was revised',
    against({ ...on('2019-01-01'), revisions: [['source:s']] }),
    'DISAGREE',
    `${APART.zh}，是修订版。`,
    `${APART.en}, the revised version.`,
  ],
  [
    'borders that changed after its period',
    chosen({ borders: '2021' }),
    'BORDERS',
    '按当时的区划：此后区划有变动（2021）。',
    'Within the borders of its time: they have changed since (2021).',
  ],
  ['borders that changed in its period', chosen({ borders: '2020-12' }), null, '', ''],
  [
    'borders that changed after the source of what has no period',
    chosen({ ...UNDATED, borders: '2020-10' }),
    'BORDERS',
    '按当时的区划：此后区划有变动（2020-10）。',
    'Within the borders of its time: they have changed since (2020-10).',
  ],
  [
    'another value that is not preferred',
    chosen({ rank: 'PREFERRED' }, { alternatives: [figure(MORE)] }),
    'DISAGREE',
    `${APART.zh}，是首选数据。`,
    `${APART.en}, and is preferred.`,
  ],
  [
    'a correction',
    chosen({}, { alternatives: [corrected], withdrawn: new Set([corrected]) }),
    'CORRECTED',
    '已更正或弃用的数据：5000人。',
    'Withdrawn: 5,000 people.',
  ],
  [
    'an older one without a period',
    chosen({}, { earlier: [figure({ ...MORE, ...UNDATED })] }),
    'EARLIER',
    '较早的来源另有未注明时期的数据：5000人（实际，没有写明时期）。',
    'An earlier source has, without a period: 5,000 people (actual, no period given).',
  ],
  [
    'a plan of a programme',
    chosen({}, { beside: [figure({ ...MORE, ...PART, status: 'PLANNED', precision: 'YEAR' })] }),
    'BESIDE',
    '同时另有：5000人（计划，2020，安居工程）。',
    'Beside it: 5,000 people (planned, 2020, Housing).',
  ],
  [
    'another currency',
    chosen({ unit: 'CNY' }, { aside: [figure({ currency: 'USD' })] }),
    'CURRENCY',
    '另有1条以USD计的数据未计入。',
    'Left aside: 1 in another currency (USD).',
  ],
  ['dollars', chosen({ unit: 'CNY', currency: 'USD' }), 'CURRENCY', '币种为USD，未换算。', 'In USD, not converted.'],
];

test.each(CASES)('what is said of a figure: %s', (_, of, code, zh, en) => {
  const notes = notesOf(of);
  expect(notes.map(({ code: each, text }) => ({ code: each, text }))).toEqual(
    code === null ? [] : [{ code, text: { zh, en } }],
  );
  for (const { code: each } of notes) expect(FigureNoteCode.values).toContain(each);
  expect(noteText(notes)).toBe(code === null ? null : en);
});

test('a note names the programme that it is about, if it is one', () => {
  expect(notesOf(chosen(PART)).map(({ program }) => program)).toEqual(['program:p']);
  const beside = [figure(PART), figure({ ...PART, program: 'program:q' })];
  expect(notesOf(chosen({}, { beside })).map(({ program }) => program)).toEqual([null]);
});

test('many figures are listed in part, and counted', () => {
  const [note] = notesOf(chosen({}, { reports: Array.from({ length: 7 }, () => figure(ABOUT)) }));
  expect(note?.text.en).toMatch(/^Also given less exactly: (about 4,000 people; ){5}and 2 more\.$/);
  expect(note?.text.zh).toMatch(/等7条。$/);
});
