import type { Row } from '../../database/statement.js';
import { decode, type Item } from '../../model/reader/decode.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import type { GraphReader, Listing } from '../../model/reader/graph-reader.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { InputError, LimitError } from '../../shared/errors.js';
import type { Page } from '../../shared/pages.js';
import { matchedName, questionOf, scoreOf, type Question } from './match.js';
import { resolveNames, searchCounts, searchPage } from './search.cypher.js';
import { LIMIT } from '../../shared/limits.js';

const EXACT_NAME = 0;
const EXACT_ALIAS = 1;
/** What is read to tell which name was found. */
const NAMES = ['name', 'nameEn', 'aliases', 'searchText'];

export interface Hit {
  readonly entity: Item;
  readonly score: number;
  readonly matched: string;
  readonly found: number;
  readonly length: number;
}
export interface Resolution {
  readonly name: string;
  readonly candidates: readonly Hit[];
  readonly match: Item | null;
}
export interface Facet {
  readonly kind: string;
  readonly count: number;
}

/** The kinds as they stand in ids; all of them where none is given. */
const kindsOf = (model: GraphModel, kinds: readonly string[] | null | undefined): readonly string[] =>
  model.entities
    .map(({ kind }) => kind)
    .filter((kind) => !kinds || kinds.length === 0 || kinds.includes(kind.toUpperCase()));

function expectLength(argument: string, text: string): string {
  if (text.length > LIMIT.searchCharacters)
    throw new InputError(`${argument}: expected at most ${LIMIT.searchCharacters} characters, got ${text.length}.`);
  return text;
}

/** One search of a request: its hits page by page, and how many there are. */
export class Search {
  readonly #asked: ReturnType<typeof questionOf>;
  readonly #kinds: readonly string[];
  #counts: Promise<readonly Row[]> | undefined;

  constructor(
    private readonly reader: GraphReader,
    query: string,
    kinds: readonly string[] | null | undefined,
  ) {
    this.#asked = questionOf(expectLength('query', query));
    this.#kinds = kindsOf(reader.model, kinds);
  }

  async page(page: Page, properties: readonly string[], matched: boolean): Promise<Listing> {
    const every = this.#kinds.length === this.reader.model.entities.length;
    const scope = `search for ${this.#asked?.asked ?? 'nothing'}${every ? '' : ` among ${this.#kinds.join(', ')}`}`;
    const keys = page.cursor === null ? [] : decodeCursor(scope, 'after', page.cursor, 3);
    if (!this.#asked) return { entries: [], more: false };
    const { question } = this.#asked;
    const read = withNames(properties, matched);
    const position = Object.fromEntries(keys.map((key, index) => [`key${index}`, key]));
    const rows = await this.reader.run(searchPage(read, keys.length > 0), {
      question,
      kinds: this.#kinds,
      limit: page.size + 1,
      ...position,
    });
    const entries = rows.slice(0, page.size).map((row) => {
      const { entity, score, found, length, ...more } = hitOf(this.reader.model, read, row, question, matched);
      return {
        node: entity,
        relation: null,
        more: { score, matched: more.matched },
        cursor: encodeCursor(scope, [found, length, entity.id]),
      };
    });
    return { entries, more: rows.length > page.size };
  }

  /** How many hits there are of each kind, whatever kinds are asked for, in the order of the model. */
  async facets(): Promise<readonly Facet[]> {
    if (!this.#asked) return [];
    const { question } = this.#asked;
    const rows = await (this.#counts ??= this.reader.run(searchCounts, { question }));
    const counts = new Map(rows as readonly [string, number][]);
    return this.reader.model.entities
      .map(({ kind }) => ({ kind: kind.toUpperCase(), count: counts.get(kind) ?? 0 }))
      .filter(({ count }) => count > 0);
  }

  async total(): Promise<number> {
    const facets = await this.facets();
    return facets
      .filter(({ kind }) => this.#kinds.includes(kind.toLowerCase()))
      .reduce((sum, { count }) => sum + count, 0);
  }
}

/** One entry per name, in the order given: at most five candidates, and a match where one is beyond doubt. One statement for all names. */
export async function resolve(
  reader: GraphReader,
  names: readonly string[],
  kinds: readonly string[] | null | undefined,
  properties: readonly string[],
): Promise<readonly Resolution[]> {
  if (names.length > LIMIT.resolvedNames)
    throw new LimitError(`names: expected at most ${LIMIT.resolvedNames}, got ${names.length}.`);
  const questions = names.map((name, index) => questionOf(expectLength(`names[${index}]`, name))?.question ?? null);
  const rows = questions.flatMap((question, index) => (question ? [{ index, ...question }] : []));
  const read = withNames(properties, true);
  const answers =
    rows.length === 0
      ? []
      : await reader.run(resolveNames(read), {
          rows,
          kinds: kindsOf(reader.model, kinds),
          limit: LIMIT.resolveCandidates,
        });
  const found = new Map(answers.map(([index, hits]) => [index as number, hits as readonly Row[]]));
  return names.map((name, index) => {
    const candidates = (found.get(index) ?? []).map((row) =>
      hitOf(reader.model, read, row, questions[index] as Question, true),
    );
    return { name, candidates, match: beyondDoubt(candidates) };
  });
}

/** The only one that has the name, or, where none has it, the only one that has it as another name. */
function beyondDoubt(candidates: readonly Hit[]): Item | null {
  for (const exact of [EXACT_NAME, EXACT_ALIAS]) {
    const [one, ...others] = candidates.filter(({ found }) => found === exact);
    if (one) return others.length === 0 ? one.entity : null;
  }
  return null;
}

const withNames = (properties: readonly string[], matched: boolean): readonly string[] =>
  matched ? [...new Set([...properties, ...NAMES])] : properties;

function hitOf(
  model: GraphModel,
  properties: readonly string[],
  [values, found, length]: Row,
  question: Question,
  matched: boolean,
): Hit {
  const entity = decode(model.nodeProperties, properties, values as Row);
  const score = scoreOf(found as number, length as number);
  const names = matched
    ? (
        [entity['name'], entity['nameEn'], ...(entity['aliases'] as readonly string[])] as readonly (string | null)[]
      ).filter((name) => name !== null)
    : [];
  return {
    entity,
    score,
    matched: matched ? matchedName(names, entity['searchText'] as string, question) : '',
    found: found as number,
    length: length as number,
  };
}
