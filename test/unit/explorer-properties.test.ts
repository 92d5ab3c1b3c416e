import { expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { ENUMS, PROPERTIES } from '../../src/explorer/pages/entity/properties.js';

/** What sources may say of each kind, each perhaps otherwise. */
const said = graphModel.nodes
  .filter(({ merging }) => merging === 'claims')
  .flatMap(({ label, properties }) =>
    Object.entries(properties)
      .filter(([, { factual }]) => factual)
      .map(([name, { enumeration }]) => ({ kind: label.toLowerCase(), name, values: enumeration?.name })),
  );

test('each property of which sources may say different things has words on the page', () => {
  expect(said.length).toBeGreaterThan(10);
  expect(said.flatMap(({ name }) => (name in PROPERTIES ? [] : [name]))).toEqual([]);
});

test('the values of each such property that has a list of values are written as words', () => {
  const found = said.map(({ kind, name }) => [kind, name, ENUMS[name] ?? ENUMS[`${kind} ${name}`]]);
  expect(found).toEqual(said.map(({ kind, name, values }) => [kind, name, values]));
});
