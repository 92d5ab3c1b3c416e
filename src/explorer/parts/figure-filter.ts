import type { graphql } from '../api/graphql.js';
import { listed } from '../shell/addresses.js';
import { STATUSES } from './choose.js';
import { kindOf } from './kind-mark.js';

export type FigureFilter = ReturnType<typeof graphql.scalar<'ObservationFilter'>>;

/** The year of figures for which the source names none. */
export const NO_YEAR = 'none';
const yearFilter = (year: string): FigureFilter =>
  year === NO_YEAR ? { not: { year: { gte: 1 } } } : { year: { eq: Number(year) } };

/** A figure of a programme is about the place that it counts something of. Lists are one condition each. */
function aboutFilters(ids: readonly string[]): FigureFilter[] {
  const programs = ids.filter((id) => kindOf(id) === 'program');
  return [
    ...(ids.length > 0 ? [{ about: equalTo(ids) }] : []),
    ...(programs.length > 0 ? [{ program: equalTo(programs) }] : []),
  ];
}
const equalTo = ([one = '', ...others]: readonly string[]) =>
  others.length === 0 ? { eq: one } : { in: [one, ...others] };

/** Whatever one of these filters finds; all without any. */
const anyOf = ([one = {}, ...others]: FigureFilter[]): FigureFilter =>
  others.length === 0 ? one : { or: [one, ...others] };

/** The figures on the page of an entity: about it, or for it. */
export const figuresOf = (id: string): FigureFilter => anyOf(aboutFilters([id]));

/** What the parameters of `/figures` ask for, as a filter of the API. */
export function figureFilter(parameters: URLSearchParams): FigureFilter {
  const [status, year, unit] = ['status', 'year', 'unit'].map((name) => parameters.get(name));
  const [within = [], about = [], metrics = []] = ['within', 'about', 'metric'].map((name) =>
    listed(parameters.get(name)),
  );
  const statuses = STATUSES.filter((one) => status?.split(',').includes(one));
  const [place, thing] = [anyOf(within.map((one) => ({ within: one }))), anyOf(aboutFilters(about))];
  return {
    ...(place.or && thing.or ? { and: [place, thing] } : { ...place, ...thing }),
    ...(metrics.length > 0 ? { metric: { in: [...metrics] } } : {}),
    ...(statuses.length > 0 ? { status: { in: statuses } } : {}),
    ...(year ? yearFilter(year) : {}),
    ...(unit ? { unit: { eq: unit as 'CNY' } } : {}),
  };
}
