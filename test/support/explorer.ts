import type { BrowserContext, Page } from 'playwright-core';

export const LAPTOP = { viewport: { width: 1_280, height: 800 }, locale: 'zh-CN' };
export const PHONE = { viewport: { width: 360, height: 740 }, locale: 'en-GB' };

/** A page that notes what its console says against it, and whom else it asks. */
export async function opened(context: BrowserContext, url: string): Promise<readonly [Page, readonly string[]]> {
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
