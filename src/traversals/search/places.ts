import type { GraphReader } from '../../model/reader/graph-reader.js';
import { oncePerRelease } from '../../model/reader/once-per-release.js';
import { contextPlaces } from '../../shared/context-lines.js';
import { isHan, normalize } from '../../shared/normalize.js';
import { PlaceNames } from '../../shared/place-names.js';
import { placedIn, type ComparedQuestion, type Question } from './match.js';
import { readPlaces } from './names.cypher.js';

/** The shortest name with a place before it: two characters each. */
const SHORTEST = 4;
const mayNamePlace = ({ phrase }: ComparedQuestion): boolean => phrase.length >= SHORTEST && isHan(phrase.slice(0, 2));

const placeNames = oncePerRelease(async (reader) => {
  const rows = await reader.run(readPlaces, {});
  return new PlaceNames(
    rows.map(([id, keys, contextText]) => ({
      id,
      names: [...new Set(keys.map(normalize))],
      above: contextPlaces(contextText),
    })),
  );
});

/** The questions with the places that they begin with, in the order given: at most one statement. */
export async function inPlaces<Given extends ComparedQuestion | null>(
  reader: GraphReader,
  asked: readonly Given[],
): Promise<readonly (Question | Extract<Given, null>)[]> {
  const names = asked.some((each) => each && mayNamePlace(each)) ? await placeNames(reader) : null;
  return asked.map((each) =>
    each ? placedIn(each, names?.read(each.phrase) ?? null) : (each as Extract<Given, null>),
  );
}
