import { expect, test } from '@jest/globals';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { loadedGraph } from '../support/loaded.js';
import { withRows, type Cells, type Content } from '../support/small-package.js';

type Name = 'original' | 'reprint' | 'revised' | 'letter' | 'yearbook';
const source = (id: Name, publishedOn: string): Cells => ({
  ...{ id: `source:${id}`, title: id, publishedOn, sourceKind: 'GOVERNMENT', locators: 'p1' },
});
const from = (id: Name): Cells => ({ evidence: `source:${id}#p1` });
const metric = (id: string): Cells => ({
  ...{ id: `metric:${id}`, name: id, unit: 'PERSON', direction: 'NEUTRAL', definition: '甲', definitionEn: 'A' },
  ...{ additive: 'true', additiveOverTime: 'true' },
});
const figure = (id: string, metricId: string, value: number, cells: Cells): Cells => ({
  ...{ id: `observation:${id}`, metric: `metric:${metricId}`, about: 'district:fangzi', value: String(value) },
  ...{ qualifier: 'EXACT', status: 'ACTUAL', rank: 'NORMAL', asPrinted: `${value}人` },
  ...{ periodStart: '2019-01-01', periodEnd: '2019-12-31', periodPrecision: 'YEAR' },
  ...cells,
});
const UNDATED: Cells = { periodStart: '', periodEnd: '', periodPrecision: '' };

/** A document of 2020, its reprint of 2022, its revision of 2023; two more of 2021; a county that moved. */
const CONTENT: Content = {
  ...withRows({
    'nodes/sources.csv': [
      source('original', '2020-03-01'),
      source('letter', '2021-05'),
      source('yearbook', '2021'),
      source('reprint', '2022-02-02'),
      source('revised', '2023-04-01'),
    ],
    'edges/derived-from.csv': [
      { from: 'source:reprint', to: 'source:original', derivation: 'REPRINT' },
      { from: 'source:revised', to: 'source:original', derivation: 'REVISION' },
    ],
    'nodes/districts.csv': [
      { id: 'district:yantai', name: '烟台市', level: 'CITY', ...from('original') },
      { id: 'district:gone', name: '已撤县', level: 'COUNTY', ...from('original') },
    ],
    'edges/located-in.csv': [{ from: 'school:one', to: 'district:fangzi', ...from('original') }],
    'nodes/metrics.csv': ['misprinted', 'changed', 'undated', 'corrected', 'twice', 'moved', 'dated'].map(metric),
    'nodes/observations.csv': [
      figure('first', 'misprinted', 4105, from('original')),
      figure('misprint', 'misprinted', 4150, from('reprint')),
      figure('before', 'changed', 100, from('original')),
      figure('copied', 'changed', 100, from('reprint')),
      figure('written', 'changed', 101, from('letter')),
      figure('after', 'changed', 110, from('revised')),
      figure('said', 'undated', 70, { ...UNDATED, ...from('original') }),
      figure('repeated', 'undated', 75, { ...UNDATED, ...from('reprint') }),
      figure('wrong', 'corrected', 20, from('original')),
      figure('right', 'corrected', 25, { corrects: 'observation:wrong', ...from('letter') }),
      figure('both', 'twice', 30, { evidence: 'source:reprint#p1;source:letter#p1' }),
      figure('of-may', 'dated', 40, from('letter')),
      figure('of-the-year', 'dated', 44, from('yearbook')),
      figure('of-before', 'dated', 41, from('original')),
      figure('county', 'moved', 5, from('original')),
      figure('city', 'moved', 50, { about: 'district:yantai', ...from('original') }),
      figure('pupils', 'moved', 2, { about: 'school:one', ...from('original') }),
      figure('gone', 'moved', 3, { about: 'district:gone', ...from('original') }),
      figure('since', 'moved', 6, { ...from('revised'), periodStart: '2022-01-01', periodEnd: '2022-12-31' }),
    ],
  }),
  'claims.csv': [
    { about: 'school:one', property: 'status', value: 'BUILDING', ...from('letter') },
    { about: 'school:one', property: 'status', value: 'OPEN', ...from('yearbook') },
  ],
  'edges/part-of.csv': [
    { from: 'district:fangzi', to: 'district:weifang', until: '2022', ...from('revised') },
    { from: 'district:fangzi', to: 'district:yantai', since: '2022', ...from('revised') },
    { from: 'district:gone', to: 'district:yantai', until: '2021', ...from('revised') },
  ],
};

const FIGURE = 'observation { id } reports { id } alternatives { id } notes { code text(language: ZH) }';
const of = (...names: readonly string[]): readonly object[] => names.map((id) => ({ id: `observation:${id}` }));

describeEngine('figures and their sources on %s', (engine) => {
  const graph = loadedGraph(engine, CONTENT);

  const cell = async (name: string, more = ''): Promise<unknown> => {
    const { compare } = await answer(
      graph(),
      `{ compare(entities: ["district:fangzi"], metrics: ["metric:${name}"]${more}) { rows { cells { ${FIGURE} } } } }`,
    );
    return (compare as unknown as { readonly rows: readonly { readonly cells: readonly unknown[] }[] }).rows[0]
      ?.cells[0];
  };

  test('the original comes before a newer reprint that says otherwise', async () => {
    expect(await cell('misprinted')).toMatchObject({
      ...{ observation: of('first')[0], reports: [], alternatives: of('misprint') },
      notes: [
        { code: 'DISAGREE', text: expect.stringContaining('所用的出自《original》，是原始来源') },
        { code: 'BORDERS' },
      ],
    });
  });

  test('a revised version comes before what it revises and before copies of that', async () => {
    expect(await cell('changed')).toMatchObject({
      observation: of('after')[0],
      alternatives: of('written', 'before', 'copied'),
    });
    // Before the revision, the letter of 2021 was the newest of those that are no copies.
    expect(await cell('changed', ', knownAt: "2023-03-31"')).toMatchObject({
      observation: of('written')[0],
      alternatives: of('before', 'copied'),
    });
    expect(await cell('changed', ', knownAt: "2020-03-01"')).toMatchObject({
      ...{ observation: of('before')[0], reports: [], alternatives: [] },
    });
  });

  test('what is dated 2021 is no newer than what is dated 2021-05, and the note says so', async () => {
    expect(await cell('dated')).toMatchObject({
      ...{ observation: of('of-may')[0], alternatives: of('of-the-year', 'of-before') },
      notes: [
        {
          code: 'DISAGREE',
          text:
            '来源不一致：另有44人（《yearbook》）、41人（《original》）；与所用数值最多相差4（10%）；' +
            '所用的出自《letter》，发布先后不明，这个来源的日期更确切。',
        },
        { code: 'BORDERS' },
      ],
    });
    expect(
      await answer(graph(), '{ school(id: "school:one") { status claims(property: "status") { value chosen } } }'),
    ).toEqual({
      school: {
        status: 'BUILDING',
        claims: [
          { value: 'BUILDING', chosen: true },
          { value: 'OPEN', chosen: false },
        ],
      },
    });
  });

  test('a figure without a period is of the year in which it was first said, in a copy too', async () => {
    expect(await cell('undated')).toMatchObject({ observation: of('said')[0], alternatives: of('repeated') });
  });

  test('a figure counts from the last day of its first source, a correction from that of its own', async () => {
    expect(await cell('corrected', ', knownAt: "2020-02-29"')).toBeNull();
    expect(await cell('corrected', ', knownAt: "2021-05-30"')).toMatchObject({
      ...{ observation: of('wrong')[0], alternatives: [] },
    });
    expect(await cell('corrected', ', knownAt: "2021-05-31"')).toMatchObject({
      ...{ observation: of('right')[0], alternatives: of('wrong') },
    });
    expect(await cell('twice', ', knownAt: "2021-05-30"')).toBeNull();
    expect(await cell('twice', ', knownAt: "2021-05-31"')).toMatchObject({ observation: of('both')[0] });
  });

  test('every question about figures can be asked as of a day, and places stay where they are', async () => {
    const {
      ranking,
      timeline,
      observationGroups,
      metric: asked,
    } = await answer(
      graph(),
      `{ ranking(metric: "metric:moved", within: "district:yantai", knownAt: "2021-01-01") {
           edges { node { id } figure { observation { id } } } }
         timeline(metric: "metric:changed", entities: ["district:fangzi"], knownAt: "2021-12-31") {
           points { observation { id } } }
         observationGroups(by: [SOURCE], filter: { metric: { eq: "metric:twice" } }, knownAt: "2021-12-31") {
           nodes { source { id observations { totalCount } } count } }
         metric(id: "metric:corrected") {
           early: coverage(knownAt: "2020-02-29") { present } late: coverage(knownAt: "2020-03-01") { present } } }`,
    );
    expect(ranking).toMatchObject({
      edges: ['city', 'county', 'gone', 'pupils'].map((id) => ({ figure: { observation: of(id)[0] } })),
    });
    expect(timeline).toEqual([{ points: [{ observation: of('written')[0] }] }]);
    // What is selected below is not as of that day.
    expect(observationGroups).toEqual({
      nodes: [{ source: { id: 'source:letter', observations: { totalCount: 4 } }, count: 1 }],
    });
    expect(asked).toEqual({ early: { present: 0 }, late: { present: 1 } });
  });

  test('a figure from before borders changed says so, where it counts', async () => {
    const codes = async (more: string): Promise<unknown> => {
      const { ranking } = await answer(
        graph(),
        `{ ranking(metric: "metric:moved"${more}) { nodes { id } edges { figure { notes { code } } } } }`,
      );
      const { nodes, edges } = ranking as unknown as {
        readonly nodes: readonly { readonly id: string }[];
        readonly edges: readonly { readonly figure: { readonly notes: readonly { readonly code: string }[] } }[];
      };
      const old = edges.map(({ figure: { notes } }) => notes.some(({ code }) => code === 'BORDERS'));
      return Object.fromEntries(nodes.map(({ id }, index) => [id, old[index]]));
    };
    const inTime = { 'district:yantai': true, 'district:fangzi': true, 'district:gone': false };
    expect(await codes(', year: 2019')).toEqual({ ...inTime, 'school:one': false });
    expect(await codes(', year: 2019, within: "district:yantai"')).toEqual({ ...inTime, 'school:one': true });
    expect(await codes(', year: 2022')).toEqual({ 'district:fangzi': false });
    const { observationGroups } = await answer(
      graph(),
      `{ observationGroups(by: [CITY], filter: { about: { eq: "school:one" } }) {
           nodes { city { id } notes { code text } } } }`,
    );
    expect(observationGroups).toEqual({
      nodes: [
        {
          city: { id: 'district:yantai' },
          notes: [{ code: 'BORDERS', text: 'Some within the borders of their time, which have changed since.' }],
        },
      ],
    });
  });

  test('coverage leaves out districts that have ended', async () => {
    const { all, within } = await answer(
      graph(),
      `{ all: metric(id: "metric:moved") { coverage { expected present missing { id } } }
         within: ranking(metric: "metric:twice", within: "district:yantai") { coverage { expected missing { id } } } }`,
    );
    expect(all).toEqual({ coverage: { expected: 1, present: 1, missing: [] } });
    expect(within).toEqual({ coverage: { expected: 1, missing: [] } });
  });
});
