import { expect, test } from '@jest/globals';
import { getNamedType, isCompositeType, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { edugraphSchema } from '../../src/schema.js';
import { goldens, queryOf } from '../support/goldens.js';
import { isNewField } from '../support/newcomers.js';

test('every golden query says what it asks and where its answer can be read', () => {
  for (const name of goldens)
    expect([name, queryOf(name)]).toEqual([
      name,
      expect.stringMatching(/^# Question: .+\n(# .+\n)*# Source: source:[a-z0-9-]+#[a-z0-9]+/),
    ]);
});

/** No golden for each thing that follows from a definition: test/graphql/model-fields.test.ts tests them all. */
test('every root field, and every field that leads on, is in one of them', async () => {
  const schema = await edugraphSchema();
  const asked = new Set<string>();
  for (const name of goldens) {
    const at = new TypeInfo(schema);
    visit(
      parse(queryOf(name)),
      visitWithTypeInfo(at, { Field: (field) => void asked.add(`${at.getParentType()?.name}.${field.name.value}`) }),
    );
  }
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields())
          .filter((field) => type === schema.getQueryType() || isCompositeType(getNamedType(field.type)))
          .filter((field) => !isNewField(type.name, field.name, getNamedType(field.type).name))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(fields.filter((field) => !asked.has(field))).toEqual([]);
});
