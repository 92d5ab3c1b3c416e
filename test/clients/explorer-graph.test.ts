import { expect } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { builtService } from '../support/built-service.js';
import { LAPTOP, PHONE, testPages } from '../support/explorer.js';
import { inventedGraph, inventedHub } from '../support/invented-graph.js';
import { until } from '../support/service.js';

const NODES = 5_000;
const RELATIONS = 10_000;
const NEIGHBOURS = 600;
const ASSETS = 'dist/explorer/assets';

interface Answer {
  readonly district: {
    readonly programs: { readonly totalCount: number };
    readonly relationCounts: readonly { readonly type: string; readonly count: number }[];
  };
}

const service = builtService();

const open = (page: Page, name: string, content: string): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
/** Notes where the canvas is moved to: it goes along as a whole while a finger moves it, and is drawn anew at rest. */
const watch = (page: Page): Promise<unknown> =>
  page.evaluate(`window.moved = []; const canvas = document.querySelector('#graph canvas');
    new MutationObserver(() => moved.push(canvas.style.transform)).observe(canvas, { attributes: true })`);
// The page's policy lets nothing be evaluated in it, so Playwright's own waiting fails unless it is so at once.
const movedTo = (page: Page, part: string): Promise<unknown> =>
  until(`the canvas to be at ${part}`, () => page.evaluate<boolean>(`moved.some((each) => each.includes('${part}'))`));
/** Drawn where it is: else it may be drawn anew in the very turn in which it is moved next, and no move is seen. */
const atRest = (page: Page): Promise<unknown> =>
  until('the canvas to be at rest', () =>
    page.evaluate<boolean>(`document.querySelector('#graph canvas').style.transform === 'none'`),
  );
const transform = (page: Page): Promise<string> => page.locator('#graph > g').getAttribute('transform').then(String);

testPages(
  'a saved graph of 5,000 things opens, is moved by mouse and keys, and each of them is found and chosen',
  [service, LAPTOP],
  async (page, go) => {
    await go('/graph');
    await open(page, 'invented.json', inventedGraph(NODES, RELATIONS));
    await page.locator('#graph[aria-busy=false]').waitFor();
    await page.getByRole('heading', { name: `图中全部 ${NODES}` }).waitFor();

    const box = await page.locator('#graph').boundingBox();
    if (box === null) throw new Error('Expected a picture.');
    await watch(page);
    await page.mouse.move(box.x + 300, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x + 340, box.y + 320);
    await movedTo(page, 'translate(40px, 20px) scale(1)');
    await page.mouse.up();
    await atRest(page);
    await page.getByRole('group', { name: '5000 个点的关系图' }).focus();
    await page.keyboard.press('+');
    await movedTo(page, 'scale(1.4)');

    // The last of them is on no page that one sees first.
    await page.getByLabel('按名称查找').fill('虚构4999号');
    const found = page.getByRole('button', { name: '虚构4999号' });
    await found.focus();
    await page.keyboard.press('Space');
    // This graph does not have it: what the file says of it is shown.
    await page.getByRole('heading', { name: '虚构4999号' }).waitFor();
    await page.locator('.facts-read :text("位于")').first().waitFor();
    expect(await found.getAttribute('aria-pressed')).toBe('true');

    await page.getByRole('button', { name: '显示全图' }).click();
    const waited = page.waitForEvent('download');
    await page.getByRole('button', { name: 'SVG', exact: true }).click();
    const svg = readFileSync(await (await waited).path(), 'utf8');
    expect(svg).toContain('虚构4999号');
    expect(svg.match(/fill-rule="evenodd"/g)?.length).toBe(NODES);
    // The browser says of each answer with an error that it was one.
  },
);

testPages(
  'a saved hub opens from each format: it has its name, none of its neighbours has, and it says what it joins',
  [service, LAPTOP],
  async (page, go) => {
    for (const [format, content] of Object.entries(inventedHub(NEIGHBOURS))) {
      await go('/graph');
      await open(page, `hub.${format}`, content);
      await page.locator('#graph[aria-busy=false]').waitFor();
      await page.getByRole('heading', { name: `图中全部 ${NEIGHBOURS + 1}` }).waitFor();
      const waited = page.waitForEvent('download');
      await page.getByRole('button', { name: 'SVG', exact: true }).click();
      const svg = readFileSync(await (await waited).path(), 'utf8');
      // Hundreds of schools that hang on it alone are no landmarks.
      expect([format, /枢纽县/.test(svg), /枢纽\d+小学/.test(svg)]).toEqual([format, true, false]);
      await page.getByRole('button', { name: '枢纽县' }).click();
      await page.locator('main :text("25 / 600"):visible').first().waitFor();
    }
  },
);

testPages(
  'what is near a hub is drawn in part, with what is missing counted; all of it on demand, and whenever one filters',
  [service, LAPTOP],
  async (page, go) => {
    const { data } = await service.ask(
      '{ district(id: "district:fangzi") { programs { totalCount } relationCounts { type count } } }',
    );
    const { programs, relationCounts } = (data as unknown as Answer).district;
    const most = relationCounts.find(({ type }) => type === 'IMPLEMENTED_IN')?.count ?? 0;
    expect(most).toBeGreaterThan(25);
    await go('/graph?from=district:fangzi');
    await page.getByRole('button', { name: `实施于 ${most}` }).waitFor();
    await page.locator(`main :text("还有 ${most - 25} 条没有画")`).waitFor();
    await page.getByRole('button', { name: '项目 25' }).waitFor();
    await page.getByRole('link', { name: '全部画出' }).first().click();
    await page.getByRole('button', { name: `项目 ${programs.totalCount}` }).waitFor();
    await go('/graph?from=district:fangzi&without=recognition');
    await page.getByRole('button', { name: `项目 ${programs.totalCount}` }).waitFor();
    expect(await page.locator('#graph [data-kind=recognition]').count()).toBe(0);
    await go('/graph?from=district:fangzi&via=PART_OF');
    await page.getByRole('heading', { name: '图中全部 2' }).waitFor();
  },
);

testPages(
  'a name with quotation marks leads to its page from inside the marks of a sentence',
  [service, LAPTOP],
  async (page, go) => {
    await go('/graph?from=policy:linyi-hightech-one-school-one-case-notice');
    const sentence = page.locator('.facts-read li').filter({ hasText: '发布' }).first();
    await sentence.getByRole('link', { name: '“一校一案”' }).waitFor();
  },
);

testPages(
  'a small picture is moved and its nodes are chosen by the keyboard; a graph saved in each format opens again',
  [service, PHONE],
  async (page, go) => {
    await go('/graph?from=organization:iflytek');
    const node = page.locator('#graph').getByRole('button').last();
    await node.focus();
    await page.keyboard.press('Space');
    expect(await node.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('ArrowLeft');
    expect(await transform(page)).toMatch(/^translate\([1-9][\d.]*,0\) scale\(1\)$/);
    await page.keyboard.press('0');
    expect(await transform(page)).toBe('translate(0,0) scale(1)');

    const part = 'ids=organization:iflytek&depth=2';
    const { nodes } = (await service.send(`/export/graph.json?${part}`)).json as { nodes: unknown[] };
    for (const format of ['json', 'gexf', 'graphml']) {
      await go('/graph');
      await open(page, `saved.${format}`, (await service.send(`/export/graph.${format}?${part}`)).text);
      await page.getByRole('heading', { name: `All in the picture ${nodes.length}` }).waitFor();
      await page.getByRole('button', { name: 'iFlytek' }).last().waitFor();
    }
    await go('/graph');
    await open(page, 'note.json', 'This is no graph.');
    await page.getByRole('alert').filter({ hasText: 'not a graph' }).waitFor();
  },
);

testPages(
  'what only the graph page needs comes with that page: at most 60 KB, compressed',
  [service, LAPTOP],
  async (page, go) => {
    const scripts = new Set<string>();
    page.on('request', (request) => {
      const name = /\/assets\/(.+\.js)$/.exec(request.url())?.[1];
      if (name !== undefined) scripts.add(name);
    });
    await go('/');
    await page.waitForLoadState('networkidle');
    const first = new Set(scripts);
    await go('/graph');
    await open(page, 'invented.json', inventedGraph(400, 400));
    await page.locator('#graph[aria-busy=false]').waitFor();
    for (const format of ['gexf', 'graphml']) {
      await go('/graph');
      await open(page, `saved.${format}`, (await service.send(`/export/graph.${format}?ids=district:fangzi`)).text);
      await page.locator('#graph').waitFor();
    }
    const later = [...scripts].filter((name) => !first.has(name));
    const size = later.reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length, 0);
    expect([size > 20_000, size <= 60_000]).toEqual([true, true]);
  },
);
