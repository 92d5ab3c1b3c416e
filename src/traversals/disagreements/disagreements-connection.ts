import type { CurrentField } from '../../graphql/current-field.js';
import { connection } from '../../graphql/listing.js';
import { cursorParts } from '../../shared/cursor.js';
import { parsePage, type PageArguments } from '../../shared/pages.js';
import { checkThere } from '../figures/arguments.js';
import type { Chosen } from '../figures/choose.js';
import { slice } from '../figures/slice.js';
import { disagreements, withBeside, type DisagreementsAsked } from './disagreements.js';

/** The fields of a figure that need to know what stands beside it. */
const BESIDE = ['note', 'notes'];

/** A page of the figures that sources contradict. */
export async function disagreementsConnection(
  { reader, selection }: CurrentField,
  asked: DisagreementsAsked,
  args: PageArguments,
): Promise<object> {
  const page = parsePage(args);
  const { within, metric } = asked;
  const ids = { within: within == null ? [] : [within], metric: metric == null ? [] : [metric] };
  await checkThere(reader, ids);
  const whole = await disagreements(reader, asked);
  const { values, listing } = slice(whole, page, cursorParts(1));
  reader.chargeNodes(values.length);
  const nodes = [selection.of('nodes'), selection.of('edges').of('node')];
  const noted = values.length > 0 && BESIDE.some((name) => nodes.some((node) => node.has(name)));
  const shown = noted ? await withBeside(reader, asked, values) : values;
  const figureOf = new Map(values.map((value, index) => [value, shown[index] as Chosen]));
  const entries = listing((value) => ({
    node: { id: value.used.quantity, ...(figureOf.get(value) as Chosen) },
    relation: null,
  }));
  return connection(entries, page, selection, () => Promise.resolve(whole.values.length));
}
