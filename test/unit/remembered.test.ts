import { expect, test } from '@jest/globals';
import { embeddedDialect } from '../../src/database/embedded/embedded-dialect.js';
import { graphModel } from '../../src/edges/graph.js';
import { partnersIn } from '../../src/edges/partners-in/partners-in.edge.js';
import { relatedPage } from '../../src/model/statements/related-page.js';
import { plainShape } from '../../src/model/statements/related.js';
import { remembered } from '../../src/shared/remembered.js';

test('the same parts are made once, and other parts by themselves', () => {
  const model = {};
  let made = 0;
  const make = remembered(
    (one: string, other: string, of: object) => ({ one, other, of, number: ++made }),
    (one, other, of) => [one, other, of],
  );
  expect(make('a', 'b,c', model)).toBe(make('a', 'b,c', model));
  expect(make('a,b', 'c', model)).toMatchObject({ one: 'a,b', other: 'c', number: 2 });
  expect(make('a', 'b,c', {}).number).toBe(3);
});

test('what has no parts is made each time', () => {
  let made = 0;
  const make = remembered(
    () => ({ number: ++made }),
    () => null,
  );
  expect([make().number, make().number]).toEqual([1, 2]);
});

/** Both have `evidence` and `since` between them: whose they are decides what an answer says. */
test('what is read of a node is not taken for what is read of its relationship', () => {
  const page = (node: readonly string[], relation: readonly string[]) =>
    relatedPage(graphModel, embeddedDialect, partnersIn.fields.programPartners, { node, relation }, plainShape, {
      backward: false,
      cursor: false,
    });
  expect(page(['name'], ['evidence', 'since']).text).toMatch('[b.id, b.name, e.id, e.evidence, e.since]');
  expect(page(['name', 'evidence'], ['since']).text).toMatch('[b.id, b.name, b.evidence, e.id, e.since]');
});
