import { IN_MANY_NAMES, IN_ANY_METRIC, SAME_IN_METRICS } from '../../domain/search-words.js';
import { oncePerRelease } from '../../model/reader/once-per-release.js';
import { isHan } from '../../shared/normalize.js';
import { readMetrics } from './names.cypher.js';
import { stemOf, stemsIn } from './stems.js';

/** A metric as questions are compared with it: the lines of its names by their stems, without what was made of them. */
export interface NamedMetric {
  readonly id: string;
  readonly unit: string;
  readonly names: string;
  readonly length: number;
}

export const namedMetrics = oncePerRelease(async (reader) =>
  (await reader.run(readMetrics, {})).map(([id, unit, text, length]): NamedMetric => ({
    id,
    unit,
    names: stemsIn(text.replace(/^ .+ -\n/gm, '')),
    length,
  })),
);

/** What is looked for in the names of metrics. */
export interface SaidOfMetrics {
  /** The names of things: each counts only as a whole. */
  readonly things: readonly string[];
  /** What else is said: stems of words in letters, and runs of Chinese characters, of which parts count. */
  readonly rest: readonly string[];
}

/** Of what is said a name must have so much: less may as well be meant by something else. */
const LEAST_SHARE = 0.6;
/** A character says as much as some letters, and a short word, which is one of initials, as much as some. */
const PER_CHARACTER = 3;
const SHORT_WORD = 4;
const SHORTEST_PART = 2;
/** What stands in very many names decides only between names that have as much of all else. */
const FAINT = 0.05;
const FAINT_WORDS = new Set([...IN_MANY_NAMES, ...IN_ANY_METRIC].flatMap((word) => [word, stemOf(word)]));
const FAINT_ZH = new RegExp([...FAINT_WORDS].filter(isHan).join('|'), 'g');

/** The metrics whose names have most of what is said, the shortest name first; and how much that is. */
export function metricsMeant(metrics: readonly NamedMetric[], { things, rest }: SaidOfMetrics) {
  const words = rest.map((word) => ({ variants: variantsOf(word), weight: tellingIn([word.replace(FAINT_ZH, '')]) }));
  const said = words.reduce((sum, { weight }) => sum + weight, 0);
  const shareOf = ({ names }: NamedMetric): number => {
    const thing = weightOf(things.filter((each) => has(names, stemsIn(each))));
    const parts = words.flatMap(({ variants }) => variants.map((word) => partsIn(names, word)).reduce(weightier));
    const telling = thing + tellingIn(parts);
    return telling === 0 || telling < LEAST_SHARE * (thing + said) ? 0 : telling + FAINT * weightOf(parts);
  };
  const shares = new Map(metrics.map((metric) => [metric.id, shareOf(metric)]));
  const most = Math.max(0, ...shares.values());
  const ids = metrics
    .filter(({ id }) => most > 0 && shares.get(id) === most)
    .sort((one, other) => one.length - other.length || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
  return { ids, most, shareOf: (id: string): number => shares.get(id) ?? 0 };
}

const weightOf = (parts: readonly string[]): number =>
  parts.reduce((sum, part) => sum + (isHan(part) ? part.length * PER_CHARACTER : Math.max(part.length, SHORT_WORD)), 0);
const tellingIn = (parts: readonly string[]): number =>
  weightOf(parts.filter((part) => part !== '' && !FAINT_WORDS.has(part)));
const weightier = (one: readonly string[], other: readonly string[]): readonly string[] =>
  weightOf(other) > weightOf(one) ? other : one;

/** Words in letters are whole ones, by their stems: desks are no part of a desktop. */
const has = (names: string, words: string): boolean => names.includes(isHan(words) ? words : ` ${words} `);

/** The parts of a word that names have, each as long as can be, from its beginning on. */
function partsIn(names: string, word: string): readonly string[] {
  if (!isHan(word)) return has(names, word) ? [word] : [];
  const parts: string[] = [];
  for (let from = 0; from + SHORTEST_PART <= word.length;) {
    let to = from + SHORTEST_PART;
    while (to <= word.length && names.includes(word.slice(from, to))) to++;
    const part = word.slice(from, to - 1);
    if (part.length >= SHORTEST_PART) parts.push(part);
    from += Math.max(1, part.length);
  }
  return parts;
}

/** The word, and others that mean the same. */
const variantsOf = (word: string): readonly string[] => [
  word,
  ...SAME_IN_METRICS.flatMap((same) => {
    const own = same.find((each) => (isHan(each) ? word.includes(each) : stemOf(each) === word));
    const others = same.filter((each) => each !== own && isHan(each) === isHan(word));
    return own === undefined ? [] : others.map((each) => (isHan(word) ? word.replace(own, each) : stemOf(each)));
  }),
];
