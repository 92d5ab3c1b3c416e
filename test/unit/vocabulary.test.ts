import { expect, test } from '@jest/globals';
import { isEnumType } from 'graphql';
import { edugraphSchema } from '../../src/schema.js';
import { answer } from '../support/ask.js';
import { embedded } from '../support/databases.js';

test('every value of every enum of the schema has its words, and nothing else has', async () => {
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
  expect(vocabulary.map((term) => `${term.enum}.${term.value}`).sort()).toEqual(values.sort());
  expect(vocabulary.filter(({ zh, en }) => !/\p{Script=Han}|^[A-Z%‰]/u.test(zh) || !/[A-Za-z]/.test(en))).toEqual([]);
});
