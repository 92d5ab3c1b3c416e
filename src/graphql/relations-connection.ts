import type { Item } from '../model/statements/decode.js';
import type { RelationsShape } from '../model/statements/relations.js';
import { parsePage, type PageArguments } from '../shared/pages.js';
import type { CurrentField } from './current-field.js';
import { connection, emptyConnection, relationItem } from './listing.js';
import { namesNothing } from './only-some.js';
import { inOrder, relationProjection } from './projection.js';

/** The relationships of a node, of these types or of all, as a connection. */
export async function relationsConnection(
  field: CurrentField,
  { id }: Item,
  args: PageArguments & { readonly types?: readonly string[] | null; readonly validOn?: string | null },
  direction: RelationsShape['direction'],
): Promise<object> {
  const { reader, model, selection } = field;
  if (namesNothing(args.types)) return emptyConnection(field, args);
  const page = parsePage(args);
  const types = args.types ? model.edges.map(({ type }) => type).filter((type) => args.types?.includes(type)) : [];
  const shape: RelationsShape = { types, direction, validOn: args.validOn ?? null };
  const places = [selection.of('nodes'), selection.of('edges').of('node')];
  const asked = new Set(places.flatMap((place) => relationProjection(field, place)));
  const { entries, hasMore } = await reader.relations(shape, id, page, inOrder(model.edgeProperties, asked));
  const relations = entries.map((entry) => ({
    ...entry,
    node: relationItem(entry.node) as Item,
    get cursor() {
      return entry.cursor;
    },
  }));
  return connection({ entries: relations, hasMore }, page, selection, () => reader.relationsCount(shape, id));
}
