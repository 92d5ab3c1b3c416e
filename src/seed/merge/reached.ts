/** What one step leads to. */
export type Next = (id: string) => readonly string[];

/** Whatever any number of steps lead to, in order. */
export function reached(next: Next, from: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const other of next(id))
      if (!found.has(other)) {
        found.add(other);
        open.push(other);
      }
  return [...found].sort();
}
