// Takes the pictures of the page for docs/images: starts the built service with a graph of its own, looks at it in Chromium, and ends it.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const PORT = '4790';
const FOLDER = 'docs/images';
const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** Name, address, window, language of the browser, ground. */
const PICTURES = [
  ['start', '/', LAPTOP, 'en-GB', 'light'],
  ['start-zh', '/', LAPTOP, 'zh-CN', 'light'],
  ['district', '/district/fangzi', LAPTOP, 'en-GB', 'light'],
  ['metric-zh-dark', '/metric/school-construction-investment', LAPTOP, 'zh-CN', 'dark'],
  ['graph-zh', '/graph?from=district:fangzi', LAPTOP, 'zh-CN', 'light'],
  ['organization-phone', '/organization/iflytek', PHONE, 'en-GB', 'light'],
];

const data = mkdtempSync(join(tmpdir(), 'edugraph-images-'));
const service = spawn(process.execPath, ['dist/main.js'], {
  env: { ...process.env, PORT, EDUGRAPH_DATA: data, NEO4J_URI: '', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await new Promise((resolve, reject) => {
    service.stdout.on('data', (text) => String(text).includes('is ready') && resolve());
    service.on('exit', () => reject(new Error('The service ended before it was ready.')));
  });
  mkdirSync(FOLDER, { recursive: true });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  for (const [name, address, viewport, locale, colorScheme] of PICTURES) {
    const page = await browser.newPage({ viewport, locale, colorScheme });
    await page.goto(`http://localhost:${PORT}${address}`, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await page.close();
  }
  await browser.close();
} finally {
  service.kill();
  rmSync(data, { recursive: true, force: true });
}
