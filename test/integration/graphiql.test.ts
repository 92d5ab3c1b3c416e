import { expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { documents } from '../../src/explorer/graphiql/documents.js';
import { examples } from '../../src/explorer/graphiql/examples.js';
import { testInBrowser } from '../support/browser.js';
import { builtService } from '../support/built-service.js';
import { codesOf } from '../support/service.js';

const PHONE = { width: 390, height: 844 };

const service = builtService();

test('the page and the documents beside it are served', async () => {
  for (const name of ['', ...documents.map((document) => `${document.name}.html`)]) {
    const { status, headers } = await service.send(`/graphiql/${name}`);
    expect([name, status, headers.get('content-type')]).toEqual([name, 200, 'text/html; charset=utf-8']);
  }
});

test('a person gets the page, also where nothing is; a program gets JSON there', async () => {
  const person = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
  for (const [path, status] of [
    ['/', 200],
    ['/district/fangzi', 200],
    ['/policies', 200],
    ['/nothing', 404],
    ['/district/fangzi/more', 404],
  ] as const) {
    const { headers, ...answer } = await service.send(path, person);
    expect([path, answer.status, headers.get('content-type')]).toEqual([path, status, 'text/html; charset=utf-8']);
  }
  for (const path of ['/graphiql/nothing', '/export/nothing', '/assets/nothing'])
    expect(codesOf(await service.send(path, person))).toEqual(['NOT_FOUND']);
});

/** GraphiQL, ready to be used, and what its console says. */
async function open(browser: Browser, viewport: typeof PHONE): Promise<readonly [Page, readonly string[]]> {
  const page = await browser.newPage({ viewport });
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await page.goto(`${service.url}/graphiql/`);
  await page.waitForSelector('.graphiql-query-editor .view-lines :text("WhoPartners")');
  return [page, said];
}
const openExample = async (page: Page, index: number): Promise<void> => {
  if (!(await page.locator('.examples').isVisible())) await page.click('button[aria-label="Show Examples"]');
  await page.click(`.examples li:nth-child(${index + 1}) button`);
};
const isWithin = async (page: Page, selector: string): Promise<boolean> => {
  const box = await page.locator(selector).boundingBox();
  return box !== null && box.x >= 0 && box.x + box.width <= PHONE.width && box.height > 100;
};

testInBrowser('an example that was overwritten can be had back, and what was written stays', async (browser) => {
  const [page, said] = await open(browser, { width: 1_280, height: 800 });
  const tabs = page.locator('.graphiql-tab');
  await page.click('.graphiql-query-editor .view-lines');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('query Mine { overview { release } }');
  await tabs.nth(0).and(page.locator(':has-text("Mine")')).waitFor();
  await openExample(page, 0);
  await tabs.nth(examples.length).waitFor();
  // A new tab has its name a moment later.
  await tabs.and(page.locator(':has-text("WhoPartners")')).first().waitFor();
  expect(await tabs.allInnerTexts()).toEqual(expect.arrayContaining(['Mine', 'WhoPartners']));
  await page.waitForSelector('.graphiql-query-editor .view-lines :text("WhoPartners")');
  // One that nobody changed is gone to: no second tab.
  await openExample(page, 1);
  expect(await tabs.count()).toBe(examples.length + 1);
  expect(said).toEqual([]);
});

testInBrowser('on a phone the query, its answer and the examples have room, one above the other', async (browser) => {
  const [page, said] = await open(browser, PHONE);
  await openExample(page, 0);
  expect(await page.locator('.examples').isVisible()).toBe(false);
  await page.click('.graphiql-execute-button');
  await page.waitForSelector('.graphiql-response :text("坊子区")');
  expect(await isWithin(page, '.graphiql-query-editor')).toBe(true);
  expect(await isWithin(page, '.graphiql-response')).toBe(true);
  for (const path of ['', ...documents.map(({ name }) => `${name}.html`)]) {
    await page.goto(`${service.url}/graphiql/${path}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
  }
  expect(said).toEqual([]);
});
