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
