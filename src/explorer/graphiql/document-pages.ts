import MarkdownIt from 'markdown-it';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { documents } from './documents.js';

/** The address of a heading, as GitHub makes it. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

/** An address of the service that a browser can open as it stands. */
const EXPORT = /^\/export\/[\w.]+$/;
const DOCUMENT_LINK = /^([a-z-]+)\.md(#.*)?$/;
/** Where a link of a document leads among these pages; null if it leads to what is not there. */
function addressOf(link: string): string | null {
  if (link.startsWith('#') || link.startsWith('https://')) return link;
  const [, name, heading = ''] = DOCUMENT_LINK.exec(link) ?? [];
  return documents.some((document) => document.name === name) ? `${name}.html${heading}` : null;
}

function renderer() {
  // HTML is let through: these are our own documents.
  const markdown = new MarkdownIt({ html: true });
  markdown.core.ruler.push('addresses', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type === 'heading_open') token.attrSet('id', slug(tokens[index + 1]?.content ?? ''));
      for (const child of token.children ?? []) {
        if (child.type !== 'link_open') continue;
        const address = addressOf(String(child.attrGet('href')));
        if (address === null) child.attrs = null;
        else child.attrSet('href', address);
      }
    }
  });
  markdown.renderer.rules['code_inline'] = (tokens, index) => {
    const code = markdown.utils.escapeHtml(tokens[index]?.content ?? '');
    return EXPORT.test(code) ? `<a href="${code}"><code>${code}</code></a>` : `<code>${code}</code>`;
  };
  markdown.renderer.rules['table_open'] = () => '<div class="table" tabindex="0"><table>\n';
  markdown.renderer.rules['table_close'] = () => '</table></div>\n';
  return markdown;
}

/** A document of docs/ as a page of its own, without scripts. */
export function documentPage(name: string, text: string, style: string): string {
  const links = documents.map(
    (document) =>
      `<a href="${document.name}.html"${document.name === name ? ' aria-current="page"' : ''}>${document.title}</a>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${documents.find((document) => document.name === name)?.title ?? name} · Edugraph</title>
    <link rel="icon" href="data:," />
    <style>
${style}</style>
  </head>
  <body>
    <nav aria-label="Pages"><a href="./">GraphiQL</a>${links.join('')}</nav>
    <main>${renderer().render(text)}</main>
  </body>
</html>
`;
}

/** Puts the documents that a user of the API reads beside the built page. */
export const documentPages = (folder: string, style: string): Plugin => ({
  name: 'document-pages',
  generateBundle() {
    for (const { name } of documents)
      this.emitFile({
        type: 'asset',
        fileName: `${name}.html`,
        source: documentPage(name, readFileSync(join(folder, `${name}.md`), 'utf8'), style),
      });
  },
});
