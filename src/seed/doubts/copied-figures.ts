import { quantityOf } from '../../nodes/observation/quantity.js';
import { groupBy } from '../../shared/collections.js';
import { lastDay } from '../../shared/dates.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import { nodesById, published, sourcesCited, type SeedRow } from '../read/seed-row.js';
import type { SourceTrail } from '../merge/source-trail.js';
import { canBothBe, inOrderOfIds, standingFigures } from './standing-figures.js';

/** What a reprint, a translation or an excerpt says that its original cannot, or does not, say. */
export function copiedFigures(rows: readonly SeedRow[], trail: SourceTrail): readonly Doubt[] {
  if (!rows.some(({ table }) => table.edge?.type === 'DERIVED_FROM')) return [];
  const nodes = nodesById(rows);
  const figures = standingFigures(rows);
  const copies = figures.flatMap((row) => {
    const sources = sourcesCited(row);
    return sources.length > 0 && sources.every((id) => trail.origins(id).length > 0)
      ? [{ row, origins: new Set(sources.flatMap(trail.origins)) }]
      : [];
  });
  const copied = new Set(copies.flatMap(({ origins }) => [...origins]));
  const said = groupBy(
    figures.filter((row) => sourcesCited(row).some((id) => copied.has(id))),
    quantity,
  );
  return copies.flatMap(({ row, origins }) => {
    const others = (said.get(quantity(row)) ?? []).filter((each) => sourcesCited(each).some((id) => origins.has(id)));
    return [...afterOriginal(row, origins, trail, nodes), ...notAsOriginal(row, others)];
  });
}

const quantity = ({ values }: SeedRow): string => quantityOf(values, { firstSaid: '' });

/** The last day of the newest of what was not copied itself; later than its own source is found elsewhere. */
function afterOriginal(
  row: SeedRow,
  origins: ReadonlySet<string>,
  trail: SourceTrail,
  nodes: ReadonlyMap<unknown, SeedRow>,
): readonly Doubt[] {
  const { status } = row.values;
  const [start, end] = [row.values['periodStart'] ?? null, row.values['periodEnd'] ?? null] as (string | null)[];
  const days = [...origins].filter((id) => trail.origins(id).length === 0).map(trail.published);
  const last = days.includes('') ? undefined : days.sort().at(-1);
  if ((status !== 'ACTUAL' && status !== 'BASELINE') || last === undefined) return [];
  const day = start && start > last ? start : end && end > lastDay(last.slice(0, 4)) ? end : null;
  const column = day === start ? 'periodStart' : 'periodEnd';
  const told = published(row, nodes, lastDay);
  return day === null || (told !== null && day > lastDay(told.slice(0, 4)))
    ? []
    : [
        doubt(
          row,
          'AFTER_ORIGINAL',
          column,
          `${column}: expected a time before ${last}, the day of what its source copies, got ${quote(day)}; if the ` +
            'copy adds this, cite another source for it, or take the row out of edges/derived-from.csv',
        ),
      ];
}

function notAsOriginal(row: SeedRow, others: readonly SeedRow[]): readonly Doubt[] {
  const [first] = inOrderOfIds(others);
  return !first || others.some((each) => canBothBe(each, row))
    ? []
    : [
        doubt(
          row,
          'NOT_AS_ORIGINAL',
          'value',
          `value: expected the figure of what its source copies, ${quote(first.values['asPrinted'])} ` +
            `(${lineText(first.place)}), got ${quote(row.values['asPrinted'])}; mend the one that is not as printed; ` +
            'if they differ so in print, accept this doubt, or call the later one a REVISION',
          [first],
        ),
      ];
}
