import { expect, test } from '@jest/globals';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { loadedDocuments } from '../support/loaded.js';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';
import { at, DOCUMENTS, edge, source } from '../support/second-documents.js';
import { packageOf, type Cells, type Content } from '../support/small-package.js';

const policy = (slug: string, cells: Cells = {}): Cells => ({
  ...{ id: `policy:in-force-${slug}`, name: `规章${slug}`, policyKind: 'MEASURE', issuedOn: '2020-01', ...cells },
});
const told = (slug: string, cells: Cells = {}): Cells => ({ id: `policy:in-force-${slug}`, ...cells });
const replacing = (from: string, to: string, cells: Cells = {}): Cells =>
  edge(`policy:in-force-${from}`, `policy:in-force-${to}`, cells);

const SLUGS = ['stands', 'replaced', 'restored', 'undated', 'ends', 'repealed', 'unsaid', 'cut-short'];
const ENDS: Readonly<Record<string, string>> = { ends: '2022-12-31', 'cut-short': '2026-12-31' };
const IDS = [...SLUGS, 'next'].map((slug) => `policy:in-force-${slug}`);
const RULES: Content = {
  ...source('rules', '规章汇编', '2020-02-01'),
  'nodes/districts.csv': at('rules#p1', { id: 'district:yunhe' }),
  'nodes/policies.csv': at(
    'rules#p1',
    ...SLUGS.map((slug) => policy(slug, slug in ENDS ? { validUntil: ENDS[slug] as string } : {})),
  ),
  'edges/issued-in.csv': at('rules#p1', ...SLUGS.map((slug) => edge(`policy:in-force-${slug}`, 'district:yunhe'))),
};
const CLEARED: Content = {
  ...source('cleared', '清理规章的决定', '2023-06-20'),
  'nodes/districts.csv': at('cleared#p1', { id: 'district:yunhe' }),
  'nodes/policies.csv': [
    ...at('cleared#p1', policy('next', { issuedOn: '2023-05-01' })),
    ...at('cleared#p2', told('replaced'), told('restored'), told('undated')),
    ...at('cleared#p3', told('repealed', { status: 'REPEALED', validUntil: '2023-07-01' })),
    ...at('cleared#p4', told('unsaid', { status: 'REPEALED' }), told('cut-short', { status: 'REPEALED' })),
  ],
  'edges/issued-in.csv': at('cleared#p1', edge('policy:in-force-next', 'district:yunhe')),
  'edges/replaces.csv': at(
    'cleared#p2',
    replacing('next', 'replaced', { since: '2023-07-01' }),
    replacing('next', 'restored', { since: '2023-07-01' }),
    replacing('next', 'undated'),
  ),
};
const RESTORED: Content = {
  ...source('restored', '恢复施行的通知', '2025-03-01'),
  'nodes/policies.csv': at(
    'restored#p1',
    told('next', { status: 'REPEALED', validUntil: '2025-03' }),
    told('restored', { status: 'IN_FORCE' }),
  ),
  'edges/replaces.csv': at('restored#p1', replacing('next', 'restored', { since: '2023-07-01', until: '2025-03' })),
};

describeEngine('policies in force on a day, on %s', (engine) => {
  const database = loadedDocuments(engine, [...DOCUMENTS, RULES, CLEARED, RESTORED]);
  const asked = async (filter: string): Promise<readonly string[]> => {
    const { policies } = await answer(
      database(),
      `{ policies(filter: { ${filter} id: { in: ${JSON.stringify(IDS)} } }) { nodes { id } } }`,
    );
    return (policies as unknown as { nodes: readonly { id: string }[] }).nodes.map(({ id }) => id.slice(16)).sort();
  };

  test.each([
    ['2019-12-31', []],
    ['2020-01-31', SLUGS],
    ['2022-12-31', SLUGS],
    ['2023-04-30', ['stands', 'replaced', 'restored', 'undated', 'repealed', 'unsaid', 'cut-short']],
    // Since when the undated one is replaced is not said: it is when the later one was issued.
    ['2023-05-01', ['stands', 'replaced', 'restored', 'repealed', 'unsaid', 'cut-short', 'next']],
    // That two were repealed by then is known from the day of the decision, though one was to hold until 2026.
    ['2023-06-20', ['stands', 'replaced', 'restored', 'repealed', 'next']],
    ['2023-07-01', ['stands', 'next']],
    ['2025-02-28', ['stands', 'next']],
    // On which day of March the one was repealed and the other held again is not said: each may have been in force.
    ['2025-03-01', ['stands', 'next', 'restored']],
    ['2025-03-31', ['stands', 'restored']],
    ['9999-12-31', ['stands', 'restored']],
  ])('%s: %j, and by `not` all others', async (day, expected) => {
    expect(await asked(`inForceOn: "${day}"`)).toEqual([...expected].sort());
    expect(await asked(`not: { inForceOn: "${day}" }`)).toEqual(
      [...SLUGS, 'next'].filter((slug) => !expected.includes(slug)).sort(),
    );
  });

  test('what was ever replaced is still found as such', async () => {
    expect(await asked('replacedBy: { some: {} }')).toEqual(['replaced', 'restored', 'undated']);
  });
});

test('the check asks until when something was replaced, if a newer document finds it in force', () => {
  const open: Content = { ...RESTORED, 'edges/replaces.csv': [] };
  const told = (last: Content): readonly string[] =>
    checkPackages(graphModel, [...DOCUMENTS, RULES, CLEARED, last].map(packageOf)).doubts.flatMap(
      ({ code, about, cell }) => (code === 'HOLDS_AGAIN' ? [`${about.join()} ${cell}`] : []),
    );
  expect(told(RESTORED)).toEqual([]);
  expect(told(open)).toEqual(['REPLACES|policy:in-force-next|policy:in-force-restored until']);
});
