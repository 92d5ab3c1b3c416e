import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { builtService } from '../support/built-service.js';
import { LAPTOP, PHONE, testPages } from '../support/explorer.js';

const service = builtService();

/** Types a text into the search box, and waits until what is offered is the answer to it. */
async function typed(page: Page, text: string): Promise<readonly string[]> {
  await page.getByRole('combobox').first().fill(text);
  const options = page.locator('[role=listbox][aria-busy=false] [role=option]');
  await options.first().waitFor();
  return options.locator('span:not([data-kind])').allInnerTexts();
}

testPages(
  'a whole question is answered by its figures: Enter leads to their table, in Chinese and in English',
  [service, LAPTOP],
  async (page, go) => {
    await go('/paths');
    await typed(page, '坊子区投入了多少钱？');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/figures?within=district%3Afangzi&unit=CNY');
    await page.locator('main :text("16.83亿元")').first().waitFor();
    expect(await page.locator('main tbody tr').count()).toBe(10);

    await go('/paths?lang=en');
    const [first] = await typed(page, 'How many teachers were recruited in Fangzi in 2021?');
    expect(first).toBe('2 figures: Fangzi District · 3 metrics · 2021');
    await page.keyboard.press('Enter');
    await page.locator('main tbody :text("300 people")').waitFor();
    expect(await page.locator('main tbody tr').count()).toBe(2);
    // Several places stand in one table.
    await typed(page, 'teachers in Fangzi and Hanting');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/figures?within=district%3Afangzi%2Cdistrict%3Ahanting&**');
    await page.locator('main h1:has-text("8")').waitFor();
    await page.getByRole('link', { name: 'See where sources disagree' }).click();
    await page.waitForURL('**/disagreements?lang=en');
    // In one of the places, and of the programme.
    await go('/figures?within=district:linyi,district:jinan&about=program:fangzi-ppp-2020&lang=en');
    await page.locator('main :text("No figure fits.")').waitFor();
  },
);

testPages(
  'where no figure answers, what the question names is offered, and how two are connected',
  [service, PHONE],
  async (page, go) => {
    await go('/figures');
    expect(await typed(page, 'which schools work with iFlytek?')).toEqual(['iFlytek']);
    expect((await typed(page, '科大讯飞和潍坊学院怎样相连'))[0]).toBe(
      'How are iFlytek and Weifang University connected?',
    );
    await go('/search?q=which schools work with iFlytek?');
    await page.locator('main :text("Named in your search")').waitFor();
    expect(await page.locator('main .lines li').count()).toBe(1);
    // A name is that thing, whatever else may be asked for with its words.
    expect((await typed(page, 'Teachers Recruited'))[0]).toBe('Teachers Recruited');
  },
);

testPages(
  'a question about contradictions leads to the disagreements of its place, in both languages',
  [service, LAPTOP],
  async (page, go) => {
    await go('/paths?lang=en');
    const [first] = await typed(page, 'Which figures contradict each other in Fangzi?');
    expect(first).toBe('Where sources disagree: Fangzi District');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/disagreements?within=district%3Afangzi&lang=en');
    // None do there: what there is instead is one click away.
    await page.getByRole('link', { name: 'See all figures with their sources' }).click();
    await page.waitForURL('**/figures?within=district%3Afangzi&lang=en');
    await go('/search?q=坊子区和潍坊市有哪些矛盾的数据&lang=zh');
    await page.getByRole('link', { name: '坊子区：来源不一致的数据' }).waitFor();
    await page.getByRole('link', { name: '潍坊市：来源不一致的数据' }).waitFor();
    // Words that name no place ask for all.
    expect((await typed(page, '哪些数据说法不一'))[0]).toBe('来源不一致的数据');
  },
);

testPages(
  'a question that names more than one table takes says how much it leaves out, in both languages',
  [service, PHONE],
  async (page, go) => {
    const places =
      '坊子区、寒亭区、奎文区、潍城区、安丘市、昌乐县、临朐县、高密市、青州市、诸城市、寿光市、昌邑市、济南市、青岛市、淄博市、' +
      '枣庄市、东营市、烟台市、济宁市、泰安市、威海市、日照市、德州市、聊城市、滨州市、菏泽市';
    await go('/paths?lang=zh');
    const [first] = await typed(page, `${places}招聘教师`);
    expect(first).toBe('3 个数据：25 个地区 · 招聘教师人数 · 另有 1 个对象未算在内');
    await page.keyboard.press('Enter');
    await page.locator('main tbody tr:nth-child(3)').waitFor();
    expect(await page.locator('main tbody tr').count()).toBe(3);
    // The table has those with a figure alone; beside each other the others stand too, and fit on a phone.
    await page.getByRole('link', { name: '并排比较' }).click();
    await page.locator('main tbody tr:nth-child(25)').waitFor();
    expect(await page.locator('main td:has-text("–")').count()).toBe(24);
    const label = "getComputedStyle(document.querySelector('main td'), '::before').content";
    expect(await page.evaluate(label)).toBe('"招聘教师人数"');
    expect(await page.locator('.scroll').evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
    await go(`/search?q=${encodeURIComponent(`${places}怎样相连`)}&lang=en`);
    await page.locator('main :text("left out: 1 thing")').waitFor();
    expect(await page.locator('main .lines li').count()).toBe(25);
  },
);

testPages(
  'a figure that is more than its number says so, in print or by a sign; a question is not said to find nothing',
  [service, LAPTOP],
  async (page, go) => {
    // 全区教育支出超过财政总支出的1/4; 惠及学生2.6万余名.
    await go('/observation/fangzi-education-expenditure-share-2019-2021?lang=zh');
    await page.locator('h1:has-text("> 1/4")').waitFor();
    await page.locator('main :text("> 1/4 [> 25%]")').first().waitFor();
    await go('/observation/linyi-hightech-free-milk-pupils?lang=zh');
    expect((await page.locator('main h1').innerText()).trim()).toBe('2.6万余名');
    await go('/search?q=坊子区、寒亭区招聘了多少教师&lang=zh');
    await page.locator('main :text("搜索词里提到的")').waitFor();
    expect((await page.locator('main h1').innerText()).trim()).toBe('“坊子区、寒亭区招聘了多少教师”');
  },
);

testPages(
  'all money of all places in one table: from 投资 and Enter, and from the page of a metric',
  [service, LAPTOP],
  async (page, go) => {
    await go('/paths');
    await typed(page, '投资');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/figures?unit=CNY');
    await page.locator('main :text("29.63亿元")').first().waitFor();
    expect(await page.locator('main tbody tr').count()).toBe(22);
    const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    expect((await service.send(csv ?? '')).text.trim().split('\n')).toHaveLength(23);

    await go('/metric/school-construction-investment');
    await page.getByRole('link', { name: '所有金额列成一张表' }).click();
    await page.waitForURL('**/figures?unit=CNY');
  },
);
