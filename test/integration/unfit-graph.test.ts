import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { load } from '../../src/seed/load/load.js';
import { describeEngine, ownGraph } from '../support/engines.js';
import { serve } from '../support/exports.js';
import { plainStatement } from '../support/plain-statement.js';
import { clientOf, codesOf } from '../support/service.js';
import { graphFrom } from '../support/loaded.js';
import { removeFolders, SMALL } from '../support/small-package.js';

const graph = graphFrom(SMALL);
afterAll(removeFolders);

describeEngine('a graph that another process has made unfit for questions (%s)', (engine) => {
  const own = ownGraph(engine);
  let time = 0;
  let service: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    await load(own.database, graphModel, graph);
    service = await serve(own.database, null, () => time);
  });
  afterAll(() => service.end());

  /** What the service says once it has looked again. */
  async function said(): Promise<readonly unknown[]> {
    time += 1_000;
    const { send, ask } = clientOf(service.url.replace(/\/export$/, ''));
    const [ready, asked, exported] = [
      await send('/readyz'),
      await ask('{ ranking(metric: "metric:none") { totalCount } }'),
      await send('/export/entities.csv'),
    ];
    return [ready.status, ready.json['reason'] ?? null, codesOf(asked), asked.errors[0]?.message, exported.status];
  }
  const fit = [200, null, ['BAD_USER_INPUT'], expect.stringMatching(/metric:none/), 200];
  const unfit = (words: RegExp): readonly unknown[] => [
    503,
    expect.stringMatching(words),
    ['UNAVAILABLE'],
    expect.stringMatching(words),
    503,
  ];
  const set = (text: string): Promise<unknown> =>
    own.database.write((transaction) =>
      transaction.run(plainStatement('unfit', `MATCH (r:Release) SET ${text} RETURN r.id`), {}),
    );

  test('is refused in clear words, until a load has gone through', async () => {
    expect(await said()).toEqual(fit);
    await set("r.storageVersion = 'another'");
    expect(await said()).toEqual(unfit(/^The data .* in the form of another version of Edugraph\.$/));
    await load(own.database, graphModel, graph);
    expect(await said()).toEqual(fit);
    await set('r.release = null');
    expect(await said()).toEqual(unfit(/^The data .* a load in batches has not ended, or broke off\./));
    await load(own.database, graphModel, graph, { batched: true });
    expect(await said()).toEqual(fit);
  });
});
