import { expect } from '@jest/globals';
import { builtService } from '../support/built-service.js';
import { LAPTOP, PHONE, testPages } from '../support/explorer.js';

const service = builtService();

testPages(
  'the columns of figures order the whole list, by the mouse and by the keyboard; the order is in the address',
  [service, LAPTOP],
  async (page, go) => {
    await go('/figures');
    const value = page.getByRole('columnheader', { name: '数值' });
    expect(await value.getAttribute('aria-sort')).toBe('none');
    await value.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/figures?order=-VALUE');
    // The largest of all 112 figures, not of the hundred that stood there.
    await page.locator('main tbody tr').first().getByText('38.99亿元').waitFor();
    expect(await value.getAttribute('aria-sort')).toBe('descending');
    expect(await page.evaluate('document.activeElement.innerText')).toContain('数值');
    // What is taken along stands in the order of the page.
    const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    expect((await service.send(csv ?? '')).text.split('\n')[1]).toContain('38.99亿元');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/figures?order=VALUE');
    expect(await value.getAttribute('aria-sort')).toBe('ascending');

    await go('/figures?unit=CNY&order=-PERIOD');
    await page.locator('main tbody tr').first().getByText('2022').waitFor();
  },
);

testPages(
  'a list without columns is ordered by a choice; all figures of a metric do not repeat its name',
  [service, PHONE],
  async (page, go) => {
    await go('/metric/school-construction-investment');
    const figures = page.locator('section', { has: page.getByRole('heading', { name: 'All figures' }) });
    await figures.locator('tbody tr').first().waitFor();
    expect(await figures.getByText('Investment in School Construction').count()).toBe(0);
    await page.getByLabel('Order').selectOption('-VALUE');
    await figures.locator('tbody tr').first().getByText('2.963 billion').waitFor();
    expect(await figures.locator('th[scope=row]').allInnerTexts()).toEqual([
      expect.stringContaining('Weifang'),
      expect.stringContaining('Fangzi District'),
      expect.stringContaining('Anqiu'),
      expect.stringContaining('Linyi High-tech'),
    ]);
  },
);

const COVERAGE = `[...document.querySelectorAll('.coverage')].map((table) =>
  table.getBoundingClientRect().width <= table.parentElement.clientWidth)`;
const WATCH = `window.shifted = 0; new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) window.shifted += value;
}).observe({ type: 'layout-shift', buffered: true })`;

for (const around of [PHONE, LAPTOP])
  testPages(
    `the start page keeps its room while it loads, and its table fits ${around.viewport.width} px`,
    [service, around],
    async (page, go) => {
      await page.addInitScript(WATCH);
      // So late that all the rest is there.
      await page.route('**/graphql*', async (route) => {
        await new Promise((done) => setTimeout(done, 300));
        await route.continue();
      });
      await go('/');
      await page.locator('.coverage tbody tr').first().waitFor();
      expect(await page.evaluate(COVERAGE)).toEqual([true]);
      expect(await page.evaluate('window.shifted')).toBeLessThan(0.05);
    },
  );
