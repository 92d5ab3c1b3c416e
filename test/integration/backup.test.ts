import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Database, Engine } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { storageVersionOf } from '../../src/model/definition/storage-version.js';
import { backupText, wholeGraph } from '../../src/seed/backup/backup.js';
import { load } from '../../src/seed/load/load.js';
import { readBackup } from '../../src/seed/backup/read-backup.js';
import { restore } from '../../src/seed/backup/restore.js';
import { LIMIT } from '../../src/shared/limits.js';
import { around } from '../support/around.js';
import { describeEngine, empty } from '../support/engines.js';
import { graphFrom, held } from '../support/loaded.js';
import { plainStatement } from '../support/plain-statement.js';
import { changed, removeFolders, SMALL } from '../support/small-package.js';

const folder = mkdtempSync(join(tmpdir(), 'edugraph-backup-'));
afterAll(() => {
  removeFolders();
  rmSync(folder, { recursive: true });
});

const textOf = async (database: Database): Promise<string> =>
  [...backupText(graphModel, await wholeGraph(database, graphModel))].join('');
function written(text: string | Uint8Array): string {
  const file = join(folder, 'backup.gz');
  writeFileSync(file, text);
  return file;
}
const run = (database: Database, text: string): Promise<unknown> =>
  database.write((transaction) => transaction.run(plainStatement('write', `${text} RETURN 1 AS done`), {}));

describeEngine('a backup between the embedded engine and %s', (engine: Engine) => {
  let own: readonly Awaited<ReturnType<typeof empty>>[];
  const graphs = () => own.map(({ database }) => database) as [Database, Database];
  beforeAll(async () => {
    own = [await empty('embedded'), await empty(engine)];
  }, 120_000);
  afterAll(async () => {
    for (const { end } of own) await end();
  });

  test('gives the same rows and release, in either direction', async () => {
    const [one, other] = graphs();
    await load(one, graphModel, graphFrom(SMALL));
    await load(other, graphModel, graphFrom(changed('nodes/schools.csv', 0, { nameEn: 'One' })));
    expect(await held(other)).not.toBe(await held(one));
    const text = await textOf(one);
    const backup = await readBackup(graphModel, written(gzipSync(text)));
    const { nodes, edges, release } = graphFrom(SMALL);
    expect(await restore(other, graphModel, backup)).toMatchObject({
      release,
      nodes: nodes.length,
      relationships: edges.length,
    });
    expect(await held(other)).toBe(await held(one));
    expect(await textOf(other)).toBe(text);
    await load(one, graphModel, { nodes: [], edges: [], release: 'none' });
    await restore(one, graphModel, await readBackup(graphModel, written(gzipSync(await textOf(other)))));
    expect(await held(one)).toBe(await held(other));
    // It is what the packages say, so that to load them writes nothing.
    expect(await load(other, graphModel, graphFrom(SMALL))).toMatchObject({ written: 0, removed: 0 });
  });

  test('is refused of a graph that holds no whole release, or one that changes meanwhile', async () => {
    const [, database] = graphs();
    await load(database, graphModel, graphFrom(SMALL));
    let [asked, release] = [0, 'a'];
    const changing = around(database, {
      readTogether: (work) =>
        database.readTogether((transaction) =>
          work({
            run: async (statement, parameters) =>
              statement.name === 'release.read'
                ? ([[(release = asked++ === 0 ? release : 'b'), storageVersionOf(graphModel)]] as never)
                : transaction.run(statement, parameters),
          }),
        ),
    });
    await expect(textOf(changing)).rejects.toThrow(/^Another load has finished in the meantime; run this one again\./);
    await run(database, "MATCH (r:Release) SET r.storageVersion = 'another'");
    await expect(textOf(database)).rejects.toThrow(/in the form of another version/);
    await run(database, 'MATCH (r:Release) REMOVE r.release');
    await expect(textOf(database)).rejects.toThrow(/^The graph holds no release/);
    await load(database, graphModel, graphFrom(SMALL));
  });
});

describe('the file of a backup is refused before anything is touched', () => {
  let text: string;
  beforeAll(async () => {
    const { database, end } = await empty('embedded');
    await load(database, graphModel, graphFrom(SMALL));
    text = await textOf(database);
    await end();
  });
  const faultOf = async (content: string | Uint8Array): Promise<string> =>
    readBackup(graphModel, written(content)).then(
      () => 'no fault',
      (error: Error) => error.message.slice(join(folder, 'backup.gz: ').length),
    );
  const changedText = (from: string | RegExp, to: string): Uint8Array => {
    const other = text.replace(from, to);
    if (other === text) throw new Error(`Expected ${String(from)} in the backup.`);
    return gzipSync(other);
  };

  test('if there is none, or it is another kind of file', async () => {
    expect(await faultOf(gzipSync(text))).toBe('no fault');
    await expect(readBackup(graphModel, join(folder, 'absent'))).rejects.toThrow(/expected a file that can be read/);
    await expect(readBackup(graphModel, folder)).rejects.toThrow(/expected a file that can be read/);
    expect(await faultOf('id,name\n')).toMatch(/^expected a backup of Edugraph, got a file of another kind\. Nothing/);
    expect(await faultOf(gzipSync('id,name\n'))).toMatch(
      /^expected a whole backup, got one that was cut off or changed/,
    );
    expect(await faultOf(gzipSync('{"a":1}\n'))).toMatch(/^expected a backup of Edugraph \(edugraph-backup-1\)/);
    expect(await faultOf(gzipSync(''))).toMatch(/without its end/);
  });

  test('if it was cut off or changed anywhere', async () => {
    const bytes = gzipSync(text);
    for (const length of [10, bytes.length >> 1, bytes.length - 1])
      expect(await faultOf(bytes.subarray(0, length))).toMatch(/cut off or changed/);
    for (let at = 0; at < bytes.length; at += 97) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] as number) ^ 0x10;
      // What the header of gzip says of the file is not part of the backup.
      const fault = await faultOf(flipped);
      if (fault === 'no fault') expect(gunzipSync(flipped).toString()).toBe(text);
    }
    const lines = text.split('\n');
    expect(await faultOf(gzipSync(lines.slice(0, -2).join('\n')))).toMatch(/without its end/);
    expect(await faultOf(gzipSync(lines.toSpliced(3, 1).join('\n')))).toMatch(/^expected the rows of its hash/);
    expect(await faultOf(changedText('坊子区', '房子区'))).toMatch(/^expected the rows of its hash/);
    expect(await faultOf(gzipSync(`${text}{}\n`))).toMatch(/^expected nothing after the hash/);
  });

  /** A backup with this in it whose hash is right: nobody but its maker can tell. */
  const forged = (from: string | RegExp, to: string): Uint8Array => {
    const rows = gunzipSync(changedText(from, to)).toString().split('\n').slice(0, -2).join('\n').concat('\n');
    return gzipSync(`${rows}${JSON.stringify({ sha256: createHash('sha256').update(rows).digest('hex') })}\n`);
  };

  test('if it was made with other types, ends or amounts than a graph can have', async () => {
    expect(await faultOf(forged(/"name":"[^"]*"/, '"name":["a"]'))).toMatch(/^expected name of \S+ as a string, got/);
    expect(await faultOf(forged(/"name":"[^"]*",/, ''))).toMatch(/^expected name of \S+ as a string, got nothing/);
    expect(await faultOf(forged(/"evidence":\[/, '"evidence":[1,'))).toMatch(/^expected evidence of \S+ as a strings/);
    expect(await faultOf(forged('"id":"PART_OF|district:fangzi|', '"id":"PART_OF|school:one|'))).toMatch(
      /^expected a kind or type of this version, got "PART_OF\|school:one/,
    );
    expect(await faultOf(forged(/"nodes":\d+/, '"nodes":-1'))).toMatch(/^expected how many nodes/);
    expect(await faultOf(forged(/"nodes":\d+/, '"nodes":1e9'))).toMatch(/^expected at most 10000000 rows, got 1000/);
    expect(await faultOf(forged(/"nodes":\d+/, '"nodes":1'))).toMatch(/^expected as many rows as its first line says/);
    const line = `${text.split('\n')[0]}\n"${'x'.repeat(LIMIT.backupLineCharacters)}`;
    expect(await faultOf(gzipSync(line))).toMatch(/^expected lines of at most 4000000 characters/);
  });

  test('if another version made it', async () => {
    expect(await faultOf(changedText('edugraph-backup-1', 'edugraph-backup-9'))).toMatch(/got "edugraph-backup-9"/);
    expect(await faultOf(changedText(/"storageVersion":"\w+"/, '"storageVersion":"0"'))).toMatch(/those of another/);
    expect(await faultOf(changedText(/"school:one"/, '"planet:one"'))).toMatch(/got "planet:one"/);
    expect(await faultOf(changedText('"isced"', '"mass"'))).toMatch(/no property mass of school:one/);
  });
});
