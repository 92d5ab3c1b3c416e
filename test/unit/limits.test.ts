import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { Limit } from '../../src/shared/limit.js';
import { withCommas, limits } from '../../src/shared/limits.js';

const GENERATED = ['docs/limits.md', 'docs/data-dictionary.md'];
const pages = [
  'README.md',
  ...readdirSync('docs', { recursive: true })
    .map((path) => `docs/${String(path).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !GENERATED.includes(path)),
];
const all = Object.values<Limit>(limits);
const numbers = [...new Set(all.map(({ number }) => number))].flatMap((number) => [withCommas(number), String(number)]);
const units = [...new Set(all.map(({ unit }) => unit))];

/** A statement such as "at most 250" or "1 to 3"; milliseconds of the disk and the like are no limits of ours. */
const BOUND = new RegExp(`\\b(at most|no more than|1 to) (${numbers.join('|')})\\b(?!,| ms| minutes)`, 'g');
/** A statement such as "20,000 figures". */
const AMOUNT = new RegExp(
  `(?<![\\d,])(${all
    .filter(({ number }) => number >= 5)
    .flatMap(({ number, unit }) => [`${withCommas(number)} ${unit}`, `${number} ${unit}`])
    .join('|')})\\b`,
  'g',
);
const BLOCK = /```[^]*?```/g;

const found = (text: string, ...patterns: readonly RegExp[]): readonly string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([whole]) => whole));

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  test('says no number of a limit: it links to docs/limits.md, so that a change of a limit leaves it true', () => {
    expect(found(text.replace(BLOCK, ''), BOUND, AMOUNT)).toEqual([]);
  });

  test('shows messages with the limits that there are', () => {
    const messages = found(text, BLOCK).join('\n');
    const said = found(messages, new RegExp(`(?<=at most )[\\d,]+ (${units.join('|')})\\b`, 'g'));
    // A recipe may make a limit of its own.
    const made = [...text.matchAll(/number: (\d+),\s+unit: '(\w+)'/g)].map(([, number, unit]) => `${number} ${unit}`);
    const known = all.flatMap(({ number, unit }) => [`${withCommas(number)} ${unit}`, `${number} ${unit}`]);
    expect(said.filter((statement) => ![...known, ...made].includes(statement))).toEqual([]);
  });
});

test('the settings that the README shows have the numbers that are shipped', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const { setting, number } of all) {
    const shown = new RegExp(`^\\| \`${setting}\` +\\| ([\\d,]+) `, 'm').exec(readme)?.[1];
    if (shown !== undefined) expect([setting, shown]).toEqual([setting, withCommas(number)]);
  }
});

test('every limit says what it bounds, of what unit and why', () => {
  for (const limit of all) {
    expect(Number.isInteger(limit.number) && limit.number > 0).toBe(true);
    expect(limit.reason).toMatch(/^[A-Z`].*\.$/);
    expect(limit.unit).toMatch(/^[a-z ]+$/);
    expect(limit.of).not.toMatch(/\.$|\d{2}/);
  }
});
