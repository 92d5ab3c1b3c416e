import { expect } from '@jest/globals';
import { builtService } from '../support/built-service.js';
import { LAPTOP, PHONE, testPages } from '../support/explorer.js';

/** The words that reach out of the picture. */
const OUTSIDE_MAP = `[...document.querySelectorAll('svg.map text')].flatMap((words) => {
  const { x, y, width, height } = words.getBBox();
  const picture = words.ownerSVGElement.viewBox.baseVal;
  const fit = x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height;
  return fit ? [] : [words.textContent];
})`;

const service = builtService();

testPages(
  'a number of the table of places and years opens a list of as many figures',
  [service, LAPTOP],
  async (page, go) => {
    await go('/');
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
      await go(address);
      await page.locator('main tbody tr').first().waitFor();
      expect([address, await page.locator('main tbody tr').count()]).toEqual([address, number]);
    }
  },
);

testPages(
  'a question of the start page says how large the answer is that it opens',
  [service, LAPTOP],
  async (page, go) => {
    await go('/');
    const questions = page.locator('main ol.lines li');
    await questions.nth(7).locator('em', { hasText: /\d/ }).waitFor();
    // The size of the paths comes last.
    await questions.locator('em', { hasText: '条路径' }).waitFor();
    const asked = await questions.evaluateAll((lines) =>
      lines.map((line) => [line.querySelector('a')?.getAttribute('href') ?? '', line.querySelector('em')?.textContent]),
    );
    const sizes = asked.map(([address, words]) => [address, words?.match(/\d+/g)?.map(Number)] as const);
    for (const [address, numbers] of sizes) {
      await go(address);
      for (const number of numbers ?? ['a size'])
        await page
          .locator('main :is(h1, h2) small, .answer-line')
          .filter({ hasText: new RegExp(`(?<!\\d)${number}(?!\\d)`) })
          .first()
          .waitFor();
    }
  },
);

testPages(
  'partners of a place are named with the schools behind them, and with a link to what was cut off',
  [service, LAPTOP],
  async (page, go) => {
    const linksOf = async (partner: string): Promise<readonly string[]> => {
      const row = page.locator(`section:has(h2:text-matches("^合作方")) tr:has-text("${partner}")`);
      await row.first().waitFor();
      return (await row.locator('td').first().innerText()).replaceAll('\u2060', '').split('、');
    };
    await go('/district/fangzi');
    expect(await linksOf('深圳益众信教育集团')).toEqual(['整体合作', '潍坊弘信学校']);
    expect(await linksOf('潍坊学院')).toEqual(['潍坊学院全面战略合作', '潍坊学院附属实验学校']);
    await page.getByRole('link', { name: '潍坊学院附属实验学校' }).first().click();
    await page.waitForURL('**/school/weifang-university-affiliated-experimental');
    // An answer that leaves out three programmes, as one for a partner of very many does.
    await page.route('**/graphql*', async (route) => {
      const response = await route.fetch();
      const text = (await response.text()).replaceAll('"programCount":1,', '"programCount":4,');
      await route.fulfill({ response, body: text });
    });
    await go('/district/fangzi?lang=zh');
    expect(await linksOf('科大讯飞')).toEqual(['中小学学科基地建设与学生素养展示', '另有 3 个项目']);
    await page.getByRole('link', { name: '另有 3 个项目' }).first().click();
    await page.waitForURL('**/organization/**');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  },
);

for (const [around, language] of [
  [LAPTOP, 'en'],
  [PHONE, 'zh'],
] as const)
  testPages(`the map of kinds shows its words whole: ${language}`, [service, around], async (page, go) => {
    await go(`/?lang=${language}`);
    await page.locator('svg.map a', { hasText: /155/ }).waitFor();
    expect(await page.evaluate(OUTSIDE_MAP)).toEqual([]);
  });

testPages(
  'what is of a single year but of something else is named below the lines, not left out in silence',
  [service, LAPTOP],
  async (page, go) => {
    // 200 of 2020 is what the programme recruited, between 150 and 300 of the whole place.
    await go('/metric/teachers-recruited?lang=en');
    await page.locator('main :text("Not on the lines")').waitFor();
    expect(await page.locator('#lines + p + ul li').allInnerTexts()).toEqual([
      expect.stringMatching(/Fangzi District 2020 200 people.*Running Education.*p5.*only Three-Year/su),
    ]);
    await go('/metric/school-construction-investment');
    await page.locator('main h1').waitFor();
    expect(await page.locator('main :text("未画入折线")').count()).toBe(0);
  },
);

testPages(
  'on a phone no word is cut and no quotation mark stands alone at the end of a line',
  [service, PHONE],
  async (page, go) => {
    await go('/organization/weifang-university');
    // Whole words of the title: Running Education That Satisfies the People …
    await page.locator('.chip:text-is("Running Education… 2021 · p7")').first().waitFor();
    await go('/school/longhu-primary?lang=zh');
    await page.locator('.chip:text-is("高新区构建… 2021 · p3")').first().waitFor();
    await go('/paths?from=organization:iflytek&to=organization:weifang-university&lang=en');
    const opening = page.locator('.sentence .joined:has-text("“")');
    await opening.first().waitFor();
    expect(await opening.evaluateAll((marks) => marks.map((mark) => mark.getClientRects().length))).not.toContain(2);
  },
);
