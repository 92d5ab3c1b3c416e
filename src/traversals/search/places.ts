import type { GraphReader } from '../../model/reader/graph-reader.js';
import { placesIn } from '../../shared/context-lines.js';
import { isHan, normalize } from '../../shared/normalize.js';
import { PlaceNames } from '../../shared/place-names.js';
import { placedIn, type Asked, type Question } from './match.js';
import { placesNamed } from './search.cypher.js';

/** The shortest name with a place before it: two characters each. */
const SHORTEST = 4;
const mayNamePlace = ({ phrase }: Asked): boolean => phrase.length >= SHORTEST && isHan(phrase.slice(0, 2));

/** The questions with the places that they begin with, in the order given: one statement, or none. */
export async function inPlaces<Given extends Asked | null>(
  reader: GraphReader,
  asked: readonly Given[],
): Promise<readonly (Question | Extract<Given, null>)[]> {
  // Names are stored as they are written: with no space between what is Chinese and what is not.
  const phrases = asked.flatMap((each) =>
    each && mayNamePlace(each) ? [each.phrase, each.phrase.replaceAll(' ', '')] : [],
  );
  const text = [...new Set(phrases)].join('\n');
  const rows = text === '' ? [] : await reader.run(placesNamed, { text });
  const names = new PlaceNames(
    rows.map(([id, keys, contextText]) => ({
      id,
      names: [...new Set(keys.map(normalize))],
      above: placesIn(contextText),
    })),
  );
  return asked.map((each) => (each ? placedIn(each, names.read(each.phrase)) : (each as Extract<Given, null>)));
}
