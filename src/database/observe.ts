import type { Engine } from './database.js';

/** One statement that an engine has run, without the time it waited for its turn. */
export interface StatementRun {
  readonly name: string;
  readonly engine: Engine;
  readonly milliseconds: number;
  readonly failed: boolean;
  /** The request that it ran for, if it did for one. */
  readonly requestId?: string | undefined;
}
export type Observe = (run: StatementRun) => void;

/** The outcome of `work`, of which `observe` learns once it has ended, however it ends. */
export async function observed<Result>(
  observe: Observe | undefined,
  run: Pick<StatementRun, 'name' | 'engine' | 'requestId'>,
  work: () => PromiseLike<Result>,
): Promise<Result> {
  const began = performance.now();
  let failed = true;
  try {
    const result = await work();
    failed = false;
    return result;
  } finally {
    observe?.({ ...run, milliseconds: performance.now() - began, failed });
  }
}
