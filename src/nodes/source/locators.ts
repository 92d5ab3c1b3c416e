/** The place that every source has: its title. */
export const TITLE = 'p0';

/** The places that a source has, as its column `locators` gives them: paragraphs p1-p24, or codes. */
export class Locators {
  readonly #places = new Set<string>();
  readonly #ranges: (readonly [from: number, to: number])[] = [];

  constructor(locators: readonly string[]) {
    for (const locator of locators) {
      const [, from, to] = RANGE.exec(locator) ?? [];
      if (from === undefined) this.#places.add(locator);
      else this.#ranges.push([Number(from), Number(to)]);
    }
  }

  has(place: string): boolean {
    if (place === TITLE || this.#places.has(place)) return true;
    const [, paragraph] = /^p(\d+)$/.exec(place) ?? [];
    return (
      paragraph !== undefined && this.#ranges.some(([from, to]) => from <= Number(paragraph) && Number(paragraph) <= to)
    );
  }
}

const RANGE = /^p(\d+)-p(\d+)$/;
