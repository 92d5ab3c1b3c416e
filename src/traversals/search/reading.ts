import { COMPARING } from '../../domain/search-words.js';
import type { FilterInput } from '../../model/narrowing/condition.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { LIMIT } from '../../shared/limits.js';
import { isHan } from '../../shared/normalize.js';
import { metricsMeant, namedMetrics, type NamedMetric, type SaidOfMetrics } from './meant-metrics.js';
import { isMetric, isPlace, namesOf, type Named } from './named.js';
import { beginningOf, stemOf } from './stems.js';
import { listPartsOf, restOf, tokensOf, yearIn, type Token } from './tokens.js';

/** What a question in words names. */
export interface QuestionReading {
  readonly entities: readonly string[];
  readonly metrics: readonly string[];
  /** How many more it names: what it asks for is not asked of them. */
  readonly entitiesLeftOut: number;
  readonly metricsLeftOut: number;
  /** CNY if it asks for money, with a word that is in no name. */
  readonly unit: string | null;
  /** The year that it says, unless that is a part of a name. */
  readonly year: number | null;
  /** Whether it asks which of them sources contradict. */
  readonly disagreements: boolean;
  /** The names in it and what else it says, without what says nothing: as written, and as all their forms begin. */
  readonly words: readonly string[];
  readonly beginnings: readonly string[];
}

const MONEY_UNIT = 'CNY';
/** Stands for all words that mean money, where things are found by their context. */
const MONEY_WORD = '投资';

/** The names in a question, and the metrics that what is left of it may mean: at most two statements. */
export async function readingOf(reader: GraphReader, text: string): Promise<QuestionReading> {
  const tokens = tokensOf(text);
  const named = await namesOf(reader, tokens);
  const spans = named.filter(({ across }) => !across).map(({ span }) => span);
  const unnamed = tokens.filter((_, index) => !spans.some(({ from, to }) => index >= from && index < to));
  const money = unnamed.some(({ says }) => says === 'money');
  const wholeAndParts = [{ from: 0, to: tokens.length }, ...listPartsOf(tokens)].map(({ from, to }) => {
    const own = named.filter(({ span }) => span.from >= from && span.to <= to);
    return {
      metrics: idsOf(own).filter(isMetric),
      things: own.flatMap((each) => (each.ids.some((id) => !isPlace(id)) ? [each.span.text] : [])),
      rest: restOf(tokens, spans, { from, to }).map(stemOf),
    };
  });
  const metrics = await metricsAsked(reader, wholeAndParts, money);
  // 免费鲜奶 is a programme and a metric: beside other metrics it is one of them.
  const isOneOfSeveral = ({ ids }: Named): boolean => ids.some(isMetric) && metrics.length > 1;
  const entities = idsOf(named.filter((each) => !isOneOfSeveral(each))).filter((id) => !isMetric(id));
  const wordsBy = (formOf: (word: string) => string): readonly string[] => [
    ...named.map(({ span }) => span.text),
    ...restOf(tokens, spans).map(formOf),
    ...(money ? [MONEY_WORD] : []),
  ];
  const more = [...new Map(named.map(({ span, more }) => [span.text, more])).values()];
  return {
    entities: entities.slice(0, LIMIT.asked),
    metrics: metrics.slice(0, LIMIT.asked),
    entitiesLeftOut: more.reduce((sum, each) => sum + each, Math.max(0, entities.length - LIMIT.asked)),
    metricsLeftOut: Math.max(0, metrics.length - LIMIT.asked),
    unit: money ? MONEY_UNIT : null,
    year: yearIn(unnamed),
    disagreements: unnamed.some((token) => asksForDisagreements(token, entities.length)),
    words: wordsBy((word) => word),
    beginnings: wordsBy(beginningOf),
  };
}

/** In what several things differ is no contradiction. */
const asksForDisagreements = ({ says, text }: Token, things: number): boolean =>
  says === 'disagreement' && !(things > 1 && COMPARING.has(text));

const idsOf = (named: readonly Named[]): readonly string[] => [...new Set(named.flatMap(({ ids }) => ids))];

interface Part extends SaidOfMetrics {
  readonly metrics: readonly string[];
}
/** Less by itself is as likely a part of something else: so many Chinese characters or words in letters. */
const LEAST_HAN = 4;
const LEAST_WORDS = 2;
const asksAlone = ({ metrics, rest }: Part): boolean =>
  metrics.length > 0 ||
  rest.some((text) => isHan(text) && text.length >= LEAST_HAN) ||
  rest.filter((text) => !isHan(text)).length >= LEAST_WORDS;

/** The metrics that the whole means, and those of each thing that it lists. */
async function metricsAsked(
  reader: GraphReader,
  [whole, ...parts]: readonly Part[],
  money: boolean,
): Promise<readonly string[]> {
  if (!whole || whole.rest.length + whole.things.length === 0) return whole?.metrics ?? [];
  const metrics = (await namedMetrics(reader)).filter(({ unit }) => !money || unit === MONEY_UNIT);
  const listed = parts.length > 1 ? parts.filter(asksAlone) : [];
  return [...new Set([...listed, whole].flatMap((part) => metricsOf(metrics, part)))];
}

/** The metrics that it names, unless names of others have more of what it says. */
function metricsOf(metrics: readonly NamedMetric[], { metrics: own, ...said }: Part): readonly string[] {
  const { ids, most, shareOf } = metricsMeant(metrics, said);
  return own.length > 0 && own.some((id) => shareOf(id) >= most) ? own : ids;
}

/** The figures that a question asks for, as a filter of figures; null if it says neither which nor in what unit. */
export function figuresAsked({ entities, metrics, unit, year }: QuestionReading): FilterInput | null {
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
