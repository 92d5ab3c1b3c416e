import { expect, test } from '@jest/globals';
import { isEnumType } from 'graphql';
import { DIMENSIONS } from '../../src/domain/breakdown.js';
import { edugraphSchema } from '../../src/schema.js';
import { answer } from '../support/ask.js';
import { embedded } from '../support/databases.js';

test('every value of every enum and every code of a breakdown has its words, and nothing else has', async () => {
  const database = embedded();
  const { vocabulary } = (await answer(database, '{ vocabulary { enum value zh en } }')) as unknown as {
    readonly vocabulary: readonly Record<'enum' | 'value' | 'zh' | 'en', string>[];
  };
  await database.close();
  const enums = Object.values((await edugraphSchema()).getTypeMap()).filter(
    (type) => isEnumType(type) && !type.name.startsWith('__'),
  );
  const values = enums.flatMap((type) =>
    isEnumType(type) ? type.getValues().map(({ name }) => `${type.name}.${name}`) : [],
  );
  const codes = Object.entries(DIMENSIONS).flatMap(([name, dimension]) =>
    dimension.codes.values.map((code) => `${name}.${code}`),
  );
  expect(vocabulary.map((term) => `${term.enum}.${term.value}`).sort()).toEqual([...values, ...codes].sort());
  expect(vocabulary.filter(({ zh, en }) => !/\p{Script=Han}|^[A-Z%‰]/u.test(zh) || !/[A-Za-z]/.test(en))).toEqual([]);
});

test('a type of relationship alone has words for both directions', async () => {
  const database = embedded();
  const { vocabulary } = (await answer(
    database,
    '{ vocabulary { enum value zh en inverseZh inverseEn } }',
  )) as unknown as {
    readonly vocabulary: readonly Record<'enum' | 'value' | 'zh' | 'en' | 'inverseZh' | 'inverseEn', string | null>[];
  };
  await database.close();
  const both = vocabulary.filter(({ inverseZh, inverseEn }) => inverseZh !== null && inverseEn !== null);
  expect(both).toEqual(vocabulary.filter((term) => term.enum === 'RelationType'));
  expect(both.filter(({ en, inverseEn }) => en === inverseEn).map(({ value }) => value)).toEqual([
    'PARTNERS_WITH',
    'PAIRED_WITH',
  ]);
  expect(
    vocabulary.filter((term) => term.enum !== 'RelationType' && (term.inverseZh ?? term.inverseEn) !== null),
  ).toEqual([]);
});
