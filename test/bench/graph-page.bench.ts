import type { Page } from 'playwright-core';
import { testInBrowser } from '../support/browser.js';
import { builtService } from '../support/built-service.js';
import { LAPTOP } from '../support/explorer.js';
import { inventedGraph } from '../support/invented-graph.js';

/** What a large picture costs in a browser without a GPU: until it is arranged, while it is moved, and drawn anew. */
const SIZES = [
  [1_000, 2_000],
  [5_000, 10_000],
  [10_000, 10_000],
] as const;

const service = builtService();

const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[times.length >> 1] ?? 0;

/** The times between two frames of the browser while a piece of work goes on. */
async function frames(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(`window.frames_ = []; window.going_ = true;
    requestAnimationFrame(function next(now) { frames_.push(now); if (going_) requestAnimationFrame(next); })`);
  await work();
  const times = (await page.evaluate('going_ = false, frames_')) as readonly number[];
  return times.slice(1).map((now, index) => now - (times[index] ?? now));
}

const drawn = async (page: Page): Promise<readonly number[]> =>
  (await page.evaluate(
    `performance.getEntriesByName('draw the graph').map(({ duration }) => duration)`,
  )) as readonly number[];

/** Notes each frame, so that one knows when what was drawn is seen: to draw only tells the browser what to paint. */
const noteFrames = (page: Page): Promise<unknown> =>
  page.evaluate(`window.all_ = [];
    requestAnimationFrame(function next() { all_.push(performance.now()); requestAnimationFrame(next); })`);
const untilSeen = async (page: Page): Promise<readonly number[]> =>
  (await page.evaluate(`performance.getEntriesByName('draw the graph').flatMap(({ startTime, duration }) => {
    const next = all_.findIndex((frame) => frame >= startTime + duration);
    return next < 0 || next + 1 >= all_.length ? [] : [all_[next + 1] - startTime];
  })`)) as readonly number[];

async function measured(page: Page, nodes: number, relations: number): Promise<Readonly<Record<string, unknown>>> {
  await page.goto(`${service.url}/graph?lang=en`);
  await noteFrames(page);
  const begun = Date.now();
  const buffer = Buffer.from(inventedGraph(nodes, relations));
  await page.locator('input[type=file]').setInputFiles({ name: 'invented.json', mimeType: 'application/json', buffer });
  await page.locator('#graph[aria-busy=false]').waitFor();
  const first = Date.now() - begun;
  let count = 0;
  // The worker is done when nothing is drawn for two seconds.
  for (;;) {
    const now = (await drawn(page)).length;
    if (now === count) break;
    count = now;
    await page.waitForTimeout(2_000);
  }
  const arranged = Date.now() - begun - 2_000;
  const beside = Math.max(...(await untilSeen(page)));
  await page.evaluate('performance.clearMeasures()');
  const box = await page.locator('#graph').boundingBox();
  if (box === null) throw new Error('Expected a picture.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const dragged = await frames(page, async () => {
    for (let step = 0; step < 180; step += 1)
      await page.mouse.move(x + 180 * Math.sin(step / 12), y + 90 * Math.cos(step / 9));
  });
  await page.mouse.up();
  const wheeled = await frames(page, async () => {
    for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, step % 30 < 15 ? -40 : 40);
  });
  await page.waitForTimeout(500);
  const times = await untilSeen(page);
  const round = (value: number): number => Math.round(value);
  return {
    nodes: nodes,
    relationships: relations,
    'first picture, ms': first,
    'arranged, ms': arranged,
    'frames a second, dragging': round(1_000 / (dragged.reduce((sum, time) => sum + time, 0) / dragged.length)),
    'frames a second, wheel': round(1_000 / (wheeled.reduce((sum, time) => sum + time, 0) / wheeled.length)),
    'longest frame, ms': round(Math.max(...dragged, ...wheeled)),
    'seen anew, median ms': round(median(times)),
    'seen anew, longest ms': round(Math.max(...times)),
    'seen anew beside the arrangement, longest ms': round(beside),
  };
}

testInBrowser('a large graph from a file: arranged, dragged, zoomed, drawn anew', async (browser) => {
  const rows = [];
  for (const [nodes, relations] of SIZES) {
    const page = await (await browser.newContext(LAPTOP)).newPage();
    rows.push(await measured(page, nodes, relations));
    await page.close();
  }
  process.stdout.write(`${rows.map((row) => JSON.stringify(row, null, 2)).join('\n')}\n`);
});
