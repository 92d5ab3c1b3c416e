import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { graphModel } from '../../src/edges/graph.js';
import { everyNode, sourceFiles } from '../support/sources.js';

/** Names that are words of the rooms below too: there they mean what the reason says, and no entity. */
const WORDS_OF_THEIR_OWN: Readonly<Record<string, string>> = {
  source: 'Evidence points at a source (defineSource); which node that is, GraphModel.evidence says.',
  sources: 'As source.',
  policy: 'A policy of HTTP headers.',
};
const words = (text: string): readonly string[] => text.match(/[A-Za-z][A-Za-z_]*/g) ?? [];
/** contentSecurityPolicy: content, security, policy. */
const parts = (name: string): readonly string[] =>
  name
    .split(/_|(?<=[a-z0-9])(?=[A-Z])/)
    .map((part) => part.toLowerCase())
    .filter((part) => part !== '');

const kinds = new Set(graphModel.nodes.flatMap(({ kind, plural }) => [kind, plural.toLowerCase()]));
const labels = new Set(graphModel.nodes.map(({ label }) => label));
const types = new Set(graphModel.edges.map(({ type }) => type));

/** The entities and relationships that an identifier names. */
const inIdentifier = (name: string): readonly string[] =>
  types.has(name) ? [name] : parts(name).filter((part) => kinds.has(part) && !(part in WORDS_OF_THEIR_OWN));
/**
 * Those that a text names: a type as Cypher has it (FOR alone is a word of Cypher too), a label, a kind or a plural as
 * a word, an id of a kind. What is a word of these rooms too is let pass in a sentence.
 */
const inText = (text: string): readonly string[] => {
  const sentence = text.trim().includes(' ');
  const entities = words(text).filter(
    (word) => (labels.has(word) || kinds.has(word)) && !(sentence && word.toLowerCase() in WORDS_OF_THEIR_OWN),
  );
  const ids = [...text.matchAll(/\b([a-z]+):\S/g)].map(([, kind]) => kind as string).filter((kind) => kinds.has(kind));
  const related = [...types].filter(
    (type) =>
      text.trim() === type || new RegExp(`[:|]${type}\\b`).test(text) || (type.includes('_') && text.includes(type)),
  );
  return [...entities, ...ids, ...related];
};

/** What stands in a file that names an entity, each with its line. */
const named = (file: ts.SourceFile): readonly string[] =>
  [...everyNode(file)].flatMap((node) => {
    const found = ts.isIdentifier(node)
      ? inIdentifier(node.text)
      : ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
        ? inText(node.text)
        : ts.isRegularExpressionLiteral(node)
          ? inText(node.text)
          : [];
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    return [...new Set(found)].map((name) => `${file.fileName}:${line + 1}: ${name} in ${node.getText().slice(0, 60)}`);
  });

test('database, model and graphql name no entity and no relationship', () => {
  const found = sourceFiles('src/database', 'src/model', 'src/graphql').flatMap(named);
  // Let the definitions say it: model.hierarchy, model.evidence, node.kind, node.example, edge.type.
  expect(found).toEqual([]);
});

test.each([
  ["const at = node.kind === 'district';", ['district']],
  ["const at = node.kind === 'source';", ['source']],
  ['const text = `(a)-[:PART_OF*0..${levels}]->(:District)`;', ['PART_OF, District']],
  ['const pattern = /^source:[a-z]+$/;', ['source']],
  ['const districtByCode = 1;', ['district']],
  ['const firstSchools = 1;', ['schools']],
  ["const id = 'district:fangzi';", ['district']],
  ["const said = 'The source and the paragraph in it.';", []],
  ['const { source } = evidence;', []],
  ['const contentSecurityPolicy = 1;', []],
])('%s', (text, expected) => {
  const found = named(ts.createSourceFile('made-up.ts', text, ts.ScriptTarget.Latest, true));
  expect(found.length > 0 ? [found.map((each) => each.split(' ')[1]).join(', ')] : []).toEqual(expected);
});
