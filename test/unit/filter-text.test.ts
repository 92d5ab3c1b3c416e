import { expect, test } from '@jest/globals';
import { locatedIn } from '../../src/edges/located-in/located-in.edge.js';
import { partnersWith } from '../../src/edges/partners-with/partners-with.edge.js';
import type { Condition } from '../../src/model/narrowing/condition.js';
import { filterText } from '../../src/model/statements/filter.js';

const paths = [partnersWith.paths.schools, locatedIn.paths.district];
const end: Condition = { kind: 'compare', field: { kind: 'end', paths }, operator: 'eq', value: 'school:one' };
const name: Condition = {
  kind: 'compare',
  field: { kind: 'property', property: 'id', operand: 'id' },
  operator: 'eq',
  value: 'organization:one',
};

test('the end of one of several paths is one condition, whatever stands beside it', () => {
  const ends =
    '(EXISTS { MATCH (n)-[:PARTNERS_WITH]->(end:Node:School) WHERE end.id = $f0 } OR ' +
    'EXISTS { MATCH (n)-[:LOCATED_IN]->(end:Node:District) WHERE end.id = $f0 })';
  expect(filterText(end, 'n').text).toBe(ends);
  expect(filterText({ kind: 'not', of: end }, 'n').text).toBe(`NOT ${ends}`);
  expect(filterText({ kind: 'all', of: [end, name] }, 'n').text).toBe(`(${ends} AND coalesce(n.id = $f1, false))`);
});
