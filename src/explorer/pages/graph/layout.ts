export interface Point {
  readonly x: number;
  readonly y: number;
}

const ROUNDS = 260;
const WANTED = 110;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Where each node lies: nodes push, relationships pull. It rolls no dice: one address, one picture. */
export function layout(
  ids: readonly string[],
  links: readonly (readonly [string, string])[],
): ReadonlyMap<string, Point> {
  const at = ids.map((_, index) => ({
    x: 30 * Math.sqrt(index) * Math.cos(index * GOLDEN),
    y: 30 * Math.sqrt(index) * Math.sin(index * GOLDEN),
  }));
  const index = new Map(ids.map((id, position) => [id, position]));
  const pairs = links.flatMap(([from, to]) => {
    const [one, other] = [index.get(from), index.get(to)];
    return one === undefined || other === undefined || one === other ? [] : [[one, other] as const];
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    const heat = 28 * (1 - round / ROUNDS) + 0.5;
    const push = at.map((here, one) => force(here, one, at));
    for (const [one, other] of pairs) pull(one, other, at, push);
    at.forEach((here, position) => {
      const { x, y } = push[position] as { x: number; y: number };
      const length = Math.hypot(x, y) || 1;
      here.x += (x / length) * Math.min(length, heat);
      here.y += (y / length) * Math.min(length, heat);
    });
  }
  return new Map(ids.map((id, position) => [id, at[position] as Point]));
}

function force(here: Point, one: number, at: readonly Point[]): { x: number; y: number } {
  const sum = { x: -here.x * 0.02, y: -here.y * 0.02 };
  at.forEach((there, other) => {
    if (one === other) return;
    const [dx, dy] = [here.x - there.x, here.y - there.y];
    const distance = Math.max(Math.hypot(dx, dy), 1);
    const strength = (WANTED * WANTED) / distance / distance;
    sum.x += (dx / distance) * strength * 12;
    sum.y += (dy / distance) * strength * 12;
  });
  return sum;
}

function pull(one: number, other: number, at: readonly Point[], push: readonly { x: number; y: number }[]): void {
  const [here, there] = [at[one] as Point, at[other] as Point];
  const [dx, dy] = [there.x - here.x, there.y - here.y];
  const distance = Math.max(Math.hypot(dx, dy), 1);
  const strength = (distance - WANTED) / distance / 3;
  const [mine, theirs] = [push[one] as { x: number; y: number }, push[other] as { x: number; y: number }];
  mine.x += dx * strength;
  mine.y += dy * strength;
  theirs.x -= dx * strength;
  theirs.y -= dy * strength;
}
