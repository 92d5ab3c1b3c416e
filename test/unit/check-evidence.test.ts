import { afterEach, describe, expect, test } from '@jest/globals';
import { changed, faultsOf, packageOf, removeFolders, type Content } from '../support/small-package.js';

afterEach(removeFolders);
const faults = (content: Content): readonly string[] => faultsOf(packageOf(content));

describe('evidence', () => {
  test.each([
    ['source:none#p1', ['expected a source that is in a table of sources, got "source:none"']],
    ['source:new#p13', ['expected a place that source:new has ("p1-p12"), got "p13"']],
    ['source:new#p0', []],
    ['source:new#p00', ['expected a place that source:new has ("p1-p12"), got "p00"']],
    ['source:old#370705', ['expected a place that source:old has ("p1;370700;370704"), got "370705"']],
    [
      'source:new#p13;source:new#p1;source:none#p1',
      [
        'expected a place that source:new has ("p1-p12"), got "p13"',
        'expected a source that is in a table of sources, got "source:none"',
      ],
    ],
    ['source:new#p12;source:old#p1;source:old#370704', []],
  ])('%s of a node and of a relationship', (cell, expected) => {
    const two = {
      ...changed('nodes/policies.csv', 0, { evidence: cell }),
      'edges/issued-in.csv': [{ from: 'policy:one', to: 'district:fangzi', evidence: cell }],
    };
    const source = (message: string): boolean => message.includes('table of sources');
    expect(faults(two)).toEqual([
      ...expected.map(
        (message) =>
          `A/edges/issued-in.csv:2:32: evidence: ${message}${source(message) ? '; it is named in 1 more place' : ''}`,
      ),
      ...expected
        .filter((message) => !source(message))
        .map((message) => `A/nodes/policies.csv:2:39: evidence: ${message}`),
    ]);
  });
});
