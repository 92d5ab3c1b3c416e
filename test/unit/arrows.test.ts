import { describe, expect, test } from '@jest/globals';
import { ESLint } from 'eslint';

const whole = new ESLint({ overrideConfigFile: 'eslint.config.js' });
/** Without the rule that reads everything which a file imports, and what that imports in turn. */
const eslint = new ESLint({
  overrideConfigFile: 'eslint.config.js',
  overrideConfig: { rules: { 'import-x/no-cycle': 'off' } },
});

/** The rules that a text breaks as that file, with their words. */
async function broken(filePath: string, text: string, linter = eslint): Promise<readonly string[]> {
  const [result] = await linter.lintText(`${text}\n`, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}
const uses = (specifier: string): string => `import * as it from '${specifier}';\nexport const used = it;`;

describe('an import against the arrows of the architecture is refused', () => {
  test.each([
    ['src/shared/made-up.ts', '../model/statements/decode.js', 'shared knows nothing but itself.'],
    ['src/shared/made-up.ts', '../config.js', 'shared knows nothing but itself.'],
    ['src/database/made-up.ts', '../model/statements/decode.js', 'database knows a database and no entity.'],
    ['src/database/embedded/made-up.ts', '../../seed/read/csv.js', 'database knows a database and no entity.'],
    [
      'src/model/made-up.ts',
      '../graphql/selection.js',
      'model knows what a node and an edge are, and no entity and no GraphQL.',
    ],
    [
      'src/model/statements/made-up.ts',
      '../../nodes/nodes.js',
      'model knows what a node and an edge are, and no entity and no GraphQL.',
    ],
    ['src/graphql/made-up.ts', '../nodes/nodes.js', 'graphql knows no entity'],
    ['src/graphql/made-up.ts', '../edges/graph.js', 'graphql knows no entity'],
    [
      'src/nodes/district/made-up.ts',
      '../../edges/edges.js',
      'A node does not know its relationships; edges add them.',
    ],
    ['src/nodes/district/made-up.ts', '../school/school.node.js', 'Node modules do not import each other'],
    ['src/nodes/school/made-up.ts', '../district/district.node.js', 'Node modules do not import each other'],
    ['src/edges/of/made-up.ts', '../../traversals/overview/overview.resolver.js', 'An edge is one hop'],
    [
      'src/traversals/overview/made-up.ts',
      '../../seed/load/load.js',
      'A traversal asks the graph; it does not load it.',
    ],
    ['src/seed/made-up.ts', '../graphql/selection.js', 'The data is checked and loaded without the API.'],
    ['src/domain/made-up.ts', '../nodes/nodes.js', 'domain has the words of education initiatives'],
    ['src/graphql/made-up.ts', '../domain/vocabulary.js', 'graphql knows no entity'],
    ['src/edges/of/made-up.ts', '../../resolvers.js', 'An edge is one hop'],
    ['src/traversals/overview/made-up.ts', '../../resolvers.js', 'A traversal asks the graph; it does not load it.'],
    ['src/export/made-up.ts', '../seed/load/load.js', 'An export reads the graph'],
    ['src/export/made-up.ts', '../schema.js', 'An export reads the graph'],
    ['src/seed/made-up.ts', '../traversals/figures/figures.js', 'The data is checked and loaded without the API.'],
    ['src/service/made-up.ts', '../app.js', 'The service is given what it serves'],
    ['src/service/made-up.ts', '../config.js', 'The service is given what it serves'],
    ['src/seed/made-up.ts', '../service/readiness.js', 'The data is checked and loaded without the API.'],
    ['src/app.ts', './cli.js', 'The composition root is what the entry points start.'],
    ['src/cli/made-up.ts', '../main.js', 'A command is what an entry point starts.'],
    ['src/model/definition/made-up.ts', '../narrowing/order.js', 'A definition says what is'],
    ['src/model/narrowing/made-up.ts', '../statements/filter.js', 'A filter is read as conditions'],
    ['src/model/statements/made-up.ts', '../reader/listing.js', 'A statement is text; the reader runs it.'],
    ['src/seed/read/made-up.ts', '../merge/union.js', 'A row is read before anything is known of it.'],
    ['src/seed/merge/made-up.ts', '../check/check.js', 'What rows say together is found before it is judged.'],
    ['src/seed/doubts/made-up.ts', '../load/load.js', 'A package is checked before it is loaded.'],
  ])('%s from %s', async (file, specifier, words) => {
    expect(await broken(file, uses(specifier))).toEqual([
      expect.stringMatching(new RegExp(`^import-x/no-restricted-paths: .*${words.replaceAll('.', '\\.')}`)),
    ]);
  });

  test.each([
    ['src/nodes/district/made-up.ts', './district.node.js'],
    ['src/nodes/district/made-up.ts', '../../model/definition/property.js'],
    ['src/edges/of/made-up.ts', '../../nodes/metric/metric.node.js'],
    ['src/graphql/made-up.ts', '../model/statements/decode.js'],
    ['src/seed/made-up.ts', '../model/statements/write.js'],
    ['src/cli/made-up.ts', '../seed/load/load.js'],
    ['src/domain/made-up.ts', '../model/definition/enumeration.js'],
    ['src/model/reader/made-up.ts', '../statements/narrowing.js'],
    ['src/model/statements/made-up.ts', '../narrowing/condition.js'],
    ['src/seed/doubts/made-up.ts', '../merge/union.js'],
    ['src/export/made-up.ts', '../traversals/steps/steps.js'],
    ['src/nodes/district/district.resolver.ts', '../../context.js'],
  ])('and one along them is not: %s from %s', async (file, specifier) => {
    expect(await broken(file, uses(specifier))).toEqual([]);
  });
});

describe('a package is known in its place alone', () => {
  const engine = 'Only src/database knows a database: everything else would bind itself to one engine.';
  const api = 'Only src/graphql, *.type.ts and *.resolver.ts know TypeGraphQL: rules live below the API.';
  test.each([
    ['src/seed/made-up.ts', 'neo4j-driver', engine],
    ['src/app.ts', 'neo4j-driver', engine],
    ['src/graphql/made-up.ts', 'neo4j-driver', engine],
    ['src/edges/of/of.resolver.ts', 'neo4j-driver', engine],
    ['src/model/made-up.ts', '@grafeo-db/js', engine],
    ['src/model/made-up.ts', 'type-graphql', api],
    ['src/seed/made-up.ts', 'type-graphql', api],
    ['src/database/made-up.ts', 'type-graphql', api],
  ])('%s may not import %s', async (file, name, words) => {
    expect(await broken(file, uses(name))).toEqual([
      `no-restricted-imports: '${name}' import is restricted from being used. ${words}`,
    ]);
  });
  test.each([
    ['src/database/neo4j/made-up.ts', 'neo4j-driver'],
    ['src/database/embedded/made-up.ts', '@grafeo-db/js'],
    ['src/graphql/made-up.ts', 'type-graphql'],
    ['src/nodes/district/district.resolver.ts', 'type-graphql'],
  ])('%s may import %s', async (file, name) => {
    expect(await broken(file, uses(name))).toEqual([]);
  });
});

describe('the environment', () => {
  const text = "export const port = process.env['PORT'];";
  test.each([
    'src/app.ts',
    'src/main.ts',
    'src/database/made-up.ts',
    'src/model/statements/made-up.ts',
    'src/nodes/district/district.cypher.ts',
    'src/graphql/made-up.ts',
  ])('is not read in %s', async (file) => {
    expect(await broken(file, text)).toEqual([
      'no-restricted-syntax: Only config.ts reads the environment: it checks every setting at once.',
    ]);
  });
  test('is read in src/config.ts', async () => expect(await broken('src/config.ts', text)).toEqual([]));
});

describe('Cypher', () => {
  const words =
    'no-restricted-syntax: Cypher stands in src/model/statements, *.cypher.ts and the folders of the ' +
    'engines alone: one place to check its plans.';
  const texts = [
    "'MATCH (n) RETURN n'",
    '(label: string) => `MATCH (n:${label}) RETURN n`',
    '`\n  UNWIND $rows AS row\n  MERGE (n {id: row.id})`',
    "'CREATE (n:Node)'",
  ];
  // In one file: reading it is what takes time.
  const all = texts.map((text, index) => `export const text${index} = ${text};`).join('\n');
  test.each([
    'src/app.ts',
    'src/config.ts',
    'src/seed/made-up.ts',
    'src/graphql/made-up.ts',
    'src/edges/of/of.resolver.ts',
    'src/traversals/overview/overview.resolver.ts',
    'src/model/made-up.ts',
  ])('does not stand in %s', async (file) => {
    expect(await broken(file, all)).toEqual(texts.map(() => words));
  });
  test.each([
    'src/model/statements/made-up.ts',
    'src/traversals/overview/overview.cypher.ts',
    'src/database/neo4j/made-up.ts',
  ])('may stand in %s', async (file) => {
    expect(await broken(file, all)).toEqual([]);
  });
});

test('a circle of imports is refused', async () => {
  // cursor.ts imports errors.ts.
  expect(await broken('src/shared/errors.ts', uses('./cursor.js'), whole)).toEqual([
    expect.stringMatching(/^import-x\/no-cycle: /),
  ]);
});

describe('a page that can be read', () => {
  const lines = (count: number): string => Array.from({ length: count }, () => '  value();').join('\n');
  const words = (length: number): string => 'x'.repeat(length);
  const of = (count: number): string => `export function long(value: () => void): void {\n${lines(count - 2)}\n}`;
  test.each([
    ['a line over 120 columns', `export const text = '${words(120)}';`, 'max-len: This line has a length of 143.'],
    ['one of a template', `export const text = \`\n${words(121)}\`;`, 'max-len: This line has a length of 123.'],
    ['one of a comment', `// ${words(120)}`, 'max-len: This line has a length of 123.'],
    ['a function of 61 lines', of(61), 'edugraph/function-length: Expected a function of at most 60 lines, got 61.'],
    ['a file of 251 lines', `// x\n`.repeat(251).trimEnd(), 'max-lines: File has too many lines (251).'],
  ])('%s is refused', async (_, text, message) => {
    for (const file of ['src/seed/made-up.ts', 'test/unit/made-up.ts'])
      expect(await broken(file, text)).toEqual([expect.stringContaining(message)]);
  });
  test.each([
    ['an address in a comment', `// https://example.org/${words(120)}`],
    ['a function of 60 lines', of(60)],
    ['a chapter of tests', `describe('all of it', () => {\n${'  it();\n'.repeat(80)}});`],
    ['a chapter for each engine', `describeEngine('all of it', () => {\n${'  it();\n'.repeat(80)}});`],
  ])('%s is not', async (_, text) => expect(await broken('test/unit/made-up.ts', text)).toEqual([]));
});
