import { expect, test } from '@jest/globals';
import { validateSchema } from 'graphql';
import { existsSync, readFileSync } from 'node:fs';
import 'reflect-metadata';
import { generatedFiles } from '../../src/generated.js';
import { edugraphSchema } from '../../src/schema.js';

test('every generated file is as the definitions say: npm run generate', async () => {
  const files = await generatedFiles();
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'schema/schema.graphql',
      'schema/constraints.neo4j.cypher',
      'schema/constraints.embedded.cypher',
      'schema/model.md',
      'seeds/catalogue/datapackage.json',
      'docs/limits.md',
    ]),
  );
  for (const { path, content } of files)
    expect([path, existsSync(path) ? readFileSync(path, 'utf8') : 'not there']).toEqual([path, content]);
});

test('and comes out the same each time', async () => expect(await generatedFiles()).toEqual(await generatedFiles()));

test('the schema is one that GraphQL allows', async () => expect(validateSchema(await edugraphSchema())).toEqual([]));
