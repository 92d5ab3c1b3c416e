import { expect } from '@jest/globals';
import type { BrowserContext, Page, Response } from 'playwright-core';
import { testInBrowser } from './browser.js';

export const LAPTOP = { viewport: { width: 1_280, height: 800 }, locale: 'zh-CN' };
export const PHONE = { viewport: { width: 360, height: 740 }, locale: 'en-GB' };

/** A page that notes what its console says against it, and whom else it asks. */
async function opened(context: BrowserContext, url: string): Promise<readonly [Page, readonly string[]]> {
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('console', (message) => {
    // The browser reports the 404 of a page that is not there; that is what it should be.
    if (message.type() === 'error' && !message.text().includes('404')) wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) wrong.push(request.url());
  });
  return [page, wrong];
}

export type Go = (path: string) => Promise<Response | null>;

/** A test of pages of a service in one window, which `go` opens: nothing in them may have gone wrong at its end. */
export function testPages(
  title: string,
  [service, around]: readonly [service: { readonly url: string }, around: typeof LAPTOP],
  work: (page: Page, go: Go) => Promise<void>,
): void {
  testInBrowser(title, async (browser) => {
    const [page, wrong] = await opened(await browser.newContext(around), service.url);
    await work(page, (path) => page.goto(service.url + path));
    expect(wrong).toEqual([]);
  });
}
