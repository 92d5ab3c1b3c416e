import { SAME_IN_SEARCH } from '../../src/domain/search-words.js';
import { graphModel } from '../../src/edges/graph.js';
import { isHan, normalize, phraseOf, wordsOf } from '../../src/shared/normalize.js';
import { ReferenceNames, type Names } from './search-names.js';
import type { Cells, Content } from './small-package.js';

/** How a thing is found, the best first: docs/names.md. */
export const BY = [
  ...['name', 'alias', 'placed', 'form', 'beginning', 'words', 'letters', 'word beginning', 'parts'],
  ...['near whole', 'near half', 'near', 'context', 'context alone'],
] as const;
export interface Found {
  readonly id: string;
  readonly by: string;
}

const list = (cell: string | undefined): readonly string[] => (cell ? cell.split(';') : []);
const filled = (cells: readonly (string | undefined)[]): readonly string[] =>
  cells.filter((cell): cell is string => cell !== undefined && cell !== '');
/** One or two letters count where a word begins; more anywhere. */
const isShort = (word: string): boolean => /^[a-z]{1,2}$/.test(word);
const hasPart = (text: string, word: string): boolean => ` ${text}`.includes(isShort(word) ? ` ${word}` : word);

/** What a search finds in a small package, read from its cells by the written rules alone. */
export class SearchReference {
  readonly #rows = new Map<string, Cells>();
  readonly #links: (readonly [from: string, to: string, places: boolean])[] = [];
  readonly #names = new Map<string, Names>();

  constructor(content: Content) {
    for (const [path, rows] of Object.entries(content))
      if (path.startsWith('edges/'))
        for (const { from = '', to = '' } of rows) this.#links.push([from, to, !path.includes('partners')]);
      else if (path === 'nodes/observations.csv')
        for (const { metric = '', about = '', program = '' } of rows)
          for (const [one, other] of [
            [metric, about],
            ...(program
              ? [
                  [metric, program],
                  [about, program],
                ]
              : []),
          ])
            this.#links.push([one as string, other as string, false]);
      else if (path !== 'nodes/sources.csv') for (const row of rows) this.#rows.set(row['id'] as string, row);
    for (const [id, row] of this.#rows)
      this.#names.set(id, {
        own: filled([row['name'], row['nameEn']]),
        others: [...list(row['aliases']), ...filled([row['code']])],
        searched: list(row['searchNames']),
      });
  }

  find(query: string): readonly Found[] {
    const words = [
      ...new Set(wordsOf(/^\s*(?:[a-zü]{1,6}[1-5]\s*){2,}$/iu.test(query) ? query.replace(/[1-5]/g, '') : query)),
    ];
    if (words.length === 0) return [];
    const length = (id: string): number => [...(this.#rows.get(id)?.['name'] ?? '')].length;
    return [...this.#rows.keys()]
      .flatMap((id) => {
        const by = this.#by(id, words);
        return by === null ? [] : [{ id, by }];
      })
      .sort(
        (a, b) =>
          BY.indexOf(a.by as never) - BY.indexOf(b.by as never) ||
          length(a.id) - length(b.id) ||
          (a.id < b.id ? -1 : 1),
      );
  }

  #by(id: string, words: readonly string[]): string | null {
    const phrase = phraseOf(words);
    const names = new ReferenceNames(this.#names.get(id) as Names);
    const placed = phrase.length >= 4 && isHan(phrase.slice(0, 2)) ? this.read(phrase) : null;
    const isPlaced = placed !== null && placed.places.some((place) => this.#hasNameIn(id, placed.rest, place));
    const partPlaced =
      placed !== null &&
      names.forms.some(({ text }) => ` ${text} `.includes(placed.rest)) &&
      (isPlaced || placed.places.some((place) => this.placesOf(id).includes(place)));
    const near = names.nearness(words);
    if (near !== null || partPlaced) {
      const exact = names.exactly(phrase, words);
      if (exact === 'name' || exact === 'alias') return exact;
      if (isPlaced) return 'placed';
      return exact ?? (partPlaced ? 'parts' : near);
    }
    const asked = placed && words.join(' ') === phrase ? [...placed.named, ...placed.rest.split(' ')] : words;
    const named = asked.map((word) => names.forms.some(({ text }) => hasPart(text, word)));
    const context = this.#contextOf(id);
    const inContext = (word: string): boolean =>
      context.some((text) =>
        isHan(word) ? text.includes(word) : ` ${text} `.includes(` ${word}${isShort(word) ? ' ' : ''}`),
      );
    if (!asked.every((word, index) => named[index] || inContext(word))) return null;
    return named.includes(true) ? 'context' : 'context alone';
  }

  /** The names of districts that a name begins with, the longest first, each lying in the one before. */
  read(
    name: string,
  ): { readonly named: readonly string[]; readonly places: readonly string[]; readonly rest: string } | null {
    let [places, rest]: [readonly string[] | null, string] = [null, name];
    const named: string[] = [];
    for (;;) {
      const next = [...this.#rows.keys()]
        .filter((id) => id.startsWith('district:'))
        .filter((id) => places === null || places.some((place) => this.#above(id).includes(place)))
        .flatMap((id) => this.chinese(id).map((begins) => ({ id, begins })))
        .filter(({ begins }) => begins.length >= 2 && rest.startsWith(begins) && rest.length - begins.length >= 2);
      const longest = Math.max(0, ...next.map(({ begins }) => begins.length));
      if (longest === 0) return places === null ? null : { named, places, rest };
      places = [...new Set(next.filter(({ begins }) => begins.length === longest).map(({ id }) => id))];
      named.push(rest.slice(0, longest));
      rest = rest.slice(longest).trim();
    }
  }

  /** What it lies in however deep, and the one place that its first Chinese name begins with. */
  placesOf(id: string): readonly string[] {
    const [first] = this.chinese(id);
    const read = first === undefined ? null : this.read(first);
    const [place, ...more] = read?.places ?? [];
    const named = place === undefined || more.length > 0 || place === id ? [] : [place, ...this.#above(place)];
    return [...new Set([...this.#above(id), ...named])];
  }

  #above(id: string): readonly string[] {
    const direct = this.#links.filter(([from, , places]) => places && from === id).map(([, to]) => to);
    return [...new Set(direct.flatMap((each) => [each, ...this.#above(each)]))];
  }

  chinese(id: string): readonly string[] {
    return this.#named(id).filter(isHan);
  }
  #named(id: string): readonly string[] {
    const { name, nameEn, aliases } = this.#rows.get(id) ?? {};
    return [...new Set(filled([name, nameEn, ...list(aliases)]).map(normalize))];
  }

  #hasNameIn(id: string, rest: string, place: string): boolean {
    return this.chinese(id).some((name) => {
      const read = this.read(name);
      return (
        (name === rest && this.placesOf(id).includes(place)) || (read?.rest === rest && read.places.includes(place))
      );
    });
  }

  /** What it is, what is said of it, where it is, what it is joined to and where that is; a district only the first. */
  #contextOf(id: string): readonly string[] {
    const row = this.#rows.get(id) ?? {};
    const beside = id.startsWith('district:')
      ? []
      : this.#links.flatMap(([from, to]) => (from === id ? [to] : to === id ? [from] : []));
    const around = [...this.placesOf(id), ...beside, ...beside.flatMap((each) => this.placesOf(each))];
    const node = graphModel.nodeOf(id);
    const kinds = Object.entries(node?.written ?? {}).flatMap(([name, { enumeration }]) => {
      const words = name === 'nameSource' ? undefined : enumeration?.words[row[name] ?? ''];
      return words ? [words.zh, words.en] : [];
    });
    const said = ['summary', 'summaryEn', 'definition', 'definitionEn'].map((name) => row[name]);
    const own = [...this.#named(id), ...list(row['searchNames']).map(normalize)];
    const alike = id.startsWith('metric:') ? SAME_IN_SEARCH : [];
    const same = alike.filter((group) =>
      group.some((word) => own.some((name) => (isHan(word) ? name.includes(word) : ` ${name}`.includes(` ${word}`)))),
    );
    return [
      ...filled([...said, node?.words.zh, node?.words.en, ...kinds]).map((text) => wordsOf(text).join(' ')),
      ...same.flat(),
      ...[...new Set(around)].filter((each) => each !== id).flatMap((each) => this.#named(each)),
    ];
  }
}
