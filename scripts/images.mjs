// Takes the pictures of the page for docs/images, with --all each page in both languages, three windows and both grounds:
// starts the built service with a graph of its own, looks at it in Chromium, and ends it.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const PORT = '4790';
const CHOSEN = 'docs/images';
const ALL = 'docs/images/all';
const LAPTOP = { width: 1280, height: 800 };
const TABLET = { width: 768, height: 1024 };
const PHONE = { width: 390, height: 844 };
/** What documents show: name, address, window, language of the browser, ground. */
const PICTURES = [
  ['start', '/', LAPTOP, 'en-GB', 'light'],
  ['start-zh', '/', LAPTOP, 'zh-CN', 'light'],
  ['district', '/district/fangzi', LAPTOP, 'en-GB', 'light'],
  ['metric-zh-dark', '/metric/school-construction-investment', LAPTOP, 'zh-CN', 'dark'],
  ['graph-zh', '/graph?from=district:fangzi', LAPTOP, 'zh-CN', 'light'],
  ['programs', '/programs', LAPTOP, 'en-GB', 'light'],
  ['paths-zh', '/paths?from=organization:iflytek&to=organization:weifang-university', LAPTOP, 'zh-CN', 'light'],
  ['organization-phone', '/organization/iflytek', PHONE, 'en-GB', 'light'],
];
/** Each page, to be looked at in both languages, three windows and both grounds: too many to keep. */
const PAGES = [
  ['start', '/'],
  ['search', '/search?q=讯飞'],
  ['district', '/district/fangzi'],
  ['search-nothing', '/search?q=讯飞科技大厦'],
  ['schools', '/schools'],
  ['school', '/school/longhu-primary'],
  ['organization', '/organization/iflytek'],
  ['program', '/program/fangzi-smart-kindergartens'],
  ['policy', '/policy/linyi-hightech-education-finance-measures'],
  ['recognition', '/recognition/fangzi-teacher-bus-first'],
  ['recognitions', '/recognitions?kind=CLAIMED_FIRST'],
  ['metric', '/metric/teachers-recruited'],
  ['figures', '/figures?within=district:weifang&unit=CNY'],
  ['figure', '/observation/fangzi-2021-08-04-construction-investment-2022'],
  ['compare', '/compare?e=district:fangzi,district:weifang&m=metric:teachers-recruited'],
  ['disagreements', '/disagreements'],
  ['graph', '/graph?from=district:fangzi'],
  ['graph-begin', '/graph'],
  ['paths', '/paths?from=organization:iflytek&to=organization:weifang-university'],
  ['programs', '/programs'],
  ['source', '/source/fangzi-2021-12-16?at=p9'],
  ['list', '/list?ids=fangzi-2021-08-04-construction-investment-2022'],
  ['embedded', '/metric/school-places-added?embed=1'],
  ['nowhere', '/nowhere'],
];
const everything = () =>
  PAGES.flatMap(([name, address]) =>
    ['zh-CN', 'en-GB'].flatMap((locale) =>
      [LAPTOP, TABLET, PHONE].flatMap((viewport) =>
        ['light', 'dark'].map((ground) => [
          `${name}-${locale.slice(0, 2)}-${viewport.width}-${ground}`,
          address,
          viewport,
          locale,
          ground,
        ]),
      ),
    ),
  );
const all = process.argv.includes('--all');

const data = mkdtempSync(join(tmpdir(), 'edugraph-images-'));
const service = spawn(process.execPath, ['dist/main.js'], {
  env: { ...process.env, PORT, EDUGRAPH_DATA: data, NEO4J_URI: '', LOG_LEVEL: 'warn', RATE_LIMIT_PER_MINUTE: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await new Promise((resolve, reject) => {
    service.stdout.on('data', (text) => String(text).includes('is ready') && resolve());
    service.on('exit', () => reject(new Error('The service ended before it was ready.')));
  });
  const folder = all ? ALL : CHOSEN;
  mkdirSync(folder, { recursive: true });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  for (const [name, address, viewport, locale, colorScheme] of all ? everything() : PICTURES) {
    const page = await browser.newPage({ viewport, locale, colorScheme });
    await page.goto(`http://localhost:${PORT}${address}`, { waitUntil: 'networkidle' });
    // A page is there when its release is and nothing waits.
    await page.locator('footer code').waitFor();
    await page.locator('.waiting').first().waitFor({ state: 'detached' });
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
  await browser.close();
} finally {
  service.kill();
  rmSync(data, { recursive: true, force: true });
}
