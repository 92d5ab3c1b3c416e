import { expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { loadedDocuments } from '../support/loaded.js';
import { at, DOCUMENTS, edge, source } from '../support/second-documents.js';
import { packageOf, type Cells, type Content } from '../support/small-package.js';

/** The rules themselves say until when they hold. */
const RULES: Content = {
  ...source('yunhe-rules', '云禾县智能课堂管理办法', '2022-01-01'),
  'nodes/policies.csv': at(
    'yunhe-rules#p9',
    { id: 'policy:yunhe-rules', issuedOn: '2022', validUntil: '2026-12-31' },
    { id: 'policy:yunhe-silent', name: '云禾县中小学作息规定', policyKind: 'REGULATION' },
  ),
  'edges/issued-in.csv': at('yunhe-rules#p9', edge('policy:yunhe-silent', 'district:yunhe')),
  'nodes/districts.csv': at('yunhe-rules#p9', { id: 'district:yunhe' }),
};
/** A list of what is repealed and of what has run out, with nothing in its place; a school and a body are no more. */
const cleared = (rules: Cells): Content => ({
  ...source('yunhe-cleared', '关于废止和宣布失效一批文件的决定', '2025-06-20'),
  'nodes/policies.csv': [
    ...at('yunhe-cleared#p2', { id: 'policy:yunhe-rules', status: 'REPEALED', ...rules }),
    ...at('yunhe-cleared#p3', { id: 'policy:yunhe-plan', status: 'EXPIRED' }),
  ],
  'nodes/schools.csv': at('yunhe-cleared#p4', { id: 'school:yunhe-first', status: 'CLOSED', closed: '2025' }),
  'nodes/organizations.csv': at('yunhe-cleared#p5', { id: 'organization:heyun', dissolved: '2025-03' }),
});
const packages = (rules: Cells): readonly Content[] => [...DOCUMENTS, RULES, cleared(rules)];
const place = (id: string, locator: string): object => ({ locator, source: { id: `source:${id}` } });
const ids = (...given: readonly string[]): object => ({ nodes: given.map((id) => ({ id })) });

describeEngine('what ended with nothing in its place, on %s', (engine) => {
  const database = loadedDocuments(engine, packages({ validUntil: '2025-07-01' }));

  test('a policy is repealed or has run out, a school closed, a body dissolved, each with who says so', async () => {
    const claims = (property: string): string =>
      `claims(property: "${property}") { value chosen evidence { locator source { id } } }`;
    const answered = await answer(
      database(),
      `{ rules: policy(id: "policy:yunhe-rules") { status validUntil replacedBy { totalCount } ${claims('validUntil')} }
         plan: policy(id: "policy:yunhe-plan") { status validUntil ${claims('status')} }
         school(id: "school:yunhe-first") { status closed ${claims('closed')} }
         organization(id: "organization:heyun") { dissolved ${claims('dissolved')} } }`,
    );
    const one = (value: string, locator: string): object => ({
      ...{ value, chosen: true, evidence: [place('yunhe-cleared', locator)] },
    });
    expect(answered).toEqual({
      rules: {
        ...{ status: 'REPEALED', validUntil: '2025-07-01', replacedBy: { totalCount: 0 } },
        claims: [
          one('2025-07-01', 'p2'),
          { value: '2026-12-31', chosen: false, evidence: [place('yunhe-rules', 'p9')] },
        ],
      },
      plan: { status: 'EXPIRED', validUntil: null, claims: [one('EXPIRED', 'p3')] },
      school: { status: 'CLOSED', closed: '2025', claims: [one('2025', 'p4')] },
      organization: { dissolved: '2025-03', claims: [one('2025-03', 'p5')] },
    });
  });

  test('before the decision was published, what the rules print of themselves is what is known', async () => {
    const { policy } = await answer(
      database(),
      `{ policy(id: "policy:yunhe-rules") { claims(knownAt: "2025-06-19") { property value chosen } } }`,
    );
    expect((policy as unknown as { claims: readonly object[] }).claims).toContainEqual({
      ...{ property: 'validUntil', value: '2026-12-31', chosen: true },
    });
    expect(JSON.stringify(policy)).not.toContain('REPEALED');
  });

  test('policies are found by it; one of which no source says so is not left out of those that stand', async () => {
    const answered = await answer(
      database(),
      `{ ended: policies(filter: { status: { in: [REPEALED, EXPIRED] } name: { contains: "云禾" } }) { nodes { id } }
         standing: policies(
           filter: { not: { status: { in: [REPEALED, EXPIRED] } }, name: { contains: "云禾" } }
         ) { nodes { id status } } }`,
    );
    expect(answered).toEqual({
      ended: ids('policy:yunhe-plan', 'policy:yunhe-rules'),
      standing: { nodes: [{ id: 'policy:yunhe-silent', status: null }] },
    });
  });
});

test('what ends before it begins is a fault in one document, and a doubt between two', () => {
  const check = (rules: Cells): readonly string[] => {
    const { faults, doubts } = checkPackages(graphModel, packages(rules).map(packageOf));
    return [...faults, ...doubts.filter(({ code }) => code === 'TWO_PERIODS')].map(({ message }) => message);
  };
  expect(check({ validUntil: '2025-07-01' })).toEqual([]);
  const message = 'validUntil: expected a date that is not before issuedOn, got "2021"';
  expect(check({ validUntil: '2021' })).toEqual([
    expect.stringContaining(`${message}, since sources tell of two times`),
  ]);
  // What one document breaks by itself is not told again as two times.
  expect(check({ validUntil: '2021', issuedOn: '2022' })).toEqual([message]);
});
