import { afterAll, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { builtService } from '../support/built-service.js';
import { LAPTOP, PHONE, testPages } from '../support/explorer.js';
import { packageOf, removeFolders, SMALL } from '../support/small-package.js';

const DATED = 230;
const UNDATED = 120;
const evidence = 'source:new#p1';
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
const named = (kind: string, number: number): string => `${kind}${String(number).padStart(3, '0')}号`;
/** Ten begin in each year from 1991 on, in the order of their numbers; every second is in health. */
const dated = numbers(DATED).map((number) => ({
  ...{
    id: `program:dated-${number}`,
    name: named('计划', number),
    category: number % 2 === 0 ? 'HEALTH' : 'PRESCHOOL',
  },
  ...{ status: 'ACTIVE', starts: String(1991 + Math.floor((number - 1) / 10)), evidence },
}));
const undated = numbers(UNDATED).map((number) => ({
  ...{ id: `program:undated-${number}`, name: named('设想', number), category: 'HEALTH', status: 'ACTIVE', evidence },
  // In English the last is the first, and capitals count for nothing.
  nameEn: `${number % 2 === 0 ? 'Idea' : 'idea'} ${String(1 + UNDATED - number).padStart(3, '0')}`,
}));
const service = builtService({
  EDUGRAPH_PACKAGES: packageOf({
    'nodes/sources.csv': SMALL['nodes/sources.csv'] ?? [],
    'nodes/districts.csv': [{ id: 'district:d', name: '虚构区', level: 'DEVELOPMENT_ZONE', evidence }],
    'nodes/programs.csv': [...dated, ...undated],
    'edges/implemented-in.csv': [...dated, ...undated].map(({ id }) => ({ from: id, to: 'district:d', evidence })),
  }),
});
afterAll(removeFolders);

const LANES = '#lanes tbody th .name';
const LINES = 'section:has(ul.lines) li .name';
const names = (page: Page, where: string): Promise<readonly string[]> => page.locator(where).allTextContents();
const namesOf = (rows: readonly { readonly name: string }[]): readonly string[] => rows.map(({ name }) => name);
const next = (page: Page, list: 'first' | 'last') => page.getByRole('link', { name: /^(下一页|Next page)$/ })[list]();
/** The list begins with this programme: the page before it is gone. */
const begins = (page: Page, where: string, name: string): Promise<void> =>
  page.locator(where).first().filter({ hasText: name }).waitFor();

testPages(
  'more programmes than a page holds: each once and in order, with the keyboard, the other list left where it is',
  [service, LAPTOP],
  async (page, go) => {
    await go('/programs');
    await begins(page, LANES, '计划001号');
    expect((await page.locator('h1').innerText()).match(/\d+/)?.[0]).toBe(String(DATED + UNDATED));
    const read = [await names(page, LANES)];
    const beside = await names(page, LINES);
    expect(beside).toEqual(namesOf(undated).slice(0, 100));
    for (const first of ['计划101号', '计划201号']) {
      await next(page, 'first').focus();
      await page.keyboard.press('Enter');
      await begins(page, LANES, first);
      read.push(await names(page, LANES));
      expect(await names(page, LINES)).toEqual(beside);
      // One reads on where the list begins, and not below it or at the top of the page.
      expect(await page.locator(':focus').innerText()).toMatch(/^有日期的/);
    }
    expect(read.map(({ length }) => length)).toEqual([100, 100, 30]);
    expect(read.flat()).toEqual(namesOf(dated));
    // The last page of the dated has no next one; that of the others is reached from here.
    await next(page, 'first').focus();
    await page.keyboard.press('Enter');
    await begins(page, LINES, '设想101号');
    expect(await names(page, LINES)).toEqual(namesOf(undated).slice(100));
    expect(await names(page, LANES)).toEqual(read[2]);
    expect(await next(page, 'first').count()).toBe(0);
    expect(await page.locator(':focus').innerText()).toMatch(/^文件没有注明日期的/);
    // The address holds both places: a copied link opens them, and back goes through them one by one.
    await page.reload();
    await begins(page, LANES, '计划201号');
    await begins(page, LINES, '设想101号');
    await page.goBack();
    await begins(page, LINES, '设想001号');
    await page.goBack();
    await begins(page, LANES, '计划101号');
    await page.getByRole('link', { name: '第一页' }).click();
    await begins(page, LANES, '计划001号');
    expect(new URL(page.url()).search).toBe('');
  },
);

testPages('another field begins at the first page again, also on a phone', [service, PHONE], async (page, go) => {
  await go('/programs?lang=en');
  await begins(page, LANES, '计划001号');
  await next(page, 'first').click();
  await begins(page, LANES, '计划101号');
  await page.getByLabel('Field').selectOption('HEALTH');
  await begins(page, LANES, '计划002号');
  await next(page, 'first').click();
  await begins(page, LANES, '计划202号');
  expect(await names(page, LANES)).toEqual(namesOf(dated.filter((_, index) => index > 200 && index % 2 === 1)));
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.viewport.width);
});

testPages(
  'what has no date is in the order of the names that are shown; a further page keeps it in the other language',
  [service, LAPTOP],
  async (page, go) => {
    await go('/programs?lang=en');
    await begins(page, LINES, 'Idea 001');
    expect(await names(page, LINES)).toEqual(
      undated
        .map(({ nameEn }) => nameEn)
        .toReversed()
        .slice(0, 100),
    );
    expect(await page.locator('section:has(ul.lines) li .chip').count()).toBe(100);
    await next(page, 'last').click();
    await begins(page, LINES, 'Idea 101');
    const read = (await names(page, LINES)).map((name) => undated.find(({ nameEn }) => nameEn === name)?.name);
    await page.getByRole('link', { name: '中' }).click();
    await begins(page, LINES, '设想020号');
    expect(await names(page, LINES)).toEqual(read);
    await page.getByRole('link', { name: '第一页' }).click();
    await begins(page, LINES, '设想001号');
    expect(new URL(page.url()).search).toBe('?lang=zh');
  },
);
