import type { Item } from '../../model/statements/decode.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { listing, NO_LISTING, startOf, type Listing } from '../../model/reader/listing.js';
import { cursorParts } from '../../shared/cursor.js';
import { InputError, LimitError } from '../../shared/errors.js';
import type { PageRequest } from '../../shared/pages.js';
import { FOUND, scoreOf } from './classes.js';
import { questionOf, type Asked, type Question } from './match.js';
import { matchedName, type Matched, type WrittenNames } from './matched.js';
import { inPlaces } from './places.js';
import {
  resolveNames,
  searchContexts,
  searchCounts,
  searchNames,
  type HitRow,
  type PageGiven,
} from './search.cypher.js';
import { suggestionsFor } from './suggestions.js';
import { LIMIT } from '../../shared/limits.js';

/** A place in the list is a class, the length of a name and an id. */
const SEARCH_KEYS = cursorParts(3);
/** A place before all that is found. */
const BEFORE_ALL = { key0: -1, key1: 0, key2: '' };
/** What is read to tell which name was found. */
const NAMES = ['name', 'nameEn', 'aliases', 'searchNames', 'searchText', 'nameText'];

interface Hit extends Matched {
  readonly entity: Item;
  readonly score: number;
  readonly found: number;
  readonly length: number;
}
export interface Resolution {
  readonly name: string;
  readonly candidates: readonly Hit[];
  readonly match: Item | null;
}
interface Facet {
  readonly kind: string;
  readonly count: number;
}

/** The kinds as they stand in ids; all of them without a list. */
const kindsSearched = (model: GraphModel, kinds: readonly string[] | null | undefined): readonly string[] =>
  model.entities.map(({ kind }) => kind).filter((kind) => !kinds || kinds.includes(kind.toUpperCase()));

function expectLength(argument: string, text: string): string {
  if (text.length > LIMIT.searchCharacters)
    throw new InputError(`${argument}: expected at most ${LIMIT.searchCharacters} characters, got ${text.length}.`);
  return text;
}

/** One search of a request: its hits page by page, and how many there are. */
export class Search {
  readonly #asked: Asked | null;
  readonly #kinds: readonly string[];
  #question: Promise<readonly Question[]> | undefined;
  #counts: Promise<readonly [kind: string, count: number][]> | undefined;

  constructor(
    private readonly reader: GraphReader,
    query: string,
    kinds: readonly string[] | null | undefined,
  ) {
    this.#asked = questionOf(expectLength('query', query));
    this.#kinds = kindsSearched(reader.model, kinds);
  }

  async page(page: PageRequest, properties: readonly string[], matched: boolean): Promise<Listing> {
    const every = this.#kinds.length === this.reader.model.entities.length;
    const scope = `search for ${this.#asked?.asked ?? 'nothing'}${every ? '' : ` among ${this.#kinds.join(', ')}`}`;
    const { position, parameters } = startOf(scope, page, SEARCH_KEYS);
    if (!this.#asked) return NO_LISTING;
    const question = await this.#placed(this.#asked);
    const given = { question, kinds: this.#kinds, ...BEFORE_ALL, ...parameters };
    const wanted = withNames(properties, matched);
    const names = searchNames(this.reader.model, wanted);
    const named = Number(position[0] ?? 0) < FOUND.CONTEXT ? await this.reader.run(names, given) : [];
    const rows = [...named, ...(await this.#inContexts(wanted, { ...given, limit: given.limit - named.length }))];
    this.reader.chargeNodes(Math.min(rows.length, page.size));
    return listing(scope, rows, page, (row) => {
      const { entity, found, length, ...edgeFields } = hitOf(
        names.read(row[0]),
        row,
        question,
        matched ? 'searchText' : null,
      );
      return { node: entity, relation: null, keys: [found, length, entity.id], edgeFields };
    });
  }

  /** Names come before contexts: a page that they fill needs none. */
  async #inContexts(properties: readonly string[], given: PageGiven): Promise<readonly HitRow[]> {
    if (given.limit === 0) return [];
    const { context, contextTerms } = given.question;
    const several = contextTerms.length > 1;
    return this.reader.run(searchContexts(this.reader.model, properties), { ...given, ...context, several });
  }

  /** The question with the places that its name begins with, read once. */
  async #placed(asked: Asked): Promise<Question> {
    const [question] = await (this.#question ??= inPlaces(this.reader, [asked]));
    return question as Question;
  }

  /** How many hits there are of each kind, whatever kinds are asked for, in the order of the model. */
  async facets(): Promise<readonly Facet[]> {
    if (!this.#asked) return [];
    const question = await this.#placed(this.#asked);
    const rows = await (this.#counts ??= this.reader.run(searchCounts, { question }));
    const counts = new Map(rows);
    return this.reader.model.entities
      .map(({ kind }) => ({ kind: kind.toUpperCase(), count: counts.get(kind) ?? 0 }))
      .filter(({ count }) => count > 0);
  }

  /** Names that may have been meant, for a question that finds nothing. */
  async suggestions(): Promise<readonly string[]> {
    return this.#asked ? suggestionsFor(this.reader, this.#asked, this.#kinds) : [];
  }

  async total(): Promise<number> {
    const facets = await this.facets();
    return facets
      .filter(({ kind }) => this.#kinds.includes(kind.toLowerCase()))
      .reduce((sum, { count }) => sum + count, 0);
  }
}

/**
 * One entry per name, in the order given: at most five candidates, and a match if one is beyond doubt. Two
 * statements for all names.
 */
export async function resolve(
  reader: GraphReader,
  names: readonly string[],
  kinds: readonly string[] | null | undefined,
  properties: readonly string[],
): Promise<readonly Resolution[]> {
  if (names.length > LIMIT.resolvedNames)
    throw new LimitError(`names: expected at most ${LIMIT.resolvedNames}, got ${names.length}.`);
  const asked = names.map((name, index) => questionOf(expectLength(`names[${index}]`, name)));
  const questions = await inPlaces(reader, asked);
  const rows = questions.flatMap((question, index) => (question ? [{ index, ...question }] : []));
  const statement = resolveNames(reader.model, withNames(properties, true));
  const given = { rows, kinds: kindsSearched(reader.model, kinds), limit: LIMIT.resolveCandidates };
  const found = new Map(rows.length === 0 ? [] : await reader.run(statement, given));
  return names.map((name, index) => {
    const question = questions[index];
    const hits = (question && found.get(index)) ?? [];
    const candidates = hits.map((row) => hitOf(statement.read(row[0]), row, question as Question, 'nameText'));
    return { name, candidates, match: beyondDoubt(candidates) };
  });
}

/** The only one that has the name; if none has it, as another name; if none has it so, in the place that it names. */
function beyondDoubt(candidates: readonly Hit[]): Item | null {
  for (const exact of [FOUND.NAME, FOUND.ALIAS, FOUND.PLACED]) {
    const [one, ...others] = candidates.filter(({ found }) => found === exact);
    if (one) return others.length === 0 ? one.entity : null;
  }
  return null;
}

const withNames = (properties: readonly string[], matched: boolean): readonly string[] =>
  matched ? [...new Set([...properties, ...NAMES])] : properties;

/** `text` is what the question was compared with; null if nobody asks which name was found. */
function hitOf(
  entity: Item,
  [, found, length]: HitRow,
  question: Question,
  text: 'searchText' | 'nameText' | null,
): Hit {
  const compared = text === null ? null : String(entity[text] ?? entity['searchText']);
  const match: Matched =
    compared === null
      ? { matched: '', matchedIn: 'NAME' }
      : matchedName(writtenNames(entity, compared === entity['searchText']), compared, question, found);
  return { entity, score: scoreOf(found, length), ...match, found, length };
}

/** The names of an entity as they are written; those that only the search finds it by if they were compared. */
function writtenNames({ name, nameEn, aliases, searchNames }: Item, searched: boolean): WrittenNames {
  return {
    own: [name, nameEn].filter((each): each is string => typeof each === 'string'),
    aliases: (aliases ?? []) as readonly string[],
    searchNames: searched ? ((searchNames ?? []) as readonly string[]) : [],
  };
}
