import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { builtService } from '../support/built-service.js';
import { type Go, LAPTOP, PHONE, testPages } from '../support/explorer.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Each page, and a word of its answer by which one sees that it is there: in Chinese, and in English. */
const PAGES: readonly (readonly [address: string, zh: string, en: string])[] = [
  ['/', '可以直接问的问题', 'Questions to begin with'],
  ['/district/fangzi', '中科院广州电子研究所', 'Smart Kindergartens'],
  ['/program/fangzi-smart-kindergartens', '合作方', 'Partners'],
  ['/metric/teachers-recruited', '4105人', '4,105 people'],
  ['/source/fangzi-2021-12-16?at=p9', '科大讯飞', 'iFlytek'],
  ['/observation/fangzi-2021-08-04-construction-investment-2022', '3.43億元', '343 million yuan'],
  ['/figures?within=district:weifang&unit=CNY', '16.83亿元', '1.683 billion yuan'],
  ['/compare?e=district:fangzi,district:weifang&m=metric:teachers-recruited', '300名', '300 people'],
  ['/compare?e=district:fangzi&m=metric:school-places-added', '只有分项数据', 'Only parts of it are known'],
  ['/graph?from=organization:iflytek', '的合作方', 'is a partner in'],
  ['/disagreements', '没有发现不一致', 'None were found'],
  ['/programs?within=district:weifang', '2019–2021', '2019–2021'],
  ['/list?ids=fangzi-2021-08-04-construction-investment-2022', '3.43億元', '343 million yuan'],
  ['/search?q=讯飞科技大厦', '科大讯飞', 'iFlytek'],
  ['/search?q=qqqq', '也没有相近的名称', 'no name comes near it'],
  ['/search?q=讯飞', '科大讯飞', 'iFlytek'],
  ['/search?q=潍坊商校', '“四轮驱动”办好人民满意教育', 'Running Education That Satisfies the People'],
  ['/nowhere', '没有这一页', 'There is nothing here'],
  // A name that every object has is no list either.
  ['/constructor', '没有这一页', 'There is nothing here'],
];
/** Windows between that of a phone and that of a laptop. */
const BETWEEN = [700, 768, 1_024, 1_199, 1_200].map((width) => ({ width, height: 1_024 }));
/** How many tables reach beyond the part of the page that holds them, and so over what is beside it. */
const OUTSIDE = `[...document.querySelectorAll('.with-aside > :first-child table, .text table')].filter((table) => {
  const part = table.closest('.with-aside > *, .text');
  return table.getBoundingClientRect().right > part.getBoundingClientRect().right + 1;
}).length`;

const service = builtService();

/** What axe finds wrong in the page as it is. */
const faults = (page: Page, rules: readonly string[] | null): Promise<readonly string[]> =>
  page.evaluate(
    `axe.run(document, ${rules === null ? '{}' : JSON.stringify({ runOnly: rules })}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`,
  );

async function everyPage(page: Page, go: Go, language: 0 | 1): Promise<void> {
  for (const [address, ...words] of PAGES) {
    const answer = await go(address);
    await page.locator(`main :text("${words[language]}"):visible`).first().waitFor();
    expect([address, answer?.status()]).toEqual([address, words[1] === 'There is nothing here' ? 404 : 200]);
    expect([address, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([
      address,
      page.viewportSize()?.width,
    ]);
    await page.evaluate(AXE);
    await page.emulateMedia({ colorScheme: 'light' });
    expect([address, await faults(page, null)]).toEqual([address, []]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect([address, await faults(page, ['color-contrast'])]).toEqual([address, []]);
  }
}

test('the first load is small: at most 150 KB of scripts and 20 KB of styles, compressed', () => {
  const first = readFileSync('dist/explorer/index.html', 'utf8').match(/assets\/[^"]+/g) ?? [];
  const size = (extension: string): number =>
    first
      .filter((name) => name.endsWith(extension))
      .reduce((sum, name) => sum + gzipSync(readFileSync(join('dist/explorer', name))).length, 0);
  expect([size('.js') > 0, size('.js') <= 150_000, size('.css') <= 20_000]).toEqual([true, true, true]);
});

testPages('each page: Chinese, a laptop', [service, LAPTOP], (page, go) => everyPage(page, go, 0));
testPages('each page: English, a phone', [service, PHONE], (page, go) => everyPage(page, go, 1));

testPages(
  'no page is wider than its window between a phone and a laptop, and no table lies over what is beside it',
  [service, PHONE],
  async (page, go) => {
    for (const [address, , words] of PAGES) {
      await go(address);
      await page.locator(`main :text("${words}"):visible`).first().waitFor();
      for (const size of BETWEEN) {
        await page.setViewportSize(size);
        expect([address, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([address, size.width]);
        expect([address, await page.evaluate(OUTSIDE)]).toEqual([address, 0]);
      }
    }
  },
);

testPages(
  'who works with iFlytek, and who says so: three steps to the citation',
  [service, LAPTOP],
  async (page, go) => {
    await go('/');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.press('Control+K');
    await page.keyboard.type('讯飞');
    await page.locator('[role=listbox][aria-busy=false] [role=option]:has-text("科大讯飞")').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/organization/iflytek');
    await page.locator('main .chip:text("p9")').first().click();
    const panel = page.getByRole('dialog');
    await panel
      .locator(':text("潍坊商校. “四轮驱动”办好人民满意教育[Z]. 2021-12-16. 第9段. Edugraph数据版本")')
      .waitFor();
    expect(await panel.locator('mark').allInnerTexts()).toContain('科大讯飞');
    await panel.getByRole('button', { name: 'BibTeX' }).click();
    await panel.locator('pre:has-text("@")').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  },
);

testPages(
  'how much money went into Weifang, and how two are connected: from the start page and from two names, in English',
  [service, PHONE],
  async (page, go) => {
    await go('/');
    await page.getByRole('link', { name: 'How much money went into education in Weifang?' }).click();
    await page.locator('main :text("29.63"), main :text("2.963 billion")').first().waitFor();
    expect(await page.locator('main tbody tr').count()).toBe(19);
    await page.getByRole('link', { name: '中' }).click();
    await page.locator('main :text("29.63亿元")').first().waitFor();
    expect(new URL(page.url()).searchParams.get('within')).toBe('district:weifang');

    await go('/figures?lang=en');
    await page.getByRole('combobox', { name: 'Search' }).fill('qqqq');
    await page.locator('[role=option]:has-text("Nothing was found, and no name comes near it")').waitFor();
    await page.getByRole('combobox', { name: 'Search' }).fill('Wefanh Universitu');
    await page.locator('[role=option]:has-text("Did you mean “Weifang University”?")').waitFor();
    await page.getByRole('combobox', { name: 'Search' }).fill('讯飞 潍坊学院');
    await page.locator('[role=option]:has-text("How are iFlytek and Weifang University connected?")').click();
    await page.waitForURL('**/paths?*');
    await page.locator('.paths > li').nth(1).waitFor();
    expect(await page.locator('.paths > li').count()).toBe(2);
    const cited = await page.locator('.paths .chip').allInnerTexts();
    expect(new Set(cited.map((text) => text.split(' · ')[1]))).toEqual(new Set(['p9', 'p7']));
    // Readers of English cite as APA has it.
    await page.locator('.paths .chip').first().click();
    await page.locator('dialog pre:has-text("(2021, December 16)"):has-text("(para. 9; Edugraph release")').waitFor();
  },
);

testPages('a filter chosen on the second page of figures begins its list anew', [service, LAPTOP], async (page, go) => {
  await go('/figures');
  await page.getByRole('link', { name: '下一页' }).click();
  await page.waitForURL('**/figures?after=*');
  await page.getByLabel('单位').selectOption('SCHOOL');
  await page.waitForURL('**/figures?unit=SCHOOL');
  await page.locator('main tbody tr').first().waitFor();
});

testPages(
  'figures of two pages become one list with citations, which a copied link restores; older data are said',
  [service, LAPTOP],
  async (page, go) => {
    await go('/district/fangzi?field=QUALITY');
    await page.getByRole('button', { name: '收入清单: 教育工作群众满意度得分 99.25分' }).first().click();
    await page.goto(page.url().replace('/district/fangzi?', '/metric/teachers-recruited?'));
    await page.getByRole('button', { name: '收入清单: 招聘教师人数 4105人' }).click();
    await page.getByRole('link', { name: '清单 (2)' }).click();
    await page.waitForURL('**/list?*');
    await page.locator('.cited li').nth(1).waitFor();
    const cited = await page.locator('.cited li').allInnerTexts();
    expect(cited.map((line) => /第\d+段：“[^”]+”/.exec(line)?.[0])).toEqual(['第1段：“99.25分”', '第15段：“4105人”']);
    const again = new URL(page.url());
    again.searchParams.set('r', '00000000');
    await page.goto(again.href);
    await page.locator('.notice:has-text("链接生成之后数据有变化")').waitFor();
    await page.locator('tbody tr').nth(1).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(2);
  },
);

test('a view may stand in the frame of another site if it is asked for so, and nothing else may', async () => {
  const policyOf = async (path: string) => (await service.send(path)).headers.get('content-security-policy') ?? '';
  expect(await policyOf('/metric/teachers-recruited?embed=1')).toContain('frame-ancestors *');
  for (const path of [
    '/metric/teachers-recruited',
    '/graphiql/?embed=1',
    '/GraphiQL/?embed=1',
    '/export/observations.csv?embed=1',
  ])
    expect([path, (await policyOf(path)).includes("frame-ancestors 'none'")]).toEqual([path, true]);
});
