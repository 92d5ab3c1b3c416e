import hongKong from 'opencc-js/dict/HKVariantsRev';
import taiwan from 'opencc-js/dict/TWVariantsRev';
import traditional from 'opencc-js/dict/TSCharacters';

/** One character to the first of those given for it: `萬 万|臺 台 …`. */
const charactersOf = (dictionary: string): ReadonlyMap<string, string> =>
  new Map(dictionary.split('|').map((entry) => [...entry.replaceAll(' ', '')] as unknown as [string, string]));

const regional = new Map([...charactersOf(hongKong), ...charactersOf(taiwan)]);
const mainland = charactersOf(traditional);
function written(character: string): string {
  const standard = regional.get(character) ?? character;
  return mainland.get(standard) ?? standard;
}
/** Written so twice, since 麼 becomes 么, which itself becomes 幺: else 什麼 and 什么 would differ. */
const alike = new Map([...regional.keys(), ...mainland.keys()].map((each) => [each, written(written(each))]));

/**
 * Every way to write a character (traditional, of Taiwan, of Hong Kong, simplified) as one and the same, character by
 * character: for comparing, not for reading.
 */
export function simplified(text: string): string {
  let folded = '';
  for (const character of text) folded += alike.get(character) ?? character;
  return folded;
}
