const ORDER = 'edugraph:answers';
const MOST_ANSWERS = 30;
/** The letters of an answer that is worth its place. Some browsers keep 2.5 million for a site, with the addresses. */
const LONGEST = 75_000;
/** What somebody types is kept nowhere. */
const TYPED = /operationName(?:=|":")Search\b/;
/** Answers of a proxy before a service that is gone, and of a service that has no data yet. */
const GONE = [502, 503, 504];

/** The answers that are shown because the service did not answer: when the oldest was read, and from which data. */
export interface Old {
  readonly at: string;
  readonly releases: readonly string[];
}
interface Kept {
  readonly text: string;
  readonly at: string;
  readonly release: string | null;
}

let shown: Old | null = null;
let returns = 0;
/** Which data the service has, as the last answer said that tells it. */
let release: string | null = null;
const listeners = new Set<() => void>();

export const oldAnswers = {
  now: (): Old | null => shown,
  /** How often the service has answered again: what was shown until then is to be asked anew. */
  returns: (): number => returns,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

function tell(old: Old | null): void {
  if (old === null) returns += 1;
  shown = old;
  for (const listener of listeners) listener();
}

function order(): readonly string[] {
  return JSON.parse(localStorage.getItem(ORDER) ?? '[]') as readonly string[];
}

/** Keeps an answer in the browser; the one that was used longest ago goes. */
function keep(key: string, text: string): void {
  release = /"release":"(\w{8})/.exec(text)?.[1] ?? release;
  if (text.length > LONGEST || text.includes('"errors":') || TYPED.test(key)) return;
  try {
    const keys = [...order().filter((other) => other !== key), key];
    for (const old of keys.splice(0, Math.max(0, keys.length - MOST_ANSWERS))) localStorage.removeItem(old);
    localStorage.setItem(ORDER, JSON.stringify(keys));
    const kept: Kept = { text, release, at: new Date().toISOString() };
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // The browser keeps nothing for this page, or nothing more: then there is no old answer.
  }
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

function keptFor(key: string): Response | null {
  const kept = read(key);
  if (kept === null) return null;
  const { at, releases } = shown ?? { at: kept.at, releases: [] };
  tell({
    at: kept.at < at ? kept.at : at,
    releases: kept.release === null ? releases : [...new Set([...releases, kept.release])],
  });
  return new Response(kept.text, { headers: { 'content-type': 'application/json' } });
}

/** Asks the service; if it does not answer, the last answer to the same question is given, and is known to be old. */
export async function askOrRemember(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const key = `edugraph:${String(input)} ${typeof init?.body === 'string' ? init.body : ''}`;
  try {
    const answer = await fetch(input, init);
    if (GONE.includes(answer.status)) return keptFor(key) ?? answer;
    if (shown !== null) tell(null);
    // An answer that quotes what other people wrote is for now alone.
    if (answer.ok && !answer.headers.get('cache-control')?.includes('no-store')) keep(key, await answer.clone().text());
    return answer;
  } catch (error) {
    const kept = init?.signal?.aborted ? null : keptFor(key);
    if (kept === null) throw error;
    return kept;
  }
}
