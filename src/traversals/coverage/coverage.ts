import type { GraphReader } from '../../model/reader/graph-reader.js';
import { LAST_DAY, yearBounds } from '../../shared/dates.js';
import { LimitError } from '../../shared/errors.js';
import { checkThere, checkYears } from '../figures/arguments.js';
import { districtsOfLevel, districtsOfLevelWithin, districtsWithFigures } from './coverage.cypher.js';
import { LIMIT } from '../../shared/limits.js';

/** How many could have a figure, how many do, and the first of those that do not. */
export interface Coverage {
  readonly expected: number;
  readonly present: number;
  readonly missing: readonly string[];
}
interface Expected {
  readonly level: string;
  readonly within?: string | null | undefined;
}
interface MetricCoverageAsked extends Expected {
  readonly year?: number | null | undefined;
  readonly statuses: readonly string[];
  readonly knownAt?: string | null | undefined;
}

export function coverageOf(expected: readonly string[], present: ReadonlySet<string>): Coverage {
  const missing = expected.filter((id) => !present.has(id));
  return {
    expected: expected.length,
    present: expected.length - missing.length,
    missing: missing.slice(0, LIMIT.missingDistricts),
  };
}

const tooMany = (): LimitError =>
  new LimitError(
    `coverage: expected at most ${LIMIT.coverageDistricts} districts of a level, got more: give the ` +
      'district that they lie in as within.',
  );

/** The districts of a level, by id: all, or those in one. One statement for the whole request. */
export async function expectedDistricts(reader: GraphReader, { level, within }: Expected): Promise<readonly string[]> {
  const found = await reader.batch(`${districtsOfLevel.name} ${level} ${within ?? ''}`, level, async () => {
    const bound = { most: LIMIT.coverageDistricts, tooMany };
    const rows = await (within == null
      ? reader.runWithin(districtsOfLevel, { level }, bound)
      : reader.runWithin(districtsOfLevelWithin, { level, within }, bound));
    return new Map([[level, rows.map(([id]) => id)]]);
  });
  return found ?? [];
}

/** Which districts have a figure of a metric. Three statements at most, however many metrics. */
export async function metricCoverage(
  reader: GraphReader,
  metric: string,
  asked: MetricCoverageAsked,
): Promise<Coverage> {
  const { level, year, statuses, within, knownAt } = asked;
  checkYears({ year });
  if (within != null) await checkThere(reader, { within: [within] });
  const years = year == null ? {} : yearBounds(year);
  const given = { level, statuses: [...new Set(statuses)].sort(), knownAt: knownAt ?? LAST_DAY, ...years };
  const [expected, present] = await Promise.all([
    expectedDistricts(reader, asked),
    reader.perId(districtsWithFigures(year != null), given, ([, districts]) => new Set(districts))(metric),
  ]);
  return coverageOf(expected, present ?? new Set());
}
