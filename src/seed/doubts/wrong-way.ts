import type { GraphModel } from '../../model/definition/graph-model.js';
import { firstDay, lastDay } from '../../shared/dates.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import type { MergedRow } from '../merge/merge.js';
import { placesOf, placesWithin, type Places } from '../merge/places.js';
import { nodesById } from '../read/seed-row.js';

/** What says when a thing begins to be there, and when it ceases to. */
const BEGINS = ['issuedOn', 'opened', 'starts'];
const ENDS = ['closed', 'dissolved', 'ends'];
type Nodes = ReadonlyMap<unknown, MergedRow>;
type LiesIn = (one: unknown, other: unknown) => boolean;

/** Relationships that may lead the wrong way: what came first replaces what came later, or is issued under it. */
export function wrongWay(model: GraphModel, rows: readonly MergedRow[]): readonly Doubt[] {
  const nodes = nodesById(rows);
  const reversible = rows.filter(({ table }) => ['REPLACES', 'UNDER'].includes(table.edge?.type ?? ''));
  if (reversible.length === 0) return [];
  const [places, liesIn] = [placesOf(rows), placesWithin(model, rows)];
  return reversible.flatMap((row) => {
    const why = row.table.edge?.type === 'REPLACES' ? whyNotLater(row, nodes) : whyNotBelow(row, nodes, places, liesIn);
    return why === null ? [] : [doubt(row, 'REVERSED', 'from', `from: ${why}; is it the other way round?`)];
  });
}

const dateIn = (row: MergedRow | undefined, columns: readonly string[]): string | null =>
  (columns.map((column) => row?.values[column] ?? null).find((date) => date !== null) as string | undefined) ?? null;
const isBefore = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && lastDay(one) < firstDay(other);

/** Of a replacement: a policy issued before that which it repeals, or a thing that was gone by then. */
function whyNotLater({ values }: MergedRow, nodes: Nodes): string | null {
  const [later, earlier] = [nodes.get(values['from']), nodes.get(values['to'])];
  const replaced = `${quote(values['to'])}${earlier ? ` (${lineText(earlier.place)})` : ''}`;
  const [issued, repealed] = [later, earlier].map((each) => dateIn(each, ['issuedOn'])) as [string, string];
  if (isBefore(issued, repealed))
    return `expected a policy that was issued after ${replaced} of ${repealed}, got ${issued} of what replaces it`;
  const [ended, begun] = [dateIn(later, ENDS), dateIn(earlier, BEGINS)];
  if (ended !== null && begun !== null && lastDay(ended) <= lastDay(begun))
    return `expected what was there after ${replaced} of ${begun}, got what ended in ${ended}`;
  const since = values['since'] as string | null;
  return isBefore(ended, since)
    ? `expected what was there when it replaced ${replaced} in ${since}, got what ended in ${ended}`
    : null;
}

/** Of a policy and what is done or issued under it: what is of a higher place, or was issued before. */
function whyNotBelow({ values }: MergedRow, nodes: Nodes, places: Places, liesIn: LiesIn): string | null {
  const [lower, upper] = [values['from'], values['to']];
  const [here, above] = [lower, upper].map((id) => [...(places.get(id) ?? [])]) as [string[], string[]];
  const isAbove = (each: string): boolean => here.some((own) => liesIn(each, own));
  if (above.length > 0 && above.every(isAbove))
    return (
      `expected what is carried out or issued in the place of the policy above it, ${quote(upper)} ` +
      `(${above.map(quote).join(', ')}), or below, got what is of ${here.map(quote).join(', ')}`
    );
  const [issued, first] = [lower, upper].map((id) => dateIn(nodes.get(id), ['issuedOn'])) as [string, string];
  return isBefore(issued, first)
    ? `expected a policy issued after ${quote(upper)} of ${first}, which it carries out, got one of ${issued}`
    : null;
}
