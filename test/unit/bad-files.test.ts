import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { archive } from '../../src/seed/backup/archive.js';
import { report } from '../../src/seed/fault.js';
import { checkPackages } from '../../src/seed/packages.js';
import { tablesOf } from '../../src/seed/read/tables.js';
import { LIMIT } from '../../src/shared/limits.js';
import { packageOf, removeFolders, SMALL } from '../support/small-package.js';

afterEach(removeFolders);
let folder: string;
beforeEach(() => {
  folder = packageOf(SMALL);
});
const TABLE = 'nodes/schools.csv';
const file = (path = TABLE): string => join(folder, path);
/** The faults at a path, with where they are. */
const at = (path = TABLE): readonly string[] =>
  checkPackages(graphModel, [folder]).faults.flatMap((each) =>
    each.file === file(path) ? [`${each.line}:${each.column}: ${each.message}`] : [],
  );
const rewrite = (write: (text: string) => string): void => writeFileSync(file(), write(readFileSync(file(), 'utf8')));

describe('in the place of a table or of another file of a package', () => {
  const others: readonly (readonly [string, (path: string) => void])[] = [
    ['a folder', (path) => mkdirSync(path)],
    ['a pipe', (path) => void execFileSync('mkfifo', [path])],
    ['a symbolic link', (path) => symlinkSync('/dev/zero', path)],
  ];
  const paths = [TABLE, 'claims.csv', 'datapackage.json', 'doubts.accepted'];
  test.each(others.flatMap(([what, put]) => paths.map((path) => [what, path, put] as const)))(
    '%s is a fault: %s',
    (what, path, put) => {
      rmSync(file(path), { force: true });
      put(file(path));
      expect(at(path)).toEqual([`1:1: expected a file, got ${what}`]);
    },
  );

  test('a link to a table that is there is one too: it may lead out of the package', () => {
    renameSync(file(), file('schools'));
    symlinkSync(file('schools'), file());
    expect(at()).toEqual(['1:1: expected a file, got a symbolic link']);
  });

  test('a pipe called LICENSE is left out of the zip', () => {
    execFileSync('mkfifo', [file('LICENSE')]);
    expect(archive([folder], tablesOf(graphModel), 'x').length).toBeGreaterThan(0);
  });

  test('a file where the tables of relationships are to be', () => {
    rmSync(file('edges'), { recursive: true });
    writeFileSync(file('edges'), '');
    expect(at('edges')).toEqual(['1:1: expected a folder of tables, got a file']);
  });
});

test.each(['nodes/schools.csv', 'claims.csv', 'datapackage.json'])('a package in another one, known by %s', (path) => {
  mkdirSync(join(file('inner'), 'nodes'), { recursive: true });
  writeFileSync(join(file('inner'), path), path.endsWith('json') ? '{"name":"inner"}' : '');
  expect(at('inner')).toEqual(['1:1: expected no package in the folder of another, got one; put it beside it']);
});

test.each([
  ['levels without end', `{"name":"x","licenses":[${'['.repeat(50_000)}${']'.repeat(50_000)}]}`],
  ['levels in a licence', `{"name":"x","licenses":[{"a":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}]}`],
  ['no name', '{}'],
  ['no JSON', 'name: x'],
])('a descriptor with %s', (_, content) => {
  writeFileSync(file('datapackage.json'), content);
  expect(at('datapackage.json')).toEqual([expect.stringMatching(/^1:1: expected a descriptor with a name, /)]);
});

test('a descriptor that is no size for people', () => {
  writeFileSync(file('datapackage.json'), `{"name":"${'x'.repeat(LIMIT.descriptorBytes)}"}`);
  expect(at('datapackage.json')).toEqual([expect.stringMatching(/^1:1: expected at most 1,000,000 bytes, got /)]);
});

test('a million columns are one fault', () => {
  rewrite((text) => text.replace('\n', `${',x'.repeat(1_000_000)}\n`));
  expect(at()).toEqual([expect.stringMatching(/^1:1: expected columns of id, name, .*, got 10000\d\d columns$/)]);
});

test('a million empty columns are none', () => {
  rewrite((text) => text.replaceAll('\n', `${','.repeat(1_000_000)}\n`));
  expect(at()).toEqual([]);
});

test.each([
  ['quoted', (text: string) => `"${text}"`],
  ['of many lines', (text: string) => `"${text.replaceAll('xxxxxxxxx,', 'xxxxxxxxx\n')}"`],
])('a cell of megabytes, %s', (_, cell) => {
  rewrite((text) => text.replace('一中', cell('xxxxxxxxx,'.repeat(300_000))));
  expect(at()).toContainEqual(
    expect.stringMatching(/^2:12: name: expected at most 100,000 characters, got (3,000,000|2,999,999); is a quote/),
  );
});

test('a quote that is never closed, with many lines after it', () => {
  rewrite((text) => `${text}school:two,"二中${',x\n'.repeat(300_000)}`);
  expect(at()).toEqual([expect.stringMatching(/^3:12: expected a table of .*got a quote that is never closed$/)]);
});

test('of very many faults the first are told, and how many more', () => {
  rewrite((text) => `${text}${'school:two\n'.repeat(150_000)}`);
  const { faults } = checkPackages(graphModel, [folder]);
  expect(faults).toHaveLength(150_000);
  const lines = report(faults).split('\n');
  expect(lines).toHaveLength(LIMIT.shownFaults + 1);
  expect(lines[0]).toMatch(/schools\.csv:3:1: expected \d+ cells/);
  expect(lines.at(-1)).toBe('… and 149,000 more.');
});
