import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

/** Files in `target` may not import from `from`: the arrows of docs/architecture.md, each with its reason. */
const zone = (target, from, message, except = []) => ({
  target: `./src/${target}`,
  from: from.map((folder) => `./src/${folder}`),
  except,
  message,
});
const upper = [
  'nodes',
  'edges',
  'traversals',
  'seed',
  'export',
  'explorer',
  'cli',
  'resolvers.ts',
  'statements.ts',
  'schema.ts',
  'generated.ts',
  'app.ts',
  'main.ts',
  'cli.ts',
  'config.ts',
];
const nodeFolders = readdirSync('src/nodes', { withFileTypes: true }).filter((entry) => entry.isDirectory());

const packages = {
  database: ['neo4j-driver', '@grafeo-db/js'].map((name) => ({
    name,
    message: 'Only src/database knows a database: everything else would bind itself to one engine.',
  })),
  graphql: [
    {
      name: 'type-graphql',
      message: 'Only src/graphql, *.type.ts and *.resolver.ts know TypeGraphQL: rules live below the API.',
    },
  ],
};
const cypher = [
  {
    selector: [
      'TaggedTemplateExpression[tag.name="cypher"]',
      'TemplateLiteral[quasis.0.value.raw=/^\\s*(UNWIND|MATCH|MERGE|CREATE|CALL|RETURN|WITH)\\b/]',
      'Literal[value=/^\\s*(UNWIND|MATCH|MERGE|CREATE|CALL) .*[({]/]',
    ].join(', '),
    message:
      'Cypher stands in src/model/statements, *.cypher.ts and the folders of the engines alone: one place to check its plans.',
  },
];
const environment = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Only config.ts reads the environment: it checks every setting at once.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'data/**',
      'coverage/**',
      'src/explorer/graphiql/main.tsx',
      'src/explorer/graphiql/vite.config.ts',
      '**/*.mjs',
      '.ci/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    // Without its extension a file that is imported is not read, and no circle is found.
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [
            zone('shared', ['database', 'model', 'domain', 'graphql', ...upper], 'shared knows nothing but itself.'),
            zone('database', ['model', 'domain', 'graphql', ...upper], 'database knows a database and no entity.'),
            zone(
              'model',
              ['graphql', ...upper],
              'model knows what a node and an edge are, and no entity and no GraphQL.',
            ),
            zone('graphql', upper, 'graphql knows no entity: what it shows follows from the definitions it is given.'),
            zone(
              'nodes',
              ['edges', 'traversals', 'seed', 'cli', 'explorer'],
              'A node does not know its relationships; edges add them.',
            ),
            ...nodeFolders.map(({ name }) =>
              zone(
                `nodes/${name}`,
                ['nodes'],
                'Node modules do not import each other: what joins two of them is an edge.',
                [`./${name}`],
              ),
            ),
            zone(
              'edges',
              ['traversals', 'seed', 'cli', 'explorer'],
              'An edge is one step; what takes more is a traversal.',
            ),
            zone(
              'traversals',
              ['seed', 'export', 'cli', 'explorer'],
              'A traversal asks the graph; it does not load it.',
            ),
            zone(
              'export',
              ['seed', 'explorer', 'cli', 'resolvers.ts', 'schema.ts', 'app.ts', 'main.ts', 'cli.ts', 'config.ts'],
              'An export reads the graph; what else it needs is handed to it.',
            ),
            zone(
              'seed',
              ['graphql', 'traversals', 'cli', 'explorer'],
              'The data is checked and loaded without the API.',
            ),
            zone('app.ts', ['cli', 'main.ts', 'cli.ts'], 'The composition root is what the entry points start.'),
          ],
        },
      ],
      'no-restricted-imports': ['error', { paths: [...packages.database, ...packages.graphql] }],
      'no-restricted-syntax': ['error', ...cypher, ...environment],
    },
  },
  { files: ['src/database/**/*.ts'], rules: { 'no-restricted-imports': ['error', { paths: packages.graphql }] } },
  {
    files: ['src/model/statements/**/*.ts', 'src/**/*.cypher.ts', 'src/database/*/*.ts', 'src/database/cypher.ts'],
    rules: { 'no-restricted-syntax': ['error', ...environment] },
  },
  {
    files: ['src/graphql/**/*.ts', 'src/**/*.type.ts', 'src/**/*.resolver.ts', 'src/resolvers.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: packages.database }] },
  },
  { files: ['src/config.ts'], rules: { 'no-restricted-syntax': ['error', ...cypher] } },
  { files: ['*.config.js'], languageOptions: { globals: { process: 'readonly' } } },
);
