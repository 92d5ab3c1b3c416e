import { cpuOf, type Contestant } from './contestants.js';
import { essence, type Question } from './questions.js';

/** What one contestant took for one question. */
export interface Measured {
  readonly contestant: string;
  readonly median: number;
  readonly p95: number;
  /** Milliseconds of its own process, and of the database, for one request. */
  readonly cpu: number;
  readonly databaseCpu: number;
}
/** What all took for it; a contestant that does not answer has the reason instead. */
export interface Result {
  readonly question: Question;
  readonly measured: readonly Measured[];
  readonly refused: ReadonlyMap<string, string>;
}

/**
 * For so long each contestant is asked a question before it counts, as a service in use has been: a process gets faster
 * for its first thousand answers or so, while its code is compiled.
 */
const WARM_SECONDS = 3;
/** Requests of one contestant before the next has its turn: processor time is counted in ticks of 10 ms. */
const TURN = 3;

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}
type Variables = Readonly<Record<string, unknown>>;

/** Who is asked, and what it took so far. */
interface Asked {
  readonly contestant: Contestant;
  readonly variables: Variables;
  readonly times: number[];
  cpu: number;
  databaseCpu: number;
}

/** Asks one question of all, in turns, after their answers were found to be the same. */
export async function measure(
  question: Question,
  contestants: readonly Contestant[],
  databasePid: number,
  rounds: number,
): Promise<Result> {
  const refused = new Map<string, string>();
  const ready: Asked[] = [];
  let expected: string | null = null;
  for (const contestant of contestants) {
    const variables = await placeOf(question, contestant);
    const { data, errors } = JSON.parse(await contestant.ask(question, variables)) as Answer;
    if (errors) {
      refused.set(contestant.name, errors[0]?.message ?? '');
      continue;
    }
    const said = JSON.stringify(essence([data]));
    if (said !== (expected ??= said))
      throw new Error(`${question.name}: ${contestant.name} answers otherwise: ${firstDifference(expected, said)}`);
    ready.push({ contestant, variables, times: [], cpu: 0, databaseCpu: 0 });
  }
  for (const { contestant, variables } of ready) await throughput(question, contestant, 1, WARM_SECONDS, variables);
  for (let round = 0; round < rounds; round++)
    for (const each of ready) {
      const { contestant, variables } = each;
      const [own, database] = [cpuOf(contestant.pid), cpuOf(databasePid)];
      const times: number[] = [];
      for (let turn = 0; turn < TURN; turn++) {
        const start = performance.now();
        await contestant.ask(question, variables);
        times.push(performance.now() - start);
      }
      each.times.push(...times);
      each.cpu += cpuOf(contestant.pid) - own;
      each.databaseCpu += cpuOf(databasePid) - database;
    }
  const measured = ready.map(({ contestant, times, cpu, databaseCpu }): Measured => {
    const sorted = [...times].sort((one, other) => one - other);
    const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
    const count = sorted.length;
    return {
      contestant: contestant.name,
      median: at(0.5),
      p95: at(0.95),
      cpu: cpu / count,
      databaseCpu: databaseCpu / count,
    };
  });
  return { question, measured, refused };
}

/** The variables of a question; for a page deep in a list of ours, with the cursor that the pages before it end at. */
async function placeOf({ pagesBefore = 0, ...question }: Question, contestant: Contestant): Promise<Variables> {
  if (!contestant.name.startsWith('ours')) return question.variables;
  const { skip, ...variables } = question.variables;
  let after: string | null = null;
  const first = Number(skip) / pagesBefore;
  for (let page = 0; page < pagesBefore; page++) {
    const body = await contestant.ask(question, { ...variables, first, after });
    after = /"endCursor":"([^"]+)"/.exec(body)?.[1] ?? null;
    if (after === null) return variables;
  }
  return pagesBefore === 0 ? variables : { ...variables, after };
}

/** How many requests a second a contestant answers while this many clients ask at once. */
export async function throughput(
  question: Question,
  contestant: Contestant,
  clients: number,
  seconds: number,
  variables: Variables = question.variables,
): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let answered = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      await contestant.ask(question, variables);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return answered / seconds;
}

/** What two answers are from a little before where they differ. */
function firstDifference(expected: string, said: string): string {
  const at = Array.from(expected).findIndex((letter, index) => letter !== said[index]);
  const [one, other] = [expected, said].map((text) => text.slice(Math.max(0, at - 200), at + 200));
  return `expected … ${one ?? ''} …, got … ${other ?? ''} …`;
}
