import { kindOf } from '../../model/definition/node.js';
import { groupBy } from '../../shared/collections.js';
import { firstDay, lastDay } from '../../shared/dates.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import { mayLieIn } from '../check/impossible.js';
import { nodesById, type SeedRow } from '../read/seed-row.js';
import { groupsAmong, inCommon, inOrderOfIds, meantBy, standingFigures } from './standing-figures.js';

/** A county with more teachers than its city in that year: the figure is the city's, or has a digit too many. */
export function beyondOuterDistrict(rows: readonly SeedRow[]): readonly Doubt[] {
  const nodes = nodesById(rows);
  const places = new Map(
    rows
      .filter(({ table, values: { from, to } }) => {
        const [inner, outer] = [from, to].map((id) => nodes.get(id)?.values['level']);
        return table.edge?.type === 'PART_OF' && mayLieIn(inner, outer);
      })
      .map((row) => [row.values['from'], row]),
  );
  const figures = standingFigures(rows).filter(
    ({ values }) =>
      kindOf(String(values['about'])) === 'district' &&
      typeof values['periodStart'] === 'string' &&
      typeof values['periodEnd'] === 'string' &&
      values['extent'] !== 'PART' &&
      nodes.get(values['metric'])?.values['additive'] === true,
  );
  return groupsAmong(figures, 'metric', countedAlike).flatMap((alike) => {
    const byDistrict = groupBy(alike, ({ values }) => values['about']);
    return byDistrict.size < 2 ? [] : alike.flatMap((row) => beyond(row, outerOf(row, places), byDistrict));
  });
}

const countedAlike = (row: SeedRow): string =>
  inCommon(row, ['status', 'periodStart', 'periodEnd', 'breakdown', 'moneyStage']);

/** The districts that a figure's own lies in, the nearest first, as far as it lay there all that time. */
function outerOf({ values }: SeedRow, places: ReadonlyMap<unknown, SeedRow>): readonly unknown[] {
  const found: unknown[] = [];
  for (let place = places.get(values['about']); place; place = places.get(place.values['to'])) {
    const { since, until } = place.values;
    const later = typeof since === 'string' && firstDay(since) > String(values['periodStart']);
    const ended = typeof until === 'string' && lastDay(until) < String(values['periodEnd']);
    if (later || ended || found.includes(place.values['to'])) break;
    found.push(place.values['to']);
  }
  return found;
}

function beyond(
  row: SeedRow,
  outer: readonly unknown[],
  byDistrict: ReadonlyMap<unknown, readonly SeedRow[]>,
): readonly Doubt[] {
  const least = meantBy(row).least ?? 0;
  const beaten = outer
    .map((id) => byDistrict.get(id) ?? [])
    .find((figures) => figures.length > 0 && figures.every((each) => (meantBy(each).most ?? Infinity) < least));
  const [whole] = inOrderOfIds(beaten ?? []);
  return whole
    ? [
        doubt(
          row,
          'BEYOND_OUTER_DISTRICT',
          'value',
          `value: expected at most ${quote(whole.values['asPrinted'])} of ${quote(whole.values['about'])}, in which ` +
            `${quote(row.values['about'])} lies (${lineText(whole.place)}), got ${quote(row.values['asPrinted'])}; ` +
            'is one of them of another district, time or group? If the documents count differently, accept this doubt',
          [whole],
        ),
      ]
    : [];
}
