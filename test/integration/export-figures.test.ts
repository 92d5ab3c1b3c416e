import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Database } from '../../src/database/database.js';
import { answer } from '../support/ask.js';
import { describeEngine, seeded } from '../support/engines.js';
import { serve } from '../support/exports.js';
import { FIGURE, noFigure, NOTES, said, type Figure, type Notes, type Row, type Said } from '../support/table-rows.js';

type Given = Readonly<Record<string, unknown>>;

/** The arguments of a field, as a query has them. */
function literal(value: unknown, name = ''): string {
  if (Array.isArray(value)) return `[${value.map((each) => literal(each, name)).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}: ${literal(each, key)}`)
      .join(', ')}}`;
  return typeof value === 'string' && !/^[A-Z_]+$/.test(value) ? JSON.stringify(value) : String(value);
}
const argumentsOf = (given: Given): string => literal(given).slice(1, -1);
/** The same as an address has them. */
const addressOf = (given: Given): string =>
  new URLSearchParams(
    Object.entries(given).map(([name, value]): [string, string] => [
      name,
      Array.isArray(value) && value.every((each) => typeof each === 'string')
        ? value.join()
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value),
    ]),
  ).toString();

const BUILT = 'metric:schools-built-or-renovated';
const RECRUITED = 'metric:teachers-recruited';
const PLACES = ['district:fangzi', 'district:weifang', 'district:linyi-hightech-zone'];
const RANKINGS: readonly Given[] = [
  { metric: RECRUITED },
  { metric: BUILT, direction: 'ASC', statuses: ['ACTUAL', 'PLANNED'] },
  { metric: BUILT, year: 2021 },
  { metric: RECRUITED, within: 'district:weifang', level: 'COUNTY', statuses: ['PLANNED', 'ACTUAL'] },
  { metric: BUILT, filter: { source: { in: ['source:fangzi-2021-12-16'] } } },
  { metric: RECRUITED, knownAt: '2021-01-01' },
  { metric: 'metric:school-places-added', year: 2020, statuses: ['ACTUAL', 'PLANNED'] },
];
const COMPARISONS: readonly Given[] = [
  { entities: PLACES, metrics: [RECRUITED, BUILT] },
  { entities: PLACES, metrics: [RECRUITED], columns: [{ metric: RECRUITED, status: 'PLANNED' }], year: 2020 },
];
const TIMELINES: readonly Given[] = [
  { entities: PLACES, metric: RECRUITED, statuses: ['ACTUAL', 'PLANNED'] },
  { entities: PLACES, metric: BUILT, fromYear: 2020, toYear: 2021 },
];

describeEngine('tables of what is ranked, compared and followed over time on %s', (engine) => {
  let database: Database;
  let service: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    database = await seeded(engine);
    service = await serve(database);
  });
  afterAll(async () => {
    await service.end();
    await database.close();
  });
  const text = async (path: string): Promise<string> =>
    (await fetch(`${service.url}/${path}`, { headers: { connection: 'close' } })).text();
  const table = async (file: string, given: Given): Promise<readonly Row[]> =>
    parse(await text(`${file}?${addressOf(given)}`), { columns: true, bom: true });
  const asked = async <Answer>(field: string, given: Given, selection: string): Promise<Answer> =>
    ((await answer(database, `{ ${field}(${argumentsOf(given)}) ${selection} }`)) as Readonly<Record<string, Answer>>)[
      field
    ] as Answer;

  test.each(RANKINGS)('ranking %j', async (given) => {
    const { edges, gaps } = await asked<{
      readonly edges: readonly { readonly rank: number; readonly figure: Figure }[];
      readonly gaps: readonly { readonly district: Said; readonly notes: Notes }[];
    }>(
      'ranking',
      { ...given, first: 100 },
      `{ edges { rank figure ${FIGURE} } gaps { district { id } notes ${NOTES} } }`,
    );
    const expected: readonly Row[] = [
      ...edges.map(({ rank, figure }) => ({ position: String(rank), ...said(figure) })),
      ...gaps.map(({ district, notes }) => ({ position: '', ...noFigure(notes), aboutId: district.id })),
    ];
    expect(expected.length).toBeGreaterThan(0);
    expect(await table('ranking.csv', given)).toMatchObject(expected);
    expect(await table('ranking.csv', { ...given, limit: 1 })).toMatchObject(expected.slice(0, 1));
  });

  test.each(COMPARISONS)('compare %j: a row for every cell, also for one without a figure', async (given) => {
    const { columns, rows } = await asked<{
      readonly columns: readonly { readonly status: string | null; readonly metric: Said; readonly notes: Notes }[];
      readonly rows: readonly {
        readonly entity: Said;
        readonly cells: readonly (Figure | null)[];
        readonly gaps: readonly { readonly column: number; readonly notes: Notes }[];
      }[];
    }>(
      'compare',
      given,
      `{ columns { status metric { id } notes ${NOTES} }
         rows { entity { id } cells ${FIGURE} gaps { column notes ${NOTES} } } }`,
    );
    const noted = columns.map(({ notes }) => ({
      columnNotes: notes.map(({ zh }) => zh).join(''),
      columnNotesEn: notes.map(({ en }) => en).join(' '),
    }));
    const expected = rows.flatMap(({ entity, cells, gaps }) =>
      cells.map((cell, index): Row => ({
        columnStatus: columns[index]?.status ?? '',
        ...noted[index],
        ...(cell ? said(cell) : noFigure(gaps.find(({ column }) => column === index)?.notes ?? [])),
        ...{ aboutId: entity.id, metricId: columns[index]?.metric.id ?? '' },
      })),
    );
    expect(expected.some((row) => row['id'] === '')).toBe(true);
    // The teachers of all three places are of different years, unless one year is asked for.
    expect(expected.some(({ columnNotesEn }) => columnNotesEn !== '')).toBe(!('year' in given));
    const found = await table('compare.csv', given);
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
    for (const row of found) expect([row['aboutName'], row['metricNameEn'], row['unit']]).not.toContain('');
  });

  test.each(TIMELINES)('timeline %j', async (given) => {
    const series = await asked<
      readonly { readonly entity: Said; readonly points: readonly Figure[]; readonly notes: Notes }[]
    >('timeline', given, `{ entity { id } points ${FIGURE} notes ${NOTES} }`);
    const expected = series.flatMap(({ entity, points, notes }) => [
      ...points.map(said),
      ...(notes.length === 0 ? [] : [{ ...noFigure(notes), aboutId: entity.id }]),
    ]);
    expect(expected.length).toBeGreaterThan(1);
    const found = await table('timeline.csv', given);
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
  });

  test('figures and entities in the order that is asked for, of all or of those that a filter lets pass', async () => {
    const ids = (rows: readonly Row[]): readonly string[] => rows.map(({ id = '' }) => id);
    const orderBy = [{ field: 'VALUE', direction: 'DESC' }];
    const filter = { unit: { eq: 'CNY' } };
    const { nodes } = await asked<{ readonly nodes: readonly Said[] }>(
      'observations',
      { filter, orderBy, first: 100 },
      '{ nodes { id } }',
    );
    const found = ids(await table('observations.csv', { filter, orderBy }));
    expect(found).toEqual(nodes.map(({ id }) => id));
    expect(ids(await table('observations.csv', { filter, orderBy, limit: 3 }))).toEqual(found.slice(0, 3));
    // The largest of the documents: 38.99亿元.
    expect((await table('observations.csv', { orderBy, limit: 1 }))[0]).toMatchObject({ asPrinted: '38.99亿元' });
    const byName = await table('entities.csv', {
      kinds: 'SCHOOL',
      within: 'district:weifang',
      orderBy: [{ field: 'NAME' }],
    });
    expect(byName.length).toBeGreaterThan(2);
    expect(ids(byName)).toEqual(
      ids([...byName].sort((one, other) => ((one['name'] ?? '') < (other['name'] ?? '') ? -1 : 1))),
    );
    for (const wrong of ['entities.csv?orderBy=[{"field":"NAME"}]', 'observations.csv?orderBy=[{"field":"NAME"}]'])
      expect([wrong, JSON.parse(await text(wrong))]).toMatchObject([
        wrong,
        { errors: [{ message: expect.stringMatching(/^orderBy/) }] },
      ]);
  });

  test('says what the documents say: 4105 teachers recruited in Weifang in 2019, by paragraph 15', async () => {
    const [row] = await table('timeline.csv', { metric: RECRUITED, entities: ['district:weifang'] });
    expect(row).toMatchObject({
      ...{ aboutName: '潍坊市', period: '2019', value: '4105', asPrinted: '4105人', status: 'ACTUAL' },
      ...{
        sourceId: 'source:weifang-2020-09-06',
        sourceLocators: 'p15',
        licence: 'CC BY 4.0, The Edugraph contributors',
      },
    });
  });

  test('writes values of closed lists in words of a language, and nothing else otherwise', async () => {
    const given = { metric: RECRUITED, entities: PLACES, statuses: ['ACTUAL', 'PLANNED'] };
    const [plain, zh, en] = await Promise.all(
      [given, { ...given, lang: 'zh' }, { ...given, lang: 'en' }].map((each) => table('timeline.csv', each)),
    );
    const words: Readonly<Record<string, readonly [string, string]>> = {
      ...{ ACTUAL: ['实际', 'Actual'], PLANNED: ['计划', 'Planned'], PERSON: ['人', 'people'] },
      ...{ WHOLE: ['全部', 'Of all that it is about'], PART: ['部分', 'Only what a programme did'] },
    };
    const inWords = (rows: readonly Row[] | undefined, language: 0 | 1): unknown =>
      rows?.map(({ status, unit, extent, ...rest }) => ({
        ...{ id: rest['id'], value: rest['value'], asPrinted: rest['asPrinted'], period: rest['period'] },
        ...{ status: words[status ?? '']?.[language], unit: words[unit ?? '']?.[language] },
        extent: words[extent ?? '']?.[language],
      }));
    expect(zh).toMatchObject(inWords(plain, 0) as object);
    expect(en).toMatchObject(inWords(plain, 1) as object);
    expect(Object.keys(en?.[0] ?? {})).toEqual(Object.keys(plain?.[0] ?? {}));
    const [school] = await table('entities.csv', { kinds: 'SCHOOL', lang: 'zh', limit: 1 });
    expect(school?.['kind']).toBe('学校');
    const [partner] = await table('relations.csv', { types: 'PARTNERS_IN', lang: 'en', limit: 1 });
    expect(partner?.['type']).toBe('Partners in');
  });
});
