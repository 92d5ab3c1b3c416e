import { afterEach, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';
import { releaseOf } from '../../src/seed/release.js';
import { SEEDS } from '../support/databases.js';
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
