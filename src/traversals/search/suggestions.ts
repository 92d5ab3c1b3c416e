import type { GraphReader } from '../../model/reader/graph-reader.js';
import { LIMIT } from '../../shared/limits.js';
import { isHan } from '../../shared/normalize.js';
import { questionOf, type Asked } from './match.js';
import { resolveNames } from './search.cypher.js';

/** How many pieces of a question are looked for, the longest first. */
const PIECES = 24;
/** Fewer characters, or letters, are a part of too many names. */
const leastOf = (word: string): number => (isHan(word) ? 2 : 4);

/** Parts of the words in a row, the longest first, whole words among them if there are several. */
function piecesOf({ asked }: Asked): readonly string[] {
  const words = asked.split(' ');
  const pieces = words.flatMap((word) => {
    const lengths = Array.from({ length: word.length }, (_, index) => word.length - index);
    return lengths
      .filter((length) => length >= leastOf(word) && (length < word.length || words.length > 1))
      .flatMap((length) =>
        Array.from({ length: word.length - length + 1 }, (_, from) => word.slice(from, from + length)),
      );
  });
  return [...new Set(pieces)].sort((one, other) => other.length - one.length).slice(0, PIECES);
}

/** Names that have the longest piece that any name has: what may have been meant by a question that finds nothing. */
export async function suggestionsFor(
  reader: GraphReader,
  asked: Asked,
  kinds: readonly string[],
): Promise<readonly string[]> {
  const pieces = piecesOf(asked);
  const rows = pieces.flatMap((piece, index) => {
    const question = questionOf(piece)?.question;
    return question ? [{ index, ...question }] : [];
  });
  if (rows.length === 0) return [];
  const statement = resolveNames(reader.model, ['name', 'title']);
  const found = new Map(await reader.run(statement, { rows, kinds, limit: LIMIT.resolveCandidates }));
  const longest = pieces.find((_, index) => (found.get(index) ?? []).length > 0)?.length;
  const hits = pieces.flatMap((piece, index) => (piece.length === longest ? (found.get(index) ?? []) : []));
  const names = hits.map(([row]) => {
    const { name, title } = statement.read(row);
    return String(name ?? title);
  });
  return [...new Set(names)].slice(0, LIMIT.resolveCandidates);
}
