/** A thing with its names; `told` is a code that tells it apart whatever it is called. */
export interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly told: string | null;
}

const SHORTEST = 5;
const normal = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
/** What tells the first from the second of a series: a digit, or a Chinese numeral or letter for one. */
const SERIAL = /[0-9〇零一二三四五六七八九十甲乙丙丁东南西北上下大小]/u;

/**
 * The pairs that may be one thing: the same name, one that is an alias of the other, or long names that are one
 * character apart. Found by hashing, so many names cost no more than they are.
 */
export function nearNames<Item extends Named>(
  items: readonly Item[],
): readonly { readonly one: Item; readonly other: Item }[] {
  const keys = new Map<string, Item[]>();
  const add = (key: string, item: Item): void => void (keys.get(key)?.push(item) ?? keys.set(key, [item]));
  for (const item of items) for (const key of hashKeys(normal(item.name))) add(key, item);
  for (const item of items)
    for (const alias of item.aliases) if (normal(alias).length >= SHORTEST) add(normal(alias), item);
  const pairs = new Map<string, { readonly one: Item; readonly other: Item }>();
  for (const group of keys.values())
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1))
        if (one !== other && maybeSame(one, other))
          pairs.set([items.indexOf(one), items.indexOf(other)].sort().join(' '), { one, other });
  return [...pairs.values()];
}

/** The name, and the name without each of its characters in turn: names one character apart share one of these. */
function hashKeys(name: string): readonly string[] {
  const characters = [...name];
  return characters.length < SHORTEST
    ? [name]
    : [name, ...new Set(characters.map((_, index) => characters.filter((_character, at) => at !== index).join('')))];
}

function maybeSame(one: Named, other: Named): boolean {
  if (one.told !== null && other.told !== null && one.told !== other.told) return false;
  const [a, b] = [normal(one.name), normal(other.name)];
  if (a === b || one.aliases.some((alias) => normal(alias) === b) || other.aliases.some((alias) => normal(alias) === a))
    return true;
  return apart(a, b);
}

/** Whether two names are one character apart, and not by what numbers a series. */
function apart(a: string, b: string): boolean {
  const [long, short] = [[...a], [...b]].sort((left, right) => right.length - left.length) as [string[], string[]];
  if (short.length < SHORTEST || long.length - short.length > 1) return false;
  const at = long.findIndex((character, index) => character !== short[index]);
  if (at === -1) return false;
  const rest = long.slice(at + 1).join('');
  const replaced = long.length === short.length && rest === short.slice(at + 1).join('');
  const removed = long.length > short.length && rest === short.slice(at).join('');
  return (
    (replaced || removed) &&
    !(replaced ? [long[at], short[at]] : [long[at]]).every((character) => SERIAL.test(character as string))
  );
}
