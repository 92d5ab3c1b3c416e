import { expect, test } from '@jest/globals';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { loadedGraph } from '../support/loaded.js';
import { SMALL, withRows, type Cells } from '../support/small-package.js';

const [ONE = {}] = SMALL['nodes/observations.csv'] ?? [];
const like = (id: string, cells: Cells): Cells => ({ ...ONE, id: `observation:${id}`, ...cells });

describeEngine('figures that are only counted on %s', (engine) => {
  const database = loadedGraph(
    engine,
    withRows({
      'nodes/observations.csv': [
        like('planned', { status: 'PLANNED' }),
        like('before', { periodStart: '2018-01-01', periodEnd: '2018-12-31', periodPrecision: 'YEAR' }),
      ],
    }),
  );
  const counts = async (by: string, more = ''): Promise<unknown> => {
    const { observationGroups } = await answer(
      database(),
      `{ observationGroups(by: [${by}], statuses: [ACTUAL, PLANNED], filter: { metric: { eq: "${ONE['metric']}" } }
        first: 20${more}) { nodes { status entity { id } district { id } count } } }`,
    );
    return (observationGroups as unknown as { readonly nodes: unknown }).nodes;
  };

  test('what was planned and then done counts once, but for each status', async () => {
    const none = { status: null, entity: null, district: null };
    const all = {
      ENTITY: [{ ...none, entity: { id: ONE['about'] }, count: 2 }],
      DISTRICT: [{ ...none, district: { id: ONE['about'] }, count: 2 }],
      STATUS: [
        { ...none, status: 'ACTUAL', count: 2 },
        { ...none, status: 'PLANNED', count: 1 },
      ],
    };
    for (const [by, expected] of Object.entries(all)) {
      expect([by, await counts(by)]).toEqual([by, expected]);
      // The same if what is used is chosen when it is asked.
      expect([by, await counts(by, ', knownAt: "9999-12-31"')]).toEqual([by, expected]);
    }
  });
});
