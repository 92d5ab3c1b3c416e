import type { CurrentField } from '../../graphql/current-field.js';
import { asksOfNodes } from '../../graphql/listing.js';
import { cursorParts } from '../../shared/cursor.js';
import { parsePage, type PageArguments } from '../../shared/pages.js';
import { checkThere } from '../figures/arguments.js';
import type { Chosen } from '../figures/choose.js';
import { wholeConnection } from '../figures/whole-connection.js';
import { disagreements, withBeside, type DisagreementsAsked } from './disagreements.js';

/** The fields of a figure that need to know what stands beside it. */
const BESIDE = ['note', 'notes'];

/** A page of the figures that sources contradict. */
export async function disagreementsConnection(
  field: CurrentField,
  asked: DisagreementsAsked,
  args: PageArguments,
): Promise<object> {
  const { reader, selection } = field;
  const page = parsePage(args);
  const { within, metric } = asked;
  const ids = { within: within == null ? [] : [within], metric: metric == null ? [] : [metric] };
  await checkThere(reader, ids);
  const whole = await disagreements(reader, asked);
  return wholeConnection(field, whole, page, cursorParts(1), async (values) => {
    const noted = values.length > 0 && asksOfNodes(selection, BESIDE);
    const shown = noted ? await withBeside(reader, asked, values) : values;
    const figureOf = new Map(values.map((value, index) => [value, shown[index] as Chosen]));
    return (value) => ({
      node: { id: value.used.quantity, ...(figureOf.get(value) as Chosen) },
      relation: null,
    });
  });
}
