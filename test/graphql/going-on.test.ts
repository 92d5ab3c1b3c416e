import { expect, test } from '@jest/globals';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { loadedDocuments } from '../support/loaded.js';
import { at, DOCUMENTS, edge, source } from '../support/second-documents.js';
import type { Content } from '../support/small-package.js';

const policy = (slug: string, validUntil: string) => ({
  ...{ id: `policy:yunhe-${slug}`, name: `云禾县${slug}办法`, policyKind: 'MEASURE', validUntil },
});
const SLUGS = ['outlived', 'to-come', 'of-the-year', 'newer', 'former', 'copied', 'copied-old', 'copied-new'];
/** What is to end, or has ended. */
const ENDING: Content = {
  ...source('yunhe-ending', '云禾县文件汇编', '2025-06-20'),
  'nodes/policies.csv': at(
    'yunhe-ending#p1',
    policy('outlived', '2025-12-31'),
    policy('to-come', '2030'),
    policy('of-the-year', '2026-06-30'),
    policy('former', '2025-12-31'),
    { ...policy('copied', '2025-12-31'), status: 'IN_FORCE' },
    { ...policy('copied-old', '2025-12-31'), status: 'REPEALED' },
    policy('copied-new', '2025-12-31'),
  ),
  'edges/issued-in.csv': at(
    'yunhe-ending#p1',
    ...SLUGS.map((slug) => edge(`policy:yunhe-${slug}`, 'district:yunhe')),
  ).filter(({ from }) => from !== 'policy:yunhe-newer'),
  'nodes/districts.csv': at('yunhe-ending#p1', { id: 'district:yunhe' }),
  'nodes/schools.csv': at('yunhe-ending#p2', { id: 'school:yunhe-first', status: 'CLOSED', closed: '2025' }),
  'nodes/programs.csv': at('yunhe-ending#p3', { id: 'program:yunhe-ai', ends: '2025-08' }),
};
/** A review that finds what goes on, of a day in 2026 or of some day in it. */
const review = (id: string, publishedOn: string, slugs: readonly string[]): Content => ({
  ...source(id, '云禾县文件清理结果', publishedOn),
  'nodes/policies.csv': at(`${id}#p1`, ...slugs.map((slug) => ({ id: `policy:yunhe-${slug}`, status: 'IN_FORCE' }))),
});
const REVIEW: Content = {
  ...review('yunhe-review', '2026-03-10', ['outlived', 'to-come', 'newer']),
  'nodes/schools.csv': at('yunhe-review#p2', { id: 'school:yunhe-first', status: 'OPEN' }),
  'nodes/programs.csv': at('yunhe-review#p3', { id: 'program:yunhe-ai', status: 'ACTIVE' }),
};
/** It was in force once. */
const FORMER: Content = {
  ...source('yunhe-former', '云禾县文件沿革', '2026-03-10'),
  'nodes/policies.csv': at('yunhe-former#p1', { id: 'policy:yunhe-former' }),
  'claims.csv': at('yunhe-former#p1', {
    ...{ about: 'policy:yunhe-former', property: 'status', value: 'IN_FORCE', until: '2025' },
  }),
};
/** A reprint, printed when all that ended was over: what it says is as old as its original, whoever entered that. */
const reprint = (of: string, slug: string, original: Content): Content => ({
  ...review(`yunhe-reprint-${slug}`, '2026-03-10', [slug]),
  'nodes/sources.csv': [
    ...(original['nodes/sources.csv'] ?? []),
    ...(source(`yunhe-reprint-${slug}`, '云禾县文件汇编（转载）', '2026-03-10')['nodes/sources.csv'] ?? []),
  ],
  'edges/derived-from.csv': [{ from: `source:yunhe-reprint-${slug}`, to: `source:${of}`, derivation: 'REPRINT' }],
});
const REPRINTS = [
  reprint('yunhe-ending', 'copied', ENDING),
  reprint('yunhe-old', 'copied-old', source('yunhe-old', '云禾县现行文件', '2025-01-10')),
  reprint('yunhe-new', 'copied-new', source('yunhe-new', '云禾县现行文件（2026）', '2026-01-10')),
];
/** A newer document that says that it had ended before. */
const NEWER: Content = {
  ...source('yunhe-newer', '云禾县文件更正', '2026-09-01'),
  'nodes/policies.csv': at('yunhe-newer#p1', policy('newer', '2025-12-31')),
  'edges/issued-in.csv': at('yunhe-newer#p1', edge('policy:yunhe-newer', 'district:yunhe')),
  'nodes/districts.csv': at('yunhe-newer#p1', { id: 'district:yunhe' }),
};

describeEngine('what goes on after the end that an older document gave, on %s', (engine) => {
  const database = loadedDocuments(engine, [
    ...[...DOCUMENTS, ENDING, REVIEW, FORMER, NEWER, ...REPRINTS],
    review('yunhe-of-the-year', '2026', ['of-the-year']),
  ]);

  test('the older end is not shown as its own: it is one of the claims, with its source', async () => {
    const claims = (property: string): string =>
      `claims(property: "${property}") { value chosen evidence { source { id } } }`;
    expect(
      await answer(
        database(),
        `{ policy(id: "policy:yunhe-outlived") { status validUntil ${claims('validUntil')} }
           school(id: "school:yunhe-first") { status closed ${claims('closed')} }
           program(id: "program:yunhe-ai") { status ends ${claims('ends')} }
           programs(filter: { year: { eq: 2027 }, id: { eq: "program:yunhe-ai" } }) { totalCount } }`,
      ),
    ).toEqual({
      policy: { status: 'IN_FORCE', validUntil: null, claims: [former('2025-12-31')] },
      school: { status: 'OPEN', closed: null, claims: [former('2025')] },
      program: { status: 'ACTIVE', ends: null, claims: [former('2025-08')] },
      programs: { totalCount: 1 },
    });
  });
  const former = (value: string): object => ({
    ...{ value, chosen: false, evidence: [{ source: { id: 'source:yunhe-ending' } }] },
  });

  test('until the newer document was published, the end was what was known', async () => {
    const known = async (day: string): Promise<unknown> =>
      answer(
        database(),
        `{ policy(id: "policy:yunhe-outlived") { claims(property: "validUntil", knownAt: "${day}") { chosen } } }`,
      );
    const chosen = (is: boolean): object => ({ policy: { claims: [{ chosen: is }] } });
    expect(await known('2026-03-09')).toEqual(chosen(true));
    expect(await known('2026-03-10')).toEqual(chosen(false));
  });

  test('an end stands that may be to come, that a newer document gives, or of what was once in force', async () => {
    const given = SLUGS.slice(1).map((slug) => `policy:yunhe-${slug}`);
    const { policies } = await answer(
      database(),
      `{ policies(filter: { id: { in: ${JSON.stringify(given)} } }) { nodes { id status validUntil } } }`,
    );
    const found = (policies as unknown as { nodes: readonly Record<string, string>[] }).nodes;
    expect(Object.fromEntries(found.map(({ id, ...said }) => [id, Object.values(said)]))).toEqual({
      'policy:yunhe-to-come': ['IN_FORCE', '2030'],
      'policy:yunhe-of-the-year': ['IN_FORCE', '2026-06-30'],
      'policy:yunhe-newer': ['IN_FORCE', '2025-12-31'],
      'policy:yunhe-former': ['IN_FORCE', '2025-12-31'],
      'policy:yunhe-copied': ['IN_FORCE', '2025-12-31'],
      'policy:yunhe-copied-old': ['REPEALED', '2025-12-31'],
      'policy:yunhe-copied-new': ['IN_FORCE', null],
    });
  });
});
