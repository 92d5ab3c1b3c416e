import { ObservationStatus } from '../../domain/vocabulary.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { ascending } from '../../shared/collections.js';
import { choosePer, type ChoiceAsked, type Chosen } from '../figures/choose.js';
import { readFigures, type Figure } from '../figures/figures.js';
import { scopeFor, type Whole } from '../figures/slice.js';
import { contradicting } from '../../nodes/observation/voice.js';

export interface DisagreementsAsked {
  readonly within?: string | null | undefined;
  readonly metric?: string | null | undefined;
}

/** Every quantity counts: a plan that two documents tell otherwise, a part, another currency. */
const EVERYTHING: ChoiceAsked = { statuses: ObservationStatus.values, withBreakdowns: true, withCurrencies: true };
const perQuantity = (figures: readonly Figure[]): readonly Chosen[] =>
  choosePer(figures, EVERYTHING, ({ quantity }) => quantity);

/** The quantities of which sources contradict each other, in their order. One statement. */
export async function disagreements(
  reader: GraphReader,
  { within, metric }: DisagreementsAsked,
): Promise<Whole<Chosen>> {
  const filter = metric == null ? null : { metric: { eq: metric } };
  const figures = await readFigures(reader, {
    within,
    filter,
    contradicted: true,
    fewer: 'narrow them by within or metric',
  });
  return {
    scope: scopeFor('disagreements', { within, metric }),
    values: perQuantity(figures)
      .filter((chosen) => contradicting(chosen).length > 0)
      .sort(({ used: one }, { used: other }) => ascending(one.quantity, other.quantity)),
    keysOf: ({ used }) => [used.quantity],
    compare: ([one], [other]) => ascending(String(one), String(other)),
  };
}

/** The same with what stands beside each: all else that is known of their entities and metrics. One statement. */
export async function withBeside(
  reader: GraphReader,
  { within }: DisagreementsAsked,
  found: readonly Chosen[],
): Promise<readonly Chosen[]> {
  const each = (name: 'entity' | 'metric'): readonly string[] => [...new Set(found.map(({ used }) => used[name]))];
  const entities = { ids: each('entity'), metrics: each('metric') };
  const chosen = perQuantity(await readFigures(reader, { within, entities, fewer: 'ask for smaller pages' }));
  const byQuantity = new Map(chosen.map((one) => [one.used.quantity, one]));
  return found.map((one) => byQuantity.get(one.used.quantity) ?? one);
}
