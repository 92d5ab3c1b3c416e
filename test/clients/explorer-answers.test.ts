import { expect } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Request } from 'playwright-core';
import { testInBrowser } from '../support/browser.js';
import { builtService } from '../support/built-service.js';
import { LAPTOP, testPages } from '../support/explorer.js';
import { printed } from '../support/run.js';

/** R with the two packages that the shown program reads. */
const hasR =
  spawnSync('Rscript', ['-e', 'stopifnot(requireNamespace("httr2"), requireNamespace("jsonlite"))']).status === 0;

const service = builtService();

/** The operation that a request asks for: a short one stands in its address, a long one in its body. */
const operationOf = (request: Request): unknown =>
  new URL(request.url()).searchParams.get('operationName') ??
  (request.postDataJSON() as { readonly operationName?: string } | null)?.operationName;

testPages(
  'what could not be read is said to be so, and what the graph does not have is said not to be there',
  [service, LAPTOP],
  async (page, go) => {
    const nothing = page.getByRole('heading', { name: '没有这一页' });
    for (const kind of ['district', 'metric', 'source', 'observation']) {
      await go(`/${kind}/nowhere`);
      await nothing.waitFor();
    }
    const failed = { data: { metric: null, ranking: null }, errors: [{ message: 'It failed.', path: ['metric'] }] };
    await page.route('**/graphql*', (route) =>
      operationOf(route.request()) === 'Metric' ? route.fulfill({ json: failed }) : route.continue(),
    );
    await go('/metric/teachers-recruited');
    await page.getByRole('alert').filter({ hasText: 'It failed.' }).waitFor();
    expect(await nothing.count()).toBe(0);
  },
);

testPages(
  'a page shows the properties that its kind has in words, but none that something better stands for',
  [service, LAPTOP],
  async (page, go) => {
    const facts = async (address: string, last: string): Promise<readonly string[]> => {
      await go(address);
      await page.locator('.facts dd', { hasText: last }).waitFor();
      const found = await page.locator('.facts :is(dt, dd)').allTextContents();
      return found.slice(0, found.indexOf('又称'));
    };
    expect(await facts('/school/weifang-university-affiliated-experimental', '十二年一贯制')).toEqual([
      ...['学段', '十二年一贯制', '国际教育标准分类等级', '1、2、3'],
    ]);
    expect(await facts('/recognition/moe-website-feature', '国家级')).toEqual(['类别', '宣传推介', '级别', '国家级']);
    expect(await facts('/district/fangzi', '370704')).toEqual([
      ...['级别', '县级', '区划代码', '370704', '代码年份', '2023'],
    ]);
  },
);

testPages(
  'two names are taken for two, however they are written, and the name of one thing for that thing',
  [service, LAPTOP],
  async (page, go) => {
    await go('/?lang=en');
    const firstFor = async (text: string): Promise<string> => {
      await page.getByRole('combobox').fill(text);
      await page.locator('[role=listbox][aria-busy=false]').waitFor();
      return page.locator('[role=option] > span').first().innerText();
    };
    const connected = 'How are iFlytek and Weifang University connected?';
    for (const text of ['iFlytek Weifang University', 'iFlytek and Weifang University', '讯飞和潍坊学院'])
      expect([text, await firstFor(text)]).toEqual([text, connected]);
    for (const name of ['Weifang University', 'Fangzi District', 'Fangzi District Education and Sports Bureau'])
      expect(await firstFor(name)).toBe(name);
    // What may be meant by one of the names comes after what was found.
    expect(await firstFor('Fangzi Huawei')).toBe('Smart Kindergartens');
    const guess = 'How are Fangzi District and Huawei Aiwei Internet Company connected?';
    expect(await page.locator('[role=option] > span').allInnerTexts()).toContain(guess);
    // Who is faster than the answer is not led to what the text before found.
    await page.getByRole('combobox').fill('iFlytek');
    await page.getByRole('combobox').press('Enter');
    await page.waitForURL('**/search?q=iFlytek*');
  },
);

testPages(
  'a comparison of figures of different periods says so above its table, in both languages',
  [service, LAPTOP],
  async (page, go) => {
    const asked = '/compare?e=district:fangzi,district:weifang&m=metric:teachers-recruited,metric:school-places-added';
    await go(`${asked}&lang=zh`);
    await page.locator('main .notice').waitFor();
    // One of two metrics: only Weifang has added school places.
    expect(await page.locator('main .notice').innerText()).toBe(
      '招聘教师人数：时期不同，不宜直接比较：2021（坊子区）；2019（潍坊市）。',
    );
    await go(`${asked}&lang=en`);
    await page.locator('main .notice:has-text("2021 (Fangzi District); 2019 (Weifang)")').waitFor();
    // Three metrics fit on a tablet, whatever the words of their figures.
    await page.setViewportSize({ width: 768, height: 1_024 });
    await go(`${asked},metric:school-construction-investment&lang=en`);
    await page.locator('main td :text("1.683 billion yuan (CNY)")').waitFor();
    expect(await page.locator('.scroll').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  },
);

testPages(
  'the query behind a page runs as it is shown: GraphQL, curl, JavaScript, and R where it is',
  [service, LAPTOP],
  async (page, go) => {
    await go('/compare?e=district:weifang&m=metric:teachers-recruited!PLANNED');
    await page.getByRole('button', { name: '查询' }).click();
    const shown = async (language: string): Promise<string> => {
      await page.getByRole('dialog').getByRole('button', { name: language, exact: true }).click();
      return page.locator('dialog pre').innerText();
    };
    const [query = '', variables = ''] = (await shown('GraphQL')).split('\n\n# ');
    const { data } = await service.ask(query, JSON.parse(variables) as Record<string, unknown>);
    expect(JSON.stringify(data)).toContain('3534');
    expect(JSON.parse(await printed('sh', ['-c', await shown('curl')]))).toMatchObject({ data });
    const script = (await shown('JavaScript')).replace(
      'console.log((await answer.json()).data)',
      'console.log(await answer.text())',
    );
    const output = await printed(process.execPath, ['--input-type=module', '-'], { input: script });
    expect(JSON.parse(output)).toMatchObject({ data });
    const program = await shown('R');
    expect(program).toContain(`request("${service.url}/graphql")`);
    if (hasR) expect(await printed('Rscript', ['-e', program])).toContain('3534');
  },
);

testPages(
  'a picture is taken along as it is seen, with what it says, its sources and where it comes from',
  [service, LAPTOP],
  async (page, go) => {
    const take = async (kind: string): Promise<readonly [string, Buffer]> => {
      const waited = page.waitForEvent('download');
      await page.getByRole('button', { name: kind, exact: true }).first().click();
      const file = await waited;
      return [file.suggestedFilename(), readFileSync(await file.path())];
    };
    await go('/metric/school-construction-investment');
    await page.locator('#bars').waitFor();
    const [name, bars] = await take('SVG');
    expect(name).toBe('中小学建设投入 · Edugraph.svg');
    const said = bars.toString().replaceAll(/<[^>]+>/g, '');
    const words = [
      '不宜排名',
      '29.63亿元',
      '潍坊教育发布 2020·p9',
      'CC BY 4.0',
      '/metric/school-construction-investment',
    ];
    expect(words.filter((one) => !said.includes(one))).toEqual([]);
    await go('/graph?from=organization:iflytek');
    await page.locator('#graph').waitFor();
    const [, graph] = await take('PNG');
    // Width and height are in the first chunk of a PNG; a picture of nothing is small.
    expect([graph.toString('latin1', 1, 4), graph.readUInt32BE(16) > 1_000]).toEqual(['PNG', true]);
    expect(graph.length).toBeGreaterThan(20_000);
  },
);

testInBrowser(
  'without the service, what was read before is shown and said to be old; what was not is said not to be read',
  async (browser) => {
    const page = await (await browser.newContext(LAPTOP)).newPage();
    await page.goto(`${service.url}/district/fangzi`);
    await page.locator('main :text("中科院广州电子研究所"):visible').first().waitFor();
    // The page comes from the browser, as it does where it stays open; its data would come from the service.
    await page.route('**/graphql**', (route) => route.abort());
    await page.reload();
    await page
      .getByRole('status')
      .filter({ hasText: '服务没有回答。' })
      .filter({ hasText: /版本 \w{8}/ })
      .waitFor();
    await page.locator('main :text("中科院广州电子研究所"):visible').first().waitFor();
    await page.goto(`${service.url}/district/weifang`);
    await page.getByRole('alert').filter({ hasText: '没有读到数据。' }).first().waitFor();
    // Once it answers again, what failed and what was old are asked anew, and nothing is said to be old.
    await page.unroute('**/graphql**');
    await page.getByRole('link', { name: '数据', exact: true }).click();
    await page.locator('main tbody tr').first().waitFor();
    expect(await page.getByRole('status').filter({ hasText: '服务没有回答。' }).count()).toBe(0);
    await page.goBack();
    await page.getByRole('heading', { name: '潍坊市' }).first().waitFor();
  },
);

testPages('what somebody types in a search is not kept in the browser', [service, LAPTOP], async (page, go) => {
  await go('/search?q=讯飞');
  await page.locator('main :text("科大讯飞"):visible').first().waitFor();
  const kept = (await page.evaluate('Object.entries(localStorage).flat()')) as readonly string[];
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.filter((text) => text.includes('讯飞') || text.includes(encodeURIComponent('讯飞')))).toEqual([]);
});

testPages(
  'an answer that quotes what other people wrote is not kept in the browser',
  [service, LAPTOP],
  async (page, go) => {
    await page.route('**/graphql**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'cache-control': 'private, no-store' } });
    });
    await go('/district/fangzi');
    await page.locator('main :text("中科院广州电子研究所"):visible').first().waitFor();
    expect(await page.evaluate('Object.keys(localStorage).filter((key) => key.startsWith("edugraph:"))')).toEqual([]);
  },
);
