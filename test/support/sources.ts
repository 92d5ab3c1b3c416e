import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The source files below these folders that Git tracks or would track, each parsed. */
export const sourceFiles = (...folders: readonly string[]): readonly ts.SourceFile[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', ...folders], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => parsed(file));

function parsed(file: string): readonly ts.SourceFile[] {
  try {
    return [ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)];
  } catch {
    return []; // Git still lists a file that was deleted.
  }
}

/** A node and all below it. */
export function* everyNode(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* everyNode(child);
}
