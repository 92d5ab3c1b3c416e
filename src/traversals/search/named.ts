import { IN_MANY_NAMES } from '../../domain/search-words.js';
import { kindOf } from '../../model/definition/node.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { district } from '../../nodes/district/district.node.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { school } from '../../nodes/school/school.node.js';
import { groupBy } from '../../shared/collections.js';
import { contextPlaces } from '../../shared/context-lines.js';
import { LIMIT } from '../../shared/limits.js';
import { isHan, phraseOf, writtenWordsOf } from '../../shared/normalize.js';
import { isAround, listsPlaces } from './around.js';
import { inBatches } from './in-batches.js';
import { HOW, namesInText, type NamedRow, type Namesake } from './names.cypher.js';
import { beginningsOf, isInCapitals, isShort, type TokenRange, type Span, type Token } from './tokens.js';

/** A name in a question, and what has it. */
export interface Named {
  readonly span: Span;
  readonly ids: readonly string[];
  /** How many more things have it than were looked at. */
  readonly more: number;
  /** Whether it begins in the name of its place: then what is left of it may mean more, as any other words. */
  readonly across: boolean;
}

export const isMetric = (id: string): boolean => kindOf(id) === metric.kind;
export const isPlace = (id: string): boolean => kindOf(id) === district.kind;

/** A name that is known to all is one however it is written, from so many letters on: heze. */
const LEAST_ANYHOW = 3;
/** What only the search finds another kind by is what it is about: 智慧教育 in a sentence names no programme. */
const CALLED_BY_SEARCH: ReadonlySet<string> = new Set([organization.kind, school.kind, district.kind]);
/** Words that make no name however many of them stand together: 实验学校. */
const ORDINARY = new RegExp(`^(?:${[...IN_MANY_NAMES].filter(isHan).join('|')})+$`);
/** 市政府 is cut out of 城市政府, unless such a word stands before it. */
const LEVEL = /^[省市区县]/;
const BEFORE_NAMES = /[和与跟及由对向在给让被把]/;

/** What has a name in one way, of one kind: how many, and the first of them with the places that they are in. */
interface Having {
  readonly how: number;
  readonly kind: string;
  readonly count: number;
  readonly things: Things;
}
type Things = ReadonlyMap<string, readonly string[]>;
interface Candidate {
  readonly span: Span;
  readonly having: readonly Having[];
}
type Taken = Omit<Named, 'ids'> & { readonly things: Things };

/** The longest names that stand in a question, none within another. */
export async function namesOf(reader: GraphReader, tokens: readonly Token[]): Promise<readonly Named[]> {
  const candidates = await candidatesIn(reader, tokens);
  const taken: Taken[] = [];
  for (const candidate of candidates) {
    const found = meantBy(candidate, tokens, candidates);
    const { span } = candidate;
    const crossed = taken.filter((each) => each.span.from < span.to && span.from < each.span.to);
    if (found.things.size === 0 || !crossed.every((each) => isBegunBy(each, span, found.things))) continue;
    // 临沂高新区学校建设 names 临沂高新区 as well as its 高新区学校建设.
    for (const each of crossed) taken[taken.indexOf(each)] = { ...each, across: true };
    taken.push({ span, across: false, ...found });
  }
  const spans = taken.map(({ span }) => span);
  const places = taken.filter(({ things }) => [...things.keys()].some(isPlace));
  const thingsOf = new Map<TokenRange, Things>(taken.map(({ span, things }) => [span, things]));
  const isNested = (inner: TokenRange, outer: TokenRange): boolean =>
    [...(thingsOf.get(outer)?.keys() ?? [])].some((id) => hasPlaceIn(thingsOf.get(inner) ?? new Map(), id));
  const lists = listsPlaces(
    tokens,
    spans,
    places.map(({ span }) => span),
    isNested,
  );
  return taken
    .map(({ things, ...each }) => {
      const inner = places.filter(({ span }) => isAround(tokens, { inner: span, outer: each.span }, lists));
      return { ...each, ids: [...things.keys()].filter((id) => !inner.some((other) => hasPlaceIn(other.things, id))) };
    })
    .sort((one, other) => one.span.from - other.span.from);
}

/** Whether one of these is a district that lies in this place: that place only says where it is. */
const hasPlaceIn = (things: Things, place: string): boolean =>
  [...things].some(([id, places]) => isPlace(id) && id !== place && places.includes(place));

/** Whether a name goes on where a place begins before it and ends in it, and what has it lies in that place. */
const isBegunBy = ({ span, things }: Taken, place: Span, places: Things): boolean =>
  place.from < span.from && place.to < span.to && isIn(things, [...places.keys()].filter(isPlace));
const isIn = (things: Things, among: readonly string[]): boolean =>
  [...things.values()].some((places) => places.some((place) => among.includes(place)));

/** What may be a name and is one, the longest first. */
async function candidatesIn(reader: GraphReader, tokens: readonly Token[]): Promise<readonly Candidate[]> {
  const beginnings = beginningsOf(tokens);
  if (beginnings.length === 0) return [];
  // What stands in a question several times is looked for once.
  const groups = [...groupBy(beginnings, ({ begins }) => begins)].map(([begins, same]) => ({
    begins,
    alike: [
      ...groupBy(
        same.flatMap(({ spans }) => spans),
        ({ text }) => text,
      ),
    ],
  }));
  const spansOf = groups.flatMap(({ alike }) => alike.map(([, spans]) => spans));
  const indexOf = new Map(spansOf.map((spans, index) => [spans, index]));
  const names = groups.map(({ alike }) => ({
    alike: alike.map(([text, spans]) => ({
      index: indexOf.get(spans) as number,
      line: `\n ${text} `,
      short: isShort(text),
    })),
  }));
  const rows = groups.map(({ begins }, at) => ({ at, begins: `\n ${begins}` }));
  const kinds = reader.model.entities.map(({ kind }) => kind);
  const found = await inBatches(reader, rows, (batch) => reader.run(namesInText, { rows: batch, names, kinds }));
  const capitals = tellsByCapitals(tokens);
  const length = ({ span: { from, to } }: Candidate): number => to - from;
  return [...groupBy(found, ([index]) => index)]
    .flatMap(([index, same]) =>
      (spansOf[index] ?? []).map((span) => ({
        span,
        having: same.map((row) => havingOf(row, span, capitals)).filter(({ count }) => count > 0),
      })),
    )
    .sort((one, other) => length(other) - length(one) || one.span.from - other.span.from);
}

/** Whether capitals say that something is a name: not if all that is in letters is written with them. */
const tellsByCapitals = (tokens: readonly Token[]): boolean =>
  tokens.length === 1 || tokens.some(({ written }) => isHan(written) || /\p{Ll}/u.test(written));

/** What has a name; a short one that may be a word of the sentence only if it is written as a name is. */
function havingOf([, how, kind, count, things]: NamedRow, { text, written }: Span, capitals: boolean): Having {
  const isSure = !isShort(text) || (text.length >= LEAST_ANYHOW && how < HOW.SEARCHED);
  if (isSure || (capitals && isInCapitals(written))) return { how, kind, count, things: placedOf(things) };
  const printed = things.filter(([, , names]) => names.flat().some((name) => writtenOf(name ?? '') === written));
  return { how, kind, count: printed.length, things: placedOf(printed) };
}
const writtenOf = (name: string): string => phraseOf(writtenWordsOf(name));

const placedOf = (things: readonly Namesake[]): Things =>
  new Map(things.map(([id, lines]) => [id, lines.flatMap((line) => contextPlaces(line))]));

/** What a name means: what has it in the best way, and there where the place before it says. */
function meantBy(candidate: Candidate, tokens: readonly Token[], candidates: readonly Candidate[]) {
  const { span, having } = candidate;
  const known = having.filter(({ how, kind }) => how !== HOW.SEARCHED || CALLED_BY_SEARCH.has(kind));
  const most = Math.min(...known.map(({ how }) => how));
  // A programme and what counts its schools may have one name.
  const best = known.filter(({ how, kind }) => how === most || (kind === metric.kind && how < HOW.SEARCHED));
  const count = best.reduce((sum, each) => sum + each.count, 0);
  const all: Things = new Map(best.flatMap(({ things }) => [...things]));
  const places = placesBefore(span, tokens, candidates);
  const there = [...all].filter(([id, own]) => isMetric(id) || own.some((place) => places.includes(place)));
  const narrowed = there.some(([id]) => !isMetric(id)) ? new Map(there) : all;
  if (most < HOW.SEARCHED) return { things: narrowed, more: count - all.size };
  const isNone = count > LIMIT.resolveCandidates || !namesBySearch(span, tokens, places);
  // 潍坊高新区 is none that lies elsewhere.
  const elsewhere = narrowed === all && places.length > 0;
  const meant = [...narrowed].filter(([, own]) => !isNone && !(elsewhere && own.length > 0));
  return { things: new Map(meant), more: 0 };
}

/** The places that are named directly before a name. */
function placesBefore({ from }: Span, tokens: readonly Token[], candidates: readonly Candidate[]): readonly string[] {
  const end = tokens[from - 1]?.text === '的' ? from - 1 : from;
  const before = candidates.find(
    ({ span, having }) =>
      span.to === end &&
      tokens[span.from]?.run === tokens[from]?.run &&
      having.some(({ how, kind }) => how < HOW.SEARCHED && kind === district.kind),
  );
  return (before?.having ?? [])
    .flatMap(({ how, things }) => (how < HOW.SEARCHED ? [...things.keys()] : []))
    .filter(isPlace);
}

/** Whether what only the search finds something by is a name where it stands: no ordinary words, nor a part of one. */
function namesBySearch({ from, text }: Span, tokens: readonly Token[], places: readonly string[]): boolean {
  if (!isHan(text)) return true;
  const before = tokens[from - 1];
  const joined = before?.run === tokens[from]?.run && before?.says === 'something' && isHan(before.text);
  const cutOut = joined && places.length === 0 && LEVEL.test(text) && !BEFORE_NAMES.test(before.text);
  return !ORDINARY.test(text) && !cutOut;
}
