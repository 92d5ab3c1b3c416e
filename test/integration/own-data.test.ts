import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { load } from '../../src/seed/load.js';
import { checkPackages, readPackages } from '../../src/seed/packages.js';
import { tablesOf } from '../../src/seed/tables.js';
import { writeTemplate } from '../../src/seed/template.js';
import { answer } from '../support/ask.js';
import { embedded, SEEDS } from '../support/databases.js';
import { addRow } from '../support/package.js';

/**
 * What a newcomer does with a fourth document, about a district that does not exist: new, fill, check, load beside
 * ours, ask.
 */
describe('somebody else’s data', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'edugraph-own-')), 'mine');
    writeTemplate(folder, tablesOf(graphModel));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function fill(): void {
    addRow(
      folder,
      'nodes/sources.csv',
      'source:yunhe-2022,云禾新区教育工作总结,Yunhe New Area Education Report,云禾教育局,,2022-03-01,GOVERNMENT,,p1-p4,',
    );
    addRow(
      folder,
      'nodes/districts.csv',
      'district:yunhe,云禾新区,Yunhe New Area,,DEVELOPMENT_ZONE,,,,,source:yunhe-2022#p1',
    );
    addRow(folder, 'edges/part-of.csv', 'district:yunhe,district:weifang,,,source:yunhe-2022#p1');
    addRow(
      folder,
      'nodes/observations.csv',
      'observation:yunhe-teachers-2021,metric:teachers-recruited,district:yunhe,,120,,MORE_THAN,ACTUAL,NORMAL,' +
        '2021-01-01,2021-12-31,YEAR,120余名,,,,source:yunhe-2022#p3',
    );
    addRow(
      folder,
      'nodes/programs.csv',
      'program:yunhe-ai-class,云禾人工智能课堂,Yunhe AI Classroom,,DIGITAL_EDUCATION,ACTIVE,2021,,,,,source:yunhe-2022#p2',
    );
    addRow(folder, 'edges/implemented-in.csv', 'program:yunhe-ai-class,district:yunhe,,,source:yunhe-2022#p2');
    addRow(
      folder,
      'edges/partners-in.csv',
      'organization:iflytek,program:yunhe-ai-class,TECHNOLOGY,,,,source:yunhe-2022#p2',
    );
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
    expect(faults.map(({ message }) => message)).toContain(
      'to: expected an id that is in one of the tables, got "district:weifang"',
    );
    expect(faults.every(({ file, line }) => file.startsWith(folder) && line === 2)).toBe(true);
  });

  test('its guide tells of every column', () => {
    const guide = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const { path, columns } of tablesOf(graphModel))
      for (const name of Object.keys(columns))
        expect([path, name, guide.includes(`\`${name}\``)]).toEqual([path, name, true]);
  });

  test('a folder that holds something is left as it is', () => {
    expect(() => writeTemplate(folder, tablesOf(graphModel))).toThrow(/expected a new or empty folder/);
  });
});
