import { useEffect, useState } from 'react';
import { CombinedError } from 'urql';
import type { Graph } from './graph.js';
import { graphOfJson } from './saved-graph.js';

interface Read {
  readonly address: string;
  readonly data?: Graph;
  readonly error?: CombinedError;
}

/** Reads a graph of the export: it holds all, where a query shows the first of each type. Null asks for nothing. */
export function useWhole(address: string | null): readonly [Omit<Read, 'address'>, () => void] {
  const [read, setRead] = useState<Read | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (address === null) return;
    const ending = new AbortController();
    fetchGraph(address, ending.signal).then(
      (data) => setRead({ address, data }),
      (error: unknown) => {
        if (ending.signal.aborted) return;
        setRead({ address, error: new CombinedError({ networkError: error as Error }) });
      },
    );
    return () => ending.abort();
  }, [address, tries]);
  const again = (): void => {
    setRead(null);
    setTries(tries + 1);
  };
  return [read !== null && read.address === address ? read : {}, again];
}

async function fetchGraph(address: string, signal: AbortSignal): Promise<Graph> {
  const answer = await fetch(address, { signal });
  const json: unknown = await answer.json();
  if (answer.ok) return graphOfJson(json);
  const { errors } = json as { readonly errors?: readonly { readonly message: string }[] };
  throw new Error(errors?.[0]?.message ?? answer.statusText);
}
