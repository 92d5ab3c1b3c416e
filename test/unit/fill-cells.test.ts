import { afterEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { observation } from '../../src/nodes/observation/observation.node.js';
import { fillCells } from '../../src/seed/read/fill-cells.js';
import { fillIds } from '../../src/seed/read/fill-ids.js';
import { folderOf, removeFolders } from '../support/small-package.js';

afterEach(removeFolders);

test.each([
  ['an empty cell', 'id,note\nb,\n', 'id,note\nb,"x, y"\n'],
  ['a quoted empty cell', 'note,id\n"",b\n', 'note,id\n"x, y",b\n'],
  ['no column', 'id\nb\n', 'note,id\n"x, y",b\n'],
  ['CRLF and a mark', '\uFEFFid,note\r\n"a\r\nb",\r\n', '\uFEFFid,note\r\n"a\r\nb","x, y"\r\n'],
  ['ends of lines of old', 'id,note\ra,z\rb,\r', 'id,note\ra,z\rb,"x, y"\r'],
  ['letters beyond 16 bits', 'id,note\n𠮷,\n', 'id,note\n𠮷,"x, y"\n'],
])('%s is filled, and every other byte stays', (_, before, after) => {
  const file = join(folderOf({ 'a.csv': before }), 'a.csv');
  expect(fillCells(file, { name: 'note', before: 'id' }, () => 'x, y')).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe(after);
});

test('a figure without an id gets one of its source, its metric, what it is about and its year', () => {
  const folder = folderOf({
    'nodes/observations.csv': [
      'id,metric,about,periodEnd,evidence',
      ',metric:m,district:d,2021-12-31,source:s#p1',
      'observation:s-m-d-2020,metric:m,district:d,2020-12-31,source:s#p1',
      ',metric:m,district:d,2020-12-31,source:s#p2',
      ',metric:m,district:d,,source:s#p2',
      '',
    ].join('\n'),
  });
  expect(fillIds(folder, graphModel, observation)).toBe(3);
  const ids = readFileSync(join(folder, 'nodes/observations.csv'), 'utf8').match(/^observation:[^,]+/gm);
  expect(ids).toEqual(['2021', '2020', '2020-2', ''].map((end) => `observation:s-m-d${end && '-'}${end}`));
  expect(fillIds(folder, graphModel, observation)).toBe(0);
});
