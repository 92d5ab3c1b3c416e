import { kindOf } from '../model/definition/node.js';
import type { Entry } from '../model/reader/listing.js';
import type { Item } from '../model/statements/decode.js';
import type { RelationsShape } from '../model/statements/relations.js';
import { parsePage, type PageArguments } from '../shared/pages.js';
import type { CurrentField } from './current-field.js';
import { connection, emptyConnection, relationItem } from './listing.js';
import { namesNothing } from './only-some.js';
import { inOrder, relationProjection } from './projection.js';

type RelationsArguments = PageArguments & {
  readonly types?: readonly string[] | null;
  readonly validOn?: string | null;
};
type Direction = RelationsShape['direction'];

/** The relationships of a node, of these types or of all, as a connection. */
export async function relationsConnection(
  field: CurrentField,
  { id }: Item,
  args: RelationsArguments,
  direction: Direction,
): Promise<object> {
  if (namesNothing(args.types)) return emptyConnection(field, args);
  const { selection } = field;
  const kind = kindOf(id);
  const { page, read, count } = selection.once(`pages of ${kind}`, () => relationsOfKind(field, kind, args, direction));
  const { entries, hasMore } = await read(id);
  const relations = entries.map((entry): Entry => ({
    relation: null,
    node: relationItem(entry.node) as Item,
    get cursor() {
      return entry.cursor;
    },
  }));
  return connection({ entries: relations, hasMore }, page, selection, () => count(id));
}

/** What the field is for every node of a kind. */
function relationsOfKind(field: CurrentField, kind: string, args: RelationsArguments, direction: Direction) {
  const { reader, model, selection } = field;
  const types = args.types ? model.edges.map(({ type }) => type).filter((type) => args.types?.includes(type)) : [];
  const shape: RelationsShape = { types, direction, validOn: args.validOn ?? null };
  const places = [selection.of('nodes'), selection.of('edges').of('node')];
  const asked = new Set(places.flatMap((place) => relationProjection(field, place)));
  const page = parsePage(args);
  const read = reader.relations(shape, kind, page, inOrder(model.edgeProperties, asked));
  return { page, read, count: reader.relationsCount(shape) };
}
