import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import type { EdgeDefinition } from '../../src/model/definition/edge.js';
import { sentenceIn } from '../../src/model/definition/sentence.js';
import { answer } from '../support/ask.js';
import { seededEmbedded } from '../support/databases.js';

const sentences = (type: string, values: object, from: string, to: string, end: object = {}): readonly string[] => {
  const edge = graphModel.edgeOf(type) as EdgeDefinition;
  const { kind = edge.from[0]?.kind, printed = true, ...ofEnd } = end as { kind?: string; printed?: boolean };
  const ends = {
    from: { id: `${kind}:a`, name: from, printed: true, values: ofEnd },
    to: { id: `${edge.sameLabel ? kind : edge.to[0]?.kind}:b`, name: to, printed, values: {} },
  };
  return (['zh', 'en'] as const).map((language) => sentenceIn(language, edge, values as never, ends));
};

/** What a source of a day says of an end. */
const told = (value: string, published: string): object => ({
  claims: [JSON.stringify({ property: 'until', value, rank: 'NORMAL', published })],
});

let database: Database;
beforeAll(async () => {
  database = await seededEmbedded();
});
afterAll(() => database.close());

test.each<readonly [type: string, values: object, end: object, zh: string, en: string]>([
  [
    'PARTNERS_IN',
    { role: 'TECHNOLOGY', mode: 'U-G-S', since: '2021', until: '2023-06' },
    {},
    '甲是“乙‘丙’”的合作方（技术，“U-G-S”，2021年至2023年6月）。',
    '甲 is a partner in “乙‘丙’” (technology, “U-G-S”, 2021 to 2023-06).',
  ],
  [
    'AWARDED_TO',
    { award: 'GRANTED', heldBy: 'SELF', since: '2020-05-09' },
    {},
    '乙“丙”获得“甲”（2020年5月9日）。',
    '乙“丙” has the recognition “甲” (on 2020-05-09).',
  ],
  [
    'AWARDED_TO',
    { award: 'GRANTED', heldBy: 'UNNAMED_SCHOOLS', occurrence: '2022', since: '2022-09' },
    { recognitionKind: 'REVIEW_PASSED' },
    '乙“丙”有学校通过“甲”（2022年9月）。',
    'Some schools of 乙“丙” passed “甲” (in 2022-09).',
  ],
  [
    'AWARDED_TO',
    { award: 'AIMED_AT', heldBy: 'UNNAMED_TEACHERS', occurrence: '2022' },
    {},
    '乙“丙”争取有教师获得“甲”（2022年）。',
    '乙“丙” aims for some of its teachers to gain the recognition “甲” (2022).',
  ],
  [
    'AWARDED_TO',
    { award: 'AIMED_AT', heldBy: 'SELF' },
    { recognitionKind: 'CLAIMED_FIRST' },
    '乙“丙”争取“甲”。',
    '乙“丙” aims to be “甲”.',
  ],
  [
    'MEMBER_OF',
    { since: '2019', until: '2022-08', ...told('2022-08', '2022-09-01') },
    {},
    '甲曾是乙“丙”的成员（2019年至2022年8月）。',
    '甲 was a member of 乙“丙” (2019 to 2022-08).',
  ],
  // When it was told, it was still to come.
  [
    'MEMBER_OF',
    { until: '2022-08', ...told('2022-08', '2022-08-31') },
    {},
    '甲是乙“丙”的成员（至2022年8月）。',
    '甲 is a member of 乙“丙” (until 2022-08).',
  ],
  [
    'AWARDED_TO',
    { award: 'GRANTED', heldBy: 'UNNAMED_SCHOOLS', until: '2020', ...told('2020', '2021-12-16') },
    {},
    '乙“丙”有学校曾获得“甲”（至2020年）。',
    'Some schools of 乙“丙” had the recognition “甲” (until 2020).',
  ],
  ['AWARDED_TO', { award: 'CLAIMED', heldBy: 'SELF' }, {}, '乙“丙”自称“甲”。', '乙“丙” claims: “甲”.'],
  ['PART_OF', { until: '2019' }, {}, '甲隶属于乙“丙”（至2019年）。', '甲 is part of 乙“丙” (until 2019).'],
  ['OTHER_PART_OF', { until: '2019' }, {}, '甲曾隶属于乙“丙”（至2019年）。', '甲 was part of 乙“丙” (until 2019).'],
  ['OTHER_LOCATED_IN', {}, {}, '另据记载，甲位于乙“丙”。', 'By another account, 甲 is located in 乙“丙”.'],
  ['IMPLEMENTED_IN', {}, { status: 'PLANNED' }, '“甲”计划在乙“丙”实施。', '“甲” is planned in 乙“丙”.'],
  ['IMPLEMENTED_IN', {}, { status: 'COMPLETED' }, '“甲”已在乙“丙”完成。', '“甲” was completed in 乙“丙”.'],
  ['IMPLEMENTED_IN', {}, { status: 'CANCELLED' }, '“甲”在乙“丙”已取消。', '“甲” was cancelled in 乙“丙”.'],
  ['ESTABLISHES', {}, { status: 'PLANNED' }, '“甲”拟设立乙“丙”。', '“甲” is to set up 乙“丙”.'],
  ['ESTABLISHES', {}, { status: 'ACTIVE' }, '“甲”设立乙“丙”。', '“甲” sets up 乙“丙”.'],
  ['UNDER', {}, {}, '“甲”以《乙“丙”》为依据。', '“甲” is based on “乙‘丙’”.'],
  ['UNDER', {}, { kind: 'policy', printed: false }, '《甲》以“乙‘丙’”为依据。', '“甲” is based on “乙‘丙’”.'],
  [
    'REPLACES',
    { since: '2022-09' },
    { kind: 'policy' },
    '《甲》取代《乙“丙”》（2022年9月）。',
    '“甲” took the place of “乙‘丙’” (in 2022-09).',
  ],
  ['REPLACES', {}, { kind: 'school' }, '甲接替乙“丙”。', '甲 took the place of 乙“丙”.'],
  ['DERIVED_FROM', { derivation: 'REPRINT' }, {}, '《甲》转载《乙“丙”》。', '“甲” reprints “乙‘丙’”.'],
])('%s %o %o in both languages', (type, values, end, zh, en) => {
  expect(sentences(type, values, '甲', '乙“丙”', end)).toEqual([zh, en]);
});

test.each([
  ['PART_OF', '甲曾隶属于乙（至2020年）。', '甲 was part of 乙 (until 2020).'],
  ['LOCATED_IN', '甲曾位于乙（至2020年）。', '甲 was located in 乙 (until 2020).'],
])('%s that had ended when it was told is told as past', (type, zh, en) => {
  const ended = { until: '2020', ...told('2020', '2022-01-01') };
  expect(sentences(type, ended, '甲', '乙')).toEqual([zh, en]);
});

test('a programme is a part of another, a district belongs to one', () => {
  const edge = graphModel.edgeOf('PART_OF') as EdgeDefinition;
  const end = (id: string, name: string): object => ({ id, name, printed: true, values: {} });
  const ends = { from: end('program:a', '甲'), to: end('program:b', '乙') };
  expect(sentenceIn('zh', edge, {}, ends as never)).toBe('“甲”是“乙”的组成部分。');
});

test('every value that a relationship can have is told, in every type', () => {
  for (const edge of graphModel.edges) {
    const lists = Object.entries(edge.own).flatMap(([name, { enumeration: list }]) => (list ? [{ name, list }] : []));
    const first = Object.fromEntries(lists.map(({ name, list }) => [name, list.values[0]]));
    for (const { name, list } of lists) {
      const told = list.values.map((value) =>
        sentences(edge.type, { ...first, [name]: value }, '甲', '乙', { status: 'ACTIVE' }).join(),
      );
      expect([edge.type, name, new Set(told).size]).toEqual([edge.type, name, list.values.length]);
      expect(told.join()).not.toMatch(/undefined|null|\{/);
    }
    expect(
      sentences(edge.type, first, '甲', '乙', { status: 'ACTIVE' }).every((each) => /甲.*乙|乙.*甲/.test(each)),
    ).toBe(true);
  }
});

test('a relationship and a path say themselves by the names of a language; a figure by what is printed', async () => {
  const paths = (language: string): string =>
    `{ paths(from: "organization:iflytek", to: "district:fangzi", first: 1) { paths { sentence(language: ${language})
      relations { sentence(language: ${language}) } } } }`;
  const said = async (language: string): Promise<unknown> =>
    (await answer(database, paths(language)))['paths'] as unknown;
  const [partner, place] = [
    '科大讯飞是“中小学学科基地建设与学生素养展示”的合作方（实施，“联合”）。',
    '“中小学学科基地建设与学生素养展示”在坊子区实施。',
  ];
  expect(await said('ZH')).toEqual({
    paths: [{ sentence: `${partner}${place}`, relations: [{ sentence: partner }, { sentence: place }] }],
  });
  expect(await said('EN')).toMatchObject({
    paths: [
      {
        sentence:
          'iFlytek is a partner in “Subject Bases and Showcases of Student Ability” (implementing, “联合”). ' +
          '“Subject Bases and Showcases of Student Ability” is implemented in Fangzi District.',
      },
    ],
  });
  const figure = `{ source(id: "source:fangzi-2021-08-04") { relations(types: [ABOUT], first: 1) {
    nodes { id sentence(language: ZH) pinyin: sentence(language: PINYIN) } } } }`;
  expect(await answer(database, figure)).toMatchObject({
    source: { relations: { nodes: [{ sentence: expect.stringMatching(/^数据“[^”]+”说的是坊子区。$/) as unknown }] } },
  });
});
