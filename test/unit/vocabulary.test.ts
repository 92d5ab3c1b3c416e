import { expect, test } from '@jest/globals';
import { getNamedType, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { DIMENSIONS } from '../../src/domain/breakdown.js';
import { graphModel } from '../../src/edges/graph.js';
import { ownOf } from '../../src/model/definition/graph-model.js';
import { defineEntity, entityProperties } from '../../src/model/definition/node.js';
import { wholeNumber, type Properties } from '../../src/model/definition/property.js';
import { edugraphSchema } from '../../src/schema.js';
import { answer } from '../support/ask.js';
import { embedded } from '../support/databases.js';

/** The properties of a kind that are fields of the API, by the type that has them. */
const propertiesShown = (label: string, entity: boolean, properties: Properties): readonly string[] =>
  Object.entries(properties)
    .filter(([name, { hidden }]) => !hidden && name !== 'id')
    .map(([name]) => `${entity && name in entityProperties ? 'Entity' : label}.${name}`);

test('every value of every enum, code of a breakdown and property has its words, and nothing else has', async () => {
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
  const shown = graphModel.nodes.flatMap((node) => propertiesShown(node.label, node.entity, node.properties));
  const expected = [...values, ...codes, ...shown];
  expect(vocabulary.map((term) => `${term.enum}.${term.value}`).sort()).toEqual([...new Set(expected)].sort());
  expect(vocabulary.filter(({ zh, en }) => !/\p{Script=Han}|^[A-Z%‰]/u.test(zh) || !/[A-Za-z]/.test(en))).toEqual([]);
});

test('a property names the enum of its values, and what to use instead of it if it is deprecated', async () => {
  const database = embedded();
  const { vocabulary } = (await answer(
    database,
    '{ vocabulary { enum value valuesOf deprecationReason } }',
  )) as unknown as {
    readonly vocabulary: readonly Record<'enum' | 'value' | 'valuesOf' | 'deprecationReason', string | null>[];
  };
  await database.close();
  const schema = await edugraphSchema();
  const inSchema = vocabulary.map((term) => {
    const type = schema.getType(term.enum as string);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[term.value as string] : undefined;
    const values = field && getNamedType(field.type);
    return {
      ...term,
      valuesOf: isEnumType(values) ? values.name : null,
      deprecationReason: field?.deprecationReason ?? null,
    };
  });
  expect(vocabulary).toEqual(inSchema);
  expect(vocabulary.filter(({ valuesOf }) => valuesOf === 'DistrictLevel')).toHaveLength(1);
  expect(vocabulary.filter(({ deprecationReason }) => deprecationReason !== null)).toEqual([
    expect.objectContaining({ enum: 'Recognition', value: 'grantor' }),
  ]);
});

test('two properties of one kind are not called the same, in either language', () => {
  const ofEntities = Object.values(entityProperties);
  for (const node of graphModel.nodes) {
    const called = [...Object.values(ownOf(node)), ...(node.entity ? ofEntities : [])].flatMap(({ hidden, words }) =>
      hidden || !words ? [] : words,
    );
    for (const language of ['zh', 'en'] as const)
      expect(new Set(called.map((words) => words[language])).size).toBe(called.length);
  }
});

test('a kind with a property that has no words is refused, and what to write is said', () => {
  const seats = wholeNumber('How many people can use it at once.');
  const given = { label: 'Hall', plural: 'halls', description: 'Made up.', words: { zh: '编造', en: 'Made up' } };
  expect(() => defineEntity({ ...given, example: 'made-up', properties: { seats } })).toThrow(
    "Hall: expected seats to have words, such as { words: { zh: '级别', en: 'Level' } }.",
  );
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
