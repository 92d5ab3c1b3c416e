import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { serve } from '../support/exports.js';
import { figure, from, metric, source } from '../support/figure-cells.js';
import { loadedGraph } from '../support/loaded.js';
import { withRows, type Content } from '../support/small-package.js';

/** An article of 2021 and its reprint were retracted in 2022; a report of 2020 stands. */
const CONTENT: Content = {
  ...withRows({
    'nodes/sources.csv': [
      source('report', '2020-03-01', '报告'),
      source('article', '2021-05-01', '报道'),
      source('copy', '2021-06-01', '转载'),
      source('notice', '2022-03', '撤稿声明'),
    ],
    'edges/derived-from.csv': [
      { from: 'source:copy', to: 'source:article', derivation: 'REPRINT' },
      { from: 'source:notice', to: 'source:article', derivation: 'RETRACTION' },
    ],
    'nodes/metrics.csv': ['both', 'alone', 'corrected', 'elsewhere', 'preferred', 'shared'].map(metric),
    'nodes/observations.csv': [
      figure('both-report', 'both', 40, 'report'),
      figure('both-article', 'both', 50, 'article'),
      figure('both-copy', 'both', 50, 'copy'),
      figure('alone', 'alone', 7, 'article'),
      figure('wrongly', 'corrected', 20, 'report'),
      figure('correction', 'corrected', 25, 'article', { corrects: 'observation:wrongly' }),
      figure('elsewhere', 'elsewhere', 60, 'report'),
      figure('other-year', 'elsewhere', 61, 'article', {
        ...{ corrects: 'observation:elsewhere', periodStart: '2018-01-01', periodEnd: '2018-12-31' },
      }),
      // Of 2020-03 and of what was retracted, and of 2020-09.
      figure('shared', 'shared', 60, 'report', { evidence: 'source:report#p1;source:article#p1' }),
      figure('newer', 'shared', 61, 'old'),
      figure('stands', 'preferred', 30, 'report'),
      figure('preferred', 'preferred', 31, 'article', { rank: 'PREFERRED' }),
    ],
  }),
  'claims.csv': [
    { about: 'school:one', property: 'status', value: 'OPEN', ...from('report') },
    { about: 'school:one', property: 'status', value: 'CLOSED', ...from('article') },
  ],
};

describeEngine('a source that was retracted, on %s', (engine) => {
  const graph = loadedGraph(engine, CONTENT);
  const cells = async (metrics: readonly string[], more = ''): Promise<readonly unknown[]> => {
    const ids = JSON.stringify(metrics.map((id) => `metric:${id}`));
    const { compare } = await answer(
      graph(),
      `{ compare(entities: ["district:fangzi"], metrics: ${ids}${more}) { rows { cells {
          observation { id } alternatives { id } notes { code zh: text(language: ZH) text } } } } }`,
    );
    return (compare as unknown as { rows: readonly { cells: readonly unknown[] }[] }).rows[0]?.cells ?? [];
  };
  const of = (id: string, ...others: readonly string[]): object => ({
    observation: { id: `observation:${id}` },
    alternatives: others.map((other) => ({ id: `observation:${other}` })),
  });

  test('another source is used, what was retracted is shown with the note, and is no disagreement', async () => {
    expect(await cells(['both', 'preferred'])).toEqual([
      {
        ...of('both-report', 'both-article', 'both-copy'),
        notes: [
          {
            code: 'RETRACTED',
            zh: '来源已撤回的数据：50人（《报道》）、50人（《转载》）。',
            text: 'Of a source that was retracted: 50 people (“article”); 50 people (“copy”).',
          },
        ],
      },
      { ...of('stands', 'preferred'), notes: [expect.objectContaining({ code: 'RETRACTED' })] },
    ]);
    expect(await answer(graph(), '{ disagreements { nodes { observation { id } } } }')).toEqual({
      disagreements: { nodes: [{ observation: { id: 'observation:newer' } }] },
    });
    expect(
      await answer(
        graph(),
        '{ ranking(metric: "metric:both") { edges { figure { observation { value } } } } ' +
          'observationGroups(by: [ENTITY], filter: { metric: { eq: "metric:both" } }) { nodes { sum count } } }',
      ),
    ).toEqual({
      ranking: { edges: [{ figure: { observation: { value: 40 } } }] },
      observationGroups: { nodes: [{ sum: 40, count: 1 }] },
    });
  });

  test('if no other says it, it is used, and the note says that its source was retracted', async () => {
    expect(await cells(['alone'])).toEqual([
      {
        ...of('alone'),
        notes: [
          {
            code: 'RETRACTED',
            zh: '其来源《报道》已撤回（2022-03），没有别的来源可用。',
            text: 'Its source “article” was retracted (2022-03), and no other can be used.',
          },
        ],
      },
    ]);
  });

  test('a figure that another source gives too is as old as that one, once the newer is retracted', async () => {
    expect(await cells(['shared'])).toMatchObject([of('newer', 'shared')]);
    expect(await cells(['shared'], ', knownAt: "2022-02-28"')).toMatchObject([of('shared', 'newer')]);
    expect(
      await answer(
        graph(),
        '{ ranking(metric: "metric:shared") { edges { figure { observation { value } } } } ' +
          'observationGroups(by: [ENTITY], filter: { metric: { eq: "metric:shared" } }) { nodes { sum } } }',
      ),
    ).toEqual({
      ranking: { edges: [{ figure: { observation: { value: 61 } } }] },
      observationGroups: { nodes: [{ sum: 61 }] },
    });
  });

  test('a correction that was retracted corrects nothing', async () => {
    expect(await cells(['corrected'])).toMatchObject([of('wrongly', 'correction')]);
    expect(
      await answer(
        graph(),
        '{ observation(id: "observation:wrongly") { correctedBy { nodes { id } } withdrawnBy { id } } }',
      ),
    ).toEqual({ observation: { correctedBy: { nodes: [{ id: 'observation:correction' }] }, withdrawnBy: [] } });
  });

  test('nor does one of another period, in a year that leaves it out, or with a filter that does', async () => {
    const used = async (more: string, args = ''): Promise<unknown> =>
      answer(
        graph(),
        `{ ranking(metric: "metric:elsewhere"${more}) { edges { figure { observation { id } } } }
           timeline(entities: ["district:fangzi"], metric: "metric:elsewhere"${args}) { points { observation { id } } }
           observationGroups(by: [YEAR], filter: { metric: { eq: "metric:elsewhere" } }${args}) { nodes { sum } }
           metric(id: "metric:elsewhere") { coverage(level: COUNTY, year: 2019${args}) { present } } }`,
      );
    const ids = (...given: readonly string[]): object[] =>
      given.map((id) => ({ observation: { id: `observation:${id}` } }));
    for (const more of ['', ', year: 2019', ', filter: { value: { lte: 60 } }'])
      expect(await used(more)).toEqual({
        ranking: { edges: ids('elsewhere').map((each) => ({ figure: each })) },
        timeline: [{ points: ids('other-year', 'elsewhere') }],
        observationGroups: { nodes: [{ sum: 61 }, { sum: 60 }] },
        metric: { coverage: { present: 1 } },
      });
    const before = ', knownAt: "2022-03-30"';
    expect(await used(`, year: 2019${before}`, before)).toEqual({
      ranking: { edges: [] },
      timeline: [{ points: ids('other-year') }],
      observationGroups: { nodes: [{ sum: 61 }] },
      metric: { coverage: { present: 0 } },
    });
  });

  test('before the notice was published, nothing was retracted', async () => {
    const before = ', knownAt: "2022-03-30"';
    expect(await cells(['both', 'alone', 'corrected', 'preferred'], before)).toMatchObject([
      { ...of('both-article', 'both-report'), notes: [{ code: 'DISAGREE' }] },
      { ...of('alone'), notes: [] },
      { ...of('correction', 'wrongly'), notes: [{ code: 'CORRECTED' }] },
      of('preferred', 'stands'),
    ]);
  });

  test('its claims give way as well, and the source says when it was retracted, and by what', async () => {
    const claims = 'claims(property: "status"';
    expect(
      await answer(
        graph(),
        `{ school(id: "school:one") { status ${claims}) { value chosen evidence { source { retractedOn } } }
             before: ${claims}, knownAt: "2022-03-30") { value chosen } }
           copy: source(id: "source:copy") { retractedOn }
           article: source(id: "source:article") { derivatives { edges { derivation node { id } } } } }`,
      ),
    ).toEqual({
      school: {
        status: 'OPEN',
        claims: [
          { value: 'CLOSED', chosen: false, evidence: [{ source: { retractedOn: '2022-03' } }] },
          { value: 'OPEN', chosen: true, evidence: [{ source: { retractedOn: null } }] },
        ],
        before: [
          { value: 'CLOSED', chosen: true },
          { value: 'OPEN', chosen: false },
        ],
      },
      copy: { retractedOn: '2022-03' },
      article: {
        derivatives: {
          edges: [
            { derivation: 'REPRINT', node: { id: 'source:copy' } },
            { derivation: 'RETRACTION', node: { id: 'source:notice' } },
          ],
        },
      },
    });
  });

  test('all that cite it, a figure or a place of it, say that it was retracted; others are cited as ever', async () => {
    const styles = ['GB_T_7714', 'APA', 'BIBTEX', 'RIS'].map((style) => `${style}: citation(style: ${style})`);
    const cited = await answer(
      graph(),
      `{ source(id: "source:copy") { ${styles.join(' ')} }
         observation(id: "observation:alone") { ${styles.join(' ')} evidence { ${styles.join(' ')} } }
         report: observation(id: "observation:both-report") { ${styles.join(' ')} } }`,
    );
    const { source: copy, observation, report } = cited as unknown as Record<string, Record<string, unknown>>;
    const { evidence, ...figure } = observation as { readonly evidence: readonly [object] };
    for (const said of [copy, figure, evidence[0]])
      expect(said).toEqual({
        GB_T_7714: expect.stringMatching(/ \[已撤回，2022-03\]$/),
        APA: expect.stringMatching(/ \[Retracted 2022-03\]$/),
        BIBTEX: expect.stringContaining('[Retracted 2022-03]},\n}'),
        RIS: expect.stringContaining('\nN1  - [Retracted 2022-03]\nER'),
      });
    expect(JSON.stringify(report)).not.toMatch(/Retracted|撤回/);
  });

  test('so does the file of citations of an export', async () => {
    const { url, end } = await serve(graph());
    try {
      const zip = await fetch(`${url}/view.zip?table=observations`, { headers: { connection: 'close' } });
      const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
      const said = ['CITATION.txt', 'sources.bib', 'sources.ris'].map((name) =>
        Buffer.from(files[name] ?? [])
          .toString()
          .split('\n')
          .filter((line) => /Retracted|撤回/.test(line)),
      );
      expect(said.map((lines) => lines.length)).toEqual([4, 2, 2]);
    } finally {
      await end();
    }
  });
});
