import { IN_MANY_NAMES, SAYING_NOTHING } from '../../domain/search-words.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { groupBy } from '../../shared/collections.js';
import { LIMIT } from '../../shared/limits.js';
import { isHan } from '../../shared/normalize.js';
import { CALLED, nodeName } from '../../graphql/localized.js';
import { FOUND } from './classes.js';
import { foundByEach } from './each-question.js';
import { questionOf, type ComparedQuestion } from './match.js';

/** How many pieces of a question are looked for. */
const PIECES = 24;
/** Fewer characters, or letters, are a part of too many names. */
const leastOf = (word: string): number => (isHan(word) ? 2 : 4);

interface Piece {
  readonly text: string;
  /** Whether it is enough of a word to say which name was meant; less of it must be a name by itself. */
  readonly telling: boolean;
}

/** The parts of a word, itself among them; half of it is telling, of a word in letters more. */
function partsOf(word: string): readonly Piece[] {
  const least = leastOf(word);
  const telling = isHan(word) ? word.length / 2 : Math.max(5, (word.length * 3) / 4);
  const lengths = Array.from({ length: Math.max(0, word.length - least + 1) }, (_, index) => least + index);
  return lengths.flatMap((length) =>
    Array.from({ length: word.length - length + 1 }, (_, from) => ({
      text: word.slice(from, from + length),
      telling: length === word.length || length >= telling,
    })),
  );
}

/** Parts of the words to look for: whole words first, then telling parts, then others; of each the longest first. */
function piecesOf({ asked }: ComparedQuestion): readonly Piece[] {
  const all = asked.split(' ');
  const telling = all.filter((word) => !SAYING_NOTHING.has(word) && !IN_MANY_NAMES.has(word));
  const words = telling.length > 0 ? telling : all;
  const rank = ({ text, telling }: Piece): number => (words.includes(text) ? 0 : telling ? 1 : 2);
  const pieces = words
    .flatMap(partsOf)
    .filter(({ text }) => text !== asked)
    .sort((one, other) => rank(one) - rank(other) || other.text.length - one.text.length);
  // What two words have in common is telling if it is for one of them: that comes first.
  const each = [...groupBy(pieces, ({ text }) => text).values()];
  return each.flatMap(([first]) => first ?? []).slice(0, PIECES);
}

/** Names that have the longest piece that any name has: what may have been meant by a question that finds nothing. */
export async function suggestionsFor(
  reader: GraphReader,
  asked: ComparedQuestion,
  kinds: readonly string[],
  language: string,
): Promise<readonly string[]> {
  const pieces = piecesOf(asked);
  const questions = pieces.map(({ text }) => questionOf(text)?.question);
  const found = await foundByEach(reader, questions, CALLED, { kinds, limit: LIMIT.resolveCandidates });
  const hits = pieces.map(({ telling }, index) =>
    (found[index] ?? []).filter(({ row: [, how] }) => telling || how === FOUND.NAME || how === FOUND.ALIAS),
  );
  const lengths = pieces.map(({ text }, index) => (hits[index]?.length ? text.length : 0));
  const longest = Math.max(0, ...lengths);
  const names = hits
    .filter((_, index) => lengths[index] === longest)
    .flat()
    .map(({ item }) => nodeName(item, language));
  return [...new Set(names)].slice(0, LIMIT.resolveCandidates);
}
