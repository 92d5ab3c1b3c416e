import { describe, expect, test } from '@jest/globals';
import { citation, type Cited, type CitedPlace, type Style } from '../../src/nodes/source/citation.js';

const whole: Cited = {
  id: 'source:weifang-2020-09-06',
  title: '优质均衡篇',
  titleEn: 'Quality and Balance',
  publisher: '潍坊教育发布',
  originalPublisher: null,
  publishedOn: '2020-09-06',
  sourceKind: 'GOVERNMENT',
  url: 'https://example.org/a_b?c=1&d=%7E#e',
  retractedOn: null,
};
const bare: Cited = { ...whole, titleEn: null, publisher: null, url: null };
const styles: readonly Style[] = ['GB_T_7714', 'APA', 'BIBTEX', 'RIS'];

describe('a source with everything', () => {
  test('GB/T 7714', () =>
    expect(citation(whole, 'GB_T_7714')).toBe(
      '潍坊教育发布. 优质均衡篇[EB/OL]. (2020-09-06). https://example.org/a_b?c=1&d=%7E#e.',
    ));
  test('APA', () =>
    expect(citation(whole, 'APA')).toBe(
      '潍坊教育发布. (2020, September 6). 优质均衡篇 [Quality and Balance]. https://example.org/a_b?c=1&d=%7E#e',
    ));
  test('BibTeX', () =>
    expect(citation(whole, 'BIBTEX').split('\n')).toEqual([
      '@misc{weifang-2020-09-06,',
      '  author = {{潍坊教育发布}},',
      '  title = {{优质均衡篇}},',
      '  date = {2020-09-06},',
      '  year = {2020},',
      '  month = {9},',
      '  url = {https://example.org/a_b?c=1&d=%7E#e},',
      '  note = {Quality and Balance},',
      '}',
    ]));
  test('RIS', () =>
    expect(citation(whole, 'RIS').split('\n')).toEqual([
      'TY  - ELEC',
      'ID  - source:weifang-2020-09-06',
      'AU  - 潍坊教育发布',
      'TI  - 优质均衡篇',
      'TT  - Quality and Balance',
      'PB  - 潍坊教育发布',
      'PY  - 2020',
      'DA  - 2020-09-06',
      'UR  - https://example.org/a_b?c=1&d=%7E#e',
      'ER  - ',
    ]));
});

describe('a source of which little is known', () => {
  test('GB/T 7714', () => expect(citation(bare, 'GB_T_7714')).toBe('优质均衡篇[Z]. 2020-09-06.'));
  test('APA', () => expect(citation(bare, 'APA')).toBe('优质均衡篇. (2020, September 6).'));
  test('BibTeX', () =>
    expect(citation(bare, 'BIBTEX')).toBe(
      '@misc{weifang-2020-09-06,\n  title = {{优质均衡篇}},\n  date = {2020-09-06},\n  year = {2020},\n  month = {9},\n}',
    ));
  test('RIS', () =>
    expect(citation(bare, 'RIS')).toBe(
      'TY  - GEN\nID  - source:weifang-2020-09-06\nTI  - 优质均衡篇\nPY  - 2020\nDA  - 2020-09-06\nER  - ',
    ));
});

test('no citation says null, undefined, or leaves two stops or two spaces', () => {
  for (const style of styles)
    for (const titleEn of [null, 'A title'])
      for (const publisher of [null, 'Publisher'])
        for (const originalPublisher of [null, 'First'])
          for (const url of [null, 'http://example.org'])
            for (const sourceKind of ['STANDARD', 'MEDIA']) {
              const text = citation({ ...whole, titleEn, publisher, originalPublisher, url, sourceKind }, style);
              expect(text).not.toMatch(/null|undefined|\.\.|\.\s*\.|\(\)|\[\]|\{\}/);
              if (style === 'GB_T_7714' || style === 'APA') expect(text).not.toMatch(/ {2}|\n/);
              expect(text).toContain(style === 'APA' ? '(2020, September 6)' : '2020-09-06');
            }
});

test.each([
  ['2020', '2020', '2020', null],
  ['2020-09', '2020-09', '2020, September', '9'],
])('published in %s: no month and no day that is not known', (publishedOn, date, words, month) => {
  const cited = { ...bare, publishedOn };
  expect(citation(cited, 'GB_T_7714')).toBe(`优质均衡篇[Z]. ${date}.`);
  expect(citation(cited, 'APA')).toBe(`优质均衡篇. (${words}).`);
  const lines = ['  title = {{优质均衡篇}},', `  date = {${date}},`, '  year = {2020},'];
  expect(citation(cited, 'BIBTEX').split('\n').slice(1, -1)).toEqual(
    month === null ? lines : [...lines, `  month = {${month}},`],
  );
  expect(citation(cited, 'RIS')).toContain(`PY  - 2020\nDA  - ${date}\n`);
});

test('a standard is one, on line or on paper', () => {
  expect(citation({ ...whole, sourceKind: 'STANDARD' }, 'GB_T_7714')).toContain('[S/OL]. (2020-09-06)');
  expect(citation({ ...bare, sourceKind: 'STANDARD' }, 'GB_T_7714')).toBe('优质均衡篇[S]. 2020-09-06.');
  expect(citation({ ...bare, sourceKind: 'STANDARD' }, 'RIS')).toMatch(/^TY {2}- STAND\n/);
});

test('who published it first is named, unless it is the same', () => {
  const reprint = { ...whole, originalPublisher: '大众日报' };
  expect(citation(reprint, 'GB_T_7714')).toBe(
    '潍坊教育发布. 优质均衡篇[EB/OL]. 原发布者: 大众日报. (2020-09-06). https://example.org/a_b?c=1&d=%7E#e.',
  );
  expect(citation(reprint, 'APA')).toContain('[Quality and Balance]. (Originally published by 大众日报). https://');
  expect(citation(reprint, 'BIBTEX')).toContain('note = {Quality and Balance. Originally published by 大众日报}');
  expect(citation(reprint, 'RIS')).toContain('\nN1  - Originally published by 大众日报\n');
  for (const style of styles)
    expect(citation({ ...whole, originalPublisher: whole.publisher }, style)).toBe(citation(whole, style));
});

test('an English title that says the same is not said twice', () => {
  const english = { ...whole, title: 'A Report', titleEn: 'A Report' };
  for (const style of styles) expect(citation(english, style).match(/A Report/g)).toHaveLength(1);
});

test('a title that ends itself gets no full stop', () => {
  expect(citation({ ...bare, title: '为什么?' }, 'APA')).toBe('为什么? (2020, September 6).');
  expect(citation({ ...bare, title: '“好！”' }, 'APA')).toBe('“好！” (2020, September 6).');
  expect(citation({ ...whole, publisher: 'Huawei Co., Ltd.' }, 'APA')).toMatch(/^Huawei Co\., Ltd\. \(2020/);
});

describe('BibTeX prints what stands there', () => {
  test.each([
    ['100% & $5 #1 a_b', '100\\% \\& \\$5 \\#1 a\\_b'],
    ['{a} \\b ~c ^d', '\\{a\\} \\textbackslash{}b \\textasciitilde{}c \\textasciicircum{}d'],
    ['a | b <c>', 'a \\textbar{} b \\textless{}c\\textgreater{}'],
    ['"quoted" \'one\' “二”', '"quoted" \'one\' “二”'],
    ['\\{', '\\textbackslash{}\\{'],
  ])('%s', (title, printed) => expect(citation({ ...bare, title }, 'BIBTEX')).toContain(`title = {{${printed}}},`));
  test('braces that are not escaped are balanced, whatever the texts', () => {
    const odd = '}}{\\}{%}{';
    const text = citation(
      {
        ...whole,
        title: odd,
        titleEn: `${odd}2`,
        publisher: odd,
        originalPublisher: `${odd}3`,
        url: 'http://a.b/{c}}\\',
      },
      'BIBTEX',
    ).replace(/\\[{}%]/g, '');
    let depth = 0;
    for (const character of text) {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(text).toContain('url = {http://a.b/%7Bc%7D%7D%5C}');
  });
});

test('a line break in a text breaks no record', () => {
  const broken = { ...whole, title: 'One\r\nER  - two\n\tthree\u0000', publisher: ' A\nB ' };
  expect(citation(broken, 'RIS').split('\n')).toHaveLength(10);
  expect(citation(broken, 'RIS')).toContain('\nTI  - One ER - two three\n');
  expect(citation(broken, 'BIBTEX').split('\n')).toHaveLength(9);
  expect(citation(broken, 'APA')).toMatch(/^A B\. \(2020, September 6\)\. One ER - two three \[/);
});

describe('a place in a source', () => {
  const place: CitedPlace = { locators: ['p15'], printed: '4105名', release: '0123456789abcdef' };
  const last = (style: Style, at: Partial<CitedPlace> = {}): string => citation(whole, style, { ...place, ...at });
  test('GB/T 7714: paragraph, printed figure and release follow', () =>
    expect(last('GB_T_7714')).toBe(
      `${citation(whole, 'GB_T_7714')} 第15段：“4105名”. Edugraph数据版本0123456789abcdef.`,
    ));
  test('APA: they stand before the address', () =>
    expect(last('APA')).toBe(
      '潍坊教育发布. (2020, September 6). 优质均衡篇 [Quality and Balance]. ' +
        `(para. 15: “4105名”; Edugraph release 0123456789abcdef). ${whole.url}`,
    ));
  test('BibTeX and RIS: in the notes, and each place has a record of its own', () => {
    expect(last('BIBTEX')).toMatch(/^@misc\{weifang-2020-09-06-p15,\n/);
    expect(last('BIBTEX')).toContain(
      'note = {Quality and Balance. para. 15: “4105名”. Edugraph release 0123456789abcdef},',
    );
    expect(last('RIS')).toContain('\nID  - source:weifang-2020-09-06#p15\n');
    expect(last('RIS')).toContain('\nN1  - para. 15: “4105名”\nN1  - Edugraph release 0123456789abcdef\nER');
  });
  test.each([
    [['p0'], null, '标题', 'title'],
    [['p3', 'p12'], '1,5\n00 人', '第3、12段：“1,5 00 人”', 'paras. 3, 12: “1,5 00 人”'],
    [['370704'], null, '370704', '370704'],
    [['p0', 'p2', '4.1'], null, '标题、第2段、4.1', 'title, para. 2, 4.1'],
  ])('%p is said in words', (locators, printed, zh, en) => {
    expect(last('GB_T_7714', { locators, printed })).toContain(`#e. ${zh}. Edugraph`);
    expect(last('APA', { locators, printed, release: '' })).toContain(` (${en}). http`);
  });
});

describe('a source that was retracted says so at the end, with the day', () => {
  const place: CitedPlace = { locators: ['p15'], printed: '4105名', release: '0123456789abcdef' };
  const gone = { ...whole, retractedOn: '2024-05-01' };
  test.each([null, place])('of all of it, and of a place in it: %p', (at) => {
    for (const [style, said] of [
      ['GB_T_7714', '[已撤回，2024-05-01]'],
      ['APA', '[Retracted 2024-05-01]'],
    ] as const)
      expect(citation(gone, style, at)).toBe(`${citation(whole, style, at)} ${said}`);
    expect(citation(gone, 'BIBTEX', at)).toMatch(/note = \{Quality and Balance\..*\[Retracted 2024-05-01\]\},\n\}$/);
    expect(citation(gone, 'RIS', at)).toMatch(/\nN1 {2}- \[Retracted 2024-05-01\]\nER {2}- $/);
  });
});
