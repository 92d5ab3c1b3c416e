import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import type { EdgeDefinition } from '../../src/model/definition/edge.js';
import { sentenceIn } from '../../src/model/definition/sentence.js';
import { answer } from '../support/ask.js';
import { seededEmbedded } from '../support/databases.js';

const sentences = (type: string, values: object, from: string, to: string): readonly string[] =>
  (['zh', 'en'] as const).map((language) =>
    sentenceIn(language, graphModel.edgeOf(type) as EdgeDefinition, values as never, { from, to }),
  );

let database: Database;
beforeAll(async () => {
  database = await seededEmbedded();
});
afterAll(() => database.close());

test.each([
  [
    'PARTNERS_IN',
    { role: 'TECHNOLOGY', mode: 'U-G-S', since: '2021', until: '2023-06' },
    '甲是“乙‘丙’”的合作方（技术，“U-G-S”，2021至2023-06）。',
    '甲 is a partner in 乙“丙” (technology, “U-G-S”, 2021 to 2023-06).',
  ],
  ['AWARDED_TO', { award: 'GRANTED', heldBy: 'SELF' }, '乙“丙”获得“甲”。', '乙“丙” has the recognition “甲”.'],
  [
    'AWARDED_TO',
    { award: 'AIMED_AT', heldBy: 'UNNAMED_TEACHERS', occurrence: '2022' },
    '乙“丙”有教师争取“甲”（2022）。',
    'Some teachers of 乙“丙” aim at the recognition “甲” (2022).',
  ],
  ['AWARDED_TO', { award: 'CLAIMED', heldBy: 'SELF' }, '乙“丙”自称“甲”。', '乙“丙” claims: “甲”.'],
  ['PART_OF', { until: '2019' }, '甲隶属于乙“丙”（至2019）。', '甲 is part of 乙“丙” (until 2019).'],
  ['DERIVED_FROM', { derivation: 'REPRINT' }, '《甲》转载《乙‘丙’》。', '“甲” reprints “乙‘丙’”.'],
])('%s %o in both languages', (type, values, zh, en) => {
  expect(sentences(type, values, '甲', '乙“丙”')).toEqual([zh, en]);
});

test('every value that a relationship can have is told, in every type', () => {
  for (const edge of graphModel.edges) {
    const lists = Object.entries(edge.own).flatMap(([name, { enumeration: list }]) => (list ? [{ name, list }] : []));
    const first = Object.fromEntries(lists.map(({ name, list }) => [name, list.values[0]]));
    for (const { name, list } of lists) {
      const told = list.values.map((value) => sentences(edge.type, { ...first, [name]: value }, '甲', '乙').join());
      expect([edge.type, name, new Set(told).size]).toEqual([edge.type, name, list.values.length]);
      expect(told.join()).not.toMatch(/undefined|null|\{/);
    }
    expect(sentences(edge.type, first, '甲', '乙').every((each) => /甲.*乙|乙.*甲/.test(each))).toBe(true);
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
    '“中小学学科基地建设与学生素养展示”在坊子区实施或计划实施。',
  ];
  expect(await said('ZH')).toEqual({
    paths: [{ sentence: `${partner}${place}`, relations: [{ sentence: partner }, { sentence: place }] }],
  });
  expect(await said('EN')).toMatchObject({
    paths: [
      {
        sentence:
          'iFlytek is a partner in Subject Bases and Showcases of Student Ability (implementing, “联合”). ' +
          'Subject Bases and Showcases of Student Ability is implemented, or planned, in Fangzi District.',
      },
    ],
  });
  const figure = `{ source(id: "source:fangzi-2021-08-04") { relations(types: [ABOUT], first: 1) {
    nodes { id sentence(language: ZH) pinyin: sentence(language: PINYIN) } } } }`;
  expect(await answer(database, figure)).toMatchObject({
    source: { relations: { nodes: [{ sentence: expect.stringMatching(/^数据“[^”]+”说的是坊子区。$/) as unknown }] } },
  });
});
