const MILLISECONDS = 1_000;

/**
 * The release of the graph as it was at most a second ago: so soon a load by another process is noticed. Null while a
 * load is under way in parts, and if the database does not answer.
 */
export function currentRelease(
  read: () => Promise<string | null>,
  now: () => number = () => performance.now(),
): () => Promise<string | null> {
  let asked: Promise<string | null> | undefined;
  let askedAt = -Infinity;
  return () => {
    if (asked === undefined || now() - askedAt >= MILLISECONDS) {
      askedAt = now();
      asked = read().catch(() => null);
    }
    return asked;
  };
}
