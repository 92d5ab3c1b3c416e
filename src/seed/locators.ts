/** The places that a source has, as its column `locators` gives them: p1-p24, or codes. */
export class Locators {
  readonly #places = new Set<string>();

  constructor(locators: readonly string[]) {
    for (const locator of locators) {
      const [, from, to] = /^p(\d+)-p(\d+)$/.exec(locator) ?? [];
      if (from === undefined) this.#places.add(locator);
      else for (let paragraph = Number(from); paragraph <= Number(to); paragraph++) this.#places.add(`p${paragraph}`);
    }
  }

  has(place: string): boolean {
    return this.#places.has(place);
  }
}
