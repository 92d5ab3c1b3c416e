import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { examine } from '../../src/seed/backup/doctor.js';
import { load } from '../../src/seed/load/load.js';
import { restore } from '../../src/seed/backup/restore.js';
import { describeEngine, empty } from '../support/engines.js';
import { graphFrom } from '../support/loaded.js';
import { plainStatement } from '../support/plain-statement.js';
import { packageOf, removeFolders, SMALL, changed } from '../support/small-package.js';

const ALL = ['engine', 'form', 'indexes', 'counts', 'ends', 'packages'];

describeEngine('the doctor of %s', (engine) => {
  let database: Database;
  let end: () => Promise<void>;
  let folder: string;
  const run = (text: string): Promise<unknown> =>
    database.write((transaction) => transaction.run(plainStatement('write', text), {}));
  const mend = (): Promise<unknown> => load(database, graphModel, graphFrom(SMALL));
  /** The checks that find something wrong, each with its words. */
  const wrong = async (folders = [folder]): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(
      (await examine(database, graphModel, folders))
        .filter(({ ok }) => !ok)
        .map(({ check, says, todo }) => [check, `${says} ${String(todo)}`]),
    );
  beforeAll(async () => {
    ({ database, end } = await empty(engine));
    folder = packageOf(SMALL);
  }, 120_000);
  afterAll(async () => {
    removeFolders();
    await end();
  });

  test('says of an empty graph that it is to be loaded, and of a loaded one that all is well', async () => {
    expect(await wrong()).toMatchObject({ form: expect.stringMatching(/^The graph is empty.* Run: .* load \S+$/) });
    await mend();
    const findings = await examine(database, graphModel, [folder]);
    expect(findings.map(({ check, ok, todo }) => [check, ok, todo])).toEqual(ALL.map((check) => [check, true, null]));
    expect(findings.map(({ says }) => says).join(' ')).toMatch(
      engine === 'embedded' ? /Grafeo \d+\.\d+/ : /Neo4j \d+\.\d+\.\S* at /,
    );
    expect(findings[3]?.says).toMatch(new RegExp(`^${graphFrom(SMALL).nodes.length} nodes and \\d+ relationships`));
  });

  afterEach(mend);
  test.each([
    [
      'a row that is gone',
      'MATCH (n:School) DETACH DELETE n',
      { counts: /as many nodes.*school 0 instead of 1\b/, packages: / rows? to write/ },
    ],
    [
      'a relationship that is gone',
      'MATCH (:Node)-[e:PART_OF]->(:Node) DELETE e',
      { counts: /do not have as many relationships/, packages: /1 row to write, 0 to remove/ },
    ],
    [
      'a relationship that leads elsewhere',
      "MATCH (:Program)-[e:IMPLEMENTED_IN]->(:District) DELETE e; MATCH (p:Program {id: 'program:one'}) " +
        "MATCH (d:District {id: 'district:weifang'}) CREATE (p)-[:IMPLEMENTED_IN {since: '2020', until: '2020-05', " +
        "id: 'IMPLEMENTED_IN|program:one|district:fangzi', to: 'district:fangzi', knownFrom: '2021-12-16', " +
        "evidence: ['source:new#p1']}]->(d)",
      {
        ends: /^1 relationship does not lie .*such as IMPLEMENTED_IN\|program:one\|district:fangzi\./,
        packages: /1 row to write, 0 to remove/,
      },
    ],
    [
      'evidence of a source that is not there',
      "MATCH (n:School) SET n.evidence = ['source:gone#p1']",
      { ends: /sources that are not there: source:gone\./, packages: /1 row to write, 0 to remove/ },
    ],
    [
      'a kind that this version does not know',
      "CREATE (:Node:Planet {id: 'planet:one'})",
      { counts: /^\d+ nodes are ours, but \d+ have a kind that this version knows/ },
    ],
    ['another form', "MATCH (r:Release) SET r.storageVersion = 'another'", { form: /of another version/ }],
    [
      'a broken load',
      'MATCH (r:Release) REMOVE r.release',
      { form: /broke off.* Run: node dist\/cli\.js load \S+ --batched$/ },
    ],
    ['nodes of another program', "CREATE (:Person {name: 'Somebody'})", { form: /also holds others \(1\)/ }],
  ])('finds %s', async (_what, text, expected) => {
    for (const each of text.split(';')) await run(`${each} RETURN 1 AS done`);
    expect(await wrong()).toEqual(
      Object.fromEntries(Object.entries(expected).map(([check, words]) => [check, expect.stringMatching(words)])),
    );
    await run('MATCH (n:Person) DELETE n RETURN 1 AS done');
    await run('MATCH (n:Planet) DELETE n RETURN 1 AS done');
    await run('MATCH (p:Program)-[e:IMPLEMENTED_IN]->(d:District) WHERE e.to <> d.id DELETE e RETURN 1 AS done');
  });

  test('says what to do while the service has the graph open, and after a backup was restored', async () => {
    const advice = async (running: boolean): Promise<readonly (string | null)[]> =>
      (await examine(database, graphModel, [folder], { running })).flatMap(({ ok, todo }) => (ok ? [] : [todo]));
    await run('MATCH (n:School) DETACH DELETE n RETURN 1 AS done');
    // A start trusts the rows while no file has changed.
    for (const running of [false, true])
      expect((await advice(running))[0]).toMatch(
        running ? /^Stop the service, then run: .* load \S+ --compare$/ : /^Run: .* load \S+ --compare$/,
      );
    const changedRow = graphFrom(changed('nodes/schools.csv', 0, { nameEn: 'One' }));
    await restore(database, graphModel, changedRow);
    expect(await advice(false)).toEqual([expect.stringMatching(/^Restore a backup again, or run: .* load \S+$/)]);
    expect(await advice(true)).toEqual([
      expect.stringMatching(/^Stop the service, and restore a backup again, or run/),
    ]);
    await run('MATCH (r:Release) REMOVE r.release RETURN 1 AS done');
    expect(await advice(true)).toEqual(['Stop the service, then run: restore again with the same file and --batched']);
  });

  test('finds an index that was dropped, which the next load makes again', async () => {
    await run(engine === 'embedded' ? 'DROP INDEX node_id_index' : 'DROP INDEX district_id');
    expect(await wrong()).toEqual({
      indexes: expect.stringMatching(/^1 constraint or index not as defined: (node_id_index|district_id): expected/),
    });
    await mend();
    expect(await wrong()).toEqual({});
  });

  test('finds that the packages say something else, or nothing that can be read', async () => {
    const other = packageOf(changed('nodes/schools.csv', 0, { nameEn: 'One' }));
    expect(await wrong([other])).toEqual({ packages: expect.stringMatching(/1 row to write, 0 to remove\. Run: /) });
    const bad = packageOf(changed('nodes/schools.csv', 0, { isced: 'x' }));
    expect(await wrong([bad])).toEqual({ packages: expect.stringMatching(/schools\.csv:2:\d+: isced: expected/) });
  });
});
