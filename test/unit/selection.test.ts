import { describe, expect, test } from '@jest/globals';
import { buildSchema, graphqlSync, type GraphQLResolveInfo } from 'graphql';
import { Selection, Selections } from '../../src/graphql/selection.js';

const schema = buildSchema(`
  interface Node { id: ID! }
  interface Entity implements Node { id: ID! name(language: String): String parent: Entity }
  type District implements Node & Entity { id: ID! name(language: String): String parent: Entity level: String }
  type School implements Node & Entity { id: ID! name(language: String): String parent: Entity stage: String }
  type Query { thing: Node things: [Node!]! }
`);

/** What the operation asks of the field `thing`. */
function asked(source: string, variableValues: Record<string, unknown> = {}): Selection {
  let found: Selection | undefined;
  const take = (info: GraphQLResolveInfo): null => {
    found = new Selection(info.fieldNodes, info);
    return null;
  };
  const { errors } = graphqlSync({
    schema,
    source,
    variableValues,
    rootValue: { thing: (_: unknown, __: unknown, info: GraphQLResolveInfo) => take(info) },
  });
  if (errors || !found) throw new Error(errors?.map(({ message }) => message).join('\n') ?? 'thing was not asked for');
  return found;
}

describe('what is asked of a field', () => {
  test('is told by names, in their order, once each, whatever the aliases', () => {
    const selection = asked(
      '{ thing { key: id ... on District { b: name(language: "EN") a: name level } __typename } }',
    );
    expect(selection.names).toEqual(['id', 'name', 'level', '__typename']);
    expect([selection.has('name'), selection.has('key'), selection.has('parent')]).toEqual([true, false, false]);
  });

  test('is that of all places where the same field is asked for', () => {
    expect(
      asked('{ thing { id } thing { ... on Entity { name } } ...More } fragment More on Query { thing { __typename } }')
        .names,
    ).toEqual(['id', 'name', '__typename']);
    expect(asked('{ thing { ... on Entity { one: parent { id } two: parent { name } } } }').of('parent').names).toEqual(
      ['id', 'name'],
    );
  });

  test('reaches through fragments, of the type, of its interfaces, of none, and within one another', () => {
    const source = `
      { thing { ...Outer ... { id } ... on School { stage } } }
      fragment Outer on Entity { name ...Inner ...Inner }
      fragment Inner on District { level parent { ...Name } }
      fragment Name on Entity { name }
    `;
    expect(asked(source).names).toEqual(['name', 'level', 'parent', 'id', 'stage']);
    expect(asked(source).of('parent').names).toEqual(['name']);
  });

  test('reaches into a fragment in each place where it is spread', () => {
    const source =
      '{ thing { ...F ... on Entity { parent { ...F ... on Entity { parent { ...F } } } } } } fragment F on ' +
      'Node { id }';
    expect(asked(source).of('parent').of('parent').names).toEqual(['id']);
  });

  test('is nothing below what is not asked for, and below a leaf', () => {
    const selection = asked('{ thing { id } }');
    expect([
      selection.of('parent').names,
      selection.of('parent').of('parent').has('id'),
      selection.of('id').names,
    ]).toEqual([[], false, []]);
    expect(selection.of('parent')).toBe(selection.of('parent'));
  });
});

describe('@skip and @include', () => {
  const fields = (directives: string): readonly string[] =>
    asked(
      `query ($yes: Boolean = true, $no: Boolean = false) { thing { id @skip(if: $no) @include(if: $yes) ... ` +
        `on Entity { name ${directives} } } }`,
    ).names;
  test.each<[string, boolean]>([
    ['@skip(if: true)', false],
    ['@skip(if: false)', true],
    ['@include(if: true)', true],
    ['@include(if: false)', false],
    ['@skip(if: $yes)', false],
    ['@skip(if: $no)', true],
    ['@include(if: $yes)', true],
    ['@include(if: $no)', false],
    ['@skip(if: $no) @include(if: $no)', false],
    ['@skip(if: $yes) @include(if: $yes)', false],
    ['@skip(if: $no) @include(if: $yes)', true],
  ])('%s on a field: asked %s', (directives, expected) => {
    expect(fields(directives).includes('name')).toBe(expected);
  });

  test('follow the variables that are given, not their defaults', () => {
    const source =
      'query ($with: Boolean! = false) { thing { id ... on Entity @include(if: $with) { name parent { name ' +
      '@skip(if: $with) id } } ...F @skip(if: $with) } } fragment F on District { level }';
    expect(asked(source).names).toEqual(['id', 'level']);
    expect(asked(source, { with: true }).names).toEqual(['id', 'name', 'parent']);
    expect(asked(source, { with: true }).of('parent').names).toEqual(['id']);
  });

  test('on one spread of a fragment leave its other spread alone', () => {
    expect(asked('{ thing { ...F @skip(if: true) id ...F } } fragment F on Entity { name }').names).toEqual([
      'id',
      'name',
    ]);
    expect(asked('{ thing { ... on Entity { name @skip(if: true) n: name } } }').names).toEqual(['name']);
  });
});

test('what follows from a field alone is made for its first parent, and for each field anew', () => {
  const selections = new Selections();
  let made = 0;
  const child = {
    __typename: 'District',
    id: (_: unknown, __: unknown, info: GraphQLResolveInfo) => selections.of(info).once('number', () => String(++made)),
  };
  const { data } = graphqlSync({
    schema,
    source: '{ things { id ... on District { other: id } } }',
    rootValue: { things: [child, child] },
  });
  expect(data).toEqual({
    things: [
      { id: '1', other: '2' },
      { id: '1', other: '2' },
    ],
  });
});

test('the selections of an operation are made once per field, however many parents have it', () => {
  const selections = new Selections();
  const found: Selection[] = [];
  const child = {
    __typename: 'District',
    id: (_: unknown, __: unknown, info: GraphQLResolveInfo) => (found.push(selections.of(info)), 'x'),
  };
  const { errors } = graphqlSync({
    schema,
    source: '{ things { id ... on District { other: id } } }',
    rootValue: { things: [child, child, child] },
  });
  expect(errors).toBeUndefined();
  expect(found).toHaveLength(6);
  expect(new Set(found).size).toBe(2);
});
