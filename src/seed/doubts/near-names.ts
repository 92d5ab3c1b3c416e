import { groupBy } from '../../shared/collections.js';

/** A thing with its names; `code` is one that tells it apart whatever it is called. */
export interface NamesGiven {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly code: string | null;
}

/** Two that may be one thing; if another name of the first is the name of the second, that name. */
interface Pair<Item> {
  readonly one: Item;
  readonly other: Item;
  readonly alias: string | null;
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
export function nearNames<Item extends NamesGiven>(items: readonly Item[]): readonly Pair<Item>[] {
  const known = items.map((item, index): Known<Item> => {
    const name = normal(item.name);
    return { item, index, name, characters: [...name], aliases: item.aliases.map(normal) };
  });
  const keys = new Map<string, Known<Item>[]>();
  const add = (key: string, each: Known<Item>): void => void (keys.get(key)?.push(each) ?? keys.set(key, [each]));
  for (const each of known) for (const key of hashKeys(each)) add(key, each);
  const pairs = new Map<string, Pair<Item>>();
  const addPair = (one: Known<Item>, other: Known<Item>, alias: string | null = null): void => {
    if (one !== other && maybeSame(one, other))
      pairs.set([one.index, other.index].sort().join(' '), { one: one.item, other: other.item, alias });
  };
  for (const group of keys.values())
    for (let index = 0; index + 1 < group.length; index++)
      for (let next = index + 1; next < group.length; next++)
        addPair(group[index] as Known<Item>, group[next] as Known<Item>);
  // A short alias too, but only with a name: many are called 一中 for short.
  const named = groupBy(known, ({ name }) => name);
  for (const each of known)
    for (const [at, alias] of each.aliases.entries())
      for (const other of named.get(alias) ?? []) addPair(each, other, each.item.aliases[at]);
  return [...pairs.values()];
}

/** A thing with its names as they are compared, each made once. */
interface Known<Item extends NamesGiven> {
  readonly item: Item;
  readonly index: number;
  readonly name: string;
  readonly characters: readonly string[];
  readonly aliases: readonly string[];
}

/** The name, and the name without each of its characters in turn: names one character apart share one of these. */
function hashKeys({ name, characters }: Known<NamesGiven>): readonly string[] {
  return characters.length < SHORTEST
    ? [name]
    : [name, ...new Set(characters.map((_, index) => characters.filter((_character, at) => at !== index).join('')))];
}

function maybeSame(one: Known<NamesGiven>, other: Known<NamesGiven>): boolean {
  const [code, otherCode] = [one.item.code, other.item.code];
  if (code !== null && otherCode !== null && code !== otherCode) return false;
  return (
    one.name === other.name ||
    one.aliases.includes(other.name) ||
    other.aliases.includes(one.name) ||
    (one.characters.length < other.characters.length
      ? apart(other.characters, one.characters)
      : apart(one.characters, other.characters))
  );
}

/** Whether two names are one character apart, and not by what numbers a series. */
function apart(long: readonly string[], short: readonly string[]): boolean {
  if (short.length < SHORTEST || long.length - short.length > 1) return false;
  const at = long.findIndex((character, index) => character !== short[index]);
  if (at === -1) return false;
  const replaced = long.length === short.length;
  const shift = replaced ? 0 : 1;
  for (let index = at + 1; index < long.length; index++) if (long[index] !== short[index - shift]) return false;
  return !(replaced ? [long[at], short[at]] : [long[at]]).every((character) => SERIAL.test(character as string));
}
