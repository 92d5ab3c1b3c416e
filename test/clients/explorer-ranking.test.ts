import { afterAll, expect } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { builtService } from '../support/built-service.js';
import { LAPTOP, PHONE, testPages } from '../support/explorer.js';
import { until } from '../support/service.js';
import { packageOf, removeFolders, SMALL, type Cells } from '../support/small-package.js';

const PLACES = 3_000;
const evidence = 'source:new#p1';
const places = Array.from({ length: PLACES }, (_, index) => index + 1);
const figureOf = (id: string, place: number, count: number, said = evidence): Cells => ({
  ...{ id: `observation:${id}`, metric: 'metric:schools', about: `district:d${place}`, value: String(count) },
  ...{ qualifier: 'EXACT', status: 'ACTUAL', rank: 'NORMAL', asPrinted: `${count}所`, evidence: said },
  ...{ periodStart: '2021-01-01', periodEnd: '2021-12-31', periodPrecision: 'YEAR' },
});
/** The place n has n schools. */
const folder = packageOf({
  'nodes/sources.csv': [
    { id: 'source:new', title: '各地情况', publishedOn: '2021-12-16', sourceKind: 'GOVERNMENT', locators: 'p1' },
    { id: 'source:old', title: '旧时情况', publishedOn: '2021-06-01', sourceKind: 'GOVERNMENT', locators: 'p1' },
  ],
  'nodes/districts.csv': [
    ...places.map((count) => ({
      ...{ id: `district:d${count}`, name: `虚构区${count}`, nameEn: `Invented ${count}` },
      ...{ level: 'DEVELOPMENT_ZONE', evidence },
    })),
    { id: 'district:withdrawn', name: '无数县', nameEn: 'Countless', level: 'COUNTY', evidence },
  ],
  'nodes/metrics.csv': [
    {
      ...(SMALL['nodes/metrics.csv']?.[0] as Cells),
      ...{ id: 'metric:schools', name: '学校数', nameEn: 'Schools', unit: 'SCHOOL', minimum: '', maximum: '' },
    },
  ],
  // An older document gives the first place eight schools.
  'nodes/observations.csv': [
    figureOf('old', 1, 8, 'source:old#p1'),
    ...places.map((count) => figureOf(`o${count}`, count, count)),
    { ...figureOf('withdrawn', 0, 7), about: 'district:withdrawn', rank: 'DEPRECATED' },
  ],
});

const service = builtService({ EDUGRAPH_PACKAGES: folder });
afterAll(removeFolders);

const ROWS = '#bars tbody tr';
/** Scrolls on until there is nothing more to read. */
async function toTheEnd(page: Page): Promise<void> {
  const more = page.locator('#bars + .more');
  while ((await more.count()) > 0) {
    const rows = await page.locator(ROWS).count();
    await more.scrollIntoViewIfNeeded();
    await page.locator(ROWS).nth(rows).waitFor({ state: 'attached' });
  }
}

testPages(
  'a ranking of 3,000 places: the first at once, the others as one scrolls, each once and in order',
  [service, LAPTOP],
  async (page, go) => {
    await go('/metric/schools');
    await page.locator(ROWS).first().waitFor();
    expect(await page.locator(ROWS).count()).toBeLessThan(1_000);
    await toTheEnd(page);
    const shown = await page.locator(`${ROWS} td.number:first-child`).allTextContents();
    expect(shown).toEqual(places.map(String));
    expect(await page.locator(ROWS).last().textContent()).toContain('虚构区1');
    const middle = page.locator(`${ROWS}:has(.name:text-is("虚构区1501"))`);
    // A row far away has no text that is drawn; it gets one in a frame after it came into sight.
    const text = await until('the row to be drawn', async () => {
      await middle.scrollIntoViewIfNeeded();
      return (await middle.innerText()) || null;
    });
    expect(text).toMatch(/^1500\b/);

    const file = await page.getByRole('link', { name: 'CSV' }).first().getAttribute('href');
    const table: readonly Readonly<Record<string, string>>[] = parse(
      await (await fetch(`${service.url}${file}`, { headers: { connection: 'close' } })).text(),
      { columns: true, bom: true },
    );
    // The row after them is that of a place of which all was withdrawn.
    expect(table.map(({ position, value, unit }) => [position, value, unit])).toEqual([
      ...places.map((place) => [String(place), String(PLACES + 1 - place), '所']),
      ['', '', '所'],
    ]);
  },
);

testPages('a long ranking on a phone does not become wider than it', [service, PHONE], async (page, go) => {
  await go('/metric/schools');
  await page.locator('#bars + .more').scrollIntoViewIfNeeded();
  await page.locator('#bars .block + .block tbody tr').first().waitFor({ state: 'attached' });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.viewport.width);
});

testPages(
  'where documents contradict each other: from the start page to both figures, who says which, and why one is used',
  [service, LAPTOP],
  async (page, go) => {
    await go('/');
    await page.getByRole('link', { name: '哪些数字各来源说法不一？' }).click();
    await page.waitForURL('**/disagreements');
    await page.locator('main tbody tr').first().waitFor();
    expect(await page.locator('main tbody tr').count()).toBe(1);
    const cells = await page.locator('main tbody tr').locator('th, td').allInnerTexts();
    const words = [
      '学校数',
      '虚构区1',
      '1所各地情况2021·p1',
      '8所旧时情况2021·p1',
      '最多相差7（700%）；所用的出自《各地情况》，来源最新',
    ];
    const bare = cells.map((cell) => cell.replaceAll(/\s|\u2060/g, ''));
    expect(words.filter((word, index) => !bare[index]?.includes(word))).toEqual([]);
  },
);

testPages(
  'a place that is missing since all that was said of it was withdrawn is named, with what was said',
  [service, LAPTOP],
  async (page, go) => {
    for (const path of ['/metric/schools?lang=en', '/metric/schools?lang=en&level=COUNTY']) {
      await go(path);
      const gap = page.locator('p', { hasText: /Countless|无数县/ }).filter({ has: page.locator('small') });
      await gap
        .getByText(/^(All that was said of 2021 was withdrawn: 7 schools|原有数据（2021）都已撤回：7所)/)
        .waitFor();
    }
  },
);
