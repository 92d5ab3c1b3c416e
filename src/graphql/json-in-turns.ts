import { inTurns } from '../shared/in-turns.js';

/** So many values, or so much text for each of them, are written or encoded at once: a millisecond or two. */
const VALUES = 10_000;
const CHARACTERS_PER_VALUE = 50;
const CHARACTERS = VALUES * CHARACTERS_PER_VALUE;

/** The JSON of plain data, as JSON.stringify has it: others have their turn while a large answer is written. */
export async function jsonInTurns(value: unknown): Promise<string> {
  if (leftOf(VALUES, value) > 0) return JSON.stringify(value);
  return (await inTurns(piecesOf(value), (piece) => piece)).join('');
}

function* piecesOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || leftOf(VALUES, value) > 0)
    // Only in a list can there be what has no JSON.
    return yield JSON.stringify(value) ?? 'null';
  let before = '';
  if (Array.isArray(value)) {
    yield '[';
    for (const each of value) {
      yield before;
      yield* piecesOf(each);
      before = ',';
    }
    return yield ']';
  }
  yield '{';
  for (const [name, each] of Object.entries(value)) {
    if (each === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    yield* piecesOf(each);
    before = ',';
  }
  yield '}';
}

/** What is left of so many values without those that a value holds; 0 or less if they are not enough. */
function leftOf(most: number, value: unknown): number {
  if (typeof value === 'string') return most - 1 - value.length / CHARACTERS_PER_VALUE;
  if (typeof value !== 'object' || value === null) return most - 1;
  return Array.isArray(value) ? leftOfList(most - 1, value) : leftOfFields(most - 1, value as Fields);
}
type Fields = Readonly<Record<string, unknown>>;

function leftOfList(most: number, list: readonly unknown[]): number {
  let left = most;
  for (let index = 0; index < list.length && left > 0; index++) left = leftOf(left, list[index]);
  return left;
}

function leftOfFields(most: number, fields: Fields): number {
  let left = most;
  for (const name in fields) {
    left = leftOf(left, fields[name]);
    if (left <= 0) break;
  }
  return left;
}

/** A text as it is sent: a long one is encoded in pieces. */
export const encodedInTurns = async (text: string): Promise<readonly (string | Buffer)[]> =>
  text.length <= CHARACTERS ? [text] : inTurns(slicesOf(text), (slice) => Buffer.from(slice));

function* slicesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    let end = start + CHARACTERS;
    // The two halves of a character beyond U+FFFF stay together.
    if ((text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end++;
    yield text.slice(start, end);
    start = end;
  }
}
