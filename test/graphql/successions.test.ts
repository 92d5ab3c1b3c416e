import { expect, test } from '@jest/globals';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { loadedDocuments } from '../support/loaded.js';
import { DOCUMENTS } from '../support/second-documents.js';
import { SUCCESSIONS } from '../support/successions.js';

const ids = (...given: readonly string[]): object => ({ nodes: given.map((id) => ({ id })) });
const BY = 'evidence { source { id } }';
const by = (source: string): object => ({ evidence: [{ source: { id: `source:${source}` } }] });

describeEngine('what took the place of what, on %s', (engine) => {
  const database = loadedDocuments(engine, [...DOCUMENTS, SUCCESSIONS]);

  test('merged, split, repealed, succeeded: each from both ends, with who says so and since when', async () => {
    const both = (of: string): string =>
      `${of} { replaces { edges { since node { id } ${BY} } } replacedBy { edges { since node { id } ${BY} } } }`;
    const edges = (source: string, since: string | null, ...given: readonly string[]): object => ({
      edges: given.map((id) => ({ since, node: { id }, ...by(source) })),
    });
    const [none, is] = [{ edges: [] }, 'yunhe-2026'];
    const answered = await answer(
      database(),
      `{ merged: ${both('school(id: "school:yunhe-joint")')} old: ${both('school(id: "school:yunhe-second")')}
        split: ${both('district(id: "district:daxi")')} policy: ${both('policy(id: "policy:yunhe-rules")')}
        body: ${both('organization(id: "organization:yunhe-education-sports")')}
        program: ${both('program(id: "program:yunhe-reading")')}
        inForce: policies(filter: { replacedBy: { none: {} } name: { contains: "智能课堂管理办法" } }) { nodes { id } }
        before: policy(id: "policy:yunhe-rules") { replacedBy(validOn: "2025-06-30") { totalCount } }
        said: policy(id: "policy:yunhe-rules") { relations(types: [REPLACES]) { nodes { sentence(language: ZH) } } }
        paths(from: "school:yunhe-second", to: "school:yunhe-third", maxLength: 2) { paths { nodes { id } } } }`,
    );
    expect(answered).toEqual({
      merged: { replaces: edges(is, '2025-09', 'school:yunhe-second', 'school:yunhe-third'), replacedBy: none },
      old: { replaces: none, replacedBy: edges(is, '2025-09', 'school:yunhe-joint') },
      split: { replaces: none, replacedBy: edges(is, '2023', 'district:shangxi', 'district:xiaxi') },
      policy: { replaces: none, replacedBy: edges(is, '2025-07-01', 'policy:yunhe-rules-2025') },
      body: { replaces: edges(is, null, 'organization:yunhe-education'), replacedBy: none },
      program: { replaces: none, replacedBy: edges(is, '2025', 'program:yunhe-reading-for-all') },
      inForce: ids('policy:yunhe-rules-2025'),
      before: { replacedBy: { totalCount: 0 } },
      said: {
        relations: {
          nodes: [{ sentence: '《云禾区智能课堂管理办法（修订）》取代《云禾县智能课堂管理办法》（2025年7月1日）。' }],
        },
      },
      paths: {
        paths: [{ nodes: ['yunhe-second', 'yunhe-joint', 'yunhe-third'].map((slug) => ({ id: `school:${slug}` })) }],
      },
    });
  });
});
