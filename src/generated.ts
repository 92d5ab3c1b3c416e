import { graphModel } from './edges/graph.js';
import { dialects } from './database/dialects.js';
import { modelDocument } from './model/definition/model-document.js';
import { constraintsOf } from './model/statements/constraints.js';
import { printedSchema } from './schema.js';
import { dataDictionary, dataReadme } from './seed/load/dictionary.js';
import { descriptorsOf } from './seed/read/descriptor.js';
import { packageFolders } from './seed/read/package-folders.js';
import { checkPackages } from './seed/packages.js';
import { readPackage } from './seed/read/read.js';
import { tablesOf } from './seed/read/tables.js';
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
  const tables = tablesOf(graphModel);
  const { rows, release } = checkPackages(graphModel, ['seeds']);
  const packages = packageFolders(['seeds']).map((folder) => ({ folder, rows: readPackage(folder, tables).rows }));
  return [
    { path: 'schema/schema.graphql', content: await printedSchema() },
    ...Object.entries(dialects).map(([engine, dialect]) => ({
      path: `schema/constraints.${engine}.cypher`,
      content: cypherFile(engine, dialect.schema(schema)),
    })),
    { path: 'schema/model.md', content: modelDocument(graphModel) },
    ...descriptorsOf(packages, tables),
    { path: 'seeds/README.md', content: dataReadme(rows, release) },
    { path: 'docs/data-dictionary.md', content: dataDictionary(rows) },
    { path: 'docs/limits.md', content: limitsDocument() },
  ];
}
