import js from '@eslint/js';
import graphqlEslint from '@graphql-eslint/eslint-plugin';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

/**
 * The arrows of docs/architecture.md: each room with the rooms it may import, and why no other. What is not named here
 * (context.ts) is looked at from below by `import type` alone.
 */
const below = {
  shared: [],
  database: ['shared'],
  model: ['shared', 'database'],
  domain: ['shared', 'database', 'model'],
  sources: ['shared'],
  graphql: ['shared', 'database', 'model'],
};
below.nodes = [...below.domain, 'domain', 'graphql'];
below.edges = [...below.nodes, 'nodes'];
below.traversals = [...below.edges, 'edges'];
below['resolvers.ts'] = [...below.traversals, 'traversals'];
below['statements.ts'] = below['resolvers.ts'];
below['schema.ts'] = [...below['resolvers.ts'], 'resolvers.ts'];
below.seed = ['shared', 'database', 'model', 'domain', 'nodes', 'edges', 'sources'];
below.export = below['resolvers.ts'];
below.service = [...below['schema.ts'], 'schema.ts', 'statements.ts', 'sources', 'seed', 'export'];
below['app.ts'] = [...below.service, 'service', 'config.ts'];
below['generated.ts'] = below.service;
below['config.ts'] = ['shared'];
below.cli = [...below['app.ts'], 'app.ts', 'generated.ts'];
const reasons = {
  shared: 'shared knows nothing but itself.',
  database: 'database knows a database and no entity.',
  model: 'model knows what a node and an edge are, and no entity and no GraphQL.',
  domain: 'domain has the words of education initiatives; the definitions use them.',
  sources: 'sources reads the texts of documents, and knows nothing of the graph.',
  graphql: 'graphql knows no entity: what it shows follows from the definitions it is given.',
  nodes: 'A node does not know its relationships; edges add them.',
  edges: 'An edge is one hop; what takes more is a traversal.',
  traversals: 'A traversal asks the graph; it does not load it.',
  'resolvers.ts': 'The list of resolvers is below what serves them.',
  'statements.ts': 'The list of statements is below what runs them.',
  'schema.ts': 'The schema is below what serves it.',
  seed: 'The data is checked and loaded without the API.',
  export: 'An export reads the graph; what else it needs is handed to it.',
  service: 'The service is given what it serves; the composition root makes it.',
  'app.ts': 'The composition root is what the entry points start.',
  'generated.ts': 'Generated files follow from the definitions and the data.',
  'config.ts': 'The settings are read first, and handed down.',
  cli: 'A command is what an entry point starts.',
};
const everywhere = [...Object.keys(below), 'explorer', 'main.ts', 'cli.ts'];
const zone = (target, from, message, except = []) => ({
  target: `./src/${target}`,
  from: from.map((folder) => `./src/${folder}`),
  except,
  message,
});
const roomZones = Object.entries(below).map(([room, allowed]) =>
  zone(
    room,
    everywhere.filter((other) => other !== room && !allowed.includes(other)),
    reasons[room],
  ),
);
const nodeFolders = readdirSync('src/nodes', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const nodeZones = nodeFolders.map(({ name }) =>
  zone(`nodes/${name}`, ['nodes'], 'Node modules do not import each other: what joins two of them is an edge.', [
    `./${name}`,
  ]),
);
const inSeed = (...folders) => folders.map((folder) => `seed/${folder}`);
const modelZones = [
  zone(
    'model/definition',
    ['model/narrowing', 'model/statements', 'model/reader'],
    'A definition says what is; what is asked of it is above it.',
  ),
  zone(
    'model/narrowing',
    ['model/statements', 'model/reader'],
    'A filter is read as conditions; statements put them into Cypher.',
  ),
  zone('model/statements', ['model/reader'], 'A statement is text; the reader runs it.'),
];
const seedZones = [
  zone(
    'seed/read',
    inSeed('merge', 'check', 'doubts', 'load', 'backup'),
    'A row is read before anything is known of it.',
  ),
  zone(
    'seed/merge',
    inSeed('check', 'doubts', 'load', 'backup'),
    'What rows say together is found before it is judged.',
  ),
  zone('seed/check', inSeed('doubts', 'load', 'backup'), 'What is wrong is found before what is only doubtful.'),
  zone('seed/doubts', inSeed('load', 'backup'), 'A package is checked before it is loaded.'),
  zone('seed/load', inSeed('backup'), 'A backup is made of what was loaded.'),
];

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
      'Cypher stands in src/model/statements, *.cypher.ts and the folders of the engines alone: ' +
      'one place to check its plans.',
  },
];
const environment = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Only config.ts reads the environment: it checks every setting at once.',
  },
];

/** A function fits on a screen. What a `describe` is given is a chapter of functions, and not one to read at a glance. */
const MOST_LINES = 60;
const functionLength = {
  create: (context) => ({
    ':function'({ loc, parent }) {
      const lines = loc.end.line - loc.start.line + 1;
      const chapter =
        parent.type === 'CallExpression' && /^describe\w*\b/.test(context.sourceCode.getText(parent.callee));
      if (lines > MOST_LINES && !chapter)
        context.report({ loc, message: `Expected a function of at most ${MOST_LINES} lines, got ${lines}.` });
    },
  }),
};

/** Types of the schema without an id of their own. */
const partsOfAnswers = [
  'BreakdownSet',
  'Claim',
  'Comparison',
  'ComparisonColumn',
  'ComparisonGap',
  'ComparisonRow',
  'Coverage',
  'Evidence',
  'EvidenceText',
  'FacetCount',
  'Figure',
  'FigureNote',
  'HiddenRelations',
  'KindCount',
  'LocalizedText',
  'ObservationGroup',
  'Overview',
  'PageInfo',
  'Passage',
  'Path',
  'PathResult',
  'RankingGap',
  'RelationCount',
  'RelationKindCount',
  'Resolution',
  'ResolutionCandidate',
  'Result',
  'SearchAsked',
  'Series',
  'Subgraph',
  'Term',
  'YearCount',
];

const nullableRoot = graphqlEslint.rules['require-nullable-result-in-root'];
/** That rule but for `overview`: it has no argument that could be wrong. */
const nullableRootButOverview = (context) => {
  const report = (found) => found.node.parent.name.value === 'overview' || context.report(found);
  return nullableRoot.create(Object.create(context, { report: { value: report } }));
};
graphqlEslint.rules['require-nullable-result-in-root'] = { ...nullableRoot, create: nullableRootButOverview };

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'data/**',
      'coverage/**',
      'src/explorer/graphiql/*.tsx',
      'src/explorer/**/vite.config.ts',
      'src/explorer/api/schema-types.d.ts',
      '**/*.mjs',
      '.ci/**',
    ],
  },
  { files: ['**/*.{js,ts,tsx}'], extends: [js.configs.recommended, ...tseslint.configs.strict] },
  {
    files: ['schema/schema.graphql'],
    languageOptions: {
      parser: graphqlEslint.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphqlEslint },
    rules: {
      ...graphqlEslint.configs['flat/schema-recommended'].rules,
      ...graphqlEslint.configs['flat/schema-relay'].rules,
      '@graphql-eslint/require-nullable-result-in-root': 'error',
      // Only nodes have an id. These are parts of an answer: a client that stored them under an id would mix them up.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        { exceptions: { types: partsOfAnswers, suffixes: ['Connection', 'Edge'] } },
      ],
      // Short lists (aliases, evidence, the rows of a comparison) are lists: pages of them would only be in the way.
      // A relation and a group of figures are the nodes of their edges and have no id, so they cannot be Nodes.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
      // What is ranked or matched goes forward alone: the worst first is another question.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // organizationKind, policyKind and the like are different enums: as `kind` they could not be asked side by side.
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { edugraph: { rules: { 'function-length': functionLength } } },
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-len': ['error', { code: 120, ignorePattern: '^\\s*(//|/?\\*).*https?://' }],
      'max-lines': ['error', { max: 250 }],
      'edugraph/function-length': 'error',
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
          zones: [...roomZones, ...nodeZones, ...modelZones, ...seedZones],
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
