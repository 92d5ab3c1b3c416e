import type { CursorKey } from '../../shared/cursor.js';
import { periodText } from '../../shared/dates.js';

export type GroupDimension =
  | 'METRIC'
  | 'ENTITY'
  | 'DISTRICT'
  | 'CITY'
  | 'YEAR'
  | 'STATUS'
  | 'SOURCE'
  | 'CATEGORY'
  | 'BREAKDOWN'
  | 'MONEY_STAGE'
  | 'CURRENCY';

/** One group: its value of each dimension. */
export interface Keyed {
  readonly keys: readonly (string | null)[];
}

/** A district, and the city that it is or lies in. */
export interface Location {
  readonly district: string | null;
  readonly city: string | null;
}

const PLACES: readonly GroupDimension[] = ['DISTRICT', 'CITY'];
export const isByPlace = (by: readonly GroupDimension[]): boolean => by.some((each) => PLACES.includes(each));

/** By dimension the places that each of these locations is in, each once; one without any if there is no location. */
export function spotsOf(
  by: readonly GroupDimension[],
  locations: readonly Location[],
): readonly (readonly (string | null)[])[] {
  const spots = (locations.length === 0 ? [null] : locations).map((location) =>
    by.map((each) => (each === 'DISTRICT' ? location?.district : each === 'CITY' ? location?.city : null) ?? null),
  );
  return [...new Map(spots.map((spot) => [JSON.stringify(spot), spot])).values()];
}

/** What of a figure, and of its metric, decides which group it is in. */
export interface OfFigure {
  readonly metric: string | null;
  readonly entity: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly status: string | null;
  readonly breakdown: string | null;
  readonly moneyStage: string | null;
  /** Null for CNY. */
  readonly currency: string | null;
}
export interface OfMetric {
  readonly category: string | null;
  readonly unit: string | null;
}

/** The value of a dimension that is neither a place nor a source. */
export function groupKeyOf(dimension: GroupDimension, figure: OfFigure, metric: OfMetric | undefined): string | null {
  switch (dimension) {
    case 'METRIC':
      return figure.metric;
    case 'ENTITY':
      return figure.entity;
    case 'YEAR':
      return periodText(figure.start, figure.end, 'YEAR');
    case 'STATUS':
      return figure.status;
    case 'CATEGORY':
      return metric?.category ?? null;
    case 'BREAKDOWN':
      return figure.breakdown;
    case 'MONEY_STAGE':
      return figure.moneyStage;
    case 'CURRENCY':
      return figure.currency ?? (metric?.unit === 'CNY' ? 'CNY' : null);
    default:
      return null;
  }
}

/** By the dimensions as texts, what has none last. */
export function compareKeys(one: readonly CursorKey[], other: readonly CursorKey[]): number {
  for (let index = 0; index < one.length; index++) {
    const [key, than] = [one[index] ?? null, other[index] ?? null];
    if (key === than) continue;
    if (key === null) return 1;
    if (than === null) return -1;
    return String(key) < String(than) ? -1 : 1;
  }
  return 0;
}
