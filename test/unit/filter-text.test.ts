import { expect, test } from '@jest/globals';
import { locatedIn } from '../../src/edges/located-in/located-in.edge.js';
import { partnersWith } from '../../src/edges/partners-with/partners-with.edge.js';
import { graphModel } from '../../src/edges/graph.js';
import type { Condition, FilterInput } from '../../src/model/narrowing/condition.js';
import { readFilter } from '../../src/model/narrowing/read-filter.js';
import { organization } from '../../src/nodes/organization/organization.node.js';
import { program } from '../../src/nodes/program/program.node.js';
import { filterText, type FilterText } from '../../src/model/statements/filter.js';

const paths = [partnersWith.paths.schools, locatedIn.paths.district];
const end: Condition = { kind: 'compare', field: { kind: 'end', paths }, operator: 'eq', value: 'school:one' };
const name: Condition = {
  kind: 'compare',
  field: { kind: 'property', property: 'id', operand: 'id' },
  operator: 'eq',
  value: 'organization:one',
};

test('the end of one of several paths is one condition, whatever stands beside it', () => {
  const ends = (value: string): string =>
    `(EXISTS { MATCH (n)-[:PARTNERS_WITH]->(end:Node:School) WHERE end.id = ${value} } OR ` +
    `EXISTS { MATCH (n)-[:LOCATED_IN]->(end:Node:District) WHERE end.id = ${value} })`;
  const textOf = (condition: Condition): string => filterText(condition, organization, 'n').text;
  expect(textOf(end)).toBe(ends('$f0'));
  expect(textOf({ kind: 'not', of: end })).toBe(`NOT ${ends('$f0')}`);
  expect(textOf({ kind: 'not', of: name })).toBe('NOT coalesce(n.id = $f0, false)');
  expect(textOf({ kind: 'all', of: [end, name] })).toBe(`(n.id = $f0 AND ${ends('$f1')})`);
});

const filter = (input: FilterInput): FilterText => filterText(readFilter(graphModel, program, input), program, 'n');
const partner = { some: { id: { eq: 'organization:one' }, organizationKind: { eq: 'COMPANY' } } };

test('a list begins at the most selective of what its filter fixes, with the values of its other text', () => {
  const { text, parameters, start } = filter({ partners: partner, category: { eq: 'HEALTH' }, within: 'district:one' });
  expect(start?.clauses.split('\n')).toEqual([
    'MATCH (s0:Node:Organization {id: $f0})',
    'WITH DISTINCT s0',
    'WHERE s0.organizationKind = $f1',
    'MATCH (s0)-[:PARTNERS_IN]->(n:Node:Program)',
    'WITH DISTINCT n',
    'MATCH (n)-[:IMPLEMENTED_IN]->(:Node:District)-[:PART_OF*0..8]->(w:Node:District)',
    'WHERE w.id = $f3',
    'WITH DISTINCT n',
  ]);
  expect(start?.text).toBe('n.category = $f2');
  expect(text).toMatch(/q0.id = \$f0.*q0.organizationKind = \$f1.*n.category = \$f2.*end.id = \$f3/);
  expect(parameters).toEqual({ f0: 'organization:one', f1: 'COMPANY', f2: 'HEALTH', f3: 'district:one' });
});

test.each([
  ['what any of several conditions may fix', { or: [{ partners: partner }, { category: { eq: 'HEALTH' } }] }],
  ['what must not be', { partners: { none: { id: { eq: 'organization:one' } } } }],
  ['a property that is no id', { category: { eq: 'HEALTH' } }],
  ['no id at all', { id: { in: [] } }],
])('a list does not begin at %s', (_, input) => {
  expect(filter(input).start).toBeNull();
});
