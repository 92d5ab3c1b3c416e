import { describe, expect, test } from '@jest/globals';
import { graphModel } from '../../src/edges/graph.js';
import { checkPackages } from '../../src/seed/packages.js';
import { nearNames } from '../../src/seed/doubts/near-names.js';
import { SEEDS } from '../support/seeds.js';
import { addRow, copyOfSeeds, edit } from '../support/package.js';

const messages = (folder: string): { readonly faults: readonly string[]; readonly doubts: readonly string[] } => {
  const { faults, doubts } = checkPackages(graphModel, [folder]);
  return { faults: faults.map(({ message }) => message), doubts: doubts.map(({ message }) => message) };
};
const OWN = messages(SEEDS).doubts;
/** What is found in a copy of the seeds after `spoil`, beside what is found in the seeds. */
function after(spoil: (folder: string) => void): {
  readonly faults: readonly string[];
  readonly doubts: readonly string[];
} {
  const folder = copyOfSeeds();
  spoil(folder);
  const { faults, doubts } = messages(folder);
  return { faults, doubts: doubts.filter((doubt) => !OWN.includes(doubt)) };
}

describe('the seeds themselves', () => {
  test('have no fault and no doubt', () => {
    expect(messages(SEEDS).faults).toEqual([]);
    expect(OWN).toEqual([]);
  });
});

/** What follows the score of 2020 in the document of December 2021. */
const SCORED = ',,,,source:fangzi-2021-12-16';

describe('faults of figures', () => {
  test('a value that is not what is printed', () => {
    expect(after((folder) => edit(folder, 'nodes/observations.csv', ',1683000000,', ',168300000,')).faults).toEqual([
      'value: expected 1683000000, as "16.83亿元" says, got 168300000',
    ]);
  });
  test('a value that is not what is printed, and so out of bounds: one fault', () => {
    expect(after((folder) => edit(folder, 'nodes/observations.csv', ',88.88,,', ',8888,,')).faults).toEqual([
      'value: expected 88.88, as "88.88分" says, got 8888',
    ]);
  });
  test('an upper end that is not what is printed', () => {
    expect(
      after((folder) => edit(folder, 'nodes/observations.csv', ',30000,120000,', ',30000,130000,')).faults,
    ).toEqual(['upper: expected 120000, as "3-12万元" says, got 130000']);
  });
  test('a qualifier that is not what is printed', () => {
    expect(
      after((folder) => edit(folder, 'nodes/observations.csv', ',150,,MORE_THAN,', ',150,,EXACT,')).faults,
    ).toEqual(['qualifier: expected MORE_THAN, as "150余人" says, got "EXACT"']);
  });
  test('a unit that is not the metric’s', () => {
    expect(
      after((folder) => edit(folder, 'nodes/observations.csv', `99.25分${SCORED}`, `99.25元${SCORED}`)).faults,
    ).toEqual([
      'asPrinted: expected a figure in POINT, the unit of "metric:education-satisfaction-score", got "99.25元"',
    ]);
  });
  test('a figure that cannot be read is a doubt', () => {
    expect(
      after((folder) => edit(folder, 'nodes/observations.csv', `99.25分${SCORED}`, `很高${SCORED}`)).doubts,
    ).toEqual([
      'asPrinted: expected a figure such as 16.83亿元, got "很高", in which no number was found; ' +
        'please compare it with value yourself; if it is right, write MANUAL in reading, and why in note',
    ]);
  });
  test('a code that the standard does not list', () => {
    expect(after((folder) => edit(folder, 'nodes/districts.csv', ',370704,', ',370799,')).faults).toEqual([
      'code: expected a code that a source of kind STANDARD lists in its locators, got "370799"',
    ]);
  });
});

const SECOND = {
  id: 'organization:iflytek-2',
  nameEn: 'Xunfei Group',
  nameSource: 'PRINTED',
  organizationKind: 'COMPANY',
  evidence: 'source:fangzi-2021-12-16#p9',
};

describe('doubts', () => {
  test('a metric that no figure measures', () => {
    const spoilt = after((folder) =>
      addRow(folder, 'catalogue/nodes/metrics.csv', {
        id: 'metric:unused',
        name: '没有数据的指标',
        nameSource: 'PRINTED',
        nameEn: 'Unused',
        unit: 'ITEM',
        direction: 'NEUTRAL',
        additive: 'true',
        additiveOverTime: 'true',
        definition: '定义',
        definitionEn: 'Definition',
      }),
    );
    expect(spoilt).toEqual({
      faults: [],
      doubts: ['id: expected a figure of "metric:unused", got none; remove the metric, or add its figure'],
    });
  });
  test('an entity that nothing touches, and a name without its translation', () => {
    const spoilt = after((folder) =>
      addRow(folder, 'fangzi-2021-12-16/nodes/schools.csv', {
        id: 'school:alone',
        name: '孤立学校',
        nameSource: 'PRINTED',
        stage: 'PRIMARY',
        evidence: 'source:fangzi-2021-12-16#p1',
      }),
    );
    expect(spoilt).toEqual({
      faults: [],
      doubts: [
        'id: expected a relationship or a figure of "school:alone", got none; is one missing?',
        'nameEn: expected the translation of name "孤立学校", got an empty cell',
      ],
    });
  });
  test('two rows for what may be one thing', () => {
    const spoilt = after((folder) => {
      addRow(folder, 'fangzi-2021-12-16/nodes/organizations.csv', {
        ...SECOND,
        name: '讯飞公司集团',
        aliases: '科大讯飞股份有限公司',
      });
      addRow(folder, 'fangzi-2021-12-16/edges/partners-with.csv', {
        from: SECOND.id,
        to: 'district:fangzi',
        evidence: SECOND.evidence,
      });
    });
    expect(spoilt.doubts).toEqual([]);
    const same = after((folder) => {
      addRow(folder, 'fangzi-2021-12-16/nodes/organizations.csv', { ...SECOND, name: '科大讯飞股份有限公司' });
      addRow(folder, 'fangzi-2021-12-16/edges/partners-with.csv', {
        from: SECOND.id,
        to: 'district:fangzi',
        evidence: SECOND.evidence,
      });
    });
    expect(same.doubts).toEqual([expect.stringContaining('"科大讯飞股份有限公司"')]);
    expect(same.doubts).toEqual([expect.stringContaining(`the name of "${SECOND.id}"`)]);
  });
});

describe('near names', () => {
  const pairs = (...names: readonly (readonly [string, string?])[]): number =>
    nearNames(names.map(([name, code]) => ({ name, aliases: [], code: code ?? null }))).length;
  test('one character more, less or other', () => {
    expect(pairs(['智慧教育示范区'], ['智慧教育示范校'])).toBe(1);
    expect(pairs(['智慧教育示范区'], ['智慧教育示范'])).toBe(1);
    expect(pairs(['智慧教育示范区'], ['智慧 教育“示范区”'])).toBe(1);
  });
  test('not a series, not short names, not what a code tells apart, not two characters', () => {
    expect(pairs(['临沂市第一中学'], ['临沂市第二中学'])).toBe(0);
    expect(pairs(['兰山区'], ['岚山区'])).toBe(0);
    expect(pairs(['市中区', '370103'], ['市中区', '370402'])).toBe(0);
    expect(pairs(['智慧教育示范区'], ['智能教学示范区'])).toBe(0);
  });
});
