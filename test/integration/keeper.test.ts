import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildIfNeeded, edugraph, Running, temporary } from '../support/process.js';
import { clientOf, stillAnswers } from '../support/service.js';

const LONG = 600_000;
const { folder, end } = temporary();
const data = { EDUGRAPH_DATA: join(folder, 'data') };
const elsewhere = { EDUGRAPH_DATA: join(folder, 'elsewhere') };
const file = join(folder, 'edugraph.jsonl.gz');
beforeAll(buildIfNeeded, LONG);
afterAll(end);

const doctor = async (settings: Readonly<Record<string, string>>) => {
  const { code, output, errors } = await edugraph(['doctor', '--json'], settings);
  const { ok, findings } = JSON.parse(output) as {
    readonly ok: boolean;
    readonly findings: readonly { readonly check: string; readonly ok: boolean; readonly says: string }[];
  };
  const wrong = findings.filter((finding) => !finding.ok).map(({ check, says }) => `${check}: ${says}`);
  expect([code, ok, errors]).toEqual([wrong.length === 0 ? 0 : 1, wrong.length === 0, '']);
  return wrong;
};

test(
  'a graph of a running service is examined and backed up through its socket, and restored into another',
  async () => {
    expect(await doctor(data)).toEqual([expect.stringMatching(/^engine: .*edugraph\.grafeo is not there yet\.$/)]);
    const service = new Running('main', [], data);
    try {
      const { stillThere, socket } = { stillThere: clientOf(await service.url()), socket: join(folder, 'data') };
      expect(statSync(join(socket, 'edugraph.sock')).mode & 0o777).toBe(0o600);
      expect(await doctor(data)).toEqual([]);
      const { output } = await edugraph(['backup', file], data);
      const hash = /^Wrote \S+: \d+ nodes, \d+ relationships, release [\da-f]{16}, SHA-256 ([\da-f]{64})\.\n$/;
      expect(gunzipSync(readFileSync(file)).toString()).toMatch(
        new RegExp(`\\n\\{"sha256":"${hash.exec(output)?.[1]}"\\}\\n$`),
      );
      expect(await edugraph(['restore', file], data)).toMatchObject({
        code: 1,
        errors: expect.stringMatching(/in use by another process.*Stop that process/),
      });
      await stillAnswers(stillThere);
    } finally {
      service.kill('SIGKILL');
      await service.ended;
    }
    // Its socket is left behind, and in nobody's way.
    expect(await doctor(data)).toEqual([]);
    expect(await edugraph(['restore', file], elsewhere)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^\d+ rows written, 0 removed, and all read back\. Release /),
    });
    expect(await doctor(elsewhere)).toEqual([]);
    const before = readFileSync(file);
    await edugraph(['backup', file], elsewhere);
    expect(readFileSync(file).equals(before)).toBe(true);
    const again = new Running('main', [], data);
    await stillAnswers(clientOf(await again.url()));
    again.kill('SIGTERM');
    expect(await again.ended).toMatchObject({ code: 0 });
    expect(() => statSync(join(folder, 'data', 'edugraph.sock'))).toThrow(/ENOENT/);
  },
  LONG,
);

test(
  'settings that are wrong or do not fit, and texts of no source, are each said with what to do',
  async () => {
    expect(await doctor({ ...elsewhere, PORT: 'x' })).toEqual([
      'settings: PORT: expected a whole number from 0 to 65535, got "x".',
    ]);
    const texts = join(folder, 'elsewhere');
    writeFileSync(join(texts, 'stranger.txt'), 'nothing');
    expect(
      await doctor({
        ...elsewhere,
        NEO4J_PASSWORD: 'secret word',
        METRICS_PORT: '4000',
        PORT: '4000',
        EDUGRAPH_TEXTS: texts,
      }),
    ).toEqual([
      expect.stringMatching(
        /^settings: NEO4J_PASSWORD is set, but not NEO4J_URI.*PORT and METRICS_PORT are both 4000\.$/,
      ),
      expect.stringMatching(/^texts: .*(stranger\.txt|grafeo)/),
    ]);
    rmSync(join(texts, 'stranger.txt'));
    const plain = await edugraph(['doctor'], elsewhere);
    expect(plain).toMatchObject({ code: 0, output: expect.stringMatching(/^(ok {5}\w+ +\S.*\n){8}$/) });
    const away = await edugraph(['doctor'], { NEO4J_URI: 'bolt://127.0.0.1:1', EDUGRAPH_DATA: folder });
    expect(away).toMatchObject({
      code: 1,
      output: expect.stringMatching(/\nWRONG {2}engine {4}The database does not answer.* Check that Neo4j is running/),
    });
  },
  LONG,
);

test(
  'a file that cannot be written or restored changes nothing',
  async () => {
    expect(await edugraph(['backup', join(folder, 'absent', 'a.gz')], elsewhere)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^Expected a file that can be written, got ".*a\.gz"\.\nCause: ENOENT/),
    });
    const fresh = { EDUGRAPH_DATA: join(folder, 'fresh') };
    expect(await edugraph(['backup', join(folder, 'b.gz')], fresh)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^Expected a graph in EDUGRAPH_DATA, but .*edugraph\.grafeo is not there\./),
    });
    expect(existsSync(join(folder, 'fresh'))).toBe(false);
    expect(await edugraph(['restore', 'package.json'], fresh)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^package\.json: expected a backup of Edugraph, got a file of another kind\./),
    });
    expect(() => statSync(fresh.EDUGRAPH_DATA)).toThrow(/ENOENT/);
  },
  LONG,
);
