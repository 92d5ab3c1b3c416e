const MILLISECONDS = 1_000;

/**
 * What the database says of its data, as it was at most a second ago: so soon a load by another process is noticed.
 * Null if it says nothing, or does not answer.
 */
export function onceASecond<Value>(
  read: () => Promise<Value | null>,
  now: () => number = () => performance.now(),
): () => Promise<Value | null> {
  let asked: Promise<Value | null> | undefined;
  let askedAt = -Infinity;
  return () => {
    if (asked === undefined || now() - askedAt >= MILLISECONDS) {
      askedAt = now();
      asked = read().catch(() => null);
    }
    return asked;
  };
}

/** The same, or what it was before if nothing is known now. */
export function orAsBefore<Value>(ask: () => Promise<Value | null>): () => Promise<Value | null> {
  let known: Value | null = null;
  return async () => (known = (await ask()) ?? known);
}
