import { createHash } from 'node:crypto';
import { InputError, quote } from '../shared/errors.js';

/** A text as locators refer to it: p1 is the first of its paragraphs, p0 its title. docs/locators.md is the rule. */
export interface SourceText {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly hash: string;
}

const HEAD = /^[A-Za-z]+:/;
const MARK = /^\[p(\d+)\]\s*/;

/** The text that these lines are; the first is left out if it says the title again. */
export function sourceText(
  lines: readonly string[],
  title: string | null,
  read: (line: string, index: number) => string = (line) => line,
): SourceText {
  const normal = lines.map((line) => line.normalize('NFC').trim()).filter((line) => line !== '');
  const named = title?.normalize('NFC').trim() ?? null;
  const paragraphs = (named !== null && normal[0] === named ? normal.slice(1) : normal).map(read);
  return { title: named, paragraphs, hash: hashOf(paragraphs) };
}

/** The text of a file without tags. If it begins with `title:` it has a head, which an empty line ends. */
export function plainText(text: string): SourceText {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const [, title] = /^\uFEFF?title:(.*)$/u.exec(lines[0] ?? '') ?? [];
  if (title === undefined) return sourceText(lines, null, withoutMark);
  const end = lines.findIndex((line) => line.trim() === '');
  const head = lines.slice(0, end === -1 ? lines.length : end);
  const wrong = head.findIndex((line) => !HEAD.test(line.replace(/^\uFEFF/u, '')));
  if (wrong !== -1)
    throw new InputError(
      `line ${wrong + 1}: expected a line of the head, such as publisher: …, or an empty line after it, got ` +
        `${quote(head[wrong])}`,
    );
  return sourceText(lines.slice(head.length), title.trim() === '' ? null : title, withoutMark);
}

/** `[p3] …`: a number that stands there must be the one that the paragraph has. */
function withoutMark(line: string, index: number): string {
  const [mark, number] = MARK.exec(line) ?? [];
  if (mark === undefined) return line;
  if (Number(number) !== index + 1)
    throw new InputError(`expected [p${index + 1}] at the paragraph ${quote(line)}, got [p${number}]`);
  return line.slice(mark.length);
}

const hashOf = (paragraphs: readonly string[]): string =>
  `sha256:${createHash('sha256').update(paragraphs.join('\n')).digest('hex')}`;

/** The paragraph at a place, the title at p0; undefined if the text has none there. */
export function paragraphAt({ title, paragraphs }: SourceText, locator: string): string | undefined {
  const [, number] = /^p(\d+)$/.exec(locator) ?? [];
  if (number === undefined) return undefined;
  return number === '0' ? (title ?? undefined) : paragraphs[Number(number) - 1];
}

/** The text with its head and its numbers, as `plainText` reads it again. */
export const numberedText = ({ title, paragraphs, hash }: SourceText): string =>
  [
    `title: ${title ?? ''}`.trim(),
    `locators: ${paragraphs.length > 1 ? `p1-p${paragraphs.length}` : 'p1'}`,
    `contentHash: ${hash}`,
    ...paragraphs.flatMap((paragraph, index) => ['', `[p${index + 1}] ${paragraph}`]),
    '',
  ].join('\n');
