import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { load } from '../../src/seed/load/load.js';
import { checkPackages, readPackages } from '../../src/seed/packages.js';
import { tablesOf } from '../../src/seed/read/tables.js';
import { writeTemplate } from '../../src/seed/read/template.js';
import { answer } from '../support/ask.js';
import { embedded } from '../support/databases.js';
import { SEEDS } from '../support/seeds.js';
import { addRow } from '../support/package.js';

/**
 * What a newcomer does with a fourth document, about a district that does not exist: new, fill, check, load beside
 * ours, ask.
 */
describe('somebody else’s data', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'edugraph-own-')), 'mine');
    writeTemplate(folder, graphModel);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function fill(): void {
    const at = (locator: string) => ({ evidence: `source:yunhe-2022#${locator}` });
    addRow(folder, 'nodes/sources.csv', {
      id: 'source:yunhe-2022',
      title: '云禾新区教育工作总结',
      titleEn: 'Yunhe New Area Education Report',
      publisher: '云禾教育局',
      publishedOn: '2022-03-01',
      sourceKind: 'GOVERNMENT',
      locators: 'p1-p4',
    });
    addRow(folder, 'nodes/districts.csv', {
      id: 'district:yunhe',
      name: '云禾新区',
      nameSource: 'PRINTED',
      nameEn: 'Yunhe New Area',
      level: 'DEVELOPMENT_ZONE',
      ...at('p1'),
    });
    addRow(folder, 'edges/part-of.csv', { from: 'district:yunhe', to: 'district:weifang', ...at('p1') });
    addRow(folder, 'nodes/observations.csv', {
      id: 'observation:yunhe-teachers-2021',
      metric: 'metric:teachers-recruited',
      about: 'district:yunhe',
      value: '120',
      qualifier: 'MORE_THAN',
      status: 'ACTUAL',
      rank: 'NORMAL',
      periodStart: '2021-01-01',
      periodEnd: '2021-12-31',
      periodPrecision: 'YEAR',
      asPrinted: '120余名',
      ...at('p3'),
    });
    addRow(folder, 'nodes/programs.csv', {
      id: 'program:yunhe-ai-class',
      name: '云禾人工智能课堂',
      nameSource: 'PRINTED',
      nameEn: 'Yunhe AI Classroom',
      category: 'DIGITAL_EDUCATION',
      status: 'ACTIVE',
      starts: '2021',
      ...at('p2'),
    });
    addRow(folder, 'edges/implemented-in.csv', { from: 'program:yunhe-ai-class', to: 'district:yunhe', ...at('p2') });
    addRow(folder, 'edges/partners-in.csv', {
      from: 'organization:iflytek',
      to: 'program:yunhe-ai-class',
      role: 'TECHNOLOGY',
      ...at('p2'),
    });
    // What our packages say already: that this document speaks of it too.
    addRow(folder, 'nodes/districts.csv', { id: 'district:weifang', ...at('p1') });
    addRow(folder, 'nodes/organizations.csv', { id: 'organization:iflytek', ...at('p2') });
    addRow(folder, 'nodes/metrics.csv', { id: 'metric:teachers-recruited' });
  }

  test('is checked with ours, loaded beside it, and answers with it', async () => {
    fill();
    expect(checkPackages(graphModel, [SEEDS, folder]).faults).toEqual([]);
    const database = embedded();
    await load(database, graphModel, readPackages(graphModel, [SEEDS, folder]));
    const data = await answer(
      database,
      `{ organization(id: "organization:iflytek") { districts(first: 10) { nodes { name } }
           programs(first: 10) { edges { role node { name } evidence { locator source { title } } } } }
         district(id: "district:yunhe") { pinyin parent { name }
           observations { nodes { value qualifier period unit metric { name } evidence { locator } } } } }`,
    );
    expect(data).toMatchObject({
      organization: {
        districts: { nodes: [{ name: '坊子区' }, { name: '云禾新区' }] },
        programs: {
          edges: expect.arrayContaining([
            {
              role: 'TECHNOLOGY',
              node: { name: '云禾人工智能课堂' },
              evidence: [{ locator: 'p2', source: { title: '云禾新区教育工作总结' } }],
            },
          ]),
        },
      },
      district: {
        parent: { name: '潍坊市' },
        observations: {
          nodes: [
            { value: 120, qualifier: 'MORE_THAN', period: '2021', unit: 'PERSON', evidence: [{ locator: 'p3' }] },
          ],
        },
      },
    });
    await load(database, graphModel, readPackages(graphModel, [SEEDS]));
    expect(await answer(database, '{ district(id: "district:yunhe") { id } }')).toEqual({ district: null });
    await database.close();
  });

  test('alone it says which of our ids it needs', () => {
    fill();
    const { faults } = checkPackages(graphModel, [folder]);
    expect(faults.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^expected name, nameSource, level of "district:weifang" in a row of one of the packages/,
        ),
        expect.stringMatching(/^expected name, .*unit.* of "metric:teachers-recruited" in a row/),
      ]),
    );
    expect(faults).toHaveLength(3);
    expect(faults.every(({ file }) => file.startsWith(folder))).toBe(true);
  });

  test('its guide tells of every column', () => {
    const guide = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const { path, columns } of tablesOf(graphModel))
      for (const name of Object.keys(columns))
        expect([path, name, guide.includes(`\`${name}\``)]).toEqual([path, name, true]);
  });

  test('a folder that holds something is left as it is', () => {
    expect(() => writeTemplate(folder, graphModel)).toThrow(/expected a new or empty folder/);
  });
});
