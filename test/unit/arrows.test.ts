import { describe, expect, test } from '@jest/globals';
import { ESLint } from 'eslint';

const eslint = new ESLint({ overrideConfigFile: 'eslint.config.js' });

/** The rules that a text breaks as that file, with their words. */
async function broken(filePath: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}
const uses = (specifier: string): string => `import * as it from '${specifier}';\nexport const used = it;`;

describe('an import against the arrows of the architecture is refused', () => {
  test.each([
    ['src/shared/made-up.ts', '../model/reader/decode.js', 'shared knows nothing but itself.'],
    ['src/shared/made-up.ts', '../config.js', 'shared knows nothing but itself.'],
    ['src/database/made-up.ts', '../model/reader/decode.js', 'database knows a database and no entity.'],
    ['src/database/embedded/made-up.ts', '../../seed/csv.js', 'database knows a database and no entity.'],
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
    ['src/edges/of/made-up.ts', '../../traversals/overview/overview.resolver.js', 'An edge is one step'],
    ['src/traversals/overview/made-up.ts', '../../seed/load.js', 'A traversal asks the graph; it does not load it.'],
    ['src/seed/made-up.ts', '../graphql/selection.js', 'The data is checked and loaded without the API.'],
    ['src/service/made-up.ts', '../config.js', 'The service is handed its settings and its parts'],
    ['src/seed/made-up.ts', '../service/readiness.js', 'The data is checked and loaded without the API.'],
    ['src/app.ts', './cli.js', 'The composition root is what the entry points start.'],
  ])('%s from %s', async (file, specifier, words) => {
    expect(await broken(file, uses(specifier))).toEqual([
      expect.stringMatching(new RegExp(`^import-x/no-restricted-paths: .*${words.replaceAll('.', '\\.')}`)),
    ]);
  });

  test.each([
    ['src/nodes/district/made-up.ts', './district.node.js'],
    ['src/nodes/district/made-up.ts', '../../model/definition/property.js'],
    ['src/edges/of/made-up.ts', '../../nodes/metric/metric.node.js'],
    ['src/graphql/made-up.ts', '../model/reader/decode.js'],
    ['src/seed/made-up.ts', '../model/statements/write.js'],
    ['src/cli/made-up.ts', '../seed/load.js'],
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
    'no-restricted-syntax: Cypher stands in src/model/statements, *.cypher.ts and the adapters of ' +
    'src/database alone: one place to check its plans.';
  const texts = [
    "export const text = 'MATCH (n) RETURN n';",
    'export const text = (label: string) => `MATCH (n:${label}) RETURN n`;',
    'export const text = `\n  UNWIND $rows AS row\n  MERGE (n {id: row.id})`;',
    "export const text = 'CREATE (n:Node)';",
  ];
  test.each([
    'src/app.ts',
    'src/config.ts',
    'src/seed/made-up.ts',
    'src/graphql/made-up.ts',
    'src/edges/of/of.resolver.ts',
    'src/traversals/overview/overview.resolver.ts',
    'src/model/made-up.ts',
  ])('does not stand in %s', async (file) => {
    for (const text of texts) expect([text, await broken(file, text)]).toEqual([text, [words]]);
  });
  test.each([
    'src/model/statements/made-up.ts',
    'src/traversals/overview/overview.cypher.ts',
    'src/database/neo4j/made-up.ts',
  ])('may stand in %s', async (file) => {
    for (const text of texts) expect([text, await broken(file, text)]).toEqual([text, []]);
  });
});

test('a circle of imports is refused', async () => {
  // cursor.ts imports errors.ts.
  expect(await broken('src/shared/errors.ts', uses('./cursor.js'))).toEqual([
    expect.stringMatching(/^import-x\/no-cycle: /),
  ]);
});
