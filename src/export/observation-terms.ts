import { of } from '../edges/of/of.edge.js';
import { relationOf } from '../model/definition/edge.js';
import type { Item } from '../model/statements/decode.js';
import type { Precision } from '../shared/dates.js';
import type { ExportReader } from './export-reader.js';

/** What schema.org has on an observation: its unit, when it was, and over how long a time. */
interface ObservationTerms {
  readonly unitText?: string;
  readonly unitCode?: string;
  readonly observationDate?: string;
  readonly observationPeriod?: string;
}

/** The common codes of UN/CEFACT, for the units that have one. */
const UNIT_CODES: Readonly<Record<string, string>> = {
  PERCENT: 'P1',
  YEAR: 'ANN',
  DAY: 'DAY',
  HOUR: 'HUR',
  SQUARE_METRE: 'MTK',
  PER_MILLE: 'NX',
  PERSON: 'IE',
  SET: 'SET',
};

/** The terms of each of these observations, by its id; the unit is that of the metric that it measures. */
export async function observationTerms(
  rows: ExportReader,
  observations: readonly Item[],
): Promise<ReadonlyMap<string, ObservationTerms>> {
  const ids = observations.map(({ id }) => id);
  const found = await rows.relationsOutOf(ids, [of.edge], []);
  const metricOf = new Map(
    found.map(({ id }) => {
      const { from, to } = relationOf(id);
      return [from, to] as const;
    }),
  );
  const metrics = await rows.byId(metricOf.values(), ['unit']);
  return new Map(
    observations.map((item) => {
      const unit = metrics.get(metricOf.get(item.id) ?? '')?.['unit'] as string | undefined;
      return [item.id, { ...(unit === undefined ? {} : unitTerms(unit)), ...dateTerms(item) }];
    }),
  );
}

function unitTerms(unit: string): ObservationTerms {
  const code = UNIT_CODES[unit];
  return { unitText: unit, ...(code === undefined ? {} : { unitCode: code }) };
}

/** The end of the period, as precisely as it is known, and its length: 2021 and P1Y, 2021-05 and P1M. */
export function dateTerms(observation: Item): ObservationTerms {
  const start = observation['periodStart'] as string | null | undefined;
  const end = observation['periodEnd'] as string | null | undefined;
  if (!start || !end) return {};
  const [firstYear, firstMonth] = start.split('-').map(Number) as [number, number];
  const [lastYear, lastMonth] = end.split('-').map(Number) as [number, number];
  const years = lastYear - firstYear;
  const terms: Readonly<Record<Precision, ObservationTerms>> = {
    YEAR: { observationDate: end.slice(0, 4), observationPeriod: `P${years + 1}Y` },
    MONTH: { observationDate: end.slice(0, 7), observationPeriod: `P${years * 12 + lastMonth - firstMonth + 1}M` },
    DAY: { observationDate: end, observationPeriod: `P${(Date.parse(end) - Date.parse(start)) / 86_400_000 + 1}D` },
  };
  return terms[(observation['periodPrecision'] ?? 'DAY') as Precision];
}
