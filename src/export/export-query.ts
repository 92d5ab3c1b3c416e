import { InputError, LimitError, quote } from '../shared/errors.js';
import { LIMIT } from '../shared/limits.js';

/** The query of an export's address: each parameter once, none that is not known, texts that are not empty. */
export class ExportQuery {
  readonly #values = new Map<string, string>();

  /** @throws InputError */
  constructor(search: string, known: readonly string[]) {
    if (search.length > LIMIT.exportQueryCharacters)
      throw new LimitError(
        `The query: expected at most ${LIMIT.exportQueryCharacters} characters, got ${search.length}.`,
      );
    for (const [name, value] of new URLSearchParams(search)) {
      if (this.#values.has(name)) throw new InputError(`${name}: expected once, got twice.`);
      if (value === '') throw new InputError(`${name}: expected a value, got none.`);
      this.#values.set(name, value);
    }
    this.checkNames(known);
  }

  /** There is no parameter but these. @throws InputError */
  checkNames(known: readonly string[]): void {
    const wrong = [...this.#values.keys()].find((name) => !known.includes(name));
    if (wrong !== undefined)
      throw new InputError(
        `Expected ${known.length > 0 ? `some of ${known.join(', ')}` : 'no parameters'}, got ${quote(wrong)}.`,
      );
  }

  /** Every parameter as it was given. */
  entries(): readonly (readonly [name: string, value: string])[] {
    return [...this.#values];
  }

  /** The same question, however it was written. */
  get key(): string {
    return this.#values.size === 0
      ? ''
      : JSON.stringify([...this.#values].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  text(name: string): string | null {
    return this.#values.get(name) ?? null;
  }

  /** Values separated by commas, of a closed list if there is one. */
  list(name: string, possible?: readonly string[]): readonly string[] | null {
    const text = this.text(name);
    if (text === null) return null;
    const values = text.split(',').map((part) => part.trim());
    const wrong = values.find((value) => (possible ? !possible.includes(value) : value === ''));
    const expected = possible ? `some of ${possible.join(', ')}` : 'values';
    if (wrong !== undefined)
      throw new InputError(`${name}: expected ${expected} separated by commas, got ${quote(wrong)}.`);
    return values;
  }

  whole(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    if (!/^[1-9]\d{0,14}$/.test(text))
      throw new InputError(`${name}: expected a whole number from 1, got ${quote(text)}.`);
    return Number(text);
  }

  flag(name: string): boolean {
    const text = this.text(name) ?? '0';
    if (text !== '0' && text !== '1') throw new InputError(`${name}: expected 0 or 1, got ${quote(text)}.`);
    return text === '1';
  }

  /** One of a closed list, the first of which is meant if none is given. */
  choice<Choice extends string>(name: string, possible: readonly [Choice, ...Choice[]]): Choice {
    const text = this.text(name) ?? possible[0];
    const chosen = possible.find((each) => each === text);
    if (chosen === undefined) throw new InputError(`${name}: expected ${possible.join(' or ')}, got ${quote(text)}.`);
    return chosen;
  }

  json(name: string): unknown {
    const text = this.text(name);
    if (text === null) return null;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new InputError(
        `${name}: expected JSON such as {"status": {"eq": "ACTUAL"}}, URL-encoded, got ${quote(text)}.`,
      );
    }
  }
}
