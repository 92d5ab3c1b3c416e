import { test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const executable = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** A test in Chromium; not there at all without it, as left-out.mjs says at the end of the run. */
export function testInBrowser(title: string, work: (browser: Browser) => Promise<void>, timeout: number): void {
  if (executable === undefined) return;
  test(
    title,
    async () => {
      // Chromium's own sandbox needs rights that a container does not give; the pages are ours.
      const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
      try {
        await work(browser);
      } finally {
        await browser.close();
      }
    },
    timeout,
  );
}
