import { expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { loadedDocuments } from '../support/loaded.js';
import { at, DOCUMENTS, edge, source } from '../support/second-documents.js';
import { packageOf, type Cells, type Content } from '../support/small-package.js';

const id = (slug: string): string => `policy:uncertain-${slug}`;
const told = (slug: string, cells: Cells = {}): Cells => ({ id: id(slug), ...cells });
const policy = (slug: string, cells: Cells = {}): Cells =>
  told(slug, { name: `办法${slug}`, policyKind: 'MEASURE', issuedOn: '2015-01-01', ...cells });
const replaced = (slug: string, cells: Cells = {}, by = 'later'): Cells => edge(id(by), id(slug), cells);
const claim = (slug: string, cells: Cells): Cells => ({ about: id(slug), property: 'status', ...cells });

const REPLACED = ['in-year', 'before-it', 'by-vague', 'found', 'partly', 'too-soon'];
const SLUGS = ['by-year', 'claimed', 'announced', 'reprinted', 'stood-by', ...REPLACED];
/** What the later ones do not say is in the rules; one is known to be issued in a year, and no more. */
const LATER = [policy('later', { issuedOn: '2023-05-01' }), policy('vague', { issuedOn: '2023' })];

const document = (slug: string, publishedOn: string, tables: Content): Content => {
  const own = source(slug, slug, publishedOn);
  const sources = [...(own['nodes/sources.csv'] ?? []), ...(tables['nodes/sources.csv'] ?? [])];
  return { ...own, ...tables, 'nodes/sources.csv': sources };
};
const RULES = document('old-rules', '2015-02-01', {
  'nodes/districts.csv': at('old-rules#p1', { id: 'district:yunhe' }),
  'nodes/policies.csv': at('old-rules#p1', ...SLUGS.map((slug) => policy(slug))),
  'edges/issued-in.csv': at('old-rules#p1', ...SLUGS.map((slug) => edge(id(slug), 'district:yunhe'))),
});
const CLEARED = document('cleared-2023', '2023-06-20', {
  'nodes/districts.csv': at('cleared-2023#p1', { id: 'district:yunhe' }),
  'nodes/policies.csv': at(
    'cleared-2023#p1',
    ...LATER,
    ...[told('claimed'), told('announced'), ...REPLACED.map((slug) => told(slug))],
    told('by-year', { status: 'REPEALED', validUntil: '2021' }),
  ),
  'edges/issued-in.csv': at('cleared-2023#p1', ...['later', 'vague'].map((slug) => edge(id(slug), 'district:yunhe'))),
  'edges/replaces.csv': at(
    'cleared-2023#p1',
    replaced('in-year', { since: '2023' }),
    replaced('before-it', { since: '2022' }),
    replaced('by-vague', {}, 'vague'),
    ...['found', 'partly', 'too-soon'].map((slug) => replaced(slug, { since: '2023-07-01' })),
  ),
  'claims.csv': at(
    'cleared-2023#p2',
    claim('claimed', { value: 'REPEALED', since: '2022-03-01' }),
    claim('announced', { value: 'REPEALED', since: '2024' }),
  ),
});
/** The reprint of 2025 alone has a row of it; what it copies said it in 2022. */
const REPRINT = document('reprint-2025', '2025-05-05', {
  'nodes/sources.csv': [
    { id: 'source:original-2022', title: 'o', publishedOn: '2022-02-02', sourceKind: 'MEDIA', locators: 'p1' },
  ],
  'nodes/policies.csv': at('reprint-2025#p1', told('reprinted', { status: 'REPEALED' })),
  'edges/derived-from.csv': [edge('source:reprint-2025', 'source:original-2022', { derivation: 'REPRINT' })],
});
/** Two say that it was repealed; the first of them was retracted. */
const RETRACTED = document('retracted-2020', '2020-01-01', {
  'nodes/policies.csv': at('retracted-2020#p1', told('stood-by', { status: 'REPEALED' })),
});
const NOTICE = document('notice-2021', '2021-01-01', {
  'nodes/sources.csv': [{ id: 'source:retracted-2020' }],
  'nodes/policies.csv': at('notice-2021#p1', told('stood-by', { status: 'REPEALED' })),
  'edges/derived-from.csv': [edge('source:notice-2021', 'source:retracted-2020', { derivation: 'RETRACTION' })],
});
const SOON = document('soon-2023', '2023-06-25', {
  'nodes/policies.csv': at('soon-2023#p1', told('too-soon', { status: 'IN_FORCE' })),
});
const FOUND = document('found-2025', '2025-03', {
  'nodes/policies.csv': at('found-2025#p1', told('found', { status: 'IN_FORCE' }), told('partly')),
  'claims.csv': at('found-2025#p1', claim('partly', { value: 'IN_FORCE', since: '2015' })),
});
const PACKAGES = [...DOCUMENTS, RULES, CLEARED, REPRINT, RETRACTED, NOTICE, SOON, FOUND];

describeEngine('policies of which it is not known exactly when they were in force, on %s', (engine) => {
  const database = loadedDocuments(engine, PACKAGES);
  const isInForce = async (slug: string, day: string): Promise<boolean> => {
    const { policies } = await answer(
      database(),
      `{ policies(filter: { inForceOn: "${day}" id: { in: ["${id(slug)}"] } }) { totalCount } }`,
    );
    return (policies as unknown as { totalCount: number }).totalCount === 1;
  };

  test.each([
    ['repealed in a year: it may have been in force until its last day', 'by-year', '2021-12-30', '2021-12-31'],
    ['replaced in a year: so may this', 'in-year', '2023-12-30', '2023-12-31'],
    ['replaced by what was issued later than that', 'before-it', '2023-04-30', '2023-05-01'],
    ['replaced, no source says when, by what was issued in a year', 'by-vague', '2023-12-30', '2023-12-31'],
    ['repealed since a day in claims.csv, and not since the document', 'claimed', '2022-02-28', '2022-03-01'],
    ['repealed from a later year on', 'announced', '2024-12-30', '2024-12-31'],
    ['repealed as a reprint says: since its original said so', 'reprinted', '2022-02-01', '2022-02-02'],
    ['repealed as a source said that was retracted, and another', 'stood-by', '2020-12-31', '2021-01-01'],
    ['replaced, and found in force later', 'found', '2023-06-30', '2023-07-01'],
    ['replaced after a document that finds it in force', 'too-soon', '2023-06-30', '2023-07-01'],
  ])('%s', async (_, slug, last, over) => {
    expect([await isInForce(slug, last), await isInForce(slug, over)]).toEqual([true, false]);
  });

  test('what a newer document finds in force is in force from it on, or from the day that it names', async () => {
    expect([await isInForce('found', '2025-02-28'), await isInForce('found', '2025-03-01')]).toEqual([false, true]);
    expect([await isInForce('partly', '2023-07-01'), await isInForce('too-soon', '2025-03-01')]).toEqual([true, false]);
  });
});

test('the check asks since when it holds again only if the newer document does not say it', () => {
  const { faults, doubts } = checkPackages(graphModel, PACKAGES.map(packageOf));
  expect(faults).toEqual([]);
  const again = doubts.filter(({ code }) => code === 'HOLDS_AGAIN');
  expect(again.map(({ about }) => about.join())).toEqual([`REPLACES|${id('later')}|${id('found')}`]);
  expect(again[0]?.message).toContain('since when it is IN_FORCE in claims.csv');
});
