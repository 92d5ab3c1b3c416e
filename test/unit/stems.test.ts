import { expect, test } from '@jest/globals';
import { beginningOf, stemOf, stemsIn } from '../../src/traversals/search/stems.js';

test.each([
  ['desk', 'desks'],
  ['class', 'classes'],
  ['case', 'cases'],
  ['bus', 'buses'],
  ['company', 'companies'],
  ['child', 'children'],
  ['programme', 'programs'],
  ['plan', 'planned', 'planning', 'plans'],
  ['resolve', 'resolved'],
  ['recruit', 'recruited', 'recruits', 'recruitment'],
  ['construct', 'construction', 'constructed'],
])('forms of one word have one stem: %s', (...forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1);
  for (const form of forms) expect(form === 'children' || form.startsWith(beginningOf(form))).toBe(true);
});

test.each([
  ['desk', 'desktop'],
  ['class', 'classroom'],
  ['teacher', 'teach'],
  ['string', 'stress'],
  ['car', 'care'],
])('other words have others: %s', (word, ...others) => {
  for (const other of others) expect([other, stemOf(other)]).not.toEqual([other, stemOf(word)]);
});

test('Chinese words have no endings, and a text keeps what is between its words', () => {
  expect(stemOf('教师')).toBe('教师');
  expect(stemsIn(' desks added =\n 课桌 +\n')).toBe(' desk add =\n 课桌 +\n');
});
