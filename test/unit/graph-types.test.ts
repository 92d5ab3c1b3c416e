import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { entityKindEnum } from '../../src/graphql/enums.js';
import { connectionOf, filterOf, makeGraphTypes, typeOf } from '../../src/graphql/graph-types.js';
import { district } from '../../src/nodes/district/district.node.js';

test('a type that is asked for before the types are made says what is to be called first', () => {
  for (const early of [() => typeOf(district), () => connectionOf(district), () => filterOf(district), entityKindEnum])
    expect(early).toThrow(/^Expected makeGraphTypes\(model\) before the schema is built/);
});

test('a model is made into types once, and what it does not have is named', () => {
  makeGraphTypes(graphModel);
  expect(() => makeGraphTypes(graphModel)).toThrow('once per process');
  expect(typeOf(district).name).toBe('District');
  expect(connectionOf(district).name).toBe('DistrictConnection');
  expect(() => connectionOf('Moon')).toThrow('Expected a type that follows from the model, got MoonConnection.');
});
