import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { graphModel } from '../../src/edges/graph.js';

const [light = '', dark = ''] = readFileSync('src/explorer/page.css', 'utf8').split(
  '@media (prefers-color-scheme: dark)',
);
const coloursOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, colour]) => [name ?? '', colour ?? '']));

/** The luminance of WCAG 2. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const part = Number.parseInt(digits.slice(start, start + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (one: string, other: string): number => {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
};

test.each([
  ['light', light],
  ['dark', dark],
])('on the %s ground each kind has a colour that can be read, and no two the same', (_, text) => {
  const colours = coloursOf(text);
  const kinds = graphModel.nodes.map(({ kind }) => colours.get(kind) ?? `none for ${kind}`);
  const grounds = ['bg', 'sunk'].map((name) => colours.get(name) ?? 'none');
  for (const colour of [...kinds, ...['ink', 'muted', 'link'].map((name) => colours.get(name) ?? 'none')])
    for (const ground of grounds) expect([colour, contrast(colour, ground) >= 4.5]).toEqual([colour, true]);
  expect(new Set(kinds).size).toBe(kinds.length);
});
