import { graphModel } from './edges/graph.js';
import { dialects } from './database/dialects.js';
import { modelDocument } from './model/definition/model-document.js';
import { constraintsOf } from './model/statements/constraints.js';
import { printedSchema } from './schema.js';
import { dataPackage } from './seed/data-package.js';
import { dataDictionary, dataReadme } from './seed/dictionary.js';
import { checkPackages } from './seed/packages.js';
import { releaseOf } from './seed/release.js';
import { tablesOf } from './seed/tables.js';
import { limitsDocument } from './shared/limits-document.js';

interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

const cypherFile = (engine: string, lines: readonly string[]): string =>
  [
    `// The constraints and indexes of the engine ${engine}. Generated: npm run generate`,
    ...lines.map((line) => `${line};`),
    '',
  ].join('\n');

/** Every committed file that follows from the definitions, the limits and the data, as it must be. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const schema = constraintsOf(graphModel);
  const { rows } = checkPackages(graphModel, ['seeds']);
  return [
    { path: 'schema/schema.graphql', content: await printedSchema() },
    ...Object.entries(dialects).map(([engine, dialect]) => ({
      path: `schema/constraints.${engine}.cypher`,
      content: cypherFile(engine, dialect.schema(schema)),
    })),
    { path: 'schema/model.md', content: modelDocument(graphModel) },
    { path: 'seeds/datapackage.json', content: dataPackage(tablesOf(graphModel)) },
    { path: 'seeds/README.md', content: dataReadme(rows, releaseOf(rows)) },
    { path: 'docs/data-dictionary.md', content: dataDictionary(rows) },
    { path: 'docs/limits.md', content: limitsDocument() },
  ];
}
