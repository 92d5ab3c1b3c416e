import { afterAll, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const executable = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** One for the tests of a file: to start it takes as long as many a test. */
let started: Promise<Browser> | undefined;
afterAll(async () => (await started)?.close());

/** A page that is slow is not a page that fails. */
const PATIENCE = 600_000;

/** A test in Chromium; not there at all without it, as left-out.mjs says at the end of the run. */
export function testInBrowser(title: string, work: (browser: Browser) => Promise<void>): void {
  if (executable === undefined) return;
  test(
    title,
    async () => {
      // Chromium's own sandbox needs rights that a container does not give; the pages are ours.
      started ??= chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
      const browser = await started;
      try {
        await work(browser);
      } finally {
        for (const context of browser.contexts()) await context.close();
      }
    },
    PATIENCE,
  );
}
