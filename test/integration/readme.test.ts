import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from '../../src/database/database.js';
import { ask } from '../support/ask.js';
import { seededEmbedded } from '../support/databases.js';

const NOT_OURS = ['node_modules', 'dist', 'data', 'coverage', '.git'];

/** Every Markdown file of the repository. */
function pages(folder = '.'): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.includes(entry.name) ? [] : pages(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const readme = readFileSync('README.md', 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readme)?.[1] ?? '';

describe('README', () => {
  let database: Database;
  beforeAll(async () => {
    database = await seededEmbedded();
  });
  afterAll(() => database.close());

  test('its first query has the answer that it prints', async () => {
    expect(await ask(database, block('graphql'))).toEqual(JSON.parse(block('json')));
  });

  test('the scripts that it names are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...readme.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short);
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'edugraph', 'generate', 'check', 'neo4j:install']));
    expect(named.filter((name) => !scripts[name as string])).toEqual([]);
  });
});

describe('every page', () => {
  test.each(pages())('%s: what it links to is there', (page) => {
    const text = readFileSync(page, 'utf8').replace(/```[^]*?```/g, '');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target as string)
      .filter((target) => !/^([a-z]+:|#)/.test(target));
    expect(
      targets.filter((target) => !existsSync(join(dirname(page), (target.split('#')[0] as string) || '.'))),
    ).toEqual([]);
  });
});
