import type { Engine } from './database.js';

/** One statement that an engine has run, without the time it waited for its turn. */
export interface StatementRun {
  readonly name: string;
  readonly engine: Engine;
  readonly milliseconds: number;
  readonly failed: boolean;
}
export type Observe = (run: StatementRun) => void;

/** The outcome of `work`, of which `observe` learns once it has ended, however it ends. */
export async function observed<Result>(
  observe: Observe | undefined,
  { name, engine }: Pick<StatementRun, 'name' | 'engine'>,
  work: () => PromiseLike<Result>,
): Promise<Result> {
  const began = performance.now();
  let failed = true;
  try {
    const result = await work();
    failed = false;
    return result;
  } finally {
    observe?.({ name, engine, milliseconds: performance.now() - began, failed });
  }
}
