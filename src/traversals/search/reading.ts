import type { FilterInput } from '../../model/narrowing/condition.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { kindOf } from '../../model/definition/node.js';
import { district } from '../../nodes/district/district.node.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { placesIn } from '../../shared/context-lines.js';
import { LIMIT } from '../../shared/limits.js';
import { isHan } from '../../shared/normalize.js';
import { metricsMeant, namedMetrics, type Said } from './meant-metrics.js';
import { namesInText, type NameLines } from './names.cypher.js';
import { beginningsOf, restOf, stemOf, tokensOf, yearIn, type Beginning, type Span } from './tokens.js';

/** What a question in words names. */
export interface Reading {
  readonly entities: readonly string[];
  readonly metrics: readonly string[];
  /** CNY if it asks for money, with a word that is in no name. */
  readonly unit: string | null;
  /** The year that it says, unless that is a part of a name. */
  readonly year: number | null;
  /** The names in it and what else it says, without what says nothing. */
  readonly words: readonly string[];
}

const isMetric = (id: string): boolean => kindOf(id) === metric.kind;
const isPlace = (id: string): boolean => kindOf(id) === district.kind;

const MONEY_UNIT = 'CNY';
/** Stands for all words that mean money, where things are found by their context. */
const MONEY_WORD = '投资';
/** Less of a form in letters is as likely the initials of something else. */
const LEAST_FORM = 5;

/** The names in a question, and the metrics that what is left of it may mean: at most two statements. */
export async function readingOf(reader: GraphReader, text: string): Promise<Reading> {
  const tokens = tokensOf(text);
  const named = await namesOf(reader, beginningsOf(tokens));
  const spans = named.map(({ span }) => span);
  const ids = [...new Set(named.flatMap((each) => each.ids))];
  const unnamed = tokens.filter((_, index) => !spans.some(({ from, to }) => index >= from && index < to));
  const money = unnamed.some(({ says }) => says === 'money');
  const said = restOf(tokens, spans);
  const things = named.flatMap((each) => (each.ids.some((id) => !isPlace(id)) ? [each.span.text] : []));
  const metrics = await metricsAsked(reader, ids.filter(isMetric), { things, rest: said.map(stemOf) }, money);
  return {
    entities: ids.filter((id) => !isMetric(id)).slice(0, LIMIT.resolveCandidates),
    metrics: metrics.slice(0, LIMIT.askedMetrics),
    unit: money ? MONEY_UNIT : null,
    year: yearIn(unnamed),
    words: [...spans.map((span) => span.text), ...said.map(stemOf), ...(money ? [MONEY_WORD] : [])],
  };
}

/** The metrics that it names, unless names of others have more of what it says. */
async function metricsAsked(
  reader: GraphReader,
  own: readonly string[],
  said: Said,
  money: boolean,
): Promise<readonly string[]> {
  if (said.rest.length + said.things.length === 0) return own;
  const metrics = (await namedMetrics(reader)).filter(({ unit }) => !money || unit === MONEY_UNIT);
  const { ids, most, shareOf } = metricsMeant(metrics, said);
  return own.length > 0 && own.some((id) => shareOf(id) >= most) ? own : ids;
}

interface NamedSpan {
  readonly span: Span;
  readonly ids: readonly string[];
}

/** The longest names that stand in it, none within another. A place in which another one lies only says where. */
async function namesOf(reader: GraphReader, beginnings: readonly Beginning[]): Promise<readonly NamedSpan[]> {
  if (beginnings.length === 0) return [];
  const length = ({ from, to }: Span): number => to - from;
  const spans = beginnings
    .flatMap((each) => each.spans)
    .sort((one, other) => length(other) - length(one) || one.from - other.from);
  const linesOf = (span: Span): NameLines => {
    const { text } = span;
    return {
      ...{ index: spans.indexOf(span), name: `\n ${text} =\n`, alias: `\n ${text} +\n` },
      form: !isHan(text) && text.length >= LEAST_FORM ? `\n ${text} -\n` : `\n ${text} =\n`,
    };
  };
  const rows = beginnings.map((each) => ({ begins: `\n ${each.begins}`, names: each.spans.map(linesOf) }));
  const found = await reader.run(namesInText, { rows, kinds: reader.model.entities.map(({ kind }) => kind) });
  const taken: NamedSpan[] = [];
  spans.forEach((span, index) => {
    const own = found.filter(([at]) => at === index);
    const best = Math.min(...own.map(([, , how]) => how));
    // A programme and what counts its schools may have one name.
    const ids = own.filter(([, id, how]) => how === best || isMetric(id)).map(([, id]) => id);
    const free = taken.every(({ span: { from, to } }) => span.to <= from || span.from >= to);
    if (ids.length > 0 && free) taken.push({ span, ids });
  });
  const ids = new Set(taken.flatMap((each) => each.ids));
  const around = new Set(found.filter(([, id]) => ids.has(id)).flatMap(([, id, , context]) => aboveIn(id, context)));
  return taken
    .map(({ span, ids: own }) => ({ span, ids: own.filter((id) => !around.has(id)) }))
    .sort((one, other) => one.span.from - other.span.from);
}

/** The places that a district lies in. What else lies in a place is asked for together with it. */
const aboveIn = (id: string, context: string): readonly string[] =>
  isPlace(id) ? placesIn(context).filter((place) => place !== id) : [];

/** The figures that a question asks for, as a filter of figures; null if it says neither which nor in what unit. */
export function figuresAsked({ entities, metrics, unit, year }: Reading): FilterInput | null {
  if (metrics.length === 0 && unit === null) return null;
  const others = entities.filter((id) => !isPlace(id));
  const of = [
    ...entities.filter(isPlace).map((within) => ({ within })),
    ...(others.length > 0 ? [{ about: { in: others } }, { program: { in: others } }] : []),
  ];
  return {
    ...(metrics.length > 0 ? { metric: { in: metrics } } : { unit: { eq: unit } }),
    ...(of.length > 0 ? { or: of } : {}),
    ...(year === null ? {} : { year: { eq: year } }),
  };
}
