import { expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { storageVersionOf } from '../../src/model/definition/storage-version.js';

test('what is stored otherwise is of another version: by other rules, or under the same name in another form', () => {
  const version = storageVersionOf(graphModel);
  const [first, ...others] = graphModel.nodes.filter(({ label }) => label === 'Observation');
  if (!first) throw new Error('Expected a definition of observations.');
  const { value } = first.properties;
  const changed = { ...first, properties: { ...first.properties, value: { ...value, storedAs: 'string' } as never } };
  const rest = [...graphModel.nodes.filter((node) => node !== first), ...others];
  const stored = (node: typeof first): string => storageVersionOf({ ...graphModel, nodes: [node, ...rest] });
  expect(storageVersionOf({ ...graphModel })).toBe(version);
  expect(storageVersionOf(graphModel, -1)).not.toBe(version);
  expect(stored(changed)).not.toBe(stored(first));
});
