import { expect, jest, test } from '@jest/globals';
import { isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import * as table from '../../src/shared/limits.js';

// Each limit is another number, which nobody would write by hand.
const FIRST = 70_001;
const numbers = Object.keys(table.limits).map((name, index) => [name, FIRST + index] as const);
jest.unstable_mockModule('../../src/shared/limits.js', () => ({ ...table, LIMIT: Object.fromEntries(numbers) }));

/** Words that state a limit, and the number that follows them. */
const BEFORE = 'at most|1 to|2 to|no more than|more than|the first';
const NUMBER = '\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten';
const STATED = new RegExp(`\\b(?:${BEFORE}) (${NUMBER})\\b|(\\d+) where it is not given`, 'gi');

const descriptions = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap()).flatMap((type): readonly (string | null | undefined)[] => {
    if (isInputObjectType(type))
      return [type.description, ...Object.values(type.getFields()).map(({ description }) => description)];
    if (!isObjectType(type) && !isInterfaceType(type)) return [type.description];
    const fields = Object.values(type.getFields());
    return [type, ...fields, ...fields.flatMap(({ args }) => args)].map(({ description }) => description);
  }) as readonly string[];

test('every limit that a description states is the one of the table', async () => {
  const { edugraphSchema } = await import('../../src/schema.js');
  const texts = descriptions(await edugraphSchema()).filter((text) => text);
  const stated = texts.flatMap((text) =>
    [...text.matchAll(STATED)].map(([, number, standard]) => ({ text, number: String(number ?? standard) })),
  );
  const unlike = stated.filter(({ number }) => !/^7\d,?\d{3}$/.test(number)).map(({ text }) => text);
  expect([...new Set(unlike)]).toEqual([]);
  expect(new Set(stated.map(({ number }) => number.replace(',', ''))).size).toBeGreaterThanOrEqual(20);
});
