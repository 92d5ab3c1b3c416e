import { expect, test } from '@jest/globals';
import { answer } from '../support/ask.js';
import { describeEngine } from '../support/engines.js';
import { figure, from, metric, source } from '../support/figure-cells.js';
import { loadedGraph } from '../support/loaded.js';
import { withRows, type Content } from '../support/small-package.js';

const retracts = (notice: string, what: string) => ({
  ...{ from: `source:${notice}`, to: `source:${what}`, derivation: 'RETRACTION' },
});

/**
 * An article was retracted in March 2022, and that notice in 2023: it stands again. A note was retracted, too, its
 * retraction as well, and that of this in turn in May 2024: it is retracted again. Two notices retracted a story, and
 * the first of them was retracted: what counts is the second.
 */
const CONTENT: Content = {
  ...withRows({
    'nodes/sources.csv': [
      source('report', '2020-03-01', '报告'),
      source('article', '2021-05-01', '报道'),
      source('note', '2021-07-01', '短讯'),
      source('notice', '2022-03', '撤稿声明'),
      source('reprint', '2022-04-01', '转载的撤稿声明'),
      source('withdrawal', '2023', '撤销撤稿声明'),
      source('note-notice', '2022-03', '撤回短讯'),
      source('note-withdrawal', '2023', '撤销撤回短讯'),
      source('again', '2024-05', '再次声明'),
      source('story', '2021-09-01', '通讯'),
      source('story-first', '2022-03-10', '撤回通讯'),
      source('story-second', '2022-09', '再次撤回通讯'),
      source('story-undoing', '2023-06-01', '撤销撤回通讯'),
      source('edition', '2021-02-01', '统计公报'),
      source('revision', '2021-08-01', '统计公报（修订）'),
    ],
    'edges/derived-from.csv': [
      retracts('notice', 'article'),
      { from: 'source:reprint', to: 'source:notice', derivation: 'REPRINT' },
      retracts('reprint', 'article'),
      retracts('withdrawal', 'notice'),
      retracts('note-notice', 'note'),
      retracts('note-notice', 'revision'),
      { from: 'source:revision', to: 'source:edition', derivation: 'REVISION' },
      retracts('note-withdrawal', 'note-notice'),
      retracts('again', 'note-withdrawal'),
      retracts('story-first', 'story'),
      retracts('story-second', 'story'),
      retracts('story-undoing', 'story-first'),
    ],
    'nodes/metrics.csv': ['both', 'alone', 'corrected', 'revised', 'told'].map(metric),
    'nodes/observations.csv': [
      figure('both-report', 'both', 40, 'report'),
      figure('both-article', 'both', 50, 'article'),
      figure('alone', 'alone', 7, 'note'),
      figure('told', 'told', 9, 'story'),
      figure('revised-report', 'revised', 10, 'report'),
      figure('revised-edition', 'revised', 20, 'edition'),
      figure('revised-revision', 'revised', 30, 'revision'),
      figure('wrongly', 'corrected', 20, 'report'),
      figure('correction', 'corrected', 25, 'article', {
        ...{ corrects: 'observation:wrongly', periodStart: '2018-01-01', periodEnd: '2018-12-31' },
      }),
    ],
  }),
  'claims.csv': [
    { about: 'school:one', property: 'status', value: 'OPEN', ...from('report') },
    { about: 'school:one', property: 'status', value: 'CLOSED', ...from('article') },
    { about: 'school:one', property: 'stage', value: 'PRIMARY', ...from('report') },
    { about: 'school:one', property: 'stage', value: 'SENIOR_SECONDARY', ...from('edition') },
    { about: 'school:one', property: 'stage', value: 'NINE_YEAR', ...from('revision') },
  ],
};

const [BEFORE, RETRACTED, AGAIN, LAST] = ['2022-03-30', '2023-12-30', '2023-12-31', '2024-05-31'];

interface Found {
  readonly school: { readonly claims: readonly { readonly value: string; readonly chosen: boolean }[] };
}

describeEngine('a source whose retraction was retracted, on %s', (engine) => {
  const graph = loadedGraph(engine, CONTENT);
  const asked = (day: string | null): string => (day === null ? '' : `, knownAt: "${day}"`);

  /** The figure that is used of each metric, with its notes. */
  const used = async (day: string | null): Promise<unknown> => {
    const { compare } = await answer(
      graph(),
      `{ compare(entities: ["district:fangzi"], metrics: ["metric:both", "metric:alone"]${asked(day)}) {
           rows { cells { observation { value } notes { code text } } } } }`,
    );
    return (compare as unknown as { rows: { cells: unknown }[] }).rows[0]?.cells;
  };
  const both = (value: number, code: string): object => ({
    observation: { value },
    notes: [expect.objectContaining({ code })],
  });
  const alone = (...notes: readonly string[]): object => ({
    observation: { value: 7 },
    notes: notes.map((text) => ({ code: 'RETRACTED', text })),
  });
  const since = (date: string): string => `Its source “note” was retracted (${date}), and no other can be used.`;

  test('what it says counts again, from the day on which its retraction was retracted', async () => {
    expect(await used(BEFORE)).toEqual([both(50, 'DISAGREE'), alone()]);
    expect(await used(RETRACTED)).toEqual([both(40, 'RETRACTED'), alone(since('2022-03'))]);
    for (const day of [AGAIN, '2024-05-30']) expect(await used(day)).toEqual([both(50, 'DISAGREE'), alone()]);
    for (const day of [LAST, null]) expect(await used(day)).toEqual([both(50, 'DISAGREE'), alone(since('2024-05'))]);
    expect(await answer(graph(), '{ disagreements(metric: "metric:both") { totalCount } }')).toEqual({
      disagreements: { totalCount: 1 },
    });
  });

  test('so does its correction, in a coverage that counts along the graph as well', async () => {
    const of = async (day: string | null): Promise<unknown> => {
      const found = await answer(
        graph(),
        `{ metric(id: "metric:corrected") { coverage(level: COUNTY, year: 2019${asked(day)}) { present } }
           ranking(metric: "metric:corrected", year: 2019${asked(day)}) { totalCount } }`,
      );
      return found;
    };
    const counted = (count: number): object => ({
      ...{ metric: { coverage: { present: count } }, ranking: { totalCount: count } },
    });
    for (const [day, count] of [
      [BEFORE, 0],
      [RETRACTED, 1],
      [AGAIN, 0],
      [null, 0],
    ] as const)
      expect([day, await of(day)]).toEqual([day, counted(count)]);
  });

  test('its claims are used again, and what cites it says nothing of the notice', async () => {
    const status = async (day: string | null): Promise<unknown> => {
      const found = await answer(
        graph(),
        `{ school(id: "school:one") { status claims(property: "status"${asked(day)}) { value chosen } } }`,
      );
      return (found as unknown as Found).school.claims.find(({ chosen }) => chosen)?.value;
    };
    expect(await Promise.all([BEFORE, RETRACTED, AGAIN, null].map(status))).toEqual([
      ...['CLOSED', 'OPEN', 'CLOSED', 'CLOSED'],
    ]);
    const said = 'retractedOn citation(style: GB_T_7714)';
    const sources = ['article', 'note', 'notice', 'reprint', 'withdrawal'];
    const found = await answer(
      graph(),
      `{ school(id: "school:one") { status }
         ${sources.map((id) => `${id}: source(id: "source:${id}") { ${said} }`).join('\n')} }`,
    );
    expect(found).toEqual({
      school: { status: 'CLOSED' },
      article: { retractedOn: null, citation: '报道[Z]. 2021-05-01.' },
      note: { retractedOn: '2024-05', citation: '短讯[Z]. 2021-07-01. [已撤回，2024-05]' },
      notice: { retractedOn: '2023', citation: '撤稿声明[Z]. 2022-03. [已撤回，2023]' },
      reprint: { retractedOn: '2023', citation: '转载的撤稿声明[Z]. 2022-04-01. [已撤回，2023]' },
      withdrawal: { retractedOn: null, citation: '撤销撤稿声明[Z]. 2023.' },
    });
  });

  test('of two notices the one that stands is named, with its date', async () => {
    const notes = async (day: string | null): Promise<unknown> => {
      const { ranking } = await answer(
        graph(),
        `{ ranking(metric: "metric:told"${asked(day)}) { edges { figure { notes { text } } } } }`,
      );
      const { edges } = ranking as unknown as { edges: { figure: { notes: { text: string }[] } }[] };
      return edges[0]?.figure.notes.map(({ text }) => text);
    };
    const retracted = (date: string): readonly string[] => [
      `Its source “story” was retracted (${date}), and no other can be used.`,
    ];
    expect(await notes('2022-03-09')).toEqual([]);
    for (const day of ['2022-03-10', '2022-12-31', '2023-05-31'])
      expect(await notes(day)).toEqual(retracted('2022-03-10'));
    for (const day of ['2023-06-01', null]) expect(await notes(day)).toEqual(retracted('2022-09'));
    expect(await answer(graph(), '{ source(id: "source:story") { retractedOn citation(style: APA) } }')).toEqual({
      source: { retractedOn: '2022-09', citation: expect.stringContaining('[Retracted 2022-09]') },
    });
  });

  test('what a revision revised stands again if the revision was retracted', async () => {
    const chosen = async (day: string | null): Promise<unknown> => {
      const found = await answer(
        graph(),
        `{ ranking(metric: "metric:revised"${asked(day)}) { edges { figure { observation { value } } } }
           school(id: "school:one") { claims(property: "stage"${asked(day)}) { value chosen } } }`,
      );
      const { ranking, school } = found as unknown as Found & {
        readonly ranking: { readonly edges: readonly { readonly figure: { readonly observation: object } }[] };
      };
      return [ranking.edges[0]?.figure.observation, school.claims.find((claim) => claim.chosen)?.value];
    };
    expect(await chosen(BEFORE)).toEqual([{ value: 30 }, 'NINE_YEAR']);
    expect(await chosen('2022-03-31')).toEqual([{ value: 20 }, 'SENIOR_SECONDARY']);
  });
});
