import type { Contestant } from './contestants.js';
import type { Result } from './measure.js';

export interface Throughput {
  readonly question: string;
  readonly perSecond: ReadonlyMap<string, number>;
}
export interface Report {
  readonly about: string;
  readonly loads: readonly string[];
  readonly results: readonly Result[];
  readonly throughputs: readonly Throughput[];
  readonly contestants: readonly Contestant[];
}

const shown = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(0);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  row(head),
  row(head.map((_, index) => (index === 0 ? '---' : '--:'))),
  ...rows.map(row),
];

const HEAD = [
  '# Benchmarks',
  '',
  'Written by `npm run bench`. It makes the graph from a seed number, loads it into both engines, finds that all',
  'give the same answers, and asks in turns over HTTP, under the limits as they are shipped but for the one on how',
  'often a client asks. `floor` is one statement by hand over neo4j-driver and JSON.stringify; `peer` is',
  '@neo4j/graphql 7.6.3 over the same data. Each is asked a question for some seconds before it counts, as a service',
  'in use has been.',
  '',
];

/** docs/benchmarks.md, as Markdown. */
export function reportOf({ about, loads, results, throughputs, contestants }: Report): string {
  const names = contestants.map(({ name }) => name);
  const own = names.filter((name) => name.startsWith('ours'));
  const figures = (one: (result: Result, name: string) => string): readonly (readonly string[])[] =>
    results.map((result) => [result.question.name, ...names.map((name) => one(result, name))]);
  const of = (result: Result, name: string): Result['measured'][number] | undefined =>
    result.measured.find(({ contestant }) => contestant === name);
  const ratio = (result: Result, name: string, other: string): string =>
    shown((of(result, name)?.median ?? NaN) / (of(result, other)?.median ?? NaN));
  return [
    ...HEAD,
    about,
    '',
    ...loads.map((line) => `- ${line}`),
    '',
    '## Milliseconds until the answer: median, and 95 of 100',
    '',
    ...table(
      ['', ...names],
      figures((result, name) =>
        result.refused.has(name) ? 'refused' : `${shown(of(result, name)?.median)}, ${shown(of(result, name)?.p95)}`,
      ),
    ),
    '',
    '## The medians as ratios',
    '',
    ...table(
      ['', ...own.flatMap((name) => [`${name} ÷ floor`, `${name} ÷ peer`])],
      results.map((result) => [
        result.question.name,
        ...own.flatMap((name) => [ratio(result, name, 'floor'), ratio(result, name, 'peer')]),
      ]),
    ),
    '',
    '## Milliseconds of processor time for one request: its process + the database',
    '',
    ...table(
      ['', ...names],
      figures((result, name) => `${shown(of(result, name)?.cpu)} + ${shown(of(result, name)?.databaseCpu)}`),
    ),
    '',
    '## Requests a second, asked by 32 clients at once',
    '',
    ...table(
      ['', ...names],
      throughputs.map(({ question, perSecond }) => [question, ...names.map((name) => shown(perSecond.get(name)))]),
    ),
    '',
    '## The questions',
    '',
    ...results.map(({ question, refused }) =>
      [
        `- **${question.name}**: ${question.about}.`,
        ...[...refused].map(([name, why]) => `${name} answers: ${why}`),
      ].join(' '),
    ),
    '',
  ].join('\n');
}
