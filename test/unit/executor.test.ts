import { expect, test } from '@jest/globals';
import { buildSchema, GraphQLError, parse } from 'graphql';
import type { DocumentNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../src/context.js';
import { canCompile } from '../../src/graphql/can-compile.js';
import { Executor } from '../../src/graphql/executor.js';
import { LIMIT } from '../../src/shared/limits.js';

const schema = buildSchema(`
  interface Thing { id: ID! things: [Thing!] }
  type School implements Thing {
    id: ID! things: [Thing!] rooms(filter: Filter, kind: Kind = LAB): [Int!] fails: String!
    sign(text: String, filter: Filter): String next: School
  }
  type District implements Thing { id: ID! things: [Thing!] name: String }
  enum Kind { LAB HALL }
  input Filter { not: Filter, least: Int! }
  type Query { school: School schools: [School] things: [Thing!] }
`);
/** The schema that each field was asked with: a compiled operation brings its own. */
let asked: unknown[] = [];
const resolvers: Record<string, Record<string, (source: never, args: never, ...rest: never[]) => unknown>> = {
  Query: {
    school: () => ({ id: 'a' }),
    schools: async () => Promise.resolve([{ id: 'a' }, null, new Error('The third is closed.')]),
    things: (_, __, ___, info: GraphQLResolveInfo) => {
      asked.push(info.schema);
      return [{ id: 'a' }, { id: 'district' }];
    },
  },
  School: {
    rooms: (_, args) => [JSON.stringify(args).length, 1.5],
    sign: (_, args, ___, info: GraphQLResolveInfo) => JSON.stringify([args, info.fieldNodes[0]?.alias?.value]),
    next: () => ({ id: 'b' }),
    fails: () => {
      throw new GraphQLError('It is shut.', { extensions: { code: 'SHUT' } });
    },
  },
};
for (const [type, fields] of Object.entries(resolvers))
  for (const [name, resolve] of Object.entries(fields)) {
    const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
    if (field) field.resolve = resolve as never;
  }
for (const type of Object.values(schema.getTypeMap()))
  if ('resolveType' in type) type.resolveType = ({ id }: { id: string }) => (id === 'district' ? 'District' : 'School');

const context = (nodes = 0): Context => ({ reader: { nodes } }) as unknown as Context;
const plain = new Executor(schema, { answers: Infinity, nodes: 0 });
const compiling = new Executor(schema, { answers: 0, nodes: 0 });

const FILTER = 'query ($filter: Filter, $kind: Kind) { school { rooms(filter: $filter, kind: $kind) } }';
test.each([
  ['a value that is none of its type', '{ school { id\n  rooms } }', {}],
  ['what is thrown where there must be a value', '{ a: school { id fails }\r\n b: things { id } }', {}],
  ['errors in a list', '{ schools { id } }', {}],
  [
    'a fragment on one of the types',
    '{ things { id ... on District { name } ...S } } fragment S on School { rooms }',
    {},
  ],
  ['a variable whose type holds itself', FILTER, { filter: { not: { least: 1 }, least: 2 }, kind: 'HALL' }],
  ['a variable that is not given', FILTER, {}],
  ['one that is null', FILTER, { filter: null }],
  ['wrong variables', FILTER, { filter: { least: 'many' }, kind: 'ROOF' }],
  ['a variable that is needed', 'query ($least: Int!) { school { rooms(filter: { least: $least }) } }', {}],
])('%s: the answer of graphql-js', async (_, source, variableValues) => {
  const document = parse(source);
  expect(canCompile(schema, document)).toBe(true);
  const wanted = await plain.run({ document, variableValues, contextValue: context() });
  const found = await compiling.run({ document, variableValues, contextValue: context() });
  expect(JSON.stringify(found)).toBe(JSON.stringify(wanted));
});

const MAGIC = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d';
const FILTERS = 'query ($not: Filter) { school { sign(filter: { least: 1, not: $not }) } }';
test.each([
  ['a text that graphql-jit takes for a program', `{ school { sign(text: "${MAGIC}globalThis.name=1") } }`],
  ['one in an escape', `{ school { sign(text: "${MAGIC.replace('_', '\\u005f')}globalThis.name=1") } }`],
  ['a variable in a value, that may not be given', FILTERS],
  ['aliases that are one when they are joined', '{ a: school { b_c: sign } c_a: school { b: sign } }'],
  ['an alias that is no property', '{ school { __proto__: id } }'],
])('%s: the answer of graphql-js', async (_, source) => {
  const document = parse(source);
  const wanted = await plain.run({ document, contextValue: context() });
  const found = await compiling.run({ document, contextValue: context() });
  expect(JSON.stringify(found)).toBe(JSON.stringify(wanted));
});

test('one of several operations is run', async () => {
  const document = parse('query A { a: school { id } } query B { b: school { id } }');
  for (const executor of [plain, compiling]) {
    const run = async (operationName?: string) => executor.run({ document, operationName, contextValue: context() });
    expect(await run('A')).toMatchObject({ data: { a: { id: 'a' } } });
    expect(await run('B')).toMatchObject({ data: { b: { id: 'a' } } });
    expect((await run('C')).errors?.[0]?.message).toBe('Unknown operation named "C".');
    expect((await run()).errors?.[0]?.message).toMatch(/^Must provide operation name/);
  }
});

test('an empty name is the name of an operation', async () => {
  const document = parse('{ school { id } }');
  for (const executor of [plain, compiling]) {
    expect(await executor.run({ document, contextValue: context() })).toEqual({ data: { school: { id: 'a' } } });
    const { errors } = await executor.run({ document, operationName: '', contextValue: context() });
    expect(errors?.[0]?.message).toBe('Unknown operation named "".');
  }
});

test('what is asked again and again for much is compiled, and nothing else', async () => {
  const ask = async (document = parse('{ things { id } }'), nodes = LIMIT.nodesUntilCompiled, times = 4) => {
    const executor = new Executor(schema);
    asked = [];
    for (let time = 0; time < times; time++) await executor.run({ document, contextValue: context(nodes) });
    return asked.map((each) => each !== schema);
  };
  expect(await ask()).toEqual([false, false, true, true]);
  expect(await ask(undefined, LIMIT.nodesUntilCompiled - 1)).toEqual([false, false, false, false]);
  expect(await ask(parse('{ things @include(if: true) { id } }'))).toEqual([false, false, false, false]);
});

test('what was compiled is forgotten once it is very much', async () => {
  const executor = new Executor(schema, { answers: 1, nodes: 0 });
  const documents = Array.from({ length: LIMIT.compiledOperations + 1 }, () => parse('{ things { id } }'));
  const isCompiled = async (document = documents[0] as DocumentNode): Promise<boolean> => {
    await executor.run({ document, contextValue: context() });
    return asked.at(-1) !== schema;
  };
  expect([await isCompiled(), await isCompiled(), await isCompiled()]).toEqual([false, true, true]);
  for (const document of documents) await isCompiled(document).then(() => isCompiled(document));
  expect([await isCompiled(), await isCompiled()]).toEqual([false, true]);
});

test('what would be too long a program is not compiled, in the time that it takes to find out', () => {
  const nested = (depth: number): string => (depth === 0 ? 'id' : `id things { ${nested(depth - 1)} }`);
  expect(canCompile(schema, parse(`{ things { ${nested(3)} } }`))).toBe(true);
  // Each level has two types: a million fields.
  expect(canCompile(schema, parse(`{ things { ${nested(19)} } }`))).toBe(false);
  const doubled = Array.from(
    { length: 40 },
    (_, index) => `fragment F${index} on School { ...F${index + 1} ...F${index + 1} }`,
  );
  expect(canCompile(schema, parse(`{ school { ...F0 } } ${doubled.join(' ')} fragment F40 on School { id }`))).toBe(
    false,
  );
  for (const source of [
    '{ __schema { description } }',
    '{ school { id @skip(if: true) } }',
    '{ __type(name: "A") { name } }',
  ])
    expect(canCompile(schema, parse(source))).toBe(false);
});
