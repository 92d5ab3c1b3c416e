import { afterEach, describe, expect, test } from '@jest/globals';
import type { NodeRow } from '../../src/seed/load/seed-graph.js';
import { rowsById } from '../support/loaded.js';
import { changed, removeFolders, SMALL, withRows, type Content } from '../support/small-package.js';

afterEach(removeFolders);

describe('a node', () => {
  test('is stored with what its row says, what is made at load, and nothing that is empty but lists', () => {
    const { definition, properties } = rowsById(SMALL).nodes['school:one'] as NodeRow;
    // What search needs beside has tests of its own.
    const known = new Set([...Object.keys(definition.written), 'pinyin', 'pinyinInitials', 'knownFrom']);
    expect(Object.fromEntries(Object.entries(properties).filter(([name]) => known.has(name)))).toEqual({
      ...{ id: 'school:one', name: '一中', nameSource: 'PRINTED', aliases: [], searchNames: [], isced: [2, 3] },
      evidence: ['source:new#p1'],
      ...{ pinyin: 'yī zhōng', pinyinInitials: 'yz', knownFrom: '2021-12-16' },
    });
    expect(rowsById(SMALL).nodes['observation:one']?.properties).toEqual({
      ...{
        id: 'observation:one',
        extent: 'WHOLE',
        breakdownKeys: [],
        currencyKeys: [],
        undivided: 'metric:one|district:fangzi||||ACTUAL|2021-01-01/2021-12-16',
        quantity: 'metric:one|district:fangzi||||ACTUAL|2021-01-01/2021-12-16|',
        ...{ periodFrom: '2021-01-01', periodTo: '2021-12-16', least: 85.05, most: 85.15 },
        ...{ lastSaid: '2021-12-16', metricId: 'metric:one', voiceCount: 1 },
        value: 85.1,
        qualifier: 'EXACT',
        status: 'ACTUAL',
        rank: 'NORMAL',
        periodStart: '2021-01-01',
        periodEnd: '2021-12-16',
        periodPrecision: 'DAY',
      },
      ...{ asPrinted: '85.1%', evidence: ['source:new#p1'], knownFrom: '2021-12-16' },
    });
  });

  test('has false and 0 as values', () => {
    expect(rowsById(SMALL).nodes['metric:one']?.properties).toMatchObject({ additive: false, minimum: 0 });
  });
});

describe('knownFrom', () => {
  test('is the day of the earliest source, whichever comes first in the cell', () => {
    for (const evidence of ['source:new#p1;source:old#p1', 'source:old#p1;source:new#p1', 'source:old#370704'])
      expect(rowsById(changed('nodes/schools.csv', 0, { evidence })).nodes['school:one']?.properties['knownFrom']).toBe(
        '2020-09-06',
      );
  });
  test('of a node is that of its relationships too, of a relationship its own, of a source its own day', () => {
    const { nodes, edges } = rowsById(SMALL);
    // Weifang's own evidence is of 2021; the relationship that leads to it is of 2020.
    expect(nodes['district:weifang']?.properties['knownFrom']).toBe('2020-09-06');
    expect(edges['PART_OF|district:fangzi|district:weifang']?.properties['knownFrom']).toBe('2020-09-06');
    expect(edges['IMPLEMENTED_IN|program:one|district:fangzi']?.properties['knownFrom']).toBe('2021-12-16');
    expect([nodes['source:new']?.properties['knownFrom'], nodes['source:old']?.properties['knownFrom']]).toEqual([
      '2021-12-16',
      '2020-09-06',
    ]);
  });
});

test('lists are ordered by a text that both engines order alike', () => {
  const { nodes } = rowsById(
    withRows({
      'nodes/schools.csv': [{ id: 'school:rare', name: '𠮷野小学', isced: '1', evidence: 'source:new#p2' }],
      'nodes/sources.csv': [],
    }),
  );
  expect(nodes['school:rare']?.properties['nameOrder']).toBe('\uffff020bb7野小学');
  expect(nodes['school:one']?.properties['nameOrder']).toBe('一中');
  expect(nodes['source:new']?.properties['titleOrder']).toBe('新');
});

test('for English lists are ordered by the English name, if there is one, whatever its capitals and accents', () => {
  const school = (slug: string, nameEn = '') => ({
    ...{ id: `school:${slug}`, name: '学校', nameEn, isced: '1', evidence: 'source:new#p2' },
  });
  const { nodes } = rowsById(withRows({ 'nodes/schools.csv': [school('named', 'École iFLYTEK'), school('other')] }));
  expect(nodes['school:named']?.properties['nameEnOrder']).toBe('ecole iflytek');
  expect(nodes['school:other']?.properties['nameEnOrder']).toBe('学校');
});

describe('a relationship', () => {
  test('of a table is stored with its properties and an id of its type, its ends and its role', () => {
    const { edges } = rowsById(
      withRows({
        'edges/partners-in.csv': [
          {
            from: 'organization:one',
            to: 'program:one',
            role: 'TECHNOLOGY',
            mode: 'U-G-S',
            since: '2020',
            evidence: 'source:new#p2',
          },
        ],
      }),
    );
    expect(edges['PARTNERS_IN|organization:one|program:one|TECHNOLOGY']).toMatchObject({
      from: 'organization:one',
      to: 'program:one',
      properties: {
        id: 'PARTNERS_IN|organization:one|program:one|TECHNOLOGY',
        role: 'TECHNOLOGY',
        mode: 'U-G-S',
        since: '2020',
        evidence: ['source:new#p2'],
        knownFrom: '2021-12-16',
        to: 'program:one',
      },
    });
    expect(edges['PARTNERS_IN|organization:one|program:one|TECHNOLOGY']?.properties).not.toHaveProperty('until');
  });

  test('of a column has the evidence of its node', () => {
    const { edges, types } = rowsById(changed('nodes/observations.csv', 0, { evidence: 'source:old#p1' }));
    for (const id of [
      'OF|observation:one|metric:one',
      'ABOUT|observation:one|district:fangzi',
      'FOR|observation:one|program:one',
    ])
      expect(edges[id]?.properties).toEqual({
        id,
        evidence: ['source:old#p1'],
        knownFrom: '2020-09-06',
        to: id.split('|')[2],
      });
    expect(types.filter((type) => ['OF', 'ABOUT', 'FOR'].includes(type))).toHaveLength(3);
    expect(rowsById(changed('nodes/observations.csv', 0, { program: '' })).types).not.toContain('FOR');
  });
});

describe('REPORTED_IN', () => {
  const reported = (content: Content, id: string): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.values(rowsById(content).edges).flatMap((row) =>
        row.definition.type === 'REPORTED_IN' && row.from === id ? [[row.to, row.properties['evidence']]] : [],
      ),
    );

  test('is one per node and source, with every place of the node and of the relationships at its ends', () => {
    expect(reported(SMALL, 'district:fangzi')).toEqual({
      'source:new': ['source:new#p1'],
      'source:old': ['source:old#p1', 'source:old#370704'].sort(),
    });
    expect(reported(SMALL, 'district:weifang')).toEqual({
      'source:new': ['source:new#p1'],
      'source:old': ['source:old#p1'],
    });
    const added = withRows({
      'edges/operates.csv': [{ from: 'organization:one', to: 'school:one', evidence: 'source:new#p3' }],
    });
    expect(reported(added, 'school:one')).toEqual({ 'source:new': ['source:new#p1', 'source:new#p3'] });
    expect(reported(added, 'organization:one')).toEqual({ 'source:new': ['source:new#p1', 'source:new#p3'] });
  });

  test('takes the evidence of an observation to its metric, its entity and its programme', () => {
    const content = changed('nodes/observations.csv', 0, { evidence: 'source:new#p9' });
    expect(reported(content, 'program:one')).toEqual({ 'source:new': ['source:new#p1', 'source:new#p9'] });
    expect(reported(content, 'metric:one')).toEqual({ 'source:new': ['source:new#p9'] });
    expect(reported(content, 'district:fangzi')['source:new']).toEqual(['source:new#p1', 'source:new#p9']);
    expect(reported(content, 'observation:one')).toEqual({ 'source:new': ['source:new#p9'] });
  });

  test('has p2 before p10, and codes by their number', () => {
    expect(
      reported(
        changed('nodes/schools.csv', 0, {
          evidence: 'source:new#p12;source:new#p10;source:new#p2;source:new#p9;source:new#p1',
        }),
        'school:one',
      ),
    ).toEqual({
      'source:new': ['source:new#p1', 'source:new#p2', 'source:new#p9', 'source:new#p10', 'source:new#p12'],
    });
    const codes = changed('nodes/sources.csv', 1, { locators: 'p1;370700;370704;440103;99' });
    const evidence = ['source:old#440103', 'source:old#99', 'source:old#370704'].join(';');
    const content = { ...codes, 'nodes/schools.csv': [{ id: 'school:one', name: 'x', evidence }] };
    expect(reported(content, 'school:one')).toEqual({
      'source:old': ['source:old#99', 'source:old#370704', 'source:old#440103'],
    });
  });

  test('is of every node but sources, and its knownFrom is the day of its source', () => {
    const { nodes, edges } = rowsById(SMALL);
    const rows = Object.values(edges).filter(({ definition }) => definition.type === 'REPORTED_IN');
    expect(new Set(rows.map(({ from }) => from))).toEqual(
      new Set(Object.keys(nodes).filter((id) => !id.startsWith('source:'))),
    );
    for (const { id, from, to, properties } of rows)
      expect([id, properties['knownFrom']]).toEqual([
        `REPORTED_IN|${from}|${to}`,
        nodes[to]?.properties['publishedOn'],
      ]);
  });

  test('a source of which the month is known was known at its end, and so was what it alone says', () => {
    const { nodes, edges } = rowsById(changed('nodes/sources.csv', 0, { publishedOn: '2020-02' }));
    expect(nodes['source:new']?.properties).toMatchObject({ publishedOn: '2020-02', knownFrom: '2020-02-29' });
    const days = Object.values(edges)
      .filter(({ definition, to }) => definition.type === 'REPORTED_IN' && to === 'source:new')
      .map(({ properties }) => properties['knownFrom']);
    expect(new Set(days)).toEqual(new Set(['2020-02-29']));
  });

  test('is the same whatever the order of rows and of evidence', () => {
    const content = changed('nodes/schools.csv', 0, { evidence: 'source:old#p1;source:new#p3;source:new#p1' });
    const other = changed('nodes/schools.csv', 0, { evidence: 'source:new#p1;source:new#p3;source:old#p1' });
    expect(reported(content, 'school:one')).toEqual(
      reported(
        Object.fromEntries(Object.entries(other).map(([path, rows]) => [path, [...rows].reverse()])),
        'school:one',
      ),
    );
  });
});
