import { afterEach, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';
import { releaseOf } from '../../src/seed/load/release.js';
import { SEEDS } from '../support/seeds.js';
import { copyOfSeeds } from '../support/package.js';
import { python, testWithPython } from '../support/python.js';
import { removeFolders } from '../support/small-package.js';

afterEach(removeFolders);

const read = (folder: string): { readonly faults: readonly string[]; readonly release: string } => {
  const { rows, faults } = checkPackages(graphModel, [folder]);
  return { faults: faults.map(({ message }) => message), release: releaseOf(rows) };
};
const ours = { faults: [], release: read(SEEDS).release };

const tablesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter((path) => path.endsWith('.csv'));

/** A copy of the seeds with every table written anew. */
function copyWith(write: (text: string) => string): string {
  const folder = copyOfSeeds();
  for (const file of tablesIn(folder)) writeFileSync(file, write(readFileSync(file, 'utf8')));
  return folder;
}

const PANDAS = `
import pathlib, sys, pandas
for path in pathlib.Path(sys.argv[1]).rglob("*.csv"):
    pandas.read_csv(path).to_csv(path, index=False)
`;
testWithPython('the seeds through pandas have no fault, and are the same release', async () => {
  const folder = copyOfSeeds();
  const before = tablesIn(folder).map((file) => readFileSync(file, 'utf8'));
  await python(['-c', PANDAS, folder]);
  expect(tablesIn(folder).map((file) => readFileSync(file, 'utf8'))).not.toEqual(before);
  expect(read(folder)).toEqual(ours);
});

/** What spreadsheet programs write on their own: CRLF, a byte order mark, TRUE, dates with slashes. */
test.each<[string, (text: string) => string]>([
  ['CRLF and a byte order mark', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['TRUE and FALSE', (text) => text.replaceAll(/,(true|false)(?=,)/g, (word) => word.toUpperCase())],
  [
    'dates with slashes',
    (text) =>
      text.replaceAll(
        /(?<=,)(\d{4})-(\d\d)-(\d\d)(?=,)/g,
        (_, year: string, month: string, day: string) => `${year}/${Number(month)}/${Number(day)}`,
      ),
  ],
  ['empty rows and columns', (text) => `${text.replaceAll('\n', ',,\n').replace(/,,\n$/, ',,\n,,,\n,,,,\n')}`],
  ['every cell quoted', (text) => text.replaceAll(/^([^"\n]+)$/gm, (line) => `"${line.replaceAll(',', '","')}"`)],
])('the seeds with %s have no fault, and are the same release', (_, write) => {
  expect(read(copyWith(write))).toEqual(ours);
});

/**
 * test/recorded/original, opened and saved. By LibreOffice 7.4.7 itself: soffice --headless --infilter=
 * "CSV:44,34,76,1,,1033,false,true" --convert-to "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false".
 * By Excel for Windows in Chinese, as "CSV UTF-8": written by hand after what its format General shows of each cell;
 * the values in thousands, and a click below and beside the figures.
 */
const recorded = (name: string): string => fileURLToPath(new URL(`../recorded/${name}`, import.meta.url));
test.each(['libreoffice', 'excel'])('a package as %s saves it has no fault, and is the same release', (name) => {
  const [original, saved] = [read(recorded('original')), read(recorded(name))];
  expect(original.faults).toEqual([]);
  expect(saved).toEqual(original);
  const rest = tablesIn(recorded(name)).filter(
    (file) => readFileSync(file, 'utf8') === readFileSync(file.replace(recorded(name), recorded('original')), 'utf8'),
  );
  expect(rest.length).toBeLessThan(tablesIn(recorded(name)).length);
});

test('tables saved with semicolons are one fault each, whatever follows from it', () => {
  const { faults } = checkPackages(graphModel, [recorded('libreoffice-semicolons')]);
  const expected = 'expected commas between cells, got ";"; save the table as "CSV UTF-8 (comma delimited)"';
  expect(faults.map(({ line, message }) => [line, message])).toEqual([
    [1, expected],
    [1, expected],
  ]);
});
