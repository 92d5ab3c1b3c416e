import { expect } from '@jest/globals';
import { testInBrowser } from '../support/browser.js';
import { builtService } from '../support/built-service.js';
import { LAPTOP, opened } from '../support/explorer.js';

const LONG = 600_000;

const service = builtService();

testInBrowser(
  'a number of the table of places and years opens a list of as many figures',
  async (browser) => {
    const [page, wrong] = await opened(await browser.newContext(LAPTOP), service.url);
    await page.goto(service.url);
    const cells = page.locator('.coverage tbody tr:has-text("坊子区") td a');
    await cells.first().waitFor();
    const numbers = await cells.evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href') ?? '', Number(link.textContent)] as const),
    );
    // Of several years, of one, without any, and all.
    expect(numbers.map(([address]) => new URL(address, service.url).searchParams.get('year'))).toEqual(
      expect.arrayContaining(['2019', '2021', 'none', null]),
    );
    for (const [address, number] of numbers) {
      await page.goto(service.url + address);
      await page.locator('main tbody tr').first().waitFor();
      expect([address, await page.locator('main tbody tr').count()]).toEqual([address, number]);
    }
    expect(wrong).toEqual([]);
  },
  LONG,
);
