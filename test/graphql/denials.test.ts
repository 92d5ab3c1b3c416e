import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { serve } from '../support/exports.js';
import { loadedDocuments } from '../support/loaded.js';
import { at, DOCUMENTS, edge, source } from '../support/second-documents.js';
import { packageOf, type Content } from '../support/small-package.js';

const DENIED = edge('organization:heyun', 'program:yunhe-ai', { role: 'TECHNOLOGY', denies: 'true' });
/** A clarification: the company never worked in the programme, and not with the county either, which nobody says. */
const CLARIFIED: Content = {
  ...source('yunhe-2025', '关于不实报道的澄清', '2025-05-01'),
  'nodes/organizations.csv': at('yunhe-2025#p1', { id: 'organization:heyun' }),
  'nodes/programs.csv': at('yunhe-2025#p2', { id: 'program:yunhe-ai' }),
  'edges/partners-in.csv': at('yunhe-2025#p2', { ...DENIED, until: '2018' }),
};
const NOBODY_STATED: Content = {
  ...CLARIFIED,
  'edges/partners-in.csv': at('yunhe-2025#p2', { ...DENIED, role: 'FUNDING' }),
};

describeEngine('a relationship that a later document denies, on %s', (engine) => {
  const graph = loadedDocuments(engine, [CLARIFIED, ...DOCUMENTS]);
  const places = (...given: readonly string[]): readonly object[] =>
    given.map((place) => {
      const [id, locator] = place.split('#');
      return { locator, source: { id: `source:${id}` } };
    });

  test('it stays, with who states it and who denies it; what the denial says of it is no claim', async () => {
    const said = 'since until evidence { locator source { id } } denials { locator source { id } }';
    const stated = {
      ...{ since: '2019', until: '2020', denials: places('yunhe-2025#p2') },
      evidence: places('yunhe-2021#p3', 'yunhe-2023#p3', 'yunhe-2024#p1'),
    };
    const again = { since: '2022', until: null, evidence: places('yunhe-2023#p3'), denials: [] };
    const answered = await answer(
      graph(),
      `{ program(id: "program:yunhe-ai") { partners { totalCount edges { ${said} } }
           relations(types: [PARTNERS_IN]) { nodes { ${said} zh: sentence(language: ZH) sentence(language: EN) } } }
       }`,
    );
    expect(answered).toEqual({
      program: {
        partners: { totalCount: 2, edges: [stated, again] },
        relations: {
          nodes: [
            {
              ...stated,
              zh: '禾云科技公司曾是“云禾智能课堂”的合作方（技术，2019年至2020年，有来源否认）。',
              sentence: '禾云科技公司 was a partner in “云禾智能课堂” (technology, 2019 to 2020, denied by a source).',
            },
            {
              ...again,
              zh: '禾云科技公司是“云禾智能课堂”的合作方（技术，自2022年起）。',
              sentence: '禾云科技公司 is a partner in “云禾智能课堂” (technology, since 2022).',
            },
          ],
        },
      },
    });
  });

  test('the paragraph that denies it lists it as denied and speaks of both ends; who states it does not', async () => {
    const relation = 'PARTNERS_IN|organization:heyun|program:yunhe-ai|TECHNOLOGY';
    const read = 'passages { nodes { locator factCount entities { id } relations { id } denied { id } } }';
    const answered = await answer(
      graph(),
      `{ later: source(id: "source:yunhe-2025") { ${read} relations(types: [PARTNERS_IN]) { totalCount } }
         first: source(id: "source:yunhe-2021") { ${read} relations(types: [PARTNERS_IN]) { nodes { id } } } }`,
    );
    const ids = (...given: readonly string[]): object => given.map((id) => ({ id }));
    const none = { relations: [], denied: [] };
    expect(answered['later']).toEqual({
      passages: {
        nodes: [
          { locator: 'p1', factCount: 1, entities: ids('organization:heyun'), ...none },
          {
            ...{ locator: 'p2', factCount: 3, entities: ids('organization:heyun', 'program:yunhe-ai') },
            ...{ relations: [], denied: ids(relation) },
          },
        ],
      },
      relations: { totalCount: 0 },
    });
    expect(answered['first']).toMatchObject({ relations: { nodes: ids(relation) } });
    const { passages } = answered['first'] as unknown as { passages: { nodes: readonly { denied: object[] }[] } };
    expect(passages.nodes.flatMap(({ denied }) => denied)).toEqual([]);
  });

  test('who denies it is cited with the table of relationships', async () => {
    const { url, end } = await serve(graph());
    try {
      const zip = await fetch(`${url}/view.zip?table=relations&types=PARTNERS_IN`, {
        headers: { connection: 'close' },
      });
      const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
      expect(Buffer.from(files['CITATION.txt'] ?? []).toString()).toContain('关于不实报道的澄清[Z]. 2025-05-01.');
    } finally {
      await end();
    }
  });

  test('a denial of what nobody states is a fault', () => {
    const check = (denial: Content): readonly string[] =>
      checkPackages(graphModel, [denial, ...DOCUMENTS].map(packageOf)).faults.map(({ message }) => message);
    expect(check(CLARIFIED)).toEqual([]);
    expect(check(NOBODY_STATED)).toEqual([
      'denies: expected a row of another source that states ' +
        '"PARTNERS_IN|organization:heyun|program:yunhe-ai|FUNDING", got none; name its package too',
    ]);
  });
});

/** Another denial, of the later time; and a notice of March 2026 that retracts the clarification. */
const DENIED_AGAIN: Content = {
  ...source('yunhe-note', '关于合作的说明', '2025-06-01'),
  'nodes/organizations.csv': at('yunhe-note#p1', { id: 'organization:heyun' }),
  'nodes/programs.csv': at('yunhe-note#p1', { id: 'program:yunhe-ai' }),
  'edges/partners-in.csv': at('yunhe-note#p1', { ...DENIED, occurrence: '2022' }),
};
const NOTICE: Content = {
  'nodes/sources.csv': [
    ...(CLARIFIED['nodes/sources.csv'] ?? []),
    ...(source('yunhe-2026', '撤回声明', '2026-03')['nodes/sources.csv'] ?? []),
  ],
  'edges/derived-from.csv': [{ from: 'source:yunhe-2026', to: 'source:yunhe-2025', derivation: 'RETRACTION' }],
};
const ALSO: Content = {
  ...CLARIFIED,
  'edges/partners-in.csv': at('yunhe-2025#p2', DENIED, { ...DENIED, occurrence: '2022' }),
};

describeEngine('a denial whose source was retracted, on %s', (engine) => {
  const graph = loadedDocuments(engine, [ALSO, DENIED_AGAIN, NOTICE, ...DOCUMENTS]);
  const retracted = { retractedOn: '2026-03' };

  test('says so in the sentence and in its citation; not if another source that stands denies it', async () => {
    const said = 'denialsRetractedOn denials { citation source { retractedOn } }';
    const answered = await answer(
      graph(),
      `{ program(id: "program:yunhe-ai") {
           relations(types: [PARTNERS_IN]) { nodes { ${said} zh: sentence(language: ZH) sentence(language: EN) } } }
         source(id: "source:yunhe-2025") { retractedOn passages { nodes { denied { sentence(language: EN) } } } } }`,
    );
    const sentences = ['(technology, 2019 to 2020, denied by a source that was retracted).', 'denied by a source).'];
    expect(answered).toMatchObject({
      program: {
        relations: {
          nodes: [
            {
              denialsRetractedOn: '2026-03',
              denials: [{ citation: expect.stringMatching(/第2段.* \[已撤回，2026-03\]$/), source: retracted }],
              zh: '禾云科技公司曾是“云禾智能课堂”的合作方（技术，2019年至2020年，否认它的来源已撤回）。',
              sentence: expect.stringContaining(sentences[0] as string),
            },
            {
              denialsRetractedOn: null,
              denials: [{ source: retracted }, { source: { retractedOn: null } }],
              zh: '禾云科技公司是“云禾智能课堂”的合作方（技术，自2022年起，有来源否认）。',
              sentence: expect.stringContaining(sentences[1] as string),
            },
          ],
        },
      },
      source: {
        ...retracted,
        passages: {
          nodes: [{ denied: [] }, { denied: sentences.map((end) => ({ sentence: expect.stringContaining(end) })) }],
        },
      },
    });
  });

  test('so does the table of relationships', async () => {
    const { url, end } = await serve(graph());
    try {
      const csv = await fetch(`${url}/relations.csv?types=PARTNERS_IN`, { headers: { connection: 'close' } });
      const rows = parse(await csv.text(), { columns: true, bom: true }) as readonly Record<string, string>[];
      const found = rows.filter(({ toId }) => toId === 'program:yunhe-ai').map((row) => row['denialsRetractedOn']);
      expect(found).toEqual(['2026-03', '']);
    } finally {
      await end();
    }
  });
});
