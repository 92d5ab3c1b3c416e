import { defineSource } from '../../model/definition/node.js';
import {
  made,
  oneOf,
  orderKey,
  partialDate,
  pattern,
  patterns,
  shown,
  text,
  textKeys,
  wholeNumber,
} from '../../model/definition/property.js';
import { firstPublished } from '../../model/definition/surroundings.js';
import { SourceKind } from '../../domain/vocabulary.js';

/** 2021-12-16 and 2021年12月16日, as precisely as it is known. */
const daysIn = (date: string): readonly string[] => [
  date,
  date
    .split('-')
    .map((part, index) => `${Number(part)}${'年月日'.charAt(index)}`)
    .join(''),
];

export const source = defineSource({
  label: 'Source',
  plural: 'sources',
  description: 'A document or standard that states facts in the graph.',
  words: { zh: '来源', en: 'Source' },
  marks: 'title',
  example: 'fangzi-2021-12-16',
  names: ({ title, titleEn, publisher, originalPublisher, publishedOn }) => ({
    name: title as string,
    nameEn: titleEn as string | null,
    searchNames: [publisher, originalPublisher, ...(publishedOn ? daysIn(publishedOn as string) : [])].filter(
      (each): each is string => typeof each === 'string',
    ),
  }),
  properties: {
    title: text('The title, as printed.', { words: { zh: '标题', en: 'Title' }, required: true }),
    titleEn: text('The title in English.', { words: { zh: '英文标题', en: 'Title in English' } }),
    publisher: text('The publisher; null if the document names none. Never guessed.', {
      words: { zh: '发布者', en: 'Publisher' },
    }),
    originalPublisher: text('Who published it first, if the document is a reprint.', {
      words: { zh: '原发布者', en: 'First published by' },
    }),
    publishedOn: partialDate('When it was published, as precisely as is known.', {
      words: { zh: '发布日期', en: 'Published' },
      required: true,
    }),
    sourceKind: oneOf('Who speaks in it.', SourceKind, { words: { zh: '类别', en: 'Kind' }, required: true }),
    url: pattern('Where to read it.', /^https?:\/\/\S+$/, 'a web address', { words: { zh: '网址', en: 'Address' } }),
    locators: patterns(
      'The places that evidence can refer to: paragraphs such as p1-p24, or codes; p0, the title, is always one.',
      /^(p[1-9]\d*(-p[1-9]\d*)?|[a-z0-9][a-z0-9.]*)$/,
      'locators such as p1-p24, or codes',
      { words: { zh: '段落和代码', en: 'Paragraphs and codes' }, required: true },
    ),
    contentHash: pattern(
      'The hash of the text that the locators refer to; by rule 1 of its paragraphs, joined by line feeds.',
      /^sha256:[0-9a-f]{64}$/,
      'sha256: and 64 hexadecimal digits',
      { words: { zh: '正文校验值', en: 'Hash of the text' } },
    ),
    locatorRule: wholeNumber(
      'The rule by which its paragraphs are counted: 1 is that of docs/locators.md. Null if it is another one.',
      { words: { zh: '段落编号规则', en: 'Rule of the paragraphs' } },
    ),
  },
  rules: [
    {
      on: 'locatorRule',
      expected: '1, the rule of docs/locators.md, or an empty cell',
      holds: ({ locatorRule }) => locatorRule === null || locatorRule === 1,
    },
    {
      on: 'locators',
      expected: 'ascending ranges, such as p1-p24',
      holds: ({ locators }) =>
        ((locators ?? []) as readonly string[]).every((locator) => {
          const [, from, to] = /^p(\d+)-p(\d+)$/.exec(locator) ?? [];
          return from === undefined || Number(from) <= Number(to);
        }),
    },
  ],
  derived: {
    titleOrder: orderKey('title'),
    saidFrom: made(
      'date',
      'The first day on which what it says can have been published: by what it copies, if it is a copy.',
      (_, { said }) => firstPublished(said),
    ),
    saidBy: made('date', 'The last such day.', (_, { said }) => said.published),
    origins: made('strings', 'What it copies, in any number of steps.', (_, { origins }) => origins),
    revisions: made(
      'strings',
      'What revises it or what it copies, in any number of steps.',
      (_, around) => around.revisions,
    ),
    retractions: made(
      'strings',
      'When it, or what it copies, was retracted, when it stood again, and so on: the day, then since when.',
      (_, around) => around.retractions,
    ),
    retractedOn: shown(
      made(
        'partialDate',
        'Since when it, or what it copies, is retracted: the date of the first source that retracts it and was not ' +
          'retracted itself; if it had stood again meanwhile, since when it stands no more. Null if it stands.',
        (_, around) => around.retractedOn,
      ),
      { zh: '撤回时间', en: 'Retracted' },
    ),
    titleKeys: textKeys('title', 'titleEn'),
    publisherKeys: textKeys('publisher', 'originalPublisher'),
  },
  filters: {
    title: { kind: 'text', property: 'titleKeys' },
    publisher: { kind: 'text', property: 'publisherKeys' },
    sourceKind: { kind: 'property', property: 'sourceKind', operand: SourceKind },
    publishedFrom: { kind: 'from', property: 'knownFrom' },
    publishedTo: { kind: 'until', property: 'knownFrom' },
  },
  orders: {
    PUBLISHED_ON: { property: 'knownFrom', words: { zh: '发布日期', en: 'When it was published' } },
    TITLE: { property: 'title', words: { zh: '标题', en: 'The title, by code point' } },
  },
});
