import { selectOne } from 'css-select';
import { isTag, isText, type ChildNode, type Document, type Element } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { InputError, quote } from '../shared/errors.js';
import { sourceText, type SourceText } from './paragraphs.js';

/** What a reader never sees as text. */
const UNSEEN = new Set(['head', 'noscript', 'script', 'style', 'template', 'textarea', 'select', 'svg', 'iframe']);
/** What stands within a line; every other element begins and ends one. */
const WITHIN = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** The lines of a page, or of the first element in it that a CSS selector finds. */
export function pageText(html: string, select = 'body'): SourceText {
  const document = parse(html, { treeAdapter: adapter });
  const title = found('h1', document) ?? found('title', document);
  const chosen = found(select, document);
  if (!chosen) throw new InputError(`--select: expected a CSS selector of something in the page, got ${quote(select)}`);
  const lines = linesOf(chosen.children);
  return sourceText(lines, title && linesOf(title.children).join(' '));
}

function found(select: string, document: Document): Element | null {
  try {
    return selectOne<ChildNode | Document, Element>(select, document);
  } catch {
    throw new InputError(`--select: expected a CSS selector such as div.content, got ${quote(select)}`);
  }
}

/** White space is what HTML collapses; a non-breaking or an ideographic space is a character. */
const linesOf = (nodes: readonly ChildNode[]): readonly string[] => {
  const lines = [''];
  for (const node of nodes) write(node, lines);
  return lines.map((line) => line.replace(/[\t\n\f\r ]+/g, ' ').trim()).filter((line) => line !== '');
};

function write(node: ChildNode, lines: string[]): void {
  if (isText(node)) lines.push(`${lines.pop() ?? ''}${node.data}`);
  if (!isTag(node) || UNSEEN.has(node.name) || 'hidden' in node.attribs) return;
  if (WITHIN.has(node.name)) return node.children.forEach((child) => write(child, lines));
  lines.push('');
  if (isRow(node)) lines.push(node.children.flatMap((cell) => linesOf([cell])).join(' '));
  else node.children.forEach((child) => write(child, lines));
  lines.push('');
}

/** A row of data: of one cell, or around another table, it only places what is in it. */
const isRow = (node: Element): boolean =>
  node.name === 'tr' &&
  node.children.filter((cell) => isTag(cell)).length > 1 &&
  selectOne('table', node.children) === null;
