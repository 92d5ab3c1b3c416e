import { expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import { createContext } from '../../src/context.js';
import { graphModel } from '../../src/edges/graph.js';
import { edugraphSchema } from '../../src/schema.js';
import { plainText } from '../../src/sources/paragraphs.js';
import { readTexts } from '../../src/sources/texts.js';
import { describeEngine } from '../support/engines.js';
import { serve } from '../support/exports.js';
import { loadedGraph } from '../support/loaded.js';
import { changed, folderOf } from '../support/small-package.js';

const URL = 'http://example.org/new.htm';
const TEXT = `${'前'.repeat(300)}85.1%，科大讯飞${'后'.repeat(300)}\n`;
const CONTENT = changed('nodes/sources.csv', 0, { url: URL, locatorRule: '1', contentHash: plainText(TEXT).hash });
const FIELDS = 'evidence { link text { before printed after } }';
const QUERY = `{ figure: observation(id: "observation:one") { ${FIELDS} }
  named: organization(id: "organization:one") { ${FIELDS} }
  other: program(id: "program:one") { ${FIELDS} districts { edges { ${FIELDS} } } }
  without: district(id: "district:fangzi") { ${FIELDS} } }`;

describeEngine('evidence on %s', (engine) => {
  const graph = loadedGraph(engine, CONTENT);

  async function asked(files: Readonly<Record<string, string>> | null) {
    const texts = files && readTexts(folderOf(files));
    const contextValue = createContext({ database: graph(), model: graphModel, texts });
    const { data, errors } = await graphql({ schema: await edugraphSchema(), source: QUERY, contextValue });
    expect(errors).toBeUndefined();
    return {
      data: JSON.parse(JSON.stringify(data)) as Record<string, unknown>,
      used: contextValue.texts?.used ?? false,
    };
  }
  const place = (link: string | null, text: object | null) => ({ evidence: [{ link, text }] });
  const figure = `${URL}#:~:text=85.1%25`;

  test('leads to the address of its source, and to a figure in it; without texts there is no text', async () => {
    const { data, used } = await asked(null);
    const bare = place(URL, null);
    expect(data).toEqual({
      figure: place(figure, null),
      named: bare,
      other: { ...bare, districts: { edges: [bare] } },
      without: place(null, null),
    });
    expect(used).toBe(false);
  });

  test('shows what stands in a text that fits, and remembers that it did', async () => {
    const { data, used } = await asked({ 'new.txt': TEXT });
    const start = place(URL, { before: '', printed: [...TEXT].slice(0, 400).join(''), after: '' });
    expect(data).toEqual({
      figure: place(figure, {
        before: '前'.repeat(200),
        printed: '85.1%',
        after: `，科大讯飞${'后'.repeat(195)}`,
      }),
      named: place(URL, { before: `${'前'.repeat(194)}85.1%，`, printed: '科大讯飞', after: '后'.repeat(200) }),
      other: { ...start, districts: { edges: [start] } },
      without: place(null, null),
    });
    expect(used).toBe(true);
  });

  test('shows nothing of a text that does not fit', async () => {
    const { data, used } = await asked({ 'new.txt': `${TEXT}丁` });
    expect(data['figure']).toEqual(place(figure, null));
    expect(used).toBe(false);
  });

  test('is for whoever asks on this machine alone, and kept by nobody', async () => {
    const service = await serve(graph(), readTexts(folderOf({ 'new.txt': TEXT })));
    const ask = async (query: string, headers: Readonly<Record<string, string>> = {}) => {
      const response = await fetch(service.url.replace('export', 'graphql'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      });
      return { shown: (await response.text()).includes('前'), cache: response.headers.get('cache-control') };
    };
    const found = [
      await ask(QUERY),
      await ask(QUERY, { 'x-forwarded-for': '10.0.0.1' }),
      await ask('{ observation(id: "observation:one") { evidence { link } } }'),
    ];
    await service.end();
    expect(found.map(({ shown }) => shown)).toEqual([true, false, false]);
    expect(found.map(({ cache }) => cache === 'private, no-store')).toEqual([true, false, false]);
  });

  test('is read again each time: whoever had it from this machine has no tag of it', async () => {
    const service = await serve(graph(), readTexts(folderOf({ 'new.txt': TEXT })));
    const address = `${service.url.replace('export', 'graphql')}?query=${encodeURIComponent(QUERY)}`;
    const ask = async (headers: Readonly<Record<string, string>>) => {
      const { status, headers: given } = await fetch(address, { headers });
      return { status, tag: given.get('etag') ?? '', cache: given.get('cache-control') };
    };
    const [here, elsewhere] = [await ask({}), await ask({ 'x-forwarded-for': '10.0.0.1' })];
    expect([here.cache, elsewhere.cache]).toEqual(['private, no-store', 'public, no-cache']);
    // A tag that was given elsewhere is not of what this machine sees.
    expect((await ask({ 'if-none-match': elsewhere.tag })).status).toBe(200);
    await service.end();
  });

  test('is in the exports with its link, and never with a text', async () => {
    const service = await serve(graph(), readTexts(folderOf({ 'new.txt': TEXT })));
    const [table = '', linked = ''] = await Promise.all(
      ['observations.csv', 'graph.jsonld'].map(async (name) => (await fetch(`${service.url}/${name}`)).text()),
    );
    await service.end();
    expect(table).toContain(`,p1,${figure},source:new#p1,`);
    expect(linked).toContain(`"isBasedOn":["${figure}"]`);
    expect(linked).toContain(`"isBasedOn":["${URL}"]`);
    expect(table + linked).not.toContain('前');
  });
});
