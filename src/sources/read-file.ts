import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { InputError, quote } from '../shared/errors.js';
import { pageText } from './page.js';
import { plainText, type SourceText } from './paragraphs.js';

const PAGES = ['.htm', '.html', '.shtml', '.xhtml'];
const ENCODINGS = ['utf-8', 'utf8', 'gb2312', 'gbk', 'gb18030'];
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/** The text in a file, by the rule of docs/locators.md. @throws InputError that names the file */
export function readSourceFile(file: string, select?: string): SourceText {
  try {
    const text = decoded(readFileSync(file));
    const page = PAGES.includes(extname(file).toLowerCase()) || /^\s*</.test(text);
    if (select !== undefined && !page) throw new InputError('--select: expected a page of HTML, got a plain text');
    return page ? pageText(text, select) : plainText(text);
  } catch (error) {
    if (error instanceof InputError || (error as NodeJS.ErrnoException).code !== undefined)
      throw new InputError(`${file}: ${(error as Error).message}`, { cause: error });
    throw error;
  }
}

/** UTF-8, or else GB18030, which GB2312 and GBK are parts of. What is declared must be one of them. */
export function decoded(bytes: Buffer): string {
  if (bytes.subarray(0, 5).toString() === '%PDF-' || bytes.includes(0))
    throw new InputError(
      'expected a page of HTML or a text in UTF-8 or GB18030, got a PDF or another file that is no text; save its ' +
        'text in a file first',
    );
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, meta, xml] = DECLARED.exec(start) ?? [];
  const declared = meta ?? xml;
  if (declared !== undefined && !ENCODINGS.includes(declared.toLowerCase()))
    throw new InputError(`expected the encoding UTF-8 or GB18030, got ${quote(declared)}`);
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  throw new InputError('expected the encoding UTF-8 or GB18030, got another one');
}
