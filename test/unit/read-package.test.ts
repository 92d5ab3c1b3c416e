import { afterEach, describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { readPackage } from '../../src/seed/read/read.js';
import { readPackages } from '../../src/seed/packages.js';
import { tablesOf } from '../../src/seed/read/tables.js';
import { faultsOf, folderOf, packageOf, removeFolders, SMALL } from '../support/small-package.js';

afterEach(removeFolders);

const tables = tablesOf(graphModel);
const DISTRICTS = 'id,name,nameEn,aliases,level,code,codeYear,summary,summaryEn,evidence,nameSource';
const PART_OF = 'from,to,since,until,evidence';
/** The faults of form of a folder with these files, without the name of the folder. */
function formFaults(files: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  const folder = folderOf(files);
  return readPackage(folder, tables).faults.map(
    ({ file, line, column, message }) => `${file.replace(folder, 'A')}:${line}:${column}: ${message}`,
  );
}

describe('a package without a fault', () => {
  test('is read: every cell as its column says, empty cells as null', () => {
    const { rows, faults } = readPackage(packageOf(SMALL), tables);
    expect(faults).toEqual([]);
    expect(rows).toHaveLength(Object.values(SMALL).flat().length);
    expect(rows.find(({ values }) => values['id'] === 'observation:one')?.values).toEqual({
      ...{
        id: 'observation:one',
        metric: 'metric:one',
        about: 'district:fangzi',
        program: 'program:one',
        corrects: null,
        extent: 'WHOLE',
        breakdown: null,
        moneyStage: null,
        currency: null,
        printedAt: null,
        value: 85.1,
        upper: null,
        qualifier: 'EXACT',
        status: 'ACTUAL',
        rank: 'NORMAL',
      },
      ...{
        periodStart: '2021-01-01',
        periodEnd: '2021-12-16',
        periodPrecision: 'DAY',
        asPrinted: '85.1%',
        reading: null,
        note: null,
        noteEn: null,
        evidence: ['source:new#p1'],
      },
    });
    expect(rows.find(({ values }) => values['id'] === 'school:one')?.values['isced']).toEqual([2, 3]);
    expect(rows.find(({ values }) => values['id'] === 'metric:one')?.values['additive']).toBe(false);
  });

  test('may have its columns in any order, white space around cells, and a byte order mark', () => {
    const folder = folderOf({
      'edges/part-of.csv':
        '\uFEFFto, evidence ,from,until,since\r\n district:b ,\u00A0source:a#p1 ; source:a#p2; ,district:a,,2020\r\n',
    });
    const { rows, faults } = readPackage(folder, tables);
    expect(faults).toEqual([]);
    expect(rows.map(({ values }) => values)).toEqual([
      {
        ...{ from: 'district:a', to: 'district:b', occurrence: null, since: '2020', until: null, denies: null },
        evidence: ['source:a#p1', 'source:a#p2'],
      },
    ]);
    expect(rows[0]?.at('from').column).toBe(43);
  });

  test('may lack columns that need not be there', () => {
    const { rows, faults } = readPackage(
      folderOf({ 'edges/part-of.csv': 'from,to,evidence\ndistrict:a,district:b,source:a#p1\n' }),
      tables,
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ values }) => values)).toEqual([
      {
        ...{ from: 'district:a', to: 'district:b', occurrence: null, since: null, until: null, denies: null },
        evidence: ['source:a#p1'],
      },
    ]);
  });

  test('may lack tables, and have tables without rows; other files are left alone', () => {
    expect(
      formFaults({
        'nodes/districts.csv': `${DISTRICTS}\n`,
        'nodes/notes.txt': 'x',
        'README.md': '# x',
        'other/a.csv': '"',
      }),
    ).toEqual([]);
  });
});

describe('a fault of the package', () => {
  test('no folder', () => {
    const { faults } = readPackage('/nowhere/at/all', tables);
    expect(faults).toEqual([
      {
        file: '/nowhere/at/all',
        line: 1,
        column: 1,
        message: 'expected the folder of a data package, got no folder of that name',
      },
    ]);
  });
  test('a file in place of a folder', () => {
    const file = `${folderOf({ 'a.csv': 'a' })}/a.csv`;
    expect(readPackage(file, tables).faults.map(({ message }) => message)).toEqual([
      'expected the folder of a data package, got no folder of that name',
    ]);
  });
  test('no table in it', () =>
    expect(formFaults({ 'README.md': 'x' })).toEqual(['A:1:1: expected tables such as nodes/districts.csv, got none']));
  test('a table that there is not: every table that could be is named', () => {
    const names = tables.map(({ path }) => path).join(', ');
    expect(formFaults({ 'nodes/persons.csv': 'id\n', 'edges/of.csv': 'from,to\n' })).toEqual([
      `A/edges/of.csv:1:1: expected one of the tables ${names}, got edges/of.csv`,
      `A/nodes/persons.csv:1:1: expected one of the tables ${names}, got nodes/persons.csv`,
    ]);
    expect(names).toContain('nodes/districts.csv, nodes/schools.csv');
  });
});

describe('a fault of a table', () => {
  test.each<[string, string | Uint8Array, readonly string[]]>([
    ['empty', '', ['1:1: expected a header from,to,occurrence,since,until,denies,evidence, got an empty file']],
    [
      'a column that it has not',
      'from,to,since,until,evidence,weight\n',
      ['1:30: expected a column of from, to, occurrence, since, until, denies, evidence, got "weight"'],
    ],
    ['trailing commas', `${PART_OF},,\ndistrict:a,district:b,,,source:a#p1,,\n,,,,,,\n`, []],
    ['a trailing comma in some rows', `${PART_OF}\ndistrict:a,district:b,,,source:a#p1,\n`, []],
    [
      'a column without a name',
      `${PART_OF},\ndistrict:a,district:b,,,source:a#p1,x\n`,
      ['1:30: expected a column of from, to, occurrence, since, until, denies, evidence, got ""'],
    ],
    [
      'a column in other letters',
      'From,to,since,until,evidence\n',
      [
        '1:1: expected a column of from, to, occurrence, since, until, denies, evidence, got "From"',
        '1:1: expected a column from, got none',
      ],
    ],
    ['a column twice', 'from,to,since,to,until,evidence\n', ['1:15: expected each column once, got "to" again']],
    [
      'columns missing that every row needs',
      'from,since\n',
      ['1:1: expected a column to, got none', '1:1: expected a column evidence, got none'],
    ],
    [
      'a header after blank lines',
      '\n\nfrom,two,since,until,evidence\n',
      [
        '3:6: expected a column of from, to, occurrence, since, until, denies, evidence, got "two"',
        '1:1: expected a column to, got none',
      ],
    ],
    [
      'another separator',
      'from;to;since;until;evidence\n',
      ['1:1: expected commas between cells, got ";"; save the table as "CSV UTF-8 (comma delimited)"'],
    ],
    [
      'too few cells',
      `${PART_OF}\ndistrict:a,district:b,,\n`,
      ['2:1: expected 5 cells, as in the header, got 4; quote a cell that contains a comma: "a, b"'],
    ],
    [
      'too many cells',
      `${PART_OF}\ndistrict:a,district:b,,,source:a#p1,source:a#p2\n`,
      ['2:1: expected 5 cells, as in the header, got 6; quote a cell that contains a comma: "a, b"'],
    ],
    [
      'Latin-1',
      Buffer.from(`${PART_OF}\nd\xE9`, 'latin1'),
      ['1:1: expected UTF-8, got another encoding; save the table as "CSV UTF-8"'],
    ],
    [
      'UTF-16',
      Buffer.from(`\uFEFF${PART_OF}\n`, 'utf16le'),
      ['1:1: expected UTF-8, got another encoding; save the table as "CSV UTF-8"'],
    ],
    [
      'a quote that is not closed',
      `${PART_OF}\ndistrict:a,"district:b,,,source:a#p1\n`,
      [
        '2:12: expected a table of comma-separated cells, quoted with "…" where they hold commas, got a ' +
          'quote that is never closed',
      ],
    ],
  ])('%s', (_, content, expected) => {
    expect(formFaults({ 'edges/part-of.csv': content })).toEqual(expected.map((each) => `A/edges/part-of.csv:${each}`));
  });
  test('a cell that holds U+FFFD as UTF-8 is no fault of encoding', () => {
    expect(
      formFaults({ 'nodes/districts.csv': `${DISTRICTS}\ndistrict:a,\uFFFD,,,CITY,,,,,source:a#p1,PRINTED\n` }),
    ).toEqual([]);
  });
});

describe('all faults of all tables of all packages come at once', () => {
  const A = {
    'nodes/districts.csv': [
      DISTRICTS,
      '"district:a","坊子\n区",,x;x,TOWN,37,,,,,PRINTED',
      'District:B,,,,CITY,,2021.5,,,source:a,PRINTED\n',
    ].join('\n'),
    'edges/part-of.csv': 'from,to\n',
    'edges/of.csv': '"',
  };
  const expected = [
    'A/edges/of.csv:1:1: expected one of the tables',
    'A/edges/part-of.csv:1:1: expected a column evidence, got none',
    'A/nodes/districts.csv:3:5: aliases: expected texts separated by ;, got "x;x"',
    'A/nodes/districts.csv:3:9: level: expected one of PROVINCE, CITY, COUNTY, DEVELOPMENT_ZONE, got "TOWN"',
    'A/nodes/districts.csv:3:14: code: expected a code of GB/T 2260, six digits, got "37"',
    'A/nodes/districts.csv:3:20: evidence: expected evidence such as source:fangzi-2021-12-16#p7; several ' +
      'separated by ;, none twice, got an empty cell',
    'A/nodes/districts.csv:4:1: id: expected an id such as district:fangzi (lower case letters, digits and ' +
      'hyphens), got "District:B"',
    'A/nodes/districts.csv:4:21: codeYear: expected a whole number, got "2021.5"',
    'A/nodes/districts.csv:4:30: evidence: expected evidence such as source:fangzi-2021-12-16#p7; several ' +
      'separated by ;, none twice, got "source:a"',
    'B:1:1: expected tables such as nodes/districts.csv, got none',
  ];
  test('sorted by place', () =>
    expect(faultsOf(folderOf(A), folderOf({}))).toEqual(expected.map((each) => expect.stringContaining(each))));
  test('and nothing is read of them', () => {
    const folder = folderOf(A);
    expect(() => readPackages(graphModel, [folder])).toThrow(
      /of\.csv:1:1: [^]*districts\.csv:4:30: [^]*\n\d+ faults; nothing was loaded\.$/,
    );
  });
});
