import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LAPTOP, testPages } from '../support/explorer.js';
import { buildIfNeeded, Running, temporary } from '../support/process.js';
import { applyChange, changesIn, commandsIn, readRecipe } from '../support/recipes.js';
import { clientOf, type Service } from '../support/service.js';

/** In this order: a later recipe may go on from an earlier one. */
const RECIPES = [
  'add-an-entity',
  'add-a-relationship',
  'add-a-filter',
  'add-an-order',
  'add-a-query',
  'add-a-unit',
  'add-an-export-format',
  'add-a-limit',
  'add-an-engine',
  'add-a-fact',
] as const;
/** Its steps are taken one after another: a command begins what the next step fills. */
const IN_ORDER = 'add-a-document';
const PARTS = [
  ...['src', 'test', 'schema', 'seeds', 'docs', 'scripts', 'dist'],
  ...['package.json', 'tsconfig.json', 'tsconfig.build.json', 'jest.config.js', 'eslint.config.js', '.prettierrc.json'],
];
const LONG = 300_000;

const recipes = RECIPES.map(readRecipe);
const inOrder = readRecipe(IN_ORDER);
const { folder, end } = temporary();
let running: Running | undefined;
let service: Omit<Service, 'end' | 'metricsUrl'>;
let written: readonly string[];

/** Runs a command in the copy; what it printed is the message if it fails. */
function run(command: string): void {
  try {
    execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`${command}\n${stdout}${stderr}`, { cause: error });
  }
}

beforeAll(async () => {
  buildIfNeeded();
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  written = recipes
    .flatMap((recipe) => changesIn(recipe).map((change) => applyChange(folder, recipe, change)))
    .filter((path) => path.endsWith('.ts'));
  run('node_modules/.bin/tsc -p tsconfig.build.json --noCheck');
  writeFileSync(join(folder, 'dist/.built'), '');
  for (const command of new Set(recipes.flatMap(commandsIn))) run(command);
  for (const step of inOrder.steps)
    if (typeof step === 'string') run(step);
    else applyChange(folder, inOrder, step);
  const settings = { EDUGRAPH_DATA: join(folder, 'data'), EDUGRAPH_PACKAGES: 'seeds,packages' };
  running = new Running('main', [], settings, folder);
  service = clientOf(await running.url());
}, LONG);
afterAll(async () => {
  running?.kill('SIGTERM');
  await running?.ended;
  end();
}, LONG);

test('every recipe is tried', () => {
  const names = readdirSync('docs/recipes').map((file) => file.replace('.md', ''));
  expect(names.sort()).toEqual([...RECIPES, IN_ORDER].sort());
});

test('what they write has the types, the style and the format of the rest', () => {
  run('node_modules/.bin/tsc -p tsconfig.json');
  const paths = [...new Set(written)].join(' ');
  run(`node_modules/.bin/prettier --check ${paths}`);
  run(`node_modules/.bin/eslint ${paths}`);
});

test('the tests that ask every kind of node and every field know what they add', () => {
  run('EDUGRAPH_NO_NEO4J=1 npm test -- test/unit/explorer- test/golden/coverage --selectProjects fast');
});

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
/** The text that an answer shows; … stands for what is different each time. */
const shown = (answer: string): RegExp => new RegExp(`^${answer.trim().split('…').map(literal).join('.*')}$`);

const questions = [...recipes, inOrder].flatMap(({ name, questions }) =>
  questions.map((question) => [name, question] as const),
);
test.each(questions)('%s: the question has the answer that is shown', async (_, { language, code, answer }) => {
  if (language === 'graphql') {
    const { data, errors } = await service.ask(code);
    expect({ data, errors }).toEqual({ errors: [], ...(JSON.parse(answer) as object) });
  } else {
    const path = /^curl -s 'http:\/\/localhost:4000([^']+)'\n$/.exec(code)?.[1];
    expect(path).toBeDefined();
    expect((await service.send(path as string)).text.trim()).toMatch(shown(answer));
  }
});

testPages(
  'the page shows a kind that was added, as it was built before: in the map, in a list, and each with its properties',
  [
    {
      get url() {
        return service.url;
      },
    },
    LAPTOP,
  ],
  async (page, go) => {
    await go('/?lang=en');
    const kind = page.locator('svg.map a', { hasText: 'Facility' });
    await kind.waitFor();
    expect(await kind.textContent()).toBe('Facility 2');
    await page.locator('svg.map line title', { hasText: /^Uses: 3$/ }).waitFor({ state: 'attached' });
    await kind.click();
    await page.locator('h1', { hasText: /^Facilities 2$/ }).waitFor();
    const names = await page.locator('ul.lines li .name').allTextContents();
    expect(names).toEqual(['Invented Laboratory', 'Invented Library']);
    await page.getByRole('link', { name: 'Invented Library' }).click();
    await page.locator('h1', { hasText: /^Invented Library/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/facility/fangzi-invented-library');
    await page.locator('.facts dt', { hasText: 'Seats' }).waitFor();
    expect(await page.locator('.facts :is(dt, dd)').allTextContents()).toEqual(['Kind', 'Library', 'Seats', '120']);
    await page.goto(`${page.url()}?lang=zh`);
    await page.locator('.facts dt', { hasText: '座位' }).waitFor();
    expect(await page.locator('.facts :is(dt, dd)').allTextContents()).toEqual(['类别', '图书馆', '座位', '120']);
    await go('/absences?lang=en');
    await page.locator('h1', { hasText: 'There is nothing here' }).waitFor();
  },
);
