import { describe, expect, test } from '@jest/globals';
import { BreadthFirst } from '../../src/traversals/steps/breadth-first.js';

const LINKS: Readonly<Record<string, readonly string[]>> = { a: ['b', 'c', 'b'], b: ['d', 'a'], c: ['d'], d: ['b'] };
const neighbours = (nodes: readonly string[]): readonly string[] => nodes.flatMap((node) => LINKS[node] ?? []);

describe('a search in breadth', () => {
  test('sees each node once, at its least distance, and ends in spite of circles', () => {
    const search = new BreadthFirst(['a', 'a']);
    const levels: unknown[] = [];
    while (search.frontier.length > 0) {
      levels.push([search.distance, search.frontier]);
      search.advance(neighbours(search.frontier));
    }
    expect(levels).toEqual([
      [0, ['a']],
      [1, ['b', 'c']],
      [2, ['d']],
    ]);
    expect([...search.seen]).toEqual(['a', 'b', 'c', 'd']);
  });

  test('says what it has not seen without going there, so that a caller can order and cut it', () => {
    const search = new BreadthFirst(['a']);
    expect(search.unseen(['c', 'b', 'a', 'c'])).toEqual(['c', 'b']);
    search.advance(search.unseen(['c', 'b', 'a', 'c']).slice(0, 1));
    expect([...search.seen]).toEqual(['a', 'c']);
    expect(search.unseen(['b', 'c'])).toEqual(['b']);
  });
});
