import { expect, test } from '@jest/globals';
import { posix } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from '../support/sources.js';

type Imports = ReadonlyMap<string, readonly string[]>;

/** The files that each file imports, for their types alone too. */
const importsOf = (files: readonly ts.SourceFile[]): Imports =>
  new Map(
    files.map((file) => [
      file.fileName,
      ts
        .preProcessFile(file.text)
        .importedFiles.map(({ fileName }) => fileName)
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.join(posix.dirname(file.fileName), name).replace(/\.js$/, '.ts')),
    ]),
  );

/** Every circle once, as the files on its way; a file that leads into one and is not on it is no part of it. */
function circles(imports: Imports): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) for (const next of imports.get(file) ?? []) follow(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) follow(file, []);
  return found;
}

test('no circle of files, type-only imports among them', () => {
  const imports = importsOf(sourceFiles('src'));
  expect(imports.get('src/edges/graph.ts')).toContain('src/edges/edges.ts');
  expect(circles(imports)).toEqual([]);
});

test('a circle of types alone is found', () => {
  const file = (name: string, text: string): ts.SourceFile => ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  const imports = importsOf([
    file('src/a.ts', "import { b } from './inner/b.js'; export const a = b;"),
    file('src/inner/b.ts', "import type { C } from '../c.js'; export const b: C = 1;"),
    file('src/c.ts', "export type C = import('./inner/b.js').B;"),
  ]);
  expect(circles(imports)).toEqual(['src/inner/b.ts → src/c.ts → src/inner/b.ts']);
});
