import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCsv } from '../../src/seed/read/csv.js';

/** Every cell as line:column:text, a record each; or the fault. */
function places(content: string): readonly (readonly string[])[] | string {
  const read = readCsv('t.csv', Buffer.from(content));
  return 'message' in read
    ? `${read.file}:${read.line}:${read.column}: ${read.message}`
    : read.map((record) => record.cells().map(({ line, column, text }) => `${line}:${column}:${text}`));
}

describe('the place of every cell', () => {
  test.each([
    [
      'plain',
      'a,b\n1,2\n',
      [
        ['1:1:a', '1:3:b'],
        ['2:1:1', '2:3:2'],
      ],
    ],
    [
      'without an end of line at the end',
      'a,b\n1,2',
      [
        ['1:1:a', '1:3:b'],
        ['2:1:1', '2:3:2'],
      ],
    ],
    ['Chinese, and characters of two code units', '坊子,𠮷𠮷,b\n', [['1:1:坊子', '1:4:𠮷𠮷', '1:7:b']]],
    [
      'quoted, with commas and quotes',
      '"a,b",c\n"x""y",2\n',
      [
        ['1:1:a,b', '1:7:c'],
        ['2:1:x"y', '2:8:2'],
      ],
    ],
    [
      'lines within a cell',
      'a,b,c\n"x\ny\n\nz",2,"3\n4"\n5,6,7\n',
      [
        ['1:1:a', '1:3:b', '1:5:c'],
        ['2:1:x\ny\n\nz', '5:4:2', '5:6:3\n4'],
        ['7:1:5', '7:3:6', '7:5:7'],
      ],
    ],
    ['a cell of nothing but lines, at the end', 'a\n"\n\n"', [['1:1:a'], ['2:1:\n\n']]],
    [
      'CRLF',
      'a,b\r\n1,2\r\n3,4',
      [
        ['1:1:a', '1:3:b'],
        ['2:1:1', '2:3:2'],
        ['3:1:3', '3:3:4'],
      ],
    ],
    [
      'CRLF within a cell, which holds LF',
      'a,b\r\n"x\r\ny",2\r\n3,4\r\n',
      [
        ['1:1:a', '1:3:b'],
        ['2:1:x\ny', '3:4:2'],
        ['4:1:3', '4:3:4'],
      ],
    ],
    [
      'LF within a cell of a CRLF table',
      'a,b\r\n"x\ny",2\r\n3,4\r\n',
      [
        ['1:1:a', '1:3:b'],
        ['2:1:x\ny', '3:4:2'],
        ['4:1:3', '4:3:4'],
      ],
    ],
    ['LF and CRLF mixed', 'a\n1\r\n2\n', [['1:1:a'], ['2:1:1'], ['3:1:2']]],
    [
      'a byte order mark',
      '\uFEFFa,b\r\n1,2',
      [
        ['1:1:a', '1:3:b'],
        ['2:1:1', '2:3:2'],
      ],
    ],
    ['a byte order mark before a quote', '\uFEFF"a",b\n', [['1:1:a', '1:5:b']]],
    [
      'blank lines',
      '\n\na,b\n\n\n1,2\n\n',
      [
        ['3:1:a', '3:3:b'],
        ['6:1:1', '6:3:2'],
      ],
    ],
    [
      'blank lines of CRLF',
      'a,b\r\n\r\n\r\n1,2\r\n3,4',
      [
        ['1:1:a', '1:3:b'],
        ['4:1:1', '4:3:2'],
        ['5:1:3', '5:3:4'],
      ],
    ],
    [
      'a trailing comma',
      'a,b,\n1,2,\n',
      [
        ['1:1:a', '1:3:b', '1:5:'],
        ['2:1:1', '2:3:2', '2:5:'],
      ],
    ],
    [
      'empty cells',
      'a,b\n,\n"",""\n',
      [
        ['1:1:a', '1:3:b'],
        ['2:1:', '2:2:'],
        ['3:1:', '3:4:'],
      ],
    ],
    ['rows of other lengths', 'a,b\n1\n1,2,3\n', [['1:1:a', '1:3:b'], ['2:1:1'], ['3:1:1', '3:3:2', '3:5:3']]],
    ['nothing', '', []],
    ['nothing but blank lines', '\r\n\n', []],
  ])('%s', (_, content, expected) => {
    expect(places(content)).toEqual(expected);
  });
});

describe('what is no table', () => {
  const words = 'expected a table of comma-separated cells, quoted with "…" where they hold commas, got';
  test.each([
    [
      'a quote that is never closed, where it opens',
      'a,b\n\n1,2\n\n3,"4\n5,6\n7,8\n',
      '5:3',
      'a quote that is never closed',
    ],
    ['at the start of a line', 'a,b\r\n"x\r\ny",2\r\n"3,4\r\n', '4:1', 'a quote that is never closed'],
    [
      'a quote inside a cell',
      'é,b\n𠮷𠮷,x"y\n',
      '2:4',
      'a quote in the middle of a cell; inside quotes it is written twice: "a ""b"" c"',
    ],
    [
      'a space before a quote',
      'a,b,c\n1,, "2"\n',
      '2:4',
      'a quote in the middle of a cell; inside quotes it is written twice: "a ""b"" c"',
    ],
    [
      'text after a quote',
      'a,b\n1,"x\n"y"\n',
      '2:3',
      'text after the closing quote of a cell; inside quotes a quote is written twice: "a ""b"" c"',
    ],
  ])('%s', (_, content, place, got) => {
    expect(places(content)).toBe(`t.csv:${place}: ${words} ${got}`);
  });
});

describe('any table', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', '坊', '𠮷', ',', '"', '\n', ';', ' ', '#', '\t'),
    maxLength: 6,
  });
  const cell = fc.record({ text, quote: fc.boolean() });
  const written = ({ text: inner, quote }: { readonly text: string; readonly quote: boolean }): string =>
    quote || /[",\n]/.test(inner) ? `"${inner.replaceAll('"', '""')}"` : inner;
  // A record of one empty cell without quotes is a blank line, which is skipped.
  const record = fc.array(cell, { minLength: 1, maxLength: 4 }).filter((cells) => cells.map(written).join(',') !== '');

  test('is read back as it was written, every cell where it begins', () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        fc.nat(2),
        fc.boolean(),
        fc.boolean(),
        (records, end, blank, mark, last) => {
          const expected: { line: number; column: number; text: string }[][] = [];
          let content = '';
          for (const [index, cells] of records.entries()) {
            const row: { line: number; column: number; text: string }[] = [];
            for (const [at, each] of cells.entries()) {
              if (at > 0) content += ',';
              const before = content.split('\n');
              row.push({ line: before.length, column: [...(before.at(-1) as string)].length + 1, text: each.text });
              content += written(each);
            }
            expected.push(row);
            if (last || index < records.length - 1) content += '\n'.repeat(1 + blank);
          }
          const read = readCsv('t.csv', Buffer.from((mark ? '\uFEFF' : '') + content.replaceAll('\n', end)));
          expect('message' in read ? read : read.map((record) => record.cells())).toEqual(
            expected.map((row) => row.map((each) => ({ file: 't.csv', ...each }))),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('and any text at all, is read or refused at a place that it has', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '坊', ',', '"', '\n', '\r', ' '), maxLength: 30 }),
        (content) => {
          const read = readCsv('t.csv', Buffer.from(content));
          const lines = content.split(/\r\n?|\n/);
          for (const { line, column } of 'message' in read ? [read] : read.flatMap((record) => record.cells()))
            expect(column <= (lines[line - 1] as string).length + 1 && line >= 1 && column >= 1).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
