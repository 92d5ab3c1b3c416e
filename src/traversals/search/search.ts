import type { Item } from '../../model/statements/decode.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { listing, NO_LISTING, pageStart, type Listing } from '../../model/reader/listing.js';
import { cursorParts } from '../../shared/cursor.js';
import { InputError, LimitError } from '../../shared/errors.js';
import type { PageRequest } from '../../shared/pages.js';
import { FOUND, scoreOf } from './classes.js';
import { foundByEach } from './each-question.js';
import { questionOf, type ComparedQuestion, type Question } from './match.js';
import { matchedName, type Matched, type WrittenNames } from './matched.js';
import { inPlaces } from './places.js';
import { readingOf, type QuestionReading } from './reading.js';
import { searchContexts, searchCounts, searchNames, type HitRow, type PageGiven } from './search.cypher.js';
import { suggestionsFor } from './suggestions.js';
import { saysNothing, tokensOf } from './tokens.js';
import { LIMIT } from '../../shared/limits.js';

/** A place in the list is a class, the length of a name and an id. */
const SEARCH_KEYS = cursorParts(3);
/** A place before all that is found. */
const BEFORE_ALL = { key0: -1, key1: 0, key2: '' };
/** What is read to tell which name was found: of entities, and of sources. */
const NAMES = ['name', 'nameEn', 'aliases', 'searchNames', 'searchText', 'nameText'];
const TITLES = ['title', 'titleEn', 'publisher', 'originalPublisher', 'publishedOn', 'searchText', 'nameText'];

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

/** What is searched for: entities of these kinds, or of all; or sources. */
export type Among = { readonly kinds: readonly string[] | null | undefined } | 'sources';

/** The kinds as they stand in ids. */
const kindsSearched = (model: GraphModel, among: Among): readonly string[] =>
  among === 'sources'
    ? [model.evidence.node.kind]
    : model.entities.map(({ kind }) => kind).filter((kind) => among.kinds?.includes(kind.toUpperCase()) ?? true);

function expectLength(argument: string, text: string): string {
  if (text.length > LIMIT.searchCharacters)
    throw new InputError(`${argument}: expected at most ${LIMIT.searchCharacters} characters, got ${text.length}.`);
  return text;
}

/** What is looked for: a text as it is compared, and in the places that it names. */
interface Looked {
  readonly asked: ComparedQuestion;
  readonly question: Question;
}
type Counts = readonly [kind: string, count: number][];

/** One search of a request: its hits page by page, and how many there are. */
export class Search {
  readonly #whole: ComparedQuestion | null;
  readonly #counts = new Map<Question, Promise<Counts>>();
  #looked: Promise<Looked | null> | undefined;
  #reading: Promise<QuestionReading> | undefined;

  constructor(
    private readonly reader: GraphReader,
    private readonly query: string,
  ) {
    this.#whole = questionOf(expectLength('query', query));
  }

  async page(among: Among, page: PageRequest, properties: readonly string[], matched: boolean): Promise<Listing> {
    const kinds = kindsSearched(this.reader.model, among);
    const every = kinds.length === this.reader.model.entities.length;
    const scope = `search for ${this.#whole?.asked ?? 'nothing'}${every ? '' : ` among ${kinds.join(', ')}`}`;
    const { position, parameters } = pageStart(scope, page, SEARCH_KEYS);
    const { question } = (await this.#read()) ?? {};
    if (!question) return NO_LISTING;
    const given = { question, kinds, ...BEFORE_ALL, ...parameters };
    const wanted = withNames(properties, among, matched);
    const names = searchNames(this.reader.model, wanted);
    const named = Number(position[0] ?? 0) < FOUND.CONTEXT ? await this.reader.run(names, given) : [];
    const rows = [...named, ...(await this.#inContexts(wanted, { ...given, limit: given.limit - named.length }))];
    this.reader.chargeNodes(Math.min(rows.length, page.size));
    return listing(scope, rows, page, (row) => {
      const { entity, found, length, ...edgeFields } = hitOf(
        this.reader.model,
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

  /** The whole; if it finds nothing, what is left without the words that say nothing, last in any of their forms. */
  #read(): Promise<Looked | null> {
    return (this.#looked ??= this.#look());
  }

  async #look(): Promise<Looked | null> {
    const whole = await this.#placed(this.#whole);
    if (!whole || !saysNothing(tokensOf(this.query))) return whole;
    if ((await this.#countsOf(whole.question)).size > 0) return whole;
    const { words, beginnings } = await this.reading();
    const asWritten = await this.#placed(questionOf(words.join(' ')));
    if (!asWritten || (await this.#countsOf(asWritten.question)).size > 0) return asWritten ?? whole;
    return (await this.#placed(questionOf(beginnings.join(' ')))) ?? whole;
  }

  async #placed(asked: ComparedQuestion | null): Promise<Looked | null> {
    const [question] = await inPlaces(this.reader, [asked]);
    return asked && question ? { asked, question } : null;
  }

  /** What it names, if it is a question in words. */
  reading(): Promise<QuestionReading> {
    return (this.#reading ??= readingOf(this.reader, this.query));
  }

  async #countsOf(question: Question): Promise<ReadonlyMap<string, number>> {
    const counts = this.#counts.get(question) ?? this.reader.run(searchCounts, { question });
    this.#counts.set(question, counts);
    return new Map(await counts);
  }

  /** How many hits there are of each kind of entity, whatever kinds are asked for, in the order of the model. */
  async facets(): Promise<readonly Facet[]> {
    const { question } = (await this.#read()) ?? {};
    if (!question) return [];
    const counts = await this.#countsOf(question);
    return this.reader.model.entities
      .map(({ kind }) => ({ kind: kind.toUpperCase(), count: counts.get(kind) ?? 0 }))
      .filter(({ count }) => count > 0);
  }

  /** Names that may have been meant, for a question that finds nothing. */
  async suggestions(kinds: readonly string[] | null | undefined, language: string): Promise<readonly string[]> {
    const looked = await this.#read();
    if (!looked) return [];
    const { model } = this.reader;
    const titles = kinds ? [] : kindsSearched(model, 'sources');
    return suggestionsFor(this.reader, looked.asked, [...kindsSearched(model, { kinds }), ...titles], language);
  }

  async total(among: Among): Promise<number> {
    const { question } = (await this.#read()) ?? {};
    if (!question) return 0;
    const counts = await this.#countsOf(question);
    return kindsSearched(this.reader.model, among).reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  }
}

/** One entry per name, in the order given: at most five candidates, and a match if one is beyond doubt. */
export async function resolve(
  reader: GraphReader,
  names: readonly string[],
  among: Among,
  properties: readonly string[],
): Promise<readonly Resolution[]> {
  if (names.length > LIMIT.resolvedNames)
    throw new LimitError(`names: expected at most ${LIMIT.resolvedNames}, got ${names.length}.`);
  const asked = names.map((name, index) => questionOf(expectLength(`names[${index}]`, name)));
  const questions = await inPlaces(reader, asked);
  const given = { kinds: kindsSearched(reader.model, among), limit: LIMIT.resolveCandidates };
  const found = await foundByEach(reader, questions, withNames(properties, among, true), given);
  return names.map((name, index) => {
    const candidates = (found[index] ?? []).map(({ item, row }) =>
      hitOf(reader.model, item, row, questions[index] as Question, 'nameText'),
    );
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

const withNames = (properties: readonly string[], among: Among, matched: boolean): readonly string[] =>
  matched ? [...new Set([...properties, ...(among === 'sources' ? TITLES : NAMES)])] : properties;

/** `text` is what the question was compared with; null if nobody asks which name was found. */
function hitOf(
  model: GraphModel,
  entity: Item,
  [, found, length]: HitRow,
  question: Question,
  text: 'searchText' | 'nameText' | null,
): Hit {
  const compared = text === null ? null : String(entity[text] ?? entity['searchText']);
  const match: Matched =
    compared === null
      ? { matched: '', matchedIn: 'NAME' }
      : matchedName(writtenNames(model, entity, compared === entity['searchText']), compared, question, found);
  return { entity, score: scoreOf(found, length), ...match, found, length };
}

/** Its names as they are written; those that only the search finds it by if they were compared. */
function writtenNames(model: GraphModel, item: Item, searched: boolean): WrittenNames {
  const node = model.nodeOf(item.id);
  const { name, nameEn, aliases, searchNames } = node?.names?.(item) ?? { name: '' };
  return {
    own: nameEn ? [name, nameEn] : [name],
    aliases: aliases ?? [],
    searchNames: searched ? (searchNames ?? []) : [],
    searchedIn: node === model.evidence.node ? 'PUBLICATION' : 'ALIAS',
  };
}
