import { afterAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { numberedText, paragraphAt, plainText } from '../../src/sources/paragraphs.js';
import { pageText } from '../../src/sources/page.js';
import { decoded, readSourceFile } from '../../src/sources/read-file.js';
import { readTexts } from '../../src/sources/texts.js';
import { folderOf, removeFolders } from '../support/small-package.js';

afterAll(removeFolders);

/** An invented page in GB2312, with a menu, a title, a line break and a table. */
const GB_PAGE = Buffer.from(
  'PCFkb2N0eXBlIGh0bWw+PGh0bWw+PGhlYWQ+PG1ldGEgY2hhcnNldD0iZ2IyMzEyIj48dGl0bGU+1Ma6zL3M0/08L3RpdGxlPjwvaGVhZD48Ym9k' +
    'eT48ZGl2IGNsYXNzPSJuYXYiPsrX0rM8L2Rpdj4KPGRpdiBjbGFzcz0iY29udGVudCI+PGgxPtTGuszQwsf4vczT/bmk1/fX3L3hPC9oMT48cD7Q' +
    'wr2oPGI+M8v5PC9iPtGn0KOjrDxicj7V0Ma4vczKpjEyMNPgw/uhozwvcD48dGFibGU+PHRyPjx0ZD7E6rfdPC90ZD48dGQ+vczKpjwvdGQ+PC90' +
    'cj4KPHRyPjx0ZD4yMDIxPC90ZD48dGQ+MTIwPC90ZD48L3RyPjwvdGFibGU+PC9kaXY+PC9ib2R5PjwvaHRtbD4=',
  'base64',
);
const PARAGRAPHS = ['新建3所学校，', '招聘教师120余名。', '年份 教师', '2021 120'];
const hashOf = (paragraphs: readonly string[]): string =>
  `sha256:${createHash('sha256').update(paragraphs.join('\n')).digest('hex')}`;

describe('a plain text', () => {
  test('is its lines, trimmed and normalised; empty ones do not count', () => {
    const { title, paragraphs, hash } = plainText('\u3000\u3000一\r\n\r\n \u00a0 \n二  三\t\nCafe\u0301\n');
    expect([title, ...paragraphs]).toEqual([null, '一', '二  三', 'Caf\u00e9']);
    expect(hash).toBe(hashOf(['一', '二  三', 'Café']));
  });

  test('may have a head and numbers, which are no part of it', () => {
    const plain = plainText('一\n二\n');
    const numbered = plainText('title: 题\npublished: 2021\n\n[p1] 一\n\n[p2] 二\n');
    expect(numbered).toEqual({ ...plain, title: '题' });
    expect(plainText(numberedText(numbered))).toEqual(numbered);
    expect(plainText('title: 题\n\n题\n一\n二')).toEqual(numbered);
  });

  test.each([
    ['[p1] 一\n[p3] 三', 'expected [p2] at the paragraph "[p3] 三", got [p3]'],
    ['title: 题\n一\n\n二', 'line 2: expected a line of the head, such as publisher: …, or an empty line after it'],
  ])('%j is refused', (text, message) => expect(() => plainText(text)).toThrow(message));
});

describe('a page', () => {
  const file = join(folderOf({ 'page.htm': GB_PAGE }), 'page.htm');

  test('in GB18030 is read within what is selected, and a row of a table is a paragraph', () => {
    expect(readSourceFile(file, '.content')).toEqual({
      title: '云禾新区教育工作总结',
      paragraphs: PARAGRAPHS,
      hash: hashOf(PARAGRAPHS),
    });
    expect(readSourceFile(file).paragraphs[0]).toBe('首页');
  });

  test('is read as a browser shows it', () => {
    const html = `<title>t</title><p>a <b>b</b>
      c</p><script>x</script><ul><li>d<li>e</ul><p hidden>f</p>&#12288;&#12288;g&nbsp;h<style>i</style><p>&nbsp;</p>`;
    expect(pageText(html)).toMatchObject({ title: 't', paragraphs: ['a b c', 'd', 'e', 'g\u00a0h'] });
  });

  test('may be placed by a table: then the lines in it count', () => {
    const inner = '<table><tr><th>x</th><td><p>1</p><p>2</p></td></tr></table>';
    expect(pageText(`<table><tr><td><p>a</p><p>b</p></td></tr></table>`).paragraphs).toEqual(['a', 'b']);
    expect(pageText(`<table><tr><td>m</td><td><p>a</p>${inner}</td></tr></table>`).paragraphs).toEqual([
      ...['m', 'a', 'x 1 2'],
    ]);
  });

  test.each([
    ['.none', 'page.htm: --select: expected a CSS selector of something in the page, got ".none"'],
    ['..', 'page.htm: --select: expected a CSS selector such as div.content, got ".."'],
  ])('without %s is refused', (select, message) => expect(() => readSourceFile(file, select)).toThrow(message));
});

test.each([
  ['a PDF', Buffer.from('%PDF-1.7 x'), 'got a PDF or another file that is no text'],
  ['UTF-16', Buffer.from('一二', 'utf16le').fill(0, 0, 1), 'got a PDF or another file that is no text'],
  ['Big5', Buffer.from('<meta charset=big5>'), 'expected the encoding UTF-8 or GB18030, got "big5"'],
  ['neither encoding', Buffer.from([0x81, 0x20]), 'expected the encoding UTF-8 or GB18030, got another one'],
])('%s is refused', (_, bytes, message) => expect(() => decoded(bytes)).toThrow(message));

test('a place is a paragraph, or the title', () => {
  const text = plainText('title: 题\n\n一\n二');
  expect(['p0', 'p1', 'p2', 'p3', '370704'].map((place) => paragraphAt(text, place))).toEqual([
    ...['题', '一', '二', undefined, undefined],
  ]);
});

describe('a folder of texts', () => {
  test('has each under the slug of its source; what cannot be read says why', () => {
    const folder = folderOf({ 'one-2021.txt': '一', 'two.html': GB_PAGE, 'three.pdf': '%PDF-', '.hidden': 'x' });
    const texts = readTexts(folder);
    expect([...texts.keys()].sort()).toEqual(['one-2021', 'three', 'two']);
    expect(texts.get('one-2021')).toMatchObject({ text: { paragraphs: ['一'] }, fault: null });
    expect(texts.get('three')).toMatchObject({ text: null, fault: expect.stringContaining('three.pdf: expected') });
  });
  test('must be there, with one text of a source', () => {
    const folder = folderOf({ 'one.txt': '一', 'one.html': '<p>一</p>' });
    expect(() => readTexts(folder)).toThrow('expected one text of a source, got another one in');
    expect(() => readTexts(join(folder, 'none'))).toThrow('expected a folder with texts of sources, got none');
  });
});
