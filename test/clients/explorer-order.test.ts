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

testPages(
  'no page repeats itself in its lines: a source is not behind its own sentences, a programme has no share of itself',
  [service, LAPTOP],
  async (page, go) => {
    await go('/source/fangzi-2021-12-16?at=p9');
    const paragraph = page.locator('#at-p9');
    await paragraph.locator('.sentence').first().waitFor();
    expect(await paragraph.locator('.chip').count()).toBe(0);
    await paragraph.getByRole('button', { name: '引用 p9' }).click();
    await page.locator('dialog pre:has-text("第9段")').waitFor();
    // What another source says too names that one.
    await page.locator('#at-p1 .chip:has-text("370704")').waitFor();
    await go('/program/fangzi-quality-improvement');
    await page.locator('main table.figures tbody tr').first().waitFor();
    expect(await page.locator('table.figures .scope a').count()).toBe(0);
    const csv = await page
      .locator('section:has(table.figures)')
      .getByRole('link', { name: 'CSV' })
      .getAttribute('href');
    const rows = (await service.send(csv ?? '')).text.trim().split('\n').length - 1;
    expect(rows).toBe(await page.locator('table.figures tbody tr').count());
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
