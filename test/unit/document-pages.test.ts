import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { documentPage } from '../../src/explorer/graphiql/document-pages.js';
import { documents } from '../../src/explorer/graphiql/documents.js';

const pages = new Map(
  documents.map(({ name }) => [`${name}.html`, documentPage(name, readFileSync(`docs/${name}.md`, 'utf8'), '')]),
);
const all = (page: string, pattern: RegExp): readonly string[] =>
  [...page.matchAll(pattern)].map(([, found]) => found as string);

test.each([...pages])(
  '%s: every link leads to a page, a heading, an export or another site that is there',
  (_, page) => {
    const links = all(page, /<a href="([^"]*)"/g);
    expect(links.length).toBeGreaterThan(documents.length);
    for (const link of links.filter((each) => each !== './' && !/^(https:\/\/|\/export\/)/.test(each))) {
      const [file = '', heading] = link.split('#');
      const target = file === '' ? page : pages.get(file);
      expect([link, target !== undefined]).toEqual([link, true]);
      if (heading !== undefined) expect(all(target as string, / id="([^"]*)"/g)).toContain(heading);
    }
  },
);

test.each([...pages])('%s has no script, nothing of another site, and one first heading', (_, page) => {
  expect(page).not.toMatch(/<script|src=|@import|url\(/);
  expect(all(page, /<(h1)/g)).toHaveLength(1);
  expect(all(page, /(aria-current="page")/g)).toHaveLength(1);
});

test('an address of the exports can be clicked', () =>
  expect(pages.get('exports.html')).toContain('<a href="/export/observations.csv"><code>'));
