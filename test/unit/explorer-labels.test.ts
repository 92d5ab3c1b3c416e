import { expect, test } from '@jest/globals';
import { withRoom } from '../../src/explorer/pages/graph/labels.js';

const at = (text: string, x: number, strong = false, first = false) => ({
  ...{ x, y: 0, strong, first, name: { text, lang: 'zh' as const } },
});

test('of names that lie over each other that of the chosen node stays, then that of a large one', () => {
  const texts = (...labels: Parameters<typeof withRoom>[0]) => withRoom(labels).map(({ name }) => name.text);
  expect(texts(at('学校一', 0), at('学校二', 10, true), at('学校三', 20, true, true))).toEqual(['学校三']);
  expect(texts(at('学校一', 0), at('学校二', 10, true))).toEqual(['学校二']);
  expect(texts(at('学校一', 0), at('学校二', 100))).toEqual(['学校一', '学校二']);
});
