import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { seedGraph } from '../support/seeds.js';
import { python, testWithPython } from '../support/python.js';
import { startService, type Service } from '../support/service.js';

/** The snippets of the documentation, under their headings, in one language. */
function snippetsIn(language: string): readonly (readonly [heading: string, code: string])[] {
  const section = readFileSync('docs/exports.md', 'utf8').split('\n## Reading exports\n')[1] ?? '';
  return section.split('\n### ').flatMap((part) => {
    const code = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(part)?.[1];
    return code === undefined ? [] : [[part.split('\n')[0] as string, code] as const];
  });
}

const graph = await seedGraph();
const folder = mkdtempSync(join(tmpdir(), 'edugraph-readers-'));
let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(async () => {
  await service.end();
  rmSync(folder, { recursive: true });
});
const here = (code: string): string => code.replaceAll('http://localhost:4000', service.url);

const count = (kind: string): number => graph.nodes.filter(({ definition }) => definition.kind === kind).length;
/** What a snippet prints, beside what else it does. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  pandas: [String(count('observation')), '370704'],
  'A table of relationships': ['partnerships and awards', 'IMPLEMENTING'],
  DuckDB: ['CNY'],
  networkx: [graph.release, 'CC BY 4.0', String(graph.nodes.length)],
  igraph: [graph.release, 'CC BY 4.0', String(graph.edges.length)],
};

describe('the documentation shows how to read the exports', () => {
  test('with each of these', () => {
    expect(snippetsIn('python').map(([heading]) => heading)).toEqual(Object.keys(PRINTED));
    expect(snippetsIn('r').map(([heading]) => heading)).toEqual(['R']);
  });

  testWithPython.each(snippetsIn('python'))(
    'in Python, with %s',
    async (heading, code) => {
      const printed = await python(['-c', here(code)], folder);
      for (const text of PRINTED[heading] as readonly string[])
        expect([heading, printed]).toEqual([heading, expect.stringContaining(text)]);
    },
    120_000,
  );

  const hasR = spawnSync('Rscript', ['-e', 'library(igraph)']).status === 0;
  // Without R there is no such test; test/support/left-out.mjs says so at the end of the run.
  const snippets = hasR ? snippetsIn('r') : [];
  if (snippets.length > 0)
    test.each(snippets)(
      'in %s',
      async (_, code) => {
        writeFileSync(join(folder, 'read.R'), here(code));
        // Not spawnSync: the service that it asks runs in this process.
        const { stdout } = await promisify(execFile)('Rscript', ['read.R'], { cwd: folder });
        expect(stdout).toMatch('ACTUAL');
        expect(stdout).toMatch('IMPLEMENTED_IN');
      },
      120_000,
    );
});
