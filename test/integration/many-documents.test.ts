import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/database/database.js';
import { graphModel } from '../../src/edges/graph.js';
import { load } from '../../src/seed/load/load.js';
import { checkPackages, readPackages } from '../../src/seed/packages.js';
import { answer } from '../support/ask.js';
import { describeEngine, empty } from '../support/engines.js';
import { packageOf, removeFolders, SMALL, type Content } from '../support/small-package.js';

const at = (locator: string) => ({ evidence: `source:later#${locator}` });
/** A document of 2023 that speaks of what the small package has. */
const later = (content: Content): string =>
  packageOf({
    'nodes/sources.csv': [
      { id: 'source:later', title: '后', publishedOn: '2023-05-01', sourceKind: 'MEDIA', locators: 'p1-p9' },
    ],
    ...content,
  });

describeEngine('a second document on %s', (engine) => {
  let database: Database;
  let end: () => Promise<void>;
  beforeAll(async () => ({ database, end } = await empty(engine)), 120_000);
  afterEach(removeFolders);
  afterAll(() => end());

  async function ask(content: Content, query: string): Promise<unknown> {
    const packages = [later(content), packageOf(SMALL)];
    expect(checkPackages(graphModel, packages).faults).toEqual([]);
    await load(database, graphModel, readPackages(graphModel, packages));
    return answer(database, query);
  }

  test('withdraws a value, whoever claims it', async () => {
    const withdrawn: Content = {
      'nodes/programs.csv': [{ id: 'program:one', ...at('p1') }],
      'claims.csv': [{ about: 'program:one', property: 'ends', value: '2021-06', rank: 'DEPRECATED', ...at('p1') }],
    };
    expect(
      await ask(withdrawn, '{ program(id: "program:one") { ends claims(property: "ends") { value rank chosen } } }'),
    ).toEqual({
      program: {
        ends: null,
        claims: expect.arrayContaining([
          { value: '2021-06', rank: 'NORMAL', chosen: false },
          { value: '2021-06', rank: 'DEPRECATED', chosen: false },
        ]),
      },
    });
  });

  test('and a claim of what is no claim is a fault', () => {
    const { faults } = checkPackages(graphModel, [
      packageOf(SMALL),
      later({
        'nodes/schools.csv': [{ id: 'school:one', ...at('p1') }],
        'claims.csv': [
          { about: 'school:one', property: 'summary', value: 'x', ...at('p1') },
          { about: 'school:one', property: 'status', value: 'OLD', ...at('p1') },
          { about: 'school:two', property: 'name', value: 'x', ...at('p1') },
        ],
      }),
    ]);
    expect(faults.map(({ line, message }) => `${line}: ${message}`).sort()).toEqual([
      expect.stringMatching(/^2: property: expected one of name, .*, got "summary"$/),
      expect.stringMatching(/^3: value: expected one of PLANNED, BUILDING, OPEN, CLOSED, got "OLD"$/),
      '4: about: expected an id that is in one of the tables, got "school:two"',
    ]);
  });
});
